import type { Hazard, Product, Selector, Text } from '../../lib/core/hazard.ts';
import type { Extension, ProductExtension } from './extension.ts';
import {
  mostSummary,
  type OrfProduct,
  type OrfRecord,
  type OrfSelector,
  unspeakable,
} from './record.ts';
import { mainLanguage, notRecorded, orfAuthority, orfCategory, orfHazards } from './words.ts';

export interface Pair {
  record: OrfRecord;
  extension: Extension;
}

/** What is left of a text once the record carries it in `language`. */
const others = (text: Text | undefined, language: string): Text | undefined => {
  const rest = Object.entries(text ?? {}).filter(([tag]) => tag !== language);
  return rest.length === 0 ? undefined : Object.fromEntries(rest);
};

const given = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;

const filled = <T>(items: T[]): T[] | undefined => (items.length === 0 ? undefined : items);

const writeSelector = ({ dateMark, ...selector }: Selector): OrfSelector =>
  given({ ...selector, date_mark: dateMark });

/** The format wants a name; a notice may give only a number. */
const nameFor = ({ names, brands, listings }: Product): string => {
  const [listing] = listings;
  const [name] = Object.values(names);
  return names.en ?? name ?? brands[0] ?? (listing ? `${listing.site} ${listing.id}` : 'Product');
};

const writeProduct = (product: Product, language: string): OrfProduct =>
  given({
    name: product.names[language] ?? nameFor(product),
    brands: product.brands,
    description: product.description?.[language],
    source_category: product.category,
    scope: product.scope,
    identification: product.identification.map(writeSelector),
    identification_hint: product.hint?.[language],
    images: filled(product.images.map(({ hash: _ours, ...image }) => image)),
  });

/** One for each image, empty where there is none. */
const hashesOf = ({ images }: Product): string[] | undefined => {
  const hashes = images.map(({ hash }) => hash ?? '');
  return hashes.some((hash) => hash !== '') ? hashes : undefined;
};

const extendProduct = (product: Product, language: string): ProductExtension =>
  given({
    names: others(product.names, language),
    description: others(product.description, language),
    hint: others(product.hint, language),
    hashes: hashesOf(product),
    certificates: filled(product.certificates),
    listings: filled(product.listings),
    sellers: filled(product.sellers),
  });

const isWholeDate = (date: string | undefined): date is string => date?.length === 10;

/** A year or a month begins with its first day. 1970 stands for a date that nobody gave. */
const wholeDate = (date: string | undefined): string =>
  date === undefined ? '1970-01-01' : `${date}-01-01`.slice(0, 10);

/** `.invalid` never leads anywhere (RFC 2606). The format wants https. */
const writeUrl = (link: Hazard['link']): string =>
  link?.url.replace(/^http:/, 'https:') ?? 'https://no-address.invalid/';

const isSpeakable = (text: string | undefined): text is string =>
  text !== undefined && text.length <= mostSummary && !unspeakable.test(text);

const speakable = (text: string): string => {
  const plain = text.replace(/https?:\/\/\S*/g, '…').replace(/<(?=[a-zA-Z/])/g, '< ');
  if (plain.length <= mostSummary) return plain;
  // Without the first half of a character whose other half was cut off.
  return `${plain.slice(0, mostSummary - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
};

const writeSummary = ({ finding, products }: Hazard, language: string): string => {
  const own = finding?.[language];
  if (isSpeakable(own)) return own;
  const [product] = products;
  const name = product?.names[language] ?? (product ? nameFor(product) : 'Product');
  const said = own ?? Object.values(finding ?? {})[0];
  return speakable(said ?? `${name.slice(0, 300)}: ${notRecorded(language)}`);
};

const writeTitle = ({ products, risks }: Hazard, language: string): string => {
  const name = products.map(({ names }) => names[language]).find((known) => known) ?? '';
  const first = products[0];
  const types = [...new Set(orfHazards(risks).map(({ type }) => type.replaceAll('_', ' ')))];
  const subject = name || (first ? nameFor(first) : 'Product');
  return types.length === 0 ? subject : `${subject}: ${types.join(', ')}`;
};

const synthesised = (hazard: Hazard, language: string): string[] => [
  'title',
  ...(isSpeakable(hazard.finding?.[language]) ? [] : ['summary']),
  ...(isWholeDate(hazard.published) ? [] : ['published']),
  ...(hazard.link?.url.startsWith('https:') ? [] : ['source.url']),
  ...(hazard.countries.length === 0 ? ['jurisdictions'] : []),
  ...(hazard.severity === undefined ? ['severity'] : []),
  ...hazard.products.flatMap(({ names }, at) =>
    names[language] === undefined ? [`products.${at}.name`] : [],
  ),
];

const writeRecord = (hazard: Hazard, language: string): OrfRecord =>
  given({
    orf_version: '0.1' as const,
    id: `${hazard.source}:${hazard.reference.replace(/\s/g, '_')}`,
    source: given({
      authority: orfAuthority(hazard.source),
      agency:
        hazard.authority.notifier ?? hazard.authority.name[language] ?? hazard.authority.name.en,
      id: hazard.reference,
      url: writeUrl(hazard.link),
      licence: hazard.licence,
      attribution: hazard.attribution,
    }),
    jurisdictions: filled(hazard.countries) ?? [hazard.authority.country],
    language,
    published: wholeDate(hazard.published),
    updated: isWholeDate(hazard.updated) ? hazard.updated : undefined,
    category: orfCategory(hazard.products),
    title: writeTitle(hazard, language),
    summary: writeSummary(hazard, language),
    products: hazard.products.map((product) => writeProduct(product, language)),
    hazards: orfHazards(hazard.risks),
    hazard_text: hazard.details?.[language],
    severity: given({
      level: hazard.severity?.level ?? 'unknown',
      source_value: hazard.severity?.sourceValue,
    }),
    actions: hazard.actions,
    remedies: hazard.remedies,
    instructions: hazard.instructions?.[language],
    related: filled(hazard.related),
  });

const writeExtension = (hazard: Hazard, record: OrfRecord): Extension => {
  const { language } = record;
  const made = synthesised(hazard, language);
  const { link, published, updated } = hazard;
  const isCarried = link?.kind === 'notice' && !made.includes('source.url');
  return given({
    cart_canary_extension: '0.1' as const,
    id: record.id,
    about: hazard.about,
    status: hazard.status,
    authority: hazard.authority,
    link: isCarried ? undefined : link,
    published: isWholeDate(published) ? undefined : published,
    updated: isWholeDate(updated) ? undefined : updated,
    finding: made.includes('summary') ? hazard.finding : others(hazard.finding, language),
    details: others(hazard.details, language),
    instructions: others(hazard.instructions, language),
    findings: filled(hazard.findings),
    laws: filled(hazard.laws),
    measurements: filled(hazard.measurements),
    measures: filled(hazard.measures),
    products: hazard.products.map((product) => extendProduct(product, language)),
    synthesised: made,
  });
};

/** The pair that a hazard gives by itself, without what an import left over. */
export const writePair = (hazard: Hazard): Pair => {
  const kept = hazard.orf?.language;
  const record = writeRecord(hazard, typeof kept === 'string' ? kept : mainLanguage(hazard));
  return { record, extension: writeExtension(hazard, record) };
};
