/**
 * `npm run scan`: reads a saved page, or listings as JSON lines, and prints what the extension would
 * find and say. See `scan/arguments.ts` for the options and `scan/output.ts` for the line.
 */
import { join } from 'node:path';
import process from 'node:process';
import { siteOf } from '../lib/sites/index.ts';
import { type Task, taskOf, usage } from './scan/arguments.ts';
import { BadInput } from './scan/bad-input.ts';
import { judgeFrom } from './scan/hazards.ts';
import { jsonLines } from './scan/lines.ts';
import { listingOf } from './scan/listing-row.ts';
import { lineOf } from './scan/output.ts';

const packaged = join(import.meta.dirname, '../public/seed/hazards.ndjson');

/** Waits where the reader is slower than we are, so that a long run needs little memory. */
const print = async (line: string): Promise<void> => {
  if (!process.stdout.write(`${line}\n`))
    await new Promise((resolve) => process.stdout.once('drain', resolve));
};

const scanPage = async ({ url, file, hazards }: Task & { kind: 'page' }): Promise<void> => {
  const { readPage } = await import('./scan/page.ts');
  const doc = readPage(file);
  const judge = await judgeFrom(hazards ?? packaged);
  const site = siteOf(url);
  const listing = site?.read(doc, url);
  await print(lineOf({ page: site?.page(url), listing, verdict: listing && judge(listing) }));
};

const scanListings = async ({ file, hazards }: Task & { kind: 'listings' }): Promise<void> => {
  const judge = await judgeFrom(hazards ?? packaged);
  for await (const row of jsonLines(file)) {
    const { page, listing } = listingOf(row);
    await print(lineOf({ page, listing, verdict: judge(listing), line: row.number }));
  }
};

const run = (task: Task): Promise<void> => {
  if (task.kind === 'help') return print(usage);
  return task.kind === 'page' ? scanPage(task) : scanListings(task);
};

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

try {
  await run(taskOf(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
