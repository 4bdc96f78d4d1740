import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../lib/locales/languages.ts';
import { shopNames } from '../../scripts/words/compile.ts';
import { storeShots } from '../gallery/states/store.ts';

/** What is pasted and sent into the stores' forms; `words-files.test.ts` has the summary. */

const docs = join(import.meta.dirname, '../../docs');
const filesIn = (folder: string, ending: string) =>
  readdirSync(join(docs, folder)).filter((name) => name.endsWith(ending));

/** Characters: Edge takes 250 to 10,000; Mozilla and Chrome have more room. */
const length = { least: 250, most: 10_000 };

it('a description stands for every language, and for no other', () => {
  expect(filesIn('store', '.txt').sort()).toEqual(languages.map((one) => `${one}.txt`).sort());
});

describe.each(languages)('the description in %s', (language) => {
  const text = readFileSync(join(docs, 'store', `${language}.txt`), 'utf8');

  it('has a length that every store takes', () => {
    expect(text.length).toBeGreaterThanOrEqual(length.least);
    expect(text.length).toBeLessThanOrEqual(length.most);
  });

  it('is plain text of whole paragraphs, as the stores show it', () => {
    expect(text).not.toMatch(/^#|\*\*|`|\]\(|<[a-z]/m);
    const broken = text.split('\n').filter((line) => line !== '' && !/[.。：:]$/.test(line));
    expect(broken).toEqual([]);
  });

  it('names both shops and speaks calmly', () => {
    expect(text).toContain(shopNames(language).shops);
    expect(text).not.toMatch(/[!！]/);
  });
});

it('every store picture is there, as large as the stores take it', () => {
  expect(filesIn('pictures/store', '.png').sort()).toEqual(
    storeShots.map(({ name }) => `${name}.png`).sort(),
  );
  for (const { name } of storeShots) {
    const png = readFileSync(join(docs, 'pictures/store', `${name}.png`));
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect([name, width, height]).toEqual([name, 1280, 800]);
  }
});
