import type { Language } from './languages.ts';
import { createLocale, type PageLocale } from './locale.ts';
import { createWords, type MessageTree } from './message.ts';
import type { PageWords, Words } from './words.ts';

const loaded = new Map<Language, Promise<PageLocale>>();

/** Vite gives the messages compiled (scripts/words-files.ts). */
async function load(language: Language): Promise<PageLocale> {
  const files: { default: MessageTree }[] = await Promise.all([
    import(`./${language}/card.json`),
    import(`./${language}/findings.json`),
    import(`./${language}/names.json`),
    import(`./${language}/report-text.json`),
    import(`./${language}/pages.json`),
  ]);
  const messages: MessageTree = Object.assign({}, ...files.map((file) => file.default));
  return createLocale(language, createWords<Words & PageWords>(language, messages));
}

/** For our own pages. Content scripts and Chrome's background read files of words instead. */
export function loadLanguage(language: Language): Promise<PageLocale> {
  const known = loaded.get(language);
  if (known) return known;
  const coming = load(language);
  loaded.set(language, coming);
  coming.catch(() => loaded.delete(language));
  return coming;
}
