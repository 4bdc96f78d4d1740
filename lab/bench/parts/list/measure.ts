import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { median, ms, p95 } from '../figures.ts';
import type { Lookups, Stages, Times } from './page.ts';
import type { PublishedList } from './published.ts';

/**
 * How far the memory of the browser's processes rises above what it was, in megabytes. By the
 * kernel's count (`VmRSS`), so also what the page's engine keeps outside its heap; where there is no
 * `/proc`, nothing.
 */
function watchMemory(page: Page): { stop(): number } {
  const leader = page.browser().process()?.pid;
  const start = leader === undefined ? 0 : residentOf(leader);
  let most = start;
  const timer = setInterval(() => {
    if (leader !== undefined) most = Math.max(most, residentOf(leader));
  }, 100);
  return {
    stop() {
      clearInterval(timer);
      return (most - start) / 1024;
    },
  };
}

/** Kilobytes of a process and all of its descendants. */
function residentOf(leader: number): number {
  const parents = new Map<number, { parent: number; kilobytes: number }>();
  try {
    for (const name of readdirSync('/proc')) {
      if (/^\d+$/.test(name)) parents.set(Number(name), statusOf(name));
    }
  } catch {
    return 0;
  }
  const isOurs = (pid: number): boolean =>
    pid === leader || (pid > 1 && isOurs(parents.get(pid)?.parent ?? 0));
  return [...parents]
    .filter(([pid]) => isOurs(pid))
    .reduce((sum, [, { kilobytes }]) => sum + kilobytes, 0);
}

function statusOf(pid: string): { parent: number; kilobytes: number } {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
    return { parent: field('PPid'), kilobytes: field('VmRSS') };
  } catch {
    return { parent: 0, kilobytes: 0 }; // Gone in the meantime.
  }
}

/** What `page.ts` offers in the browser. */
interface Bench {
  update(root: string): Promise<Times>;
  bareImport(): Promise<number>;
  stages(count: number): Promise<Stages>;
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
  const told = tellNowAndThen(page, name);
  for (;;) {
    await told();
    const job = (await page.evaluate('globalThis.job')) as { value?: [unknown]; error?: string };
    if (job.error !== undefined) throw new Error(`${name}: ${job.error}`);
    if (job.value) return job.value[0] as Awaited<ReturnType<Bench[Name]>>;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

const pause = 15_000;

/** A line about long work, so that nobody takes it for dead. */
function tellNowAndThen(page: Page, name: string) {
  const start = Date.now();
  let due = start + pause;
  return async (): Promise<void> => {
    if (Date.now() < due) return;
    due = Date.now() + pause;
    const progress = (await page.evaluate('globalThis.progress')) as
      | { bytes: number; total: number }
      | undefined;
    const share = progress ? `, ${(progress.bytes / 1e6).toFixed(0)} MB downloaded` : '';
    console.error(`  … ${name}: ${((Date.now() - start) / 1000).toFixed(0)} s${share}`);
  };
}

export interface Measured {
  imports: Times[];
  bare: number[];
  stages: Stages[];
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
    stages: [],
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
    measured.stages.push(await run(page, 'stages', list.size));
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
  imports: [
    ...['import', 'ms', 'arriving', 'parsing', 'checking', 'keys', 'bare', 'ratio', '− these'],
    'MB',
  ],
  days: ['update', 'ms', 'store', 'bare', 'ratio', 'store'],
  lookups: ['look-up', 'ms', 'p95', 'bare', 'p95', 'ratio', 'gets', 'found'],
};

/**
 * A row of each table. Of an import: until the next hazards are there (network, hash, gunzip, and what
 * is meant by `parsing` and `checking`), and what their keys take. The first ratio is the whole, the
 * second without parsing, checking and keys, which bare IndexedDB has not to do: what is left is
 * writing, as far as nothing else was done meanwhile. The last number is how far the browser's
 * processes grew.
 */
export function rowsOf(size: number, measured: Measured): Record<keyof typeof heads, string[]> {
  const { imports, days, looked, megabytes } = measured;
  const of = (times: Times[], part: keyof Times) => median(times.map((one) => one[part]));
  const stage = (part: keyof Stages) => median(measured.stages.map((one) => one[part]));
  const [bare, plainDay] = [median(measured.bare), median(days.map(({ plain }) => plain))];
  const [total, arriving] = [of(imports, 'total'), of(imports, 'decoding')];
  const [parsing, checking, keys] = [stage('parsing'), stage('checking'), stage('keys')];
  const left = total - parsing - checking - keys;
  const [day, store] = [of(days, 'total'), of(days, 'storing')];
  const [ours, plain] = [median(looked.ours), median(looked.plain)];
  return {
    imports: [
      ...[String(size), ms(total), ms(arriving), ms(parsing), ms(checking), ms(keys), ms(bare)],
      ...[ratio(total, bare), ratio(left, bare), megabytes.toFixed(0)],
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
