import type { Language } from './languages.ts';
import { createLocale, type PageLocale } from './locale.ts';
import { createWords, type MessageTree } from './message.ts';
import type { PageWords, Words } from './words.ts';

/**
 * Loads a language for our own pages. Content scripts and Chrome's background read packaged files
 * instead. Vite compiles the messages (scripts/words-files.ts).
 */
export async function loadLanguage(language: Language): Promise<PageLocale> {
  const files: { default: MessageTree }[] = await Promise.all([
    import(`./${language}/card.json`),
    import(`./${language}/findings.json`),
    import(`./${language}/names.json`),
    import(`./${language}/goods.json`),
    import(`./${language}/report-text.json`),
    import(`./${language}/pages.json`),
    import(`./${language}/effects.json`),
  ]);
  const messages: MessageTree = Object.assign({}, ...files.map((file) => file.default));
  return createLocale(language, createWords<Words & PageWords>(language, messages));
}
