import { gtin14 } from '../../lib/core/gtin.ts';
import { type Hazard, hazardId, type Product } from '../../lib/core/hazard.ts';
import { brandKey, brandsIn } from '../../lib/core/match/brand.ts';
import { modelStrength, modelsInField } from '../../lib/core/match/model.ts';
import { fold, percentDecoded } from '../../lib/core/text.ts';

export const jointKinds = ['reference', 'link', 'listing', 'gtin', 'brand-model'] as const;
export type JointKind = (typeof jointKinds)[number];

/** An address without parts that do not change where it leads: protocol, `www.`, language, tracking. */
export function plainAddress(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url || url.pathname.length < 2) return undefined;
  const query = [...url.searchParams].filter(
    ([name]) => !/^(?:lang|language|utm_.*|srsltid|gclid|fbclid)$/.test(name),
  );
  const path = percentDecoded(url.pathname)
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/[-_]+$/, '');
  return `${url.host.replace(/^www\./, '')}${path}${query.length > 0 ? `?${new URLSearchParams(query)}` : ''}${url.hash.startsWith('#/') ? url.hash : ''}`;
}

export const isAddress = (text: string): boolean => /^https?:\/\//.test(text);

const brandModels = (product: Product): string[] => {
  const brands = product.brands.flatMap(brandsIn).flatMap((brand) => brandKey(brand) ?? []);
  const models = product.identification
    .flatMap(({ models: codes }) => codes ?? [])
    .flatMap((code) => (typeof code === 'string' ? modelsInField(code) : []))
    .filter((code) => modelStrength(code) === 'strong');
  return brands.flatMap((brand) => models.map((model) => `${brand} ${model}`));
};

type Identifier = [kind: JointKind, value: string];

/** Identifiers of the hazard's own products, without those it only refers to. */
const identifiersOf = (hazard: Hazard): Identifier[] =>
  hazard.products.flatMap((product): Identifier[] => [
    ...product.listings.map(({ site, id }): Identifier => ['listing', `${site}:${id}`]),
    ...product.identification
      .flatMap(({ gtins }) => (gtins ?? []).flatMap((gtin) => gtin14(gtin) ?? []))
      .map((gtin): Identifier => ['gtin', gtin]),
    ...brandModels(product).map((value): Identifier => ['brand-model', value]),
  ]);

export const ownAddress = ({ link }: Hazard): string | undefined =>
  link?.kind === 'notice' ? plainAddress(link.url) : undefined;

/** Groups of hazards by what they share, in order of the shared value. */
export function groupsOf(hazards: Hazard[]): Map<string, { sign: Identifier; ids: Set<string> }> {
  const groups = new Map<string, { sign: Identifier; ids: Set<string> }>();
  const add = (sign: Identifier, hazard: Hazard) => {
    const key = sign.join('\n');
    const group = groups.get(key) ?? { sign, ids: new Set() };
    group.ids.add(hazardId(hazard));
    groups.set(key, group);
  };
  for (const hazard of hazards) {
    for (const sign of identifiersOf(hazard)) add(sign, hazard);
    const address = ownAddress(hazard);
    if (address) add(['link', address], hazard);
  }
  return groups;
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3)
    .map((word) => word.replace(/(?:e?s)$/, ''));

/**
 * Two products with one barcode that have neither a brand nor a word of their names in one language in
 * common. CPSC's feed sometimes has another recall's barcodes (a gas range with a swimming pool's).
 */
export function areClearlyDifferent(one: Hazard, other: Hazard): boolean {
  const brands = (hazard: Hazard) =>
    hazard.products.flatMap((product) => product.brands.flatMap((brand) => brandKey(brand) ?? []));
  if (brands(one).some((brand) => brands(other).includes(brand))) return false;
  const names = (hazard: Hazard, language: string) =>
    hazard.products.flatMap((product) => wordsOf(product.names[language] ?? ''));
  const languages = Object.keys(one.products[0]?.names ?? {}).filter(
    (language) => other.products[0]?.names[language],
  );
  return (
    languages.length > 0 &&
    languages.every(
      (language) => !names(one, language).some((word) => names(other, language).includes(word)),
    )
  );
}
