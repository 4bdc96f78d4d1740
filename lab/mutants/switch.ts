import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';

/** Runs before each test file: says which mutant is active, and notes which ones the tests reach. */

/** A loop that a mutant made endless ends by this. */
const mostCalls = 5_000_000;

const { MUTANT = '', MUTANT_HITS = '' } = process.env;
const active = Number(MUTANT);
const hits = new Set<number>();
let calls = 0;

Object.assign(globalThis, {
  __is(number: number): boolean {
    if (MUTANT_HITS) hits.add(number);
    if (number !== active) return false;
    calls += 1;
    if (calls > mostCalls) throw new Error('endless');
    return true;
  },
});

if (MUTANT_HITS)
  afterAll(() => {
    const { testPath = '' } = expect.getState();
    const name = testPath.replaceAll(/[^\w.]+/g, '_');
    writeFileSync(join(MUTANT_HITS, `${name}.json`), JSON.stringify({ testPath, hits: [...hits] }));
  });
