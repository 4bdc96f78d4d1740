import type { Hazard, Product, Selector } from '../../lib/core/hazard.ts';
import { defined } from '../sources/reading/words.ts';
import { mainLanguage, orfAuthority, orfCategory, orfHazards } from './words.ts';

/**
 * A hazard as a record of Open Recall Format 0.1 (draft of 2026-10-03,
 * github.com/RocoCroco/open-recall-format): complete by itself, but without what the format has no
 * place for. See docs/hazard-format.md.
 */

const filled = <T>(items: T[]): T[] | undefined => (items.length === 0 ? undefined : items);

const writeSelector = ({ dateMark, ...selector }: Selector) =>
  defined({ ...selector, date_mark: dateMark });

/** The format wants a name; a notice may give only a number. */
const nameFor = ({ names, brands, listings }: Product): string => {
  const [listing] = listings;
  const [name] = Object.values(names);
  return names.en ?? name ?? brands[0] ?? (listing ? `${listing.site} ${listing.id}` : 'Product');
};

const writeProduct = (product: Product, language: string) =>
  defined({
    name: product.names[language] ?? nameFor(product),
    brands: product.brands,
    description: product.description?.[language],
    source_category: product.category,
    scope: product.scope,
    identification: product.identification.map(writeSelector),
    identification_hint: product.hint?.[language],
    images: filled(product.images.map(({ hash: _ours, ...image }) => image)),
  });

const isWholeDate = (date: string | undefined): date is string => date?.length === 10;

/** A year or a month begins with its first day. 1970 stands for a date that nobody gave. */
const wholeDate = (date: string | undefined): string =>
  date === undefined ? '1970-01-01' : `${date}-01-01`.slice(0, 10);

/** `.invalid` never leads anywhere (RFC 2606). The format wants https. */
const writeUrl = (link: Hazard['link']): string =>
  link?.url.replace(/^http:/, 'https:') ?? 'https://no-address.invalid/';

/** Read aloud by assistants: one sentence, no addresses, no markup. */
const mostSummary = 400;
const unspeakable = /https?:\/\/|<[a-zA-Z/]/;

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

const notRecorded = (language: string): string =>
  language === 'ko' ? '확인된 내용이 기록되지 않았습니다.' : 'The finding was not recorded.';

/** What the format requires and the hazard lacks is made up. */
export const toOpenRecall = (hazard: Hazard) => {
  const language = mainLanguage(hazard);
  return defined({
    orf_version: '0.1' as const,
    id: `${hazard.source}:${hazard.reference.replace(/\s/g, '_')}`,
    source: defined({
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
    severity: defined({
      level: hazard.severity?.level ?? 'unknown',
      source_value: hazard.severity?.sourceValue,
    }),
    actions: hazard.actions,
    remedies: hazard.remedies,
    related: filled(hazard.related),
  });
};
