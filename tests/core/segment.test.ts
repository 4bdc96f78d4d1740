import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalLine } from '../../lib/core/canonical.ts';
import { Hazard } from '../../lib/core/hazard.ts';
import { hazardsOf } from '../../lib/core/hazard-columns.ts';
import { readSegmentLine, segmentLimits, segmentLines } from '../../lib/core/segment.ts';
import { hazardOf, hazardsFrom } from '../store/fixtures.ts';
import { hazardInput } from './hazard-arbitrary.ts';

const range = { line: '2026-11-25T09:00:00Z', from: 3, to: 4 };

function readAll(lines: Iterable<string>) {
  const put: Hazard[] = [];
  const remove: string[] = [];
  for (const text of lines) {
    const line = readSegmentLine(text);
    if ('put' in line) put.push(...hazardsOf(line.put));
    else if ('remove' in line) remove.push(...line.remove);
    else expect(line).toEqual(range);
  }
  return { put, remove };
}

const sorted = (hazards: Hazard[]) => hazards.map(canonicalLine).sort();

describe('a segment', () => {
  it('gives back any hazards and removals', () => {
    fc.assert(
      fc.property(
        fc.array(
          hazardInput.map((input) => Hazard.parse(input)),
          { maxLength: 8 },
        ),
        fc.array(fc.string({ minLength: 1 })),
        (hazards, remove) => {
          const read = readAll(segmentLines(range, hazards, remove));
          expect(sorted(read.put)).toEqual(sorted(hazards));
          expect(read.remove).toEqual([...remove].sort());
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the same text in whatever order the hazards come', () => {
    const hazards = hazardsFrom(1, 200);
    expect([...segmentLines(range, [...hazards].reverse(), ['b', 'a'])]).toEqual([
      ...segmentLines(range, hazards, ['a', 'b']),
    ]);
  });

  it('keeps each line within its bounds', () => {
    const wordy = Array.from({ length: 30 }, (_, at) =>
      hazardOf(at, { details: { en: 'x'.repeat(8000), ko: `${at} `.repeat(3000).slice(0, 8000) } }),
    );
    const lines = [
      ...segmentLines(
        range,
        wordy,
        Array.from({ length: 2500 }, (_, at) => `a:${at}`),
      ),
    ];
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(segmentLimits.line / 4);
    expect(readAll(lines).put).toHaveLength(30);
    expect(readAll(lines).remove).toHaveLength(2500);
  });

  it('refuses a hazard that no reader would take, by name', () => {
    const names = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [
        `x${String.fromCharCode(97 + (at % 26))}-A${at}a`,
        'y'.repeat(8000),
      ]),
    );
    expect(() => [...segmentLines(range, [hazardOf(7, { details: names })], [])]).toThrow(
      /^eu-safety-gate:SR\/7\/26: \d+ characters, more than 200000$/,
    );
  });

  it('is about half as long as its hazards, and shorter after gzip', () => {
    const hazards = hazardsFrom(1, 1000);
    const plain = hazards.map(canonicalLine).join('\n');
    const text = [...segmentLines(range, hazards, [])].join('\n');
    expect(text.length).toBeLessThan(plain.length / 2);
    expect(gzipSync(text).length).toBeLessThan(gzipSync(plain).length);
  });
});

describe('a line that no publisher wrote', () => {
  it.each([
    ['no JSON', '{"hazards":'],
    ['no object', '7'],
    ['an unknown kind', '{"other":1}'],
    ['another format', '{"segment":2,"line":"x","from":0,"to":1}'],
    ['a range without numbers', '{"segment":1,"line":"x","from":"0","to":1}'],
    ['removals that are no list', '{"remove":"all"}'],
    ['removals that are no references', '{"remove":[1]}'],
    ['more removals than allowed', JSON.stringify({ remove: Array(1001).fill('a:b') })],
    ['no hazards at all', '{"hazards":0,"columns":[]}'],
    ['more hazards than allowed', '{"hazards":65,"columns":{"fields":{}}}'],
    ['something beside its columns', '{"hazards":1,"columns":{"fields":{}},"slots":[7]}'],
    ['columns that do not fit', '{"hazards":2,"columns":["x"]}'],
    ['something that is no hazard', '{"hazards":1,"columns":{"fields":{"source":{"same":"x"}}}}'],
    ['a line without end', `"${'x'.repeat(segmentLimits.line)}"`],
  ])('is refused: %s', (_what, text) => {
    expect(() => readSegmentLine(text)).toThrow(expect.objectContaining({ name: 'SegmentError' }));
  });

  it('pollutes no prototype', () => {
    const text = '{"hazards":1,"columns":{"fields":{"__proto__":{"fields":{"evil":{"same":1}}}}}}';
    expect(() => readSegmentLine(text)).toThrow();
    expect(({} as { evil?: unknown }).evil).toBeUndefined();
  });
});
