import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { wordsOf } from '../../lib/background/card-words.ts';
import { intlTextsIn } from '../../lib/locales/intl-texts.ts';
import { languages } from '../../lib/locales/languages.ts';
import { loadLocale, loadToolbarWords } from '../../lib/locales/load.ts';
import { wordsFiles } from '../../scripts/words-files.ts';

const files = await wordsFiles(['chrome122', 'firefox142']);
const contentsOf = (name: string) =>
  files.find(({ relativeDest }) => relativeDest === name)?.contents ?? '';

it.each(languages)('%s: a script that hands over its words, and no other', async (language) => {
  const context = createContext({});
  const world: object = runInContext('globalThis', context);
  runInContext(contentsOf(`words/${language}.js`), context);
  const { warning } = await loadLocale(language);
  const others = languages.filter((one) => one !== language);
  expect(wordsOf(language, world)?.warning.button).toEqual(warning.button);
  // Of another realm: an array there is none of ours.
  const texts = JSON.parse(JSON.stringify(wordsOf(language, world)?.intlTexts)) as unknown;
  expect(texts).toEqual(intlTextsIn(language));
  expect(others.filter((one) => wordsOf(one, world))).toEqual([]);
});

it.each(languages)('%s: the background’s words survive as JSON', async (language) => {
  expect(JSON.parse(contentsOf(`words/${language}.json`))).toEqual({
    toolbar: await loadToolbarWords(language),
    reportText: (await loadLocale(language)).reportText,
  });
});
