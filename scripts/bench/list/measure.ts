import type { Page } from 'puppeteer-core';
import { median, ms, p95 } from '../figures.ts';
import { watchMemory } from './memory.ts';
import type { Lookups, Times } from './page.ts';
import type { PublishedList } from './published.ts';

/** What `page.ts` offers in the browser. */
interface Bench {
  update(root: string): Promise<Times>;
  bareImport(): Promise<number>;
  keysEach(): Promise<number>;
  dayAfter(root: string): Promise<Times & { plain: number }>;
  lookups(listings: PublishedList['listings']): Promise<Lookups>;
  forget(): Promise<void>;
}

/** Begins it in the page and looks now and then: no single call may take long (puppeteer's limit). */
async function run<Name extends keyof Bench>(
  page: Page,
  name: Name,
  ...args: Parameters<Bench[Name]>
): Promise<Awaited<ReturnType<Bench[Name]>>> {
  const call = `bench.${name}(...${JSON.stringify(args)})`;
  await page.evaluate(
    `void (globalThis.job = {}, ${call}.then((value) => { job.value = [value ?? null]; },
      (error) => { job.error = String(error); }))`,
  );
  for (;;) {
    const job = (await page.evaluate('globalThis.job')) as { value?: [unknown]; error?: string };
    if (job.error !== undefined) throw new Error(`${name}: ${job.error}`);
    if (job.value) return job.value[0] as Awaited<ReturnType<Bench[Name]>>;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

export interface Measured {
  imports: Times[];
  bare: number[];
  /** Milliseconds of an import that go into keys and texts. */
  keys: number;
  days: (Times & { plain: number })[];
  looked: Lookups;
  /** How far the browser's processes grew while importing. */
  megabytes: number;
}

/** Each round imports, looks up, and updates once, ours and bare in turn. */
export async function measure(page: Page, list: PublishedList, rounds: number): Promise<Measured> {
  const measured: Measured = {
    imports: [],
    bare: [],
    keys: 0,
    days: [],
    looked: { ours: [], plain: [], found: 0, gets: 0 },
    megabytes: 0,
  };
  for (let round = 0; round < rounds; round += 1) {
    await page.reload();
    list.show(1);
    const watch = watchMemory(page);
    measured.imports.push(await run(page, 'update', list.trustedRoot));
    measured.megabytes = Math.max(measured.megabytes, watch.stop());
    measured.keys = (await run(page, 'keysEach')) * list.size;
    measured.bare.push(await run(page, 'bareImport'));
    measured.looked = await run(page, 'lookups', list.listings);
    list.show(2);
    measured.days.push(await run(page, 'dayAfter', list.trustedRoot));
    await run(page, 'forget');
  }
  return measured;
}

const ratio = (ours: number, plain: number) => (ours / plain).toFixed(2);

export const heads = {
  imports: ['import', 'ms', 'decoding', 'keys', 'writing', 'bare', 'ratio', 'writing', 'MB'],
  days: ['update', 'ms', 'store', 'bare', 'ratio', 'store'],
  lookups: ['look-up', 'ms', 'p95', 'bare', 'p95', 'ratio', 'gets', 'found'],
};

/** A row of each table. The last ratio but one is the whole, the last the store's own part. */
export function rowsOf(size: number, measured: Measured): Record<keyof typeof heads, string[]> {
  const { imports, keys, days, looked, megabytes } = measured;
  const of = (times: Times[], part: keyof Times) => median(times.map((one) => one[part]));
  const [bare, plainDay] = [median(measured.bare), median(days.map(({ plain }) => plain))];
  const [total, decoding] = [of(imports, 'total'), of(imports, 'decoding')];
  const writing = of(imports, 'storing') - keys;
  const [day, store] = [of(days, 'total'), of(days, 'storing')];
  const [ours, plain] = [median(looked.ours), median(looked.plain)];
  return {
    imports: [
      ...[String(size), ms(total), ms(decoding), ms(keys), ms(writing), ms(bare)],
      ...[ratio(total, bare), ratio(writing, bare), megabytes.toFixed(0)],
    ],
    days: [
      ...[String(size), ms(day), ms(store), ms(plainDay)],
      ...[ratio(day, plainDay), ratio(store, plainDay)],
    ],
    lookups: [
      ...[String(size), ms(ours), ms(p95(looked.ours)), ms(plain), ms(p95(looked.plain))],
      ...[ratio(ours, plain), looked.gets.toFixed(1), looked.found.toFixed(2)],
    ],
  };
}
