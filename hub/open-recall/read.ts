import type { HazardInput, Text } from '../../lib/core/hazard.ts';
import { defined } from '../sources/reading/words.ts';
import type { OrfProduct, OrfRecord, OrfSelector } from './record.ts';
import { risksOf } from './words.ts';

type ProductInput = HazardInput['products'][number];
type SelectorInput = NonNullable<ProductInput['identification']>[number];

/** Optional words the format lets be empty or endless; what is not taken stays in `orf`. */
const word = (text: string | undefined, most = 300): string | undefined =>
  text !== undefined && text.length > 0 && text.length <= most ? text : undefined;

const textOf = (text: string | undefined, language: string): Text | undefined => {
  const own = word(text, 8000);
  return own === undefined ? undefined : { [language]: own };
};

/** Vehicles and medical device numbers are no criteria of ours. */
const readSelector = (selector: OrfSelector): SelectorInput[] => {
  const { udi_di: _device, vehicle: _vehicle, date_mark: dateMark, ...criteria } = selector;
  const { basis: _basis, note: _note, ...own } = { ...criteria, dateMark };
  if (Object.values(own).every((part) => part === undefined)) return [];
  return [defined({ ...criteria, dateMark })];
};

const readProduct = (product: OrfProduct, language: string): ProductInput => {
  const identification = product.identification.flatMap(readSelector);
  const isEmptied = product.scope === 'listed_units' && identification.length === 0;
  return defined({
    names: textOf(product.name, language) ?? {},
    description: textOf(product.description, language),
    brands: product.brands,
    category: word(product.source_category),
    scope: isEmptied ? 'unknown' : product.scope,
    identification,
    hint: textOf(product.identification_hint, language),
    images: product.images ?? [],
  });
};

/** The agency is a member state (Safety Gate) or the authority's name. */
const readAuthority = ({ source, language }: OrfRecord): HazardInput['authority'] => {
  const country = source.authority.slice(0, 2);
  const agency = word(source.agency);
  const isState = agency !== undefined && /^[A-Z]{2}$/.test(agency);
  const name = isState || agency === undefined ? source.authority : agency;
  return { name: { [language]: name }, country, ...(isState ? { notifier: agency } : {}) };
};

const readLink = ({ source: { url } }: OrfRecord): HazardInput['link'] =>
  /\s/.test(url) || url.length > 2000 ? undefined : { url, kind: 'notice' };

/** The hazard a record tells of, not yet checked against our schema. */
export const readRecord = (record: OrfRecord): HazardInput => {
  const { language, severity, source } = record;
  return defined({
    source: record.id.slice(0, record.id.indexOf(':')),
    reference: source.id,
    authority: readAuthority(record),
    link: readLink(record),
    published: record.published,
    updated: record.updated,
    about: 'product',
    status: 'active',
    products: record.products.map((product) => readProduct(product, language)),
    risks: risksOf(record.hazards),
    severity: defined({ level: severity.level, sourceValue: word(severity.source_value) }),
    finding: textOf(record.summary, language),
    details: textOf(record.hazard_text, language),
    countries: record.jurisdictions,
    actions: record.actions,
    remedies: record.remedies,
    instructions: textOf(record.instructions, language),
    related: record.related ?? [],
    licence: source.licence,
    attribution: source.attribution,
  });
};
