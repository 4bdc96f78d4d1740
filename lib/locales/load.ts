import type { Language } from './languages.ts';
import { createLocale, type Locale } from './locale.ts';
import { createWords, type MessageTree } from './message.ts';
import type { PageWords, Words } from './words.ts';

/** For our own pages. Content scripts and Chrome's background read files of words instead. */
export interface Spoken {
  locale: Locale;
  words: PageWords;
}

const loaded = new Map<Language, Promise<Spoken>>();

/** Vite gives the messages compiled (scripts/words-files.ts). */
async function load(language: Language): Promise<Spoken> {
  const files: { default: MessageTree }[] = await Promise.all([
    import(`./${language}/card.json`),
    import(`./${language}/findings.json`),
    import(`./${language}/names.json`),
    import(`./${language}/report-text.json`),
    import(`./${language}/pages.json`),
  ]);
  const [card, findings, names, reportText, pages] = files.map((file) => file.default);
  return {
    locale: createLocale(
      language,
      createWords<Words>(language, { ...card, ...findings, ...names, ...reportText }),
    ),
    words: createWords<PageWords>(language, { ...pages }),
  };
}

export function loadLanguage(language: Language): Promise<Spoken> {
  const known = loaded.get(language);
  if (known) return known;
  const coming = load(language);
  loaded.set(language, coming);
  coming.catch(() => loaded.delete(language));
  return coming;
}
