import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packagedHazards } from '../../hub/list/packaged.ts';
import { Hazard, hazardId } from '../../lib/core/hazard.ts';

/** What a year is made of: the hazards it begins with, and real words for those that come. */
export interface Stock {
  /** Where it comes from, for the report. */
  origin: string;
  hazards: Hazard[];
  /** Sentences of real notices, each used once. */
  findings: string[];
  /** Titles of real listings. */
  titles: string[];
  koreanTitles: string[];
  koreanFindings: string[];
}

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');
const readHazards = (text: string) => linesOf(text).map((line) => Hazard.parse(JSON.parse(line)));

/** The optional corpus beside this repository gives real texts; without it the seed's have to do. */
export async function readStock(): Promise<Stock> {
  const seed = await packagedHazards();
  const listings = at('../shared/corpus/listings/aliexpress-temu.ndjson');
  if (!existsSync(listings)) {
    return {
      origin: 'the seed only: texts repeat, so gzip flatters',
      hazards: seed,
      ...textsOf(seed),
    };
  }
  const script = at('lab/corpus-hazards.ts');
  const output = execFileSync(process.execPath, [script], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const corpus = readHazards(output);
  const all = new Map([...corpus, ...seed].map((hazard) => [hazardId(hazard), hazard]));
  const titles = linesOf(readFileSync(listings, 'utf8')).map(
    (line) => (JSON.parse(line) as { title: string }).title,
  );
  const isKorean = (title: string) => /[가-힣]/.test(title);
  return {
    origin: 'seed and corpus',
    hazards: [...all.values()].filter(({ status }) => status === 'active'),
    ...textsOf(corpus),
    titles: titles.filter((title) => !isKorean(title)),
    koreanTitles: titles.filter(isKorean),
  };
}

function textsOf(hazards: Hazard[]): Omit<Stock, 'origin' | 'hazards'> {
  const findings = hazards.flatMap(({ finding }) => finding?.en ?? []);
  const names = hazards.flatMap(({ products }) => products.flatMap(({ names }) => names.en ?? []));
  return {
    findings: [...new Set(findings)],
    titles: [...new Set(names)],
    koreanTitles: hazards.flatMap(({ products }) =>
      products.flatMap(({ names }) => names.ko ?? []),
    ),
    koreanFindings: hazards.flatMap(({ finding }) => finding?.ko ?? []),
  };
}
