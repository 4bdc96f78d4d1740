import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, canonicalLine, compact, ndjson } from '../../hub/canonical.ts';

describe('canonical JSON', () => {
  it('sorts keys at every depth and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [{ d: 1, c: undefined, a: 'ㄱ' }], a: null })).toBe(
      '{"a":null,"b":[{"a":"ㄱ","d":1}]}',
    );
  });

  it('sorts by code unit, not by language: capitals first, Hangul last', () => {
    expect(canonicalJson({ 가: 1, b: 2, Z: 3, ä: 4, a: 5 })).toBe(
      '{"Z":3,"a":5,"b":2,"ä":4,"가":1}',
    );
  });

  it('is the same text whatever the order of the keys was, and the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('keeps __proto__ a plain key', () => {
    const value: unknown = JSON.parse('{"b":1,"__proto__":{"a":1}}');
    expect(canonicalJson(value)).toBe('{"__proto__":{"a":1},"b":1}');
  });
});

describe('the lines of a file', () => {
  it('leave out empty lists and texts, but no entry of a list', () => {
    const value = { a: [], b: {}, c: { d: [] }, e: [{}, { f: [] }] };
    expect(compact(value)).toEqual({ e: [{}, {}] });
    expect(canonicalLine(value)).toBe('{"e":[{},{}]}');
  });

  it('keep zero, false and the empty string', () => {
    expect(canonicalLine({ c: '', b: false, a: 0 })).toBe('{"a":0,"b":false,"c":""}');
  });

  it('are sorted by identity, each with a line feed', () => {
    const items = [{ id: 'b' }, { id: 'a:10' }, { id: 'a:9' }];
    expect(ndjson(items, ({ id }) => id)).toBe('{"id":"a:10"}\n{"id":"a:9"}\n{"id":"b"}\n');
    expect(ndjson([], String)).toBe('');
  });
});
