import type { Hazard, Product } from '../../lib/core/hazard.ts';
import { lazy } from '../../lib/core/lazy.ts';
import { hasHangul } from '../../lib/core/text.ts';
import categories from './categories.json' with { type: 'json' };
import data from './words.json' with { type: 'json' };

/**
 * What kind of goods a notice is about, as a code that every language has a name for
 * (`lib/locales/<language>/goods.json`): read from the words that authorities call goods by
 * (`words.json`), else from their category. Nothing where neither says it.
 */

/** English plurals become singular, in the word list and in names alike. */
const singular = (word: string): string => {
  if (word.length < 4 || /(?:ss|us|is|series)$/.test(word)) return word;
  if (/(?:x|z|ch|sh|ss)es$/.test(word)) return word.slice(0, -2);
  const bare = word.replace(/s$/, '');
  // "Onesie" and "onesies" become the same word, as "battery" and "batteries" do.
  return bare.length < 4 ? bare : bare.replace(/ie$/, 'y');
};

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’‘´`]/g, "'")
    .split(/[^\p{L}\p{N}'.]+/u)
    .map((word) => singular(word.replace(/^[.']+|[.']+$/g, '').replace(/'s$/, '')))
    .filter((word) => word !== '');

/** A phrase with `=` (`=ring`) must be the whole name. `prepositional` phrases contain "for", "with" and the like. */
const phraseTable = lazy(() => {
  const phrases = new Map<string, string>();
  const korean: [string, string][] = [];
  for (const [code, words] of Object.entries(data))
    for (const word of words.split('; '))
      if (hasHangul(word)) korean.push([word, code]);
      else phrases.set((word[0] === '=' ? '=' : '') + wordsOf(word).join(' '), code);
  // The longest phrase is the most specific.
  const byLength = ([one]: [string, string], [other]: [string, string]) =>
    other.length - one.length;
  const prepositional = [...phrases].filter(([phrase]) => hasPreposition(phrase)).sort(byLength);
  return { phrases, prepositional, korean: korean.sort(byLength) };
});

/** What follows these words in a name is about accessories, users or events, not the goods. */
const endOfGoods =
  /[([;:"“]|,(?!\d{3})|\s[-–]\s|\s(?:fitted|installed|with|w\/|for|(?<!\d )in|in(?! \d)|on|of|sizes?(?= \d)|from|by|at|due|sold|used|that|which|without|recalled|included|supplied|compatible|containing|including)\s/i;
/** Words for how goods are sold, not for what they are. */
const packaging =
  /^(?:sets?|kit|pack|collection|product|series|assortment|bundle|pc|pcs|piece|model|item|brand|range|line|version|unit|assorted)$/;
const isCode = (word: string): boolean => /\d/.test(word) || word.length < 3;

/** Names whose last word would give a wrong kind: no kind is better. */
const misleading = new Set(
  `3d pen; absorbent bead; baby lock; beverage warmer; bottle cap; cable lock; cat jack
  children's harness; cloth weight; cupcake paper; curling wand iron; desiccant tile
  drinkware charm; energy pen; escooter charger; firearm lock; foot polisher; fry cutter
  gas monitor; gyro wheel; hand dryer; heated drum; heating belt; heating torch; hybrid adapter
  inflation valve; kitchen timer; lifejacket harness; machine capsule; magnetic pen
  magnifier glass; magnifying glass; massage belt; medicine pot; menstrual cup; mickey mouse
  milk warmer; nail grinder; nail trimmer; neckerchief slide; pool vacuum; power wheel
  premium torch; propane torch; propeller cutter; radon monitor; receiver lock; recording pen
  removable tray; rumbleseat adapter; safety belt; sauna steamer; seal warmer; shampoo cap
  soother adapter; soothing spa; steam sauna; swivel connector; tiki torch; training valve
  valve cap; wall plate; watering bulb; wheel adapter`
    .split(/; |\n/)
    .map((phrase) => wordsOf(phrase).join(' ')),
);

const maxPhraseWords = 6;

/** The code of the longest known phrase at the end of the words. */
const codeOfEnding = (words: readonly string[]): string | undefined => {
  const { phrases } = phraseTable();
  const exact = phrases.get(`=${words.join(' ')}`);
  if (exact !== undefined) return exact;
  for (let length = Math.min(maxPhraseWords, words.length); length > 0; length--) {
    if (misleading.has(words.slice(-length).join(' '))) return undefined;
    const code = phrases.get(words.slice(-length).join(' '));
    if (code !== undefined) return code;
  }
  return undefined;
};

/** True if the whole text is a known name of goods. */
export const isGoodsName = (text: string): boolean => {
  const words = wordsOf(text).join(' ');
  return phraseTable().phrases.has(words) || phraseTable().phrases.has(`=${words}`);
};

/** A sleeping bag is for camping, unless a baby lies in it. */
const forBabies = /^(?:bab(?:y|ies)|newborn|infant|toddler|swaddle|knitted|knit)$/;
const isBabySleepingBag = (words: readonly string[]): boolean =>
  words.slice(-2).join(' ') === 'sleeping bag' && words.some((word) => forBabies.test(word));

const toys = /toy|doll|slime|rattle|teether|balloon|game|magnet|costume|craft|finger_paint/;

const codeOfWords = (all: readonly string[]): string | undefined => {
  let words = all;
  for (;;) {
    const code = codeOfEnding(words);
    const last = words.at(-1);
    if (code === 'sports' && isBabySleepingBag(words)) return 'baby_sleeping_bag';
    // "Toy kettle" is a toy.
    if (code !== undefined) return words.includes('toy') && !toys.test(code) ? 'plastic_toy' : code;
    if (last === undefined || !(packaging.test(last) || isCode(last))) return undefined;
    words = words.slice(0, -1);
  }
};

/** "Set of dolls", "bag of blocks", "all models of the crib", "Title: Product Safety Report: lamp". */
const preamble =
  /^(?:title:.*:|platform listing:|(?:all|specified|certain|various|some|recalled)\b.*\b(?:models|types) of(?: the)?|(?:bag|pack|packet|piece|set)s? of|all|certain|various|some|counterfeit|recalled)\s+/i;

/** A model number after the goods: "Floor Lamp LDDUK-WRD-BK". A name that is all capitals is left as it is. */
const trailingModel = /(?:\s+(?:[A-Z0-9]+[-./+])*[A-Z0-9]+)+\s*$/;
const withoutModel = (name: string): string => {
  const bare = name.replace(trailingModel, '');
  return /[a-z]/.test(bare) ? bare : name;
};

/** "Attachment for brush cutter": what follows the preposition belongs to the name. */
const hasPreposition = (phrase: string): boolean => / (?:for|with|in|of|on) /.test(phrase);

const codeOfEnglishName = (name: string): string | undefined => {
  const bare = name.replace(preamble, '');
  const all = wordsOf(bare).join(' ');
  const prepositional = phraseTable().prepositional.find(
    ([phrase]) => all === phrase || all.endsWith(` ${phrase}`),
  );
  const [goodsPart = ''] = bare.split(endOfGoods);
  // "Baby Bath Seats and Chairs": of two goods with the same words before them, the second is a baby bath chair.
  const shared = goodsPart.replace(/\S+s\s(?:and|&)\s(?=\S+$)/, '');
  const ofShared = codeOfWords(wordsOf(shared));
  const isOwn = ofShared !== codeOfWords(wordsOf(shared).slice(-1));
  const whole =
    prepositional?.[1] ??
    (isOwn ? ofShared : undefined) ??
    codeOfWords(wordsOf(goodsPart)) ??
    codeOfWords(wordsOf(withoutModel(goodsPart)));
  // "Dresses and Outfits" are dresses; a "grill and fireplace cleaner" is no grill.
  const [first = ''] = goodsPart.match(/^.*?(?:[^s]s|[®™])(?=\s(?:and|&)\s|\/)/) ?? [];
  // "Zorvex E-Bike and Zorvex Battery Charger" is a bicycle first.
  const [brand = '', ...more] = bare.split(' ');
  const [firstOfTwo = '', second] = more.join(' ').split(` and ${brand} `);
  if (second !== undefined && brand !== '') return codeOfWords(wordsOf(firstOfTwo)) ?? whole;
  // "Red, Green and Violet Laser Pens", "Unicorn “Chiara” Boots".
  const [unbroken = ''] = bare.replace(/,(?!\s*\d)|["“”]/g, ' ').split(endOfGoods);
  return whole ?? codeOfWords(wordsOf(first)) ?? codeOfWords(wordsOf(unbroken));
};

/** In Korean the last word names the goods; in brackets is their legal class. */
const codeOfKoreanName = (name: string): string | undefined => {
  const read = (text: string) =>
    phraseTable()
      .korean.map(([word, code]) => [text.lastIndexOf(word) + word.length, code, word] as const)
      .filter(([, , word]) => text.includes(word))
      .sort(([one], [other]) => other - one)[0]?.[1];
  const [beforeBracket = ''] = name.split(/[(,+]/);
  const kind = read(beforeBracket);
  // "아동용섬유제품(가방류)": children's textiles, which are bags.
  return kind === undefined || kind === 'clothing'
    ? (read(name.slice(beforeBracket.length)) ?? kind)
    : kind;
};

const codeOfName = (name: string): string | undefined => {
  const [kind = '', own] = name.split(' – ');
  const read = hasHangul(name) ? codeOfKoreanName : codeOfEnglishName;
  const [code, ownCode] = [kind, own ?? ''].map(read);
  // A "toy iron" is no iron, whatever it is called by its maker.
  const isToy = code === undefined && /^toy\s/i.test(kind);
  if (isToy) return ownCode !== undefined && toys.test(ownCode) ? ownCode : 'plastic_toy';
  // The law's class of clothes says less than the garment's own name.
  return code === 'clothing' ? (ownCode ?? code) : (code ?? ownCode);
};

const byCategory = lazy(() =>
  Object.entries(categories).map(([code, words]) => [code, new RegExp(words)] as const),
);

const codeOfCategory = (category: string): string | undefined => {
  const bare = category.toLowerCase().replaceAll(/[-_]/g, ' ');
  return byCategory().find(([, words]) => words.test(bare))?.[0];
};

/** Korea's class of textiles holds more than clothes. */
const textiles =
  /^(?:bag|bedding|cot_accessory|dress|hat_scarf|jacket|nightwear|respirator|shoes|top|trousers)$/;
/** Its field for the model often holds what the goods are called in shops. */
const codeOfModels = (identification: Product['identification']): string | undefined =>
  identification
    .flatMap(({ models = [] }) => models)
    .flatMap((model) => (typeof model === 'string' && hasHangul(model) && codeOfName(model)) || [])
    .find((code) => textiles.test(code));

export const goodsOf = ({
  names,
  category,
  identification = [],
}: Pick<Product, 'names' | 'category'> & Partial<Pick<Product, 'identification'>>) => {
  const called = [names.en, names.ko, names.zh].flatMap(
    (name) => (name && codeOfName(name)) || [],
  )[0];
  const named = called === 'clothing' ? (codeOfModels(identification) ?? called) : called;
  const general = codeOfCategory(category ?? '');
  // A cosmetic cream may be called "jelly".
  return named === 'food' && general === 'cosmetics' ? general : (named ?? general);
};

export const withGoods = (hazard: Hazard): Hazard => ({
  ...hazard,
  products: hazard.products.map((product) => {
    const goods = product.goods ?? goodsOf(product);
    return goods === undefined ? product : { ...product, goods };
  }),
});
