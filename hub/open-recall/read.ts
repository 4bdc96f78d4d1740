import type { HazardInput, Text } from '../../lib/core/hazard.ts';
import type { Extension, ProductExtension } from './extension.ts';
import type { OrfProduct, OrfRecord, OrfSelector } from './record.ts';
import { risksOf } from './words.ts';

type ProductInput = HazardInput['products'][number];
type SelectorInput = NonNullable<ProductInput['identification']>[number];

const given = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;

/** Optional words the format lets be empty or endless; what is not taken stays in `orf`. */
const word = (text: string | undefined, most = 300): string | undefined =>
  text !== undefined && text.length > 0 && text.length <= most ? text : undefined;

const textOf = (
  own: string | undefined,
  language: string,
  others: Text | undefined,
): Text | undefined => {
  const text = { ...others, ...(word(own, 8000) ? { [language]: own ?? '' } : {}) };
  return Object.keys(text).length === 0 ? undefined : text;
};

/** Vehicles and medical device numbers are no criteria of ours. */
const readSelector = (selector: OrfSelector): SelectorInput[] => {
  const { udi_di: _device, vehicle: _vehicle, date_mark: dateMark, ...criteria } = selector;
  const { basis: _basis, note: _note, ...own } = { ...criteria, dateMark };
  if (Object.values(own).every((part) => part === undefined)) return [];
  return [given({ ...criteria, dateMark })];
};

const withHash = <T extends object>(image: T, hash: string | undefined): T =>
  hash ? { ...image, hash } : image;

const readProduct = (
  product: OrfProduct,
  language: string,
  extension: ProductExtension | undefined,
  isNamed: boolean,
): ProductInput => {
  const identification = product.identification.flatMap(readSelector);
  const isEmptied = product.scope === 'listed_units' && identification.length === 0;
  return given({
    names: textOf(isNamed ? product.name : undefined, language, extension?.names) ?? {},
    description: textOf(product.description, language, extension?.description),
    brands: product.brands,
    category: word(product.source_category),
    certificates: extension?.certificates ?? [],
    scope: isEmptied ? 'unknown' : product.scope,
    identification,
    hint: textOf(product.identification_hint, language, extension?.hint),
    images: (product.images ?? []).map((image, at) => withHash(image, extension?.hashes?.[at])),
    listings: extension?.listings ?? [],
    sellers: extension?.sellers ?? [],
  });
};

/** Without an extension the agency is a member state (Safety Gate) or the authority's name. */
const readAuthority = ({ source, language }: OrfRecord): HazardInput['authority'] => {
  const country = source.authority.slice(0, 2);
  const agency = word(source.agency);
  const isState = agency !== undefined && /^[A-Z]{2}$/.test(agency);
  const name = isState || agency === undefined ? source.authority : agency;
  return { name: { [language]: name }, country, ...(isState ? { notifier: agency } : {}) };
};

const readLink = (
  record: OrfRecord,
  extension: Extension | undefined,
  isMadeUp: boolean,
): HazardInput['link'] => {
  if (extension?.link) return extension.link;
  const { url } = record.source;
  return isMadeUp || /\s/.test(url) || url.length > 2000 ? undefined : { url, kind: 'notice' };
};

/** The hazard a record (and its extension) tells of, not yet checked against our schema. */
export const readPair = (record: OrfRecord, extension: Extension | undefined): HazardInput => {
  const { language, severity, source } = record;
  const made = new Set(extension?.synthesised ?? []);
  const isMade = (path: string): boolean => made.has(path);
  const summary = isMade('summary') ? undefined : record.summary;
  return given({
    source: record.id.slice(0, record.id.indexOf(':')),
    reference: source.id,
    authority: extension?.authority ?? readAuthority(record),
    link: readLink(record, extension, isMade('source.url')),
    published: isMade('published') ? extension?.published : record.published,
    updated: extension?.updated ?? record.updated,
    about: extension?.about ?? 'product',
    status: extension?.status ?? 'active',
    products: record.products.map((product, at) =>
      readProduct(product, language, extension?.products[at], !isMade(`products.${at}.name`)),
    ),
    risks: risksOf(record.hazards),
    severity: isMade('severity')
      ? undefined
      : given({ level: severity.level, sourceValue: word(severity.source_value) }),
    finding: textOf(summary, language, extension?.finding),
    details: textOf(record.hazard_text, language, extension?.details),
    findings: extension?.findings ?? [],
    laws: extension?.laws ?? [],
    measurements: extension?.measurements ?? [],
    measures: extension?.measures ?? [],
    countries: isMade('jurisdictions') ? [] : record.jurisdictions,
    actions: record.actions,
    remedies: record.remedies,
    instructions: textOf(record.instructions, language, extension?.instructions),
    related: record.related ?? [],
    licence: source.licence,
    attribution: source.attribution,
  });
};
