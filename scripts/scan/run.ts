import { argumentsOf, UsageError } from '../../hub/command.ts';
import { readHazardFile } from '../../hub/hazard-file.ts';
import { jsonLines, reasonOf } from '../../hub/json-lines.ts';
import { packagedHazards } from '../../hub/list/packaged.ts';
import { effectsOf, rulesIn } from '../../hub/rules/effects.ts';
import type { Hazard } from '../../lib/core/hazard.ts';
import { judge } from '../../lib/core/judge.ts';
import { keysOfHazard, keysOfListing } from '../../lib/core/keys.ts';
import type { Listing } from '../../lib/core/listing.ts';
import type { Verdict } from '../../lib/core/verdict.ts';
import { languages } from '../../lib/locales/languages.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import { siteOf } from '../../lib/sites/index.ts';
import { withRules } from '../../lib/sites/rules.ts';
import { listingOf } from './listing-row.ts';
import { lineOf } from './output.ts';

const options = `  --url <url>           address the page was saved from: it says which listing the page is about
  --listings <file>     judge these listings, one JSON object a line, instead of a page
  --hazards <file>      another list of hazards, one JSON object a line (default: the packaged one)
  --language <tag>      tell each match in this language too (en, ko, zh-CN, ja, de, fr, es)
  --rules <shops.json>  read the page by these rules too, and say what each changes
  --today <day>         judge as of this day, 2026-12-31 (default: today, as the extension does)
  -h, --help            this text`;

/** npm's own `--silent` is no option of ours. */
const usage = `Usage:
  npm run --silent scan -- --url <page url> <file.html>
  npm run --silent scan -- --listings <file.ndjson>

Reads a saved page, or listings as JSON lines, and judges them. Prints one line of JSON for each.

${options}`;

/** The one page, and the address that it was saved from. */
const pageOf = (address: string | undefined, [file, ...more]: readonly string[]) => {
  if (file === undefined) throw new UsageError(`A file to read is missing.\n${usage}`);
  if (more.length > 0) throw new UsageError(`One page at a time, not also ${more[0]}\n${usage}`);
  if (address === undefined)
    throw new UsageError(
      `${file}: --url is missing: a page alone does not say which listing it is\n${usage}`,
    );
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError(`--url: not a web address: ${address}`);
  return { url, file };
};

/** Judges a listing as the extension does: only hazards that share a key with it are looked at. */
type Judge = (listing: Listing, today: string) => Verdict;

function judgeWith(hazards: readonly Hazard[]): Judge {
  const byKey = new Map<string, Hazard[]>();
  for (const hazard of hazards) {
    for (const key of keysOfHazard(hazard)) {
      const group = byKey.get(key);
      if (group) group.push(hazard);
      else byKey.set(key, [hazard]);
    }
  }
  return (listing, today) =>
    judge(listing, new Set(keysOfListing(listing).flatMap((key) => byKey.get(key) ?? [])), {
      today,
    });
}

/** It takes seconds, and is the same for every call. */
let packaged: Promise<Judge> | undefined;

/** A judge with the hazards of a file, one JSON object a line, or with the packaged list. */
async function judgeFrom(file: string | undefined): Promise<Judge> {
  if (file !== undefined) return judgeWith(readHazardFile(file));
  packaged ??= packagedHazards().then(judgeWith);
  return packaged;
}

/** Takes one line; resolves when the next may come. */
export type Print = (line: string) => Promise<void>;

/** The words of all languages are read only where one is asked for. */
const localeFor = async (tag: string | undefined): Promise<Locale | undefined> => {
  if (tag === undefined) return undefined;
  const match = languages.find((one) => one.toLowerCase() === tag.toLowerCase());
  if (!match) throw new UsageError(`--language: ${tag} is none of ${languages.join(', ')}`);
  return (await import('../words/every.ts')).localeOf(match);
};

/** The listing on a saved page. The parser here gives up on nesting that browsers cut short. */
const readListing = async (url: URL, file: string, rulesFile: string | undefined) => {
  const [site, { readPage }] = [siteOf(url), await import('../../hub/rules/page.ts')];
  try {
    if (!site) return {};
    const doc = readPage(file);
    if (rulesFile === undefined) return { listing: site.read(doc, url) };
    const rules = rulesIn(rulesFile, site);
    return {
      listing: withRules(site, rules).read(doc, url),
      rules: effectsOf(site, rules, doc, url),
    };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file}: cannot be read: ${reasonOf(error)}`);
  }
};

const parse = (args: string[]) => {
  try {
    return argumentsOf(options, args);
  } catch (error) {
    throw new UsageError(`${reasonOf(error)}\n${usage}`);
  }
};

/** Old notices warn of less: the day is part of the answer. */
const dayOf = (given = new Date().toISOString().slice(0, 10)): string => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given)) throw new UsageError(`--today: not a day: ${given}`);
  return given;
};

/** Does what the command line says. Throws a `UsageError` that says what to put right. */
export const run = async (args: string[], print: Print): Promise<void> => {
  const { positionals, text, has } = parse(args);
  if (has('help')) return print(usage);
  const locale = await localeFor(text('language'));
  const [listings, hazards] = [text('listings'), text('hazards')];
  const today = dayOf(text('today'));
  if (listings === undefined) {
    const { url, file } = pageOf(text('url'), positionals);
    const { listing, rules } = await readListing(url, file, text('rules'));
    const verdict = listing && (await judgeFrom(hazards))(listing, today);
    return print(lineOf({ page: siteOf(url)?.page(url), listing, verdict, locale, rules }));
  }
  if (positionals.length > 0 || text('url') !== undefined)
    throw new UsageError(`--listings takes neither a page nor its --url\n${usage}`);
  let judge: Judge | undefined;
  for (const row of jsonLines(listings)) {
    const { page, listing } = listingOf(row);
    // Asked for here, so that a wrong first line is told at once and not after the list was read.
    judge ??= await judgeFrom(hazards);
    await print(
      lineOf({ page, listing, verdict: judge(listing, today), locale, line: row.number }),
    );
  }
};
