import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { wordsOf } from '../../entrypoints/tab-scripts/slots.ts';
import { languages } from '../../lib/locales/languages.ts';
import { bundleOf, tabWordsOf } from '../../scripts/words/every.ts';
import { wordsFiles } from '../../scripts/words-files.ts';

const files = await wordsFiles(['chrome137', 'firefox142']);
const contentsOf = (name: string) =>
  files.find(({ relativeDest }) => relativeDest === name)?.contents ?? '';

it.each(languages)('%s: a script that hands over its words, and no other', (language) => {
  const context = createContext({});
  const world: object = runInContext('globalThis', context);
  runInContext(contentsOf(`words/${language}.js`), context);
  // Of another realm: an array there is none of ours.
  const given: unknown = JSON.parse(JSON.stringify(wordsOf(language, world)));
  expect(given).toEqual(tabWordsOf(language));
  const others = languages.filter((one) => one !== language);
  expect(others.filter((one) => wordsOf(one, world))).toEqual([]);
});

it.each(languages)('%s: the background’s words as JSON', (language) => {
  expect(JSON.parse(contentsOf(`words/${language}.json`))).toEqual(
    bundleOf(language, 'background'),
  );
});

it.each(languages)(
  '%s: what findings may do to a person, apart from the card’s words',
  (language) => {
    expect(JSON.parse(contentsOf(`words/effects-${language}.json`))).toEqual(
      bundleOf(language, 'effects'),
    );
    expect(contentsOf(`words/${language}.js`)).not.toContain('soft_pvc');
  },
);

it.each(languages)('%s: a name and a description that the stores take', (language) => {
  const { extensionName, extensionDescription } = JSON.parse(
    contentsOf(`_locales/${language.replace('-', '_')}/messages.json`),
  );
  expect(extensionName.message).toBe('Cart Canary');
  expect(extensionDescription.message.length).toBeGreaterThan(30);
  expect(extensionDescription.message.length).toBeLessThanOrEqual(132);
  expect(extensionDescription.message).not.toMatch(/[{}]/);
});
