import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../lib/core/canonical.ts';
import { columnCheck } from '../../lib/core/column-check.ts';
import { fromColumn, toColumn } from '../../lib/core/columns.ts';
import { Hazard, hazardId } from '../../lib/core/hazard.ts';
import { checkedColumns, isSound } from '../../lib/core/hazard-check.ts';
import {
  columnsOf,
  filled,
  hazardAt,
  hazardsOf,
  indexedOf,
  recordOf,
} from '../../lib/core/hazard-columns.ts';
import { type KeyFacts, keysOfHazard } from '../../lib/core/keys.ts';
import { hazardsFrom } from '../store/fixtures.ts';
import { hazardInput } from './hazard-arbitrary.ts';

const someHazards = fc.array(hazardInput, { minLength: 1, maxLength: 6 });
const accepts = (record: unknown) => Hazard.safeParse(record).success;

/** Every value of a JSON tree, with a way to put another one in its place or to take it out. */
function* placesIn(value: Json): Generator<(next: Json | undefined) => void> {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    const holder = value as { [key: string]: Json };
    yield (next) => {
      // A list closes up: one with a hole is no JSON.
      if (next === undefined && Array.isArray(holder)) holder.splice(Number(key), 1);
      else if (next === undefined) delete holder[key];
      else holder[key] = next;
    };
    yield* placesIn(holder[key] ?? null);
  }
}

const wrong = fc.oneof(
  fc.constantFrom<(Json | undefined)[]>(
    undefined,
    '',
    'x',
    7,
    null,
    [],
    {},
    ['a', 'a'],
    'listed_units',
  ),
  fc.string({ minLength: 290, maxLength: 310 }),
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as Json),
);

describe('columns of hazards', () => {
  it('are sound where every hazard is, whatever shape they have', () => {
    fc.assert(
      fc.property(someHazards, (hazards) => {
        const columns = toColumn(hazards.map(recordOf));
        expect(checkedColumns(hazards.length, columns, '').count).toBe(hazards.length);
      }),
    );
  });

  it('are never called sound where the schema would refuse one of them', () => {
    let refused = 0;
    fc.assert(
      fc.property(someHazards, fc.nat(), wrong, (hazards, seed, value) => {
        const records = hazards.map(recordOf);
        const places = [...placesIn(records)];
        places[seed % places.length]?.(structuredClone(value));
        const columns = JSON.parse(JSON.stringify(toColumn(records))) as unknown;
        const isGood = records.every(accepts);
        if (isGood) return;
        refused += 1;
        expect(isSound(columns, records.length)).toBe(false);
        expect(() => checkedColumns(records.length, columns, '')).toThrow();
      }),
      { numRuns: 700 },
    );
    expect(refused).toBeGreaterThan(200);
  });

  it('of usual notices are called sound without asking the schema', () => {
    const hazards = hazardsFrom(1, 64);
    expect(isSound(columnsOf(hazards).columns, 64)).toBe(true);
  });

  it('are refused for more or fewer hazards than they hold', () => {
    const { columns } = columnsOf(hazardsFrom(1, 5));
    for (const count of [4, 6, -1, 0.5]) {
      expect(() => checkedColumns(count, columns, '')).toThrow();
    }
  });

  it('give back each hazard alone as all of them together', () => {
    fc.assert(
      fc.property(someHazards, (inputs) => {
        const columns = columnsOf(inputs);
        const hazards = inputs.map((input) => Hazard.parse(input));
        expect(hazardsOf(columns)).toEqual(hazards);
        expect(inputs.map((_, row) => hazardAt(columns, row))).toEqual(hazards);
      }),
    );
  });

  it('hold records that lack nothing but empty lists', () => {
    fc.assert(
      fc.property(hazardInput, (input) => {
        expect(filled(recordOf(input))).toEqual(Hazard.parse(input));
      }),
    );
  });

  it('tell the same keys and names as the hazards', () => {
    fc.assert(
      fc.property(someHazards, (inputs) => {
        const hazards = inputs.map((input) => Hazard.parse(input));
        const indexed = indexedOf(columnsOf(inputs));
        const keysOf = (of: readonly KeyFacts[]) => of.map((one) => keysOfHazard(one).sort());
        expect(keysOf(indexed)).toEqual(keysOf(hazards));
        expect(indexed.map(hazardId)).toEqual(hazards.map(hazardId));
      }),
    );
  });
});

describe('a check of columns', () => {
  it('stops at a budget instead of unfolding a bomb', () => {
    const check = columnCheck(Hazard, new Map());
    const bomb = { fields: { risks: { sizes: { same: 22 }, items: { same: 'FIRE' } } } };
    expect(check(bomb, 64, { left: 100 })).toBe(false);
    expect(() => fromColumn(bomb, 64, 100)).toThrow(TypeError);
  });
});
