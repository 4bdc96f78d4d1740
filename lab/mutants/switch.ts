import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';

/** Runs before each test file: says which mutant is active, and notes which ones the tests reach. */

const { MUTANT = '', MUTANT_HITS = '', MUTANT_TIME = 'Infinity' } = process.env;
const active = Number(MUTANT);
const hits = new Set<number>();
/** A loop that a mutant made endless, which no timer interrupts, ends by its own work: tests fake clocks. */
const now = () => process.threadCpuUsage().user / 1000;
const end = now() + Number(MUTANT_TIME);
let calls = 0;

Object.assign(globalThis, {
  __is(number: number): boolean {
    if (MUTANT_HITS) hits.add(number);
    calls += 1;
    if (calls % 10_000 === 0 && now() > end) throw new Error('endless');
    return number === active;
  },
});

if (MUTANT_HITS)
  afterAll(() => {
    const { testPath = '' } = expect.getState();
    const name = testPath.replaceAll(/[^\w.]+/g, '_');
    writeFileSync(join(MUTANT_HITS, `${name}.json`), JSON.stringify({ testPath, hits: [...hits] }));
  });
