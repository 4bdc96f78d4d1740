import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalLine } from '../../hub/canonical.ts';
import { segmentLines } from '../../hub/list/segment-lines.ts';
import { Hazard } from '../../lib/core/hazard.ts';
import { maxLineLength, readSegmentLine } from '../../lib/core/segment.ts';
import { hazardOf, hazardsFrom } from '../store/fixtures.ts';
import { hazardInput } from './hazard-arbitrary.ts';

const range = { line: '2026-11-25T09:00:00Z', from: 3, to: 4 };

function readAll(lines: Iterable<string>) {
  const put: Hazard[] = [];
  const remove: string[] = [];
  for (const text of lines) {
    const line = readSegmentLine(text);
    if ('hazard' in line) put.push(line.hazard);
    else if ('removed' in line) remove.push(line.removed);
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

  it('has a hazard or a removal a line, as canonical JSON that jq reads', () => {
    const [head, first, second, removed] = segmentLines(range, [hazardOf(2), hazardOf(1)], ['a:b']);
    expect(JSON.parse(head ?? '')).toEqual({ segment: 2, ...range });
    expect([first, second]).toEqual([hazardOf(1), hazardOf(2)].map(canonicalLine));
    expect(removed).toBe('{"removed":"a:b"}');
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
});

describe('a line that no publisher wrote', () => {
  it.each([
    ['no JSON', '{"source":'],
    ['no object', '7'],
    ['an unknown kind', '{"other":1}'],
    ['another format', '{"segment":1,"line":"x","from":0,"to":1}'],
    ['a range without numbers', '{"segment":2,"line":"x","from":"0","to":1}'],
    ['a removal of more than one', '{"removed":["a:b"]}'],
    ['a removal with something beside it', '{"removed":"a:b","source":"a"}'],
    ['a hazard with a field that nobody knows', JSON.stringify({ ...hazardOf(1), other: 1 })],
    ['a hazard without its products', JSON.stringify({ ...hazardOf(1), products: [] })],
    ['a line without end', `"${'x'.repeat(maxLineLength)}"`],
  ])('is refused: %s', (_what, text) => {
    expect(() => readSegmentLine(text)).toThrow(expect.objectContaining({ name: 'SegmentError' }));
  });

  it('pollutes no prototype', () => {
    const text = JSON.stringify(hazardOf(1)).replace('{', '{"__proto__":{"evil":1},');
    expect(() => readSegmentLine(text)).toThrow();
    expect(({} as { evil?: unknown }).evil).toBeUndefined();
  });
});
