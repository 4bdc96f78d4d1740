/** Titles as sellers write them, made from a notice's product name. Seeded by the caller. */

type Random = () => number;

/** Other words for the same goods; our own, not taken from the matcher's tables. */
const others: readonly (readonly [RegExp, ...string[]])[] = [
  [/\bstrollers?\b/gi, 'pushchair', 'baby buggy', 'stroller'],
  [/\bcribs?\b/gi, 'baby cot', 'crib'],
  [/\bbicycles?\b|\bbikes?\b/gi, 'bike', 'bicycle'],
  [/\bpajamas?( sets?)?\b/gi, 'sleepwear set', 'pajamas', 'nightwear'],
  [/\bnightgowns?\b/gi, 'night dress', 'nightgown'],
  [/\bhair dryers?\b/gi, 'blow dryer', 'hair dryer'],
  [/\bpower banks?\b/gi, 'portable charger', 'power bank'],
  [/\bchargers?\b/gi, 'charger', 'charging adapter'],
  [/\bflashlights?\b/gi, 'torch', 'LED flashlight'],
  [/\bhigh ?chairs?\b/gi, 'feeding chair', 'high chair'],
  [/\bdressers?\b/gi, 'chest of drawers', 'dresser'],
  [/\bspace heaters?\b/gi, 'electric heater', 'room heater'],
  [/\bmagnetic balls?( sets?)?\b/gi, 'magnet beads', 'magnetic balls'],
  [/\bearbuds?\b/gi, 'wireless earphones', 'earbuds'],
  [/\bwater bottles?\b/gi, 'drinking bottle', 'water bottle'],
  [/\bchildren[’']?s\b/gi, "kids'", "children's", 'child'],
  [/\binfants?\b/gi, 'baby', 'infant'],
  [/\bhelmets?\b/gi, 'safety helmet', 'helmet'],
  [/\bblankets?\b/gi, 'blanket', 'throw'],
  [/\bsofas?\b|\bcouch(es)?\b/gi, 'couch', 'sofa'],
  [/\bswings?\b/gi, 'swing', 'swing seat'],
  [/\bnecklaces?\b/gi, 'necklace', 'pendant'],
];

const openings = ['2026 New', 'Hot Sale', '1pc', 'Upgraded', 'Original', 'Premium', '2 Pack', ''];
const endings = [
  'Free Shipping',
  'with Gift Box, Perfect for Birthday',
  'High Quality, Black',
  'Indoor Outdoor Use',
  'Portable Lightweight Design',
  'Multicolor | Best Gift Idea',
  '- Easy to Use & Durable',
  'Home Travel Office',
  '',
];

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
  for (const [pattern, ...words] of others)
    text = text.replace(pattern, () => pick(words, random) ?? '');
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
