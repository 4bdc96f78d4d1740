import { existsSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { nameTokens } from '../../lib/core/match/name-tokens.ts';
import { hasHangul } from '../../lib/core/text.ts';
import { corpusParts } from '../corpus/parts.ts';
import { rows } from '../corpus/rows.ts';
import words from './parts/own-words.json' with { type: 'json' };
import { translations } from './parts/translations.ts';

/**
 * Makes lib/core/match/vocabulary.json: for each English stem how rare it is in listings and
 * notices, which families of goods it belongs to, whether goods are called by it, and which Korean
 * words mean it. Stems, families and translations come from Shopify's product taxonomy (MIT), from
 * `parts/own-words.json`, and rarities from counting words; no title or notice is kept.
 */
const corpus = new URL('../../../shared/corpus/', import.meta.url);
const out = new URL('../../lib/core/match/vocabulary.json', import.meta.url);
if (!existsSync(corpus)) {
  console.log('match:vocabulary: skipped, ../shared/corpus is not here; the file stays as it is.');
  process.exit(0);
}

/** Families of goods by the head of a category's number; the longest head decides. */
const families: Record<string, string> = {
  ap: 'pet',
  aa: 'clothes',
  'aa-4': 'bag',
  'aa-5': 'bag',
  'aa-6': 'jewelry',
  'aa-7': 'shoe',
  'aa-8': 'shoe',
  ae: 'craft',
  'ae-2-7': 'music',
  'ae-2-8': 'music',
  'ae-3': 'party',
  bt: 'baby',
  bi: 'trade',
  co: 'camera',
  el: 'device',
  so: 'device',
  'el-7': 'power',
  fb: 'food',
  fr: 'furniture',
  'fr-1': 'baby',
  ha: 'tool',
  'ha-11': 'power',
  hb: 'care',
  'hb-1': 'health',
  hg: 'home',
  'hg-8': 'appliance',
  'hg-9': 'appliance',
  'hg-10': 'household',
  'hg-11': 'kitchen',
  'hg-12': 'garden',
  'hg-13': 'light',
  'hg-14': 'light',
  lb: 'bag',
  ma: 'weapon',
  me: 'media',
  os: 'office',
  sg: 'sport',
  tg: 'toy',
  'bt-5': 'toy',
  vp: 'vehicle',
};
const familyNames = [...new Set(Object.values(families))].sort();
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJ';
const letterOf = (category: string): string | undefined => {
  const parts = category.split('-');
  for (let length = parts.length; length > 0; length--) {
    const family = families[parts.slice(0, length).join('-')];
    if (family !== undefined) return letters[familyNames.indexOf(family)];
  }
  return undefined;
};

const { categories, korean } = translations(new URL('taxonomies/', corpus));

/** Stem → family letter → how many categories; and how often goods end with it. */
const familyCounts = new Map<string, Map<string, number>>();
const heads = new Map<string, number>();
const seen = new Map<string, number>();
/** Words with one meaning are counted as one. */
const same = new Map(
  words.same.flatMap((line) =>
    line.split(' ').map((word) => [word, line.split(' ')[0] ?? word] as const),
  ),
);
const stemsOf = (text: string, most?: number): string[] =>
  nameTokens(text, most).map((token) => same.get(token) ?? token);
const count = <K>(map: Map<K, number>, key: K) => map.set(key, (map.get(key) ?? 0) + 1);
for (const { id, english } of categories) {
  const letter = letterOf(id);
  const tokens = stemsOf(english);
  for (const part of english.split(/\s*[,&/]\s*|\s+for\s+/).slice(0, 3)) {
    const head = stemsOf(part).at(-1);
    if (head !== undefined) count(heads, head);
  }
  for (const token of new Set(tokens)) {
    count(seen, token);
    if (letter === undefined) continue;
    const counts = familyCounts.get(token) ?? new Map<string, number>();
    familyCounts.set(token, counts);
    count(counts, letter);
  }
}

const familiesOf = (stem: string): string => {
  const counts = familyCounts.get(stem) ?? new Map<string, number>();
  const all = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const strong = [...counts].filter(([, one]) => one / all >= 0.25);
  return strong
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([letter]) => letter)
    .join('');
};
const isHead = (stem: string): boolean => {
  const times = heads.get(stem) ?? 0;
  return times >= 10 || times >= 0.25 * (seen.get(stem) ?? 1);
};

/** How many listings and product names hold a token. */
const frequency = new Map<string, number>();
let documents = 0;
const koreanText: string[] = [];
const readText = (text: string) => {
  documents++;
  if (hasHangul(text)) koreanText.push(text);
  for (const token of new Set(stemsOf(text, 100))) count(frequency, token);
};
for (const file of ['aliexpress-temu.ndjson', 'other-marketplaces.ndjson'])
  for (const { title } of rows<{ title: string }>(corpus, `listings/${file}`)) readText(title);
for (const part of corpusParts(new URL('recalls/', corpus)))
  for await (const hazard of part.hazards())
    for (const product of hazard.products)
      for (const name of Object.values(product.names)) readText(name);
const koreanTexts = koreanText.join('\n').normalize('NFKC').toLowerCase();

/** 0 (in every name) to 9 (never seen), as the judge's rarity. */
const bucket = (token: string): number => {
  const rarity =
    Math.log((documents + 1) / ((frequency.get(token) ?? 0) + 0.5)) / Math.log(documents);
  return Math.min(9, Math.floor(rarity * 10));
};

/** Korean words per English meaning; our own words win over the taxonomy's. */
const meanings = new Map<string, Set<string>>();
const owned = new Set<string>();
for (const line of words.own) {
  const [english = '', words = ''] = line.split(': ');
  const meaning = stemsOf(english).join('+');
  for (const word of words.split(' ')) {
    if (owned.has(word)) continue;
    owned.add(word);
    meanings.set(meaning, (meanings.get(meaning) ?? new Set()).add(word));
  }
}
const rare = new Set(
  ['food', 'trade', 'media', 'music'].map((name) => letters[familyNames.indexOf(name)]),
);
for (const { word, stems, times } of korean) {
  if (owned.has(word) || word.length < 2) continue;
  const isRare = stems.every((stem) => [...familiesOf(stem)].every((letter) => rare.has(letter)));
  if (!koreanTexts.includes(word) && (times < 8 || isRare)) continue;
  const meaning = stems.join('+');
  meanings.set(meaning, (meanings.get(meaning) ?? new Set()).add(word));
}

const stems = new Set([...frequency].filter(([, times]) => times >= 20).map(([token]) => token));
for (const [stem] of heads) if (isHead(stem) && (frequency.get(stem) ?? 0) >= 3) stems.add(stem);
for (const meaning of meanings.keys()) for (const stem of meaning.split('+')) stems.add(stem);

const lines = [...stems].sort().map((stem) => {
  const mark = isHead(stem) ? '!' : '';
  const words = [...(meanings.get(stem) ?? [])].sort().join(' ');
  return `${stem} ${bucket(stem)}${mark}${familiesOf(stem)}${words === '' ? '' : ` ${words}`}`;
});
const phrases = [...meanings]
  .filter(([meaning]) => meaning.includes('+'))
  .map(([meaning, words]) => `${meaning} ${[...words].sort().join(' ')}`)
  .sort();

const source = `${JSON.stringify(
  { families: familyNames, stems: lines, phrases, same: words.same },
  undefined,
  2,
)}\n`;
writeFileSync(out, source);
const koreanCount = [...meanings.values()].reduce((sum, set) => sum + set.size, 0);
console.log(
  `match:vocabulary: ${lines.length} stems, ${koreanCount} Korean words, ${documents} names counted; ` +
    `${source.length} characters, ${gzipSync(source, { level: 9 }).length} bytes gzip`,
);
