import { findingHeading, findingSentences } from '../components/presentation/finding.ts';
import { isVehicle } from '../hub/sources/cpsc/wording.ts';
import { reasonIn } from '../hub/sources/health-canada.ts';
import {
  findingsOf,
  readByRules,
  type Wording,
} from '../hub/sources/reading/findings/findings-of.ts';
import { causeRules } from '../hub/sources/reading/findings/rule-files.ts';
import { Hazard } from '../lib/core/hazard.ts';
import { type Language, languages } from '../lib/locales/languages.ts';
import { optionsOf } from '../scripts/command.ts';
import { localeOf } from '../scripts/words/every.ts';
import { corpusUrl, gzipped, needCorpus, rows } from './corpus/rows.ts';
import { createRandom } from './random.ts';

/**
 * `npm run -C lab findings`: of how many notices a cause or a substance is read, and of how many with a
 * measured value the value. `--sample 100 --seed 7 --of eu` prints notices beside what we say of them,
 * to be read against each other; `--in all` prints heading and sentence in every language. `--list` prints
 * what is told of every notice, a line each: `diff` of two runs is what a change does to the whole list.
 * `--by-rules` leaves the settled wordings out: what a notice of tomorrow gets. `--rules` prints each
 * rule's hits and two notices it reads.
 */
needCorpus('findings');
const bulk = new URL('recalls/', corpusUrl);
const values = optionsOf({
  ...{ sample: 0, seed: 1, of: 'eu', in: 'en' },
  ...{ list: false, 'by-rules': false, rules: false },
});

interface Notice {
  text: string;
  about: string;
}
type Row = Record<string, string> & { products: { name?: string }[] };

const rowsIn = (file: string): Row[] =>
  file.endsWith('.gz') ? gzipped(bulk, file) : rows(bulk, file);

interface Corpus {
  wording: Wording;
  /** What the list leaves out, and this measure too. */
  without?: string;
  notices: () => Notice[];
}
const corpora: Record<string, Corpus> = {
  eu: {
    wording: 'eu-safety-gate',
    without: 'motor vehicles',
    notices: () =>
      rowsIn('bulk/eu-safety-gate-weekly-2020-2026.ndjson.gz')
        .filter(({ category }) => category !== 'Motor vehicles')
        .map((one) => ({ text: one.danger ?? '', about: `${one.category} ${one.product}` })),
  },
  us: {
    wording: 'us-cpsc',
    without: 'vehicles for roads and trails',
    notices: () =>
      rowsIn('bulk/us-cpsc-full-text-to-2026-05.ndjson.gz')
        .filter(({ date = '' }) => date >= '2010')
        .map((one) => ({ text: one.hazard ?? '', names: [one.products].flat().map(nameOf) }))
        .filter(({ names }) => names.length === 0 || !names.every(isVehicle))
        .map(({ text, names }) => ({ text, about: names.join(' ') })),
  },
  kr: {
    wording: 'ko',
    notices: () =>
      ['', '-2']
        .flatMap((more) => rowsIn(`feeds/korea-marketplace/consumer24-0401-listings${more}.ndjson`))
        .map(({ reason = '' }) => ({ text: reason, about: '' })),
  },
  ca: {
    wording: 'en',
    without: 'food',
    notices: () =>
      rowsIn('bulk/health-canada-consumer-2026-08-22.ndjson.gz')
        .filter(({ Category = '' }) => !/Food/i.test(Category))
        .map(({ Issue = '', Title = '' }) => ({
          text: reasonIn({ Issue, Title }),
          about: Title.replace(/\s+recalled.*$/i, ''),
        })),
  },
};

function nameOf(product: unknown): string {
  if (typeof product === 'string') return product;
  return typeof product === 'object' && product ? Object.values(product).join(' ') : '';
}

const weak = new Set(['warnings_or_labels_missing', 'conformity_not_proven']);
const percent = (part: number, of: number) => `${part} (${((100 * part) / of).toFixed(1)} %)`;

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

type ReadNotice = Notice & ReturnType<typeof findingsOf>;

const readNotice = (notice: Notice, wording: Wording): ReadNotice => ({
  ...notice,
  ...(values['by-rules'] || values.rules
    ? { findings: readByRules(notice.text, wording, notice.about), laws: [] }
    : findingsOf(notice.text, wording, notice.about)),
});

const byRule = new Map<string, ReadNotice[]>();
let readCount = 0;

for (const [name, { wording, notices, without }] of Object.entries(corpora)) {
  if (values.sample && name !== values.of) continue;
  const all = notices();
  const read = all.map((notice) => readNotice(notice, wording));
  if (values.sample) {
    printSample(read);
    continue;
  }
  if (values.list) {
    for (const one of read) console.log(lineOf(name, one));
    continue;
  }
  if (values.rules) {
    readCount += read.filter(({ findings }) => findings.length > 0).length;
    for (const one of read)
      for (const { cause } of one.findings)
        if (cause) byRule.set(cause, [...(byRule.get(cause) ?? []), one]);
    continue;
  }
  const specific = read.filter(({ findings }) =>
    findings.some(({ cause, substance }) => substance || (cause && !weak.has(cause))),
  );
  const measured = read.filter(({ text }) => /measured (?:mean |average )?values?/i.test(text));
  const withValue = measured.filter(({ findings }) =>
    findings.some(({ value }) => value !== undefined),
  );
  console.log(
    `${name}: ${all.length} notices${without ? ` (${without} left out)` : ''}, specific ${percent(specific.length, all.length)}` +
      (measured.length > 0
        ? `, value read ${percent(withValue.length, measured.length)} of those that say one`
        : ''),
  );
}

if (values.rules) printRules();

function hazardOf({ findings, laws }: ReturnType<typeof findingsOf>): Hazard {
  return Hazard.parse({
    ...{ source: 'lab', reference: '1', about: 'product', status: 'active', licence: 'lab' },
    ...{ authority: { name: { en: 'lab' }, country: 'EU' }, attribution: 'lab' },
    products: [{ scope: 'unknown' }],
    ...{ findings, laws },
  });
}

function told(hazard: Hazard, language: Language): string {
  const locale = localeOf(language);
  const text = findingSentences(hazard, locale) ?? '(the risk alone)';
  return values.in === 'all' ? `${language}: ${findingHeading(hazard, locale)} | ${text}` : text;
}

function lineOf(corpus: string, one: ReadNotice): string {
  const text = told(hazardOf(one), 'en');
  return [corpus, inOneLine(one.about), inOneLine(one.text), text].join(' | ');
}

/** The rarest first: a rule that reads a notice or two had better be a settled line. */
function printRules(): void {
  const codes = [...new Set(causeRules.map(({ code }) => code))];
  const counted = codes
    .map((code) => ({ code, hits: byRule.get(code) ?? [] }))
    .sort((a, b) => a.hits.length - b.hits.length);
  for (const { code, hits } of counted) {
    console.log(`${code}: ${percent(hits.length, readCount)}`);
    for (const { about, text } of hits.slice(0, 2))
      console.log(`  ${inOneLine(about)} | ${inOneLine(text).slice(0, 200)}`);
  }
  console.log(`${causeRules.length} rules, ${readCount} notices read by them`);
}

function printSample(read: ReadNotice[]): void {
  const random = createRandom(values.seed);
  const inAll = values.in === 'all';
  for (let left = values.sample; left > 0; left -= 1) {
    const one = random.pick(read);
    const hazard = hazardOf({ findings: one.findings, laws: inAll ? one.laws : [] });
    console.log(`${one.about} | ${inOneLine(one.text)}`);
    for (const language of inAll ? languages : (['en'] as const))
      console.log(`  => ${told(hazard, language)}`);
    console.log('');
  }
}
