import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { type BackgroundWords, wordsFile } from '../lib/background/packaged-words.ts';
import { intlTextsIn } from '../lib/locales/intl-texts.ts';
import { type Language, languages } from '../lib/locales/languages.ts';
import { loadLocale, loadToolbarWords } from '../lib/locales/load.ts';

/** The words as files of the package: a script for the card, a JSON text for the background. */
export interface WordsFile {
  relativeDest: string;
  contents: string;
}

const root = join(import.meta.dirname, '..');
const entry = '\0words';

/** Hands one language to whoever waits for it in the tab (lib/background/card-words.ts). */
const entryOf = (language: Language): Plugin => ({
  name: 'words-entry',
  resolveId: (id) => (id === entry ? id : undefined),
  load: (id) =>
    id === entry
      ? `import { giveWords } from '${root}/lib/background/card-words.ts';
         import { words } from '${root}/lib/locales/${language}/words.ts';
         giveWords('${language}', { ...words, intlTexts: ${JSON.stringify(intlTextsIn(language))} });`
      : undefined,
});

async function scriptOf(language: Language, target: string[]): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [entryOf(language)],
    build: {
      target,
      write: false,
      copyPublicDir: false,
      rollupOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`the words of ${language} gave no script`);
  return chunk.code;
}

const backgroundWords = async (language: Language): Promise<BackgroundWords> => ({
  toolbar: await loadToolbarWords(language),
  reportText: (await loadLocale(language)).reportText,
});

export const wordsFiles = async (target: string[]): Promise<WordsFile[]> => {
  const files = languages.map(async (language) => [
    { relativeDest: `words/${language}.js`, contents: await scriptOf(language, target) },
    {
      relativeDest: wordsFile(language),
      contents: JSON.stringify(await backgroundWords(language)),
    },
  ]);
  return (await Promise.all(files)).flat();
};
