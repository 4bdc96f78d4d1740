import { withCheckDigit } from '../../../lib/core/gtin.ts';
import { brandKey } from '../../../lib/core/match/brand.ts';
import { tokensOf } from '../../../lib/core/match/vocabulary.ts';
import { createRandom } from '../../random.ts';
import words from './listing-generator.json' with { type: 'json' };
import { codesOf, type Parts } from './pieces.ts';

/** Makes ordinary listings out of real pieces. The same seed gives the same listings. */

const { accessories, phrases } = words;
/** The notice is itself about such an accessory, so that both would be the same goods. */
const isNamed = (name: string, extra: string): boolean =>
  [name, tokensOf(name).join(' ')].some((text) =>
    tokensOf(extra).some((word) => text.includes(word.replace(/(?:r|er)$/, ''))),
  ) ||
  (extra === '거치대' && /mount|stand/.test(name));

const phraseOf = (phrase: string, what: string, extra: string): string =>
  phrase.replace('{extra}', extra).replace('{what}', () => what);

/** Models of every brand whose name is in this one's, or has it inside. */
function ownModelsIn(noticed: Parts['noticed']) {
  const brands = [...Map.groupBy(noticed, ({ brand }) => brandKey(brand) ?? '')];
  const modelsByBrand = brands.map(
    ([key, group]) => [key, group.flatMap(({ all }) => all.flatMap(codesOf))] as const,
  );
  const ownByKey = new Map<string, Set<string>>();
  return (brand: string): ReadonlySet<string> => {
    const key = brandKey(brand) ?? '';
    const found = ownByKey.get(key) ?? new Set<string>();
    if (found.size === 0) {
      for (const [other, models] of modelsByBrand)
        if (key.includes(other) || other.includes(key))
          for (const model of models) found.add(model);
      ownByKey.set(key, found.add(''));
    }
    return found;
  };
}

type Random = ReturnType<typeof createRandom>;

const withOneChange = ({ next, pick, digits }: Random, model: string): string => {
  const at = Math.floor(next() * model.length);
  const letter = /\d/.test(model[at] ?? '') ? digits(1) : pick([...'ABCDEFGHKLMNPRSTXYZ']);
  return model.slice(0, at) + letter + model.slice(at + 1);
};

/** A barcode that no notice has, half of them near to one that does. */
const otherGtin = (
  { next, pick, digits }: Random,
  { gtins }: Parts,
  knownGtins: Set<string>,
): string => {
  for (;;) {
    const near = pick(gtins);
    const at = Math.floor(next() * (near.length - 1));
    const body = next() < 0.5 ? digits(12) : near.slice(0, at) + digits(1) + near.slice(at + 1, -1);
    const gtin = withCheckDigit(body);
    if (!knownGtins.has(gtin.padStart(14, '0'))) return gtin;
  }
};

/** `of` are the real titles in the listing, which may be goods of a notice. */
type MadeListing = Record<string, unknown> & { titles: string[]; of?: string[] };

const joinTitles = (first: string, second: string): MadeListing => {
  const of = [first.slice(0, 80), second.slice(0, 80)];
  return { titles: [of.join(' ')], of };
};

function stylesOf(parts: Parts, random: Random) {
  const { pick, digits } = random;
  const ownModels = ownModelsIn(parts.noticed);
  const withModels = parts.noticed.filter(({ models }) => models.length > 0);
  const known = new Set(parts.gtins.map((gtin) => gtin.padStart(14, '0')));

  /** A model that no notice names for this brand, of goods that `what` is not. */
  const otherModel = (brand: string, what: string): string => {
    const words = tokensOf(what);
    for (;;) {
      const { model, goods } = pick(parts.models);
      const own = ownModels(brand);
      const isSame = words.some((word) => goods.has(word));
      if (!isSame && !codesOf(model).some((code) => own.has(code))) return model;
    }
  };
  const namesByBrand = Map.groupBy(parts.noticed, ({ brand }) => brandKey(brand));
  const styles: Record<string, () => MadeListing> = {
    'any brand, any model': () => {
      const brand = pick(parts.brands);
      const goods = pick(parts.goods);
      return { titles: [`${brand} ${otherModel(brand, goods)} ${goods}`] };
    },
    'noticed brand, almost its model': () => {
      const { brand, models } = pick(withModels);
      const model = withOneChange(random, pick(models));
      const own = ownModels(brand);
      const title = codesOf(model).some((code) => own.has(code))
        ? pick(parts.titles)
        : `${brand} ${model} ${pick(parts.goods)}`;
      return { titles: [title] };
    },
    'extra for a noticed brand and model': () => {
      const { brand, models } = pick(withModels);
      return { titles: [phraseOf(pick(phrases), `${brand} ${pick(models)}`, pick(accessories))] };
    },
    'extra beside a noticed brand and model': () => {
      const { brand, models } = pick(withModels);
      const all = namesByBrand.get(brandKey(brand)) ?? [];
      const others = accessories.filter((extra) => !all.some(({ name }) => isNamed(name, extra)));
      return { titles: [`${brand} ${pick(models)} ${pick(others)}`] };
    },
    'real title, other brand in front': () => {
      const title = pick(parts.titles);
      return { titles: [`${pick(parts.brands)} ${title}`], of: [title] };
    },
    'structured brand and model': () => {
      const brand = pick(parts.brands);
      const title = pick(parts.titles);
      return { titles: [title], brand, model: otherModel(brand, title), of: [title] };
    },
    'barcode-like numbers': () => ({
      titles: [`${pick(parts.goods)} ${digits(13)} ${pick(parts.goods)}`],
      gtins: [otherGtin(random, parts, known), otherGtin(random, parts, known)],
    }),
    'two real titles in one': () => joinTitles(pick(parts.titles), pick(parts.titles)),
  };
  return styles;
}

export function* makeListings(parts: Parts, count: number, seed: number) {
  const random = createRandom(seed);
  const { next, digits } = random;
  const styles = stylesOf(parts, random);
  const names = Object.keys(styles);
  for (let made = 0; made < count; made++) {
    const style = names[made % names.length] ?? '';
    const site = next() < 0.5 ? 'aliexpress' : 'temu';
    const id = site === 'temu' ? `6011${digits(11)}` : `10050${digits(11)}`;
    const { of = [], ...more } = styles[style]?.() ?? { titles: [] };
    yield {
      style,
      listing: { site, id, ...more },
      of: of.map((title) => ({ site, id, titles: [title] })),
    };
  }
}
