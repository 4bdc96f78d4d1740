import fc from 'fast-check';
import { bounds, saysSomething } from '../../lib/core/finding.ts';
import type { HazardInput } from '../../lib/core/hazard.ts';
import { actionTypes, measureTypes, remedyTypes, riskTypes } from '../../lib/core/hazard-terms.ts';

/** Hazards of every shape the schema allows, made up. */

type Options = Parameters<typeof fc.string>[0];
const words = (options: Options = {}) =>
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30, ...options });
const some = <T>(item: fc.Arbitrary<T>, most = 3) =>
  fc.array(item, { minLength: 1, maxLength: most });
const few = <T>(item: fc.Arbitrary<T>, most = 3) => fc.array(item, { maxLength: most });
const unique = <T>(item: fc.Arbitrary<T>, most = 3) => fc.uniqueArray(item, { maxLength: most });

const digits = (count: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: count, maxLength: count });
const pad = (value: number, to = 2) => String(value).padStart(to, '0');

const date = fc
  .tuple(
    fc.integer({ min: 1900, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([year, month, day]) => `${pad(year, 4)}-${pad(month)}-${pad(day)}`);
const partialDate = fc
  .tuple(date, fc.constantFrom(4, 7, 10))
  .map(([whole, to]) => whole.slice(0, to));
const country = fc.constantFrom('KR', 'US', 'EU', 'DE', 'XI', 'MT');
const language = fc.constantFrom('en', 'ko', 'de', 'zh-CN', 'fil');
const gtin = fc.constantFrom(8, 12, 13, 14).chain(digits);

const text = fc
  .uniqueArray(language, { minLength: 1, maxLength: 3 })
  .chain((tags) =>
    fc.record(Object.fromEntries(tags.map((tag) => [tag, words({ maxLength: 60 })]))),
  );
const spokenText = fc.oneof(
  text,
  fc.record({ en: words({ minLength: 390, maxLength: 450 }) }),
  fc.constantFrom<Record<string, string>>(
    { en: 'see https://example.com/notice now' },
    { ko: '<b>굵게</b>' },
    { en: '</script>', ko: '문장' },
  ),
);

const code = fc.oneof(
  words(),
  fc.record({ prefix: words() }),
  fc.record({ from: words(), to: words() }),
);
const period = fc.oneof(
  fc.record({ from: partialDate }),
  fc.record({ to: partialDate }),
  fc.record({ from: partialDate, to: partialDate }),
);
const dateMark = fc
  .tuple(fc.constantFrom('best_before', 'use_by', 'expiry', 'other'), period)
  .map(([kind, dates]) => ({ kind, ...dates }));
const criteria = fc
  .record(
    {
      models: some(code),
      gtins: some(gtin),
      lots: some(code),
      serials: some(code),
      manufactured: period,
    },
    { requiredKeys: [] },
  )
  .filter((selector) => Object.keys(selector).length > 0);
const basis = fc.constantFrom('structured', 'text');
const selector = fc
  .tuple(criteria, fc.record({ dateMark }, { requiredKeys: [] }), basis)
  .map(([own, more, from]) => ({ ...own, ...more, basis: from }));

const listing = fc.record(
  {
    site: fc.constantFrom('aliexpress', 'temu', '11st'),
    id: digits(12),
    sku: digits(17),
    variant: words(),
  },
  { requiredKeys: ['site', 'id'] },
);
const seller = fc.record(
  { site: fc.constant('temu'), id: digits(10), name: words() },
  { requiredKeys: [] },
);
const image = fc.record(
  {
    url: fc.constantFrom('https://example.com/1.jpg', 'https://example.com/2'),
    hash: fc.constantFrom('A'.repeat(104), 'b-_7'.repeat(26)),
  },
  { requiredKeys: ['url'] },
);

const product = fc
  .record(
    {
      names: fc.oneof(fc.constant({}), text),
      description: text,
      brands: unique(words()),
      category: fc.oneof(words(), fc.constantFrom('Cosmetics', '식품')),
      certificates: unique(words()),
      scope: fc.constantFrom('all_units', 'listed_units', 'unknown'),
      identification: few(selector),
      hint: text,
      images: few(image),
      listings: few(listing),
      sellers: few(seller),
    },
    { requiredKeys: ['scope'] },
  )
  .filter(
    ({ scope, identification }) => scope !== 'listed_units' || (identification ?? []).length > 0,
  );

/** JSON knows no minus zero. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const findingCode = fc.constantFrom('lead', 'small_parts', 'code_of_tomorrow');
const oneFinding = fc
  .record(
    {
      cause: findingCode,
      substance: findingCode,
      mode: fc.constantFrom('over_limit', 'prohibited'),
      what: text,
      part: findingCode,
      value: number,
      unit: words(),
      limit: number,
      timesLimit: number,
      bound: fc.constantFrom(...bounds),
    },
    { requiredKeys: [] },
  )
  .filter(saysSomething);

const link = fc.record({
  url: fc.constantFrom('https://example.com/n?a=1', 'http://example.com/old'),
  kind: fc.constantFrom('notice', 'search'),
});

const hazard = fc.record(
  {
    source: fc.constantFrom('eu-safety-gate', 'kr-consumer24', 'community', '11st', 'a'),
    reference: words(),
    authority: fc.record(
      { name: fc.oneof(text, fc.constant({ en: 'UK' })), country, notifier: country },
      { requiredKeys: ['name', 'country'] },
    ),
    link,
    published: partialDate,
    updated: partialDate,
    about: fc.constantFrom('product', 'kind'),
    status: fc.constantFrom('active', 'withdrawn'),
    products: some(product, 2),
    risks: unique(fc.constantFrom(...riskTypes), 4),
    severity: fc.record({ level: fc.constantFrom('serious', 'moderate', 'low') }),
    finding: spokenText,
    details: text,
    findings: few(oneFinding),
    laws: unique(findingCode),
    measures: few(
      fc.record({ type: fc.constantFrom(...measureTypes), text }, { requiredKeys: ['type'] }),
    ),
    countries: unique(country),
    actions: unique(fc.constantFrom(...actionTypes)),
    remedies: unique(fc.constantFrom(...remedyTypes)),
    related: unique(words()),
    licence: words(),
    attribution: words(),
  },
  {
    requiredKeys: [
      ...(['source', 'reference', 'authority', 'about', 'status', 'products'] as const),
      ...(['licence', 'attribution'] as const),
    ],
  },
);

/** Typed loosely on purpose: the schema is what is tested. */
export const hazardInput: fc.Arbitrary<HazardInput> = hazard as fc.Arbitrary<HazardInput>;
