import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, jsonAfter, jsonEnd, listAt, parseJson } from '../../lib/sites/json-scan.ts';

describe('the end of JSON in script text', () => {
  it.each([
    ['{}', 2],
    ['{"a":"}"} ;', 9],
    [String.raw`{"a":"\"}"} ;`, 11],
    [String.raw`{"a":"\\"} ;`, 10],
    ['[1,[2,"]"]];x', 11],
    ['{"a":{"b":[{}]}}}', 16],
    ['{"a":1', -1],
    ['{"a":"never closed', -1],
    ['no json', -1],
  ])('%s', (text, end) => {
    expect(jsonEnd(text, 0)).toBe(end);
  });

  it('gives up on nesting that no page has', () => {
    expect(jsonEnd('['.repeat(100_000), 0)).toBe(-1);
    const deep = `${'['.repeat(300)}${']'.repeat(300)}`;
    expect(jsonEnd(deep, 0)).toBe(-1);
  });

  it('is where the value ends, whatever the value and whatever follows', () => {
    fc.assert(
      fc.property(fc.oneof(fc.object(), fc.array(fc.anything())), fc.string(), (value, rest) => {
        const text = JSON.stringify(value);
        expect(jsonEnd(text + rest, 0)).toBe(text.length);
      }),
    );
  });

  it('never throws and never goes past the text', () => {
    const piece = fc.constantFrom(...'{}[]"\\,:a1\u2028퍼');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        const text = pieces.join('');
        expect(jsonEnd(text, 0)).toBeLessThanOrEqual(text.length);
        expect(() => jsonAfter(`x = ${text}`, 'x')).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});

describe('an object assigned in script text', () => {
  it.each([
    ['window.x = {"a":1};', { a: 1 }],
    ['window.x={"a":1};y={"a":2}', { a: 1 }],
    ['window.x = {\n  data: {"a":"};"},\n  csrf: 1\n};', { a: '};' }],
    ['window.x= { data: {"hierarchy":{"root":"r"}} };', { hierarchy: { root: 'r' } }],
    ['window.x = window.x || {}; window.x = {"a":1}', { a: 1 }],
    ['window.x = { };\nwindow.y = {"a":1}', undefined],
    ['window.x = {"a":1', undefined],
    ["window.x = {a: 'no json'}", undefined],
    ['use(window.x); var y = {"a":1}', undefined],
    ['nothing here', undefined],
    ['window.x = [{"a":1}]', [{ a: 1 }]],
  ])('%s', (text, value) => {
    expect(jsonAfter(text, 'window.x')).toEqual(value);
  });

  it('is found again, whatever it holds', () => {
    const filled = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 });
    fc.assert(
      fc.property(filled, fc.string(), (value, rest) => {
        const json = JSON.stringify(value);
        expect(jsonAfter(`window.rawData=${json};${rest}`, 'window.rawData')).toEqual(
          JSON.parse(json),
        );
      }),
    );
  });
});

describe('a path into a value', () => {
  const value: unknown = parseJson('{"a":{"b":[{"c":"found"}],"__proto__":{"d":"polluted"}}}');

  it('follows own properties only', () => {
    expect(at(value, 'a.b.0.c')).toBe('found');
    expect(at(value, 'a.b.1.c')).toBeUndefined();
    expect(at(value, 'a.toString')).toBeUndefined();
    expect(at(value, 'a.d')).toBeUndefined();
    expect(at(value, 'constructor.prototype')).toBeUndefined();
    expect(at(null, 'a')).toBeUndefined();
    expect(at('text', 'length')).toBeUndefined();
    expect(listAt(value, 'a.b')).toHaveLength(1);
    expect(listAt(value, 'a')).toEqual([]);
  });

  it('leaves no trace of __proto__', () => {
    expect(({} as Record<string, unknown>).d).toBeUndefined();
  });
});
