import { headline, sentence } from '../components/presentation/finding.ts';
import { isVehicle } from '../hub/sources/cpsc/wording.ts';
import { reasonIn } from '../hub/sources/health-canada.ts';
import { findingsOf, type Wording } from '../hub/sources/reading/findings/findings-of.ts';
import { Hazard } from '../lib/core/hazard.ts';
import { type Language, languages } from '../lib/locales/languages.ts';
import { optionsOf } from '../scripts/command.ts';
import { localeOf } from '../scripts/words/every.ts';
import { createChance } from './chance.ts';
import { corpusUrl, gzipped, needCorpus, rows } from './corpus/rows.ts';

/**
 * `npm run -C lab findings`: of how many notices the rules read a cause or a substance, and of how many
 * with a measured value the value. `--sample 100 --seed 7 --of eu` prints notices beside what we say
 * of them, to be read against each other; `--in all` prints heading and sentence in every language.
 */
needCorpus('findings');
const bulk = new URL('recalls/', corpusUrl);
const values = optionsOf({ sample: 0, seed: 1, of: 'eu', in: 'en' });

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

for (const [name, { wording, notices, without }] of Object.entries(corpora)) {
  if (values.sample && name !== values.of) continue;
  const all = notices();
  const read = all.map((notice) => ({
    ...notice,
    ...findingsOf(notice.text, wording, notice.about),
  }));
  if (values.sample) {
    printSample(read);
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
  const text = sentence(hazard, locale) ?? '(the risk alone)';
  return values.in === 'all' ? `${language}: ${headline(hazard, locale)} | ${text}` : text;
}

function printSample(read: (Notice & ReturnType<typeof findingsOf>)[]): void {
  const chance = createChance(values.seed);
  const inAll = values.in === 'all';
  for (let left = values.sample; left > 0; left -= 1) {
    const one = chance.pick(read);
    const hazard = hazardOf({ findings: one.findings, laws: inAll ? one.laws : [] });
    console.log(`${one.about} | ${one.text.replace(/\s+/g, ' ').trim()}`);
    for (const language of inAll ? languages : (['en'] as const))
      console.log(`  => ${told(hazard, language)}`);
    console.log('');
  }
}
