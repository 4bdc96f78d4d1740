import words from './retitle.json' with { type: 'json' };

/** Titles as sellers write them, made from a notice's product name. Seeded by the caller. */

type Random = () => number;

const { openings, endings } = words;
/** Other words for the same goods; our own, not taken from the matcher's tables. */
const others = Object.entries(words.others).map(
  ([called, by]) => [new RegExp(`\\b(?:${called})\\b`, 'gi'), by] as const,
);

const pick = <T>(from: readonly T[], random: Random): T | undefined =>
  from[Math.floor(random() * from.length)];

/** Whole words of a brand or a model out of a name. */
export const withoutBrand = (name: string, brands: readonly string[]): string => {
  let rest = name;
  for (const brand of brands) {
    const words = brand.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    rest = rest.replace(
      new RegExp(`(?<![\\p{L}\\p{N}])${words}(?:[-\\s]brand(?:ed)?)?(?![\\p{L}\\p{N}])`, 'giu'),
      ' ',
    );
  }
  return rest.replace(/[®™]/g, '').replace(/\s+/g, ' ').trim();
};

const reword = (name: string, random: Random): string => {
  let text = name.replace(/[®™“”"]/g, '').replace(/\([^)]*\)/g, ' ');
  for (const [pattern, by] of others) text = text.replace(pattern, () => pick(by, random) ?? '');
  return text.replace(/\s+/g, ' ').trim();
};

/** A modifier is sometimes left out: the longer the name, the more. Never the last word. */
const dropWord = (name: string, random: Random): string => {
  const words = name.split(' ');
  if (words.length < 4 || random() < 0.5) return name;
  words.splice(Math.floor(random() * (words.length - 1)), 1);
  return words.join(' ');
};

/** `brand` may be empty: then none is named. */
export const retitle = (name: string, brand: string, random: Random): string => {
  const goods = dropWord(reword(withoutBrand(name, [brand].filter(Boolean)), random), random);
  const opening = pick(openings, random) ?? '';
  const ending = pick(endings, random) ?? '';
  const styles = [
    `${opening} ${brand} ${goods} ${ending}`,
    `${opening} ${goods} ${brand} ${ending}`,
    `${brand === '' ? '' : `[${brand.toUpperCase()}]`} ${goods} ${ending}`,
    `${goods.toLowerCase()} ${brand.toLowerCase()} ${ending.toLowerCase()}`,
    `${brand}${brand === '' ? '' : ' -'} ${goods}, ${ending}`,
  ];
  return (pick(styles, random) ?? '').replace(/\s+/g, ' ').trim();
};
