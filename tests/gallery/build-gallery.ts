import { build, type Plugin } from 'vite';
import { languages } from '../../lib/locales/languages.ts';
import { bundleOf } from '../../scripts/words/every.ts';
import * as packaged from './samples/packaged.ts';

/** The page can read no files: the packaged list comes as values. */
const packagedList: Plugin = {
  name: 'packaged-list',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('/samples/packaged.ts')
      ? Object.entries(packaged)
          .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
          .join('\n')
      : undefined,
};

const bundleNames = ['card', 'pages', 'background'] as const;
const messages = Object.fromEntries(
  bundleNames.map((bundle) => [
    bundle,
    Object.fromEntries(languages.map((language) => [language, bundleOf(language, bundle)])),
  ]),
);

/** Nor the words: every language's messages come compiled. */
const everyLanguage: Plugin = {
  name: 'every-language',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('/scripts/words/every.ts')
      ? `import { createLocale } from '../../lib/locales/locale.ts';
         import { createWords } from '../../lib/locales/message.ts';
         const messages = ${JSON.stringify(messages)};
         const each = (tree, make) =>
           Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, make(key, value)]));
         const locales = each(each(messages.card, createWords), createLocale);
         export const localeOf = (language) => locales[language];
         export const pageWords = each(messages.pages, createWords);
         export const backgroundWords = each(messages.background, createWords);`
      : undefined,
};

/** The gallery as one program for `page.evaluate`; it leaves `showGallery` behind. */
export const buildGallery = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [packagedList, everyLanguage],
    build: {
      write: false,
      lib: {
        entry: new URL('gallery.tsx', import.meta.url).pathname,
        // Not a script of the old kind: the languages are awaited at its top.
        formats: ['es'],
      },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the gallery did not build');
  // Evaluated, not loaded: the page has no address that a module could come from.
  return `(async () => {${chunk.code}\n})()`;
};
