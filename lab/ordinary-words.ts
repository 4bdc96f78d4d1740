import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Makes hub/sources/cpsc/ordinary-words.txt: the words of CPSC's product names that are no brand.
 * A word is ordinary when CPSC itself writes it in lower case in the middle of a sentence, or when
 * it names a category of goods. Facts about words, no text of anybody's is kept.
 */
const corpus = new URL('../../shared/corpus/', import.meta.url);
const out = new URL('../hub/sources/cpsc/ordinary-words.txt', import.meta.url);

if (!existsSync(corpus)) {
  console.log(
    'ordinary-words: skipped, ../shared/corpus is not here; the list in the repository stays.',
  );
  process.exit(0);
}

const json = (path: string) => JSON.parse(readFileSync(new URL(path, corpus), 'utf8'));
const rows: { n: string; h: string }[] = json('recalls/cpsc/cpsc-full-index-2026-08-20.json').rows;
const sports: { description: string; remedy: string }[] = json(
  'recalls/cpsc/cpsc-sports-recalls-2026-08-14.json',
).recalls;
const categories = readFileSync(
  new URL('taxonomies/shopify-categories.en.2025-08.txt', corpus),
  'utf8',
);

const lowered = new Map<string, number>();
const texts = [
  ...rows.flatMap((row) => [row.h, row.n]),
  ...sports.flatMap((row) => [row.description, row.remedy]),
];
for (const text of texts) {
  for (const [word] of text.matchAll(/(?<![\w'’-])[a-z][a-z'’-]*[a-z]/g))
    lowered.set(word, (lowered.get(word) ?? 0) + 1);
}
const goods = new Set(
  [...categories.replace(/^.*?:/gm, '').matchAll(/[A-Za-z]{3,}/g)].map(([word]) =>
    word.toLowerCase(),
  ),
);

const ordinary = new Set<string>();
for (const row of rows) {
  for (const [word] of row.n.matchAll(/[A-Za-z][A-Za-z'’-]*[A-Za-z]/g)) {
    const low = word.toLowerCase().replace(/’/g, "'");
    if (
      (lowered.get(low) ?? 0) >= 2 ||
      goods.has(low) ||
      goods.has(`${low}s`) ||
      goods.has(low.replace(/s$/, ''))
    )
      ordinary.add(low);
  }
}
const words = [...ordinary].sort();
writeFileSync(out, `${words.join('\n')}\n`);
console.log(`ordinary-words: ${words.length} words`);
