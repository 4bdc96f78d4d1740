import { UsageError } from '../../hub/command.ts';
import { readHazardFile } from '../../hub/hazard-file.ts';
import { jsonLines, reasonOf } from '../../hub/json-lines.ts';
import { packagedHazards } from '../../hub/list/packaged.ts';
import type { Hazard } from '../../lib/core/hazard.ts';
import { judge } from '../../lib/core/judge.ts';
import { keysOfHazard, keysOfListing } from '../../lib/core/keys.ts';
import type { Listing } from '../../lib/core/listing.ts';
import type { Verdict } from '../../lib/core/verdict.ts';
import type { Language } from '../../lib/locales/languages.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import { siteOf } from '../../lib/sites/index.ts';
import { type Task, taskOf, usage } from './arguments.ts';
import { listingOf } from './listing-row.ts';
import { lineOf } from './output.ts';

/** Judges a listing as the extension does: only hazards that share a key with it are looked at. */
type Judge = (listing: Listing) => Verdict;

function judgeWith(hazards: readonly Hazard[]): Judge {
  const byKey = new Map<string, Hazard[]>();
  for (const hazard of hazards) {
    for (const key of keysOfHazard(hazard)) {
      const known = byKey.get(key);
      if (known) known.push(hazard);
      else byKey.set(key, [hazard]);
    }
  }
  return (listing) =>
    judge(listing, new Set(keysOfListing(listing).flatMap((key) => byKey.get(key) ?? [])));
}

/** It takes seconds, and is the same for every call. */
let packaged: Promise<Judge> | undefined;

/** A judge with the hazards of a file, one JSON object a line, or with the packaged list. */
function judgeFrom(file: string | undefined): Promise<Judge> {
  if (file !== undefined) return readHazardFile(file).then(judgeWith);
  packaged ??= packagedHazards().then(judgeWith);
  return packaged;
}

/** Takes one line; resolves when the next may come. */
export type Print = (line: string) => Promise<void>;

/** The words of all languages are read only where one is asked for. */
const localeFor = async (language: Language | undefined): Promise<Locale | undefined> =>
  language && (await import('../words/every.ts')).localeOf(language);

/** The listing on a saved page. The parser here gives up on nesting that browsers cut short. */
const readListing = async ({
  url,
  file,
}: Task & { kind: 'page' }): Promise<Listing | undefined> => {
  const { readPage } = await import('./page.ts');
  try {
    return siteOf(url)?.read(readPage(file), url);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file}: cannot be read: ${reasonOf(error)}`);
  }
};

const scanPage = async (task: Task & { kind: 'page' }, print: Print): Promise<void> => {
  const { url, hazards } = task;
  const listing = await readListing(task);
  const verdict = listing && (await judgeFrom(hazards))(listing);
  const locale = await localeFor(task.language);
  await print(lineOf({ page: siteOf(url)?.page(url), listing, verdict, locale }));
};

const scanListings = async (task: Task & { kind: 'listings' }, print: Print): Promise<void> => {
  let judge: Judge | undefined;
  const locale = await localeFor(task.language);
  for await (const row of jsonLines(task.file)) {
    const { page, listing } = listingOf(row);
    // Asked for here, so that a wrong first line is told at once and not after the list was read.
    judge ??= await judgeFrom(task.hazards);
    await print(lineOf({ page, listing, verdict: judge(listing), locale, line: row.number }));
  }
};

/** Does what the command line says. Throws a `UsageError` that says what to put right. */
export const run = async (args: string[], print: Print): Promise<void> => {
  const task = taskOf(args);
  if (task.kind === 'help') await print(usage);
  else if (task.kind === 'page') await scanPage(task, print);
  else await scanListings(task, print);
};
