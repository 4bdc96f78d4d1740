import { defineConfig } from 'wxt';
import { languages } from './lib/locales/languages.ts';
import { inSafari, manifestFor } from './scripts/manifest.ts';
import { outputFolder, readOperator } from './scripts/operator.ts';
import { compiledMessages, wordsFiles, wordsTypes } from './scripts/words-files.ts';

const operator = readOperator(import.meta.dirname);
const targetOf = (browser: string): string[] =>
  browser === 'safari' ? ['safari18.4'] : ['chrome137', 'firefox142'];

const escaped = (one: string) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;

export default defineConfig({
  manifestVersion: 3,
  outDir: outputFolder(),
  imports: false,
  vite: ({ browser }) => ({
    plugins: [compiledMessages()],
    define: { 'import.meta.env.OPERATOR': operator },
    build: { target: targetOf(browser) },
  }),
  hooks: {
    'build:manifestGenerated'({ config }, manifest) {
      if (config.browser === 'safari') inSafari(manifest);
    },
    async 'build:publicAssets'({ config }, files) {
      // Of an operator's publication: no reader on a device needs its log.
      const shipped = files.filter(({ relativeDest }) => !relativeDest.endsWith('log.ndjson'));
      files.splice(0, files.length, ...shipped, ...(await wordsFiles(targetOf(config.browser))));
    },
    'prepare:types'(_wxt, entries) {
      entries.push({ path: 'types/words.d.ts', text: wordsTypes(), tsReference: false });
    },
    'prepare:publicPaths'(_wxt, paths) {
      paths.push(...languages.map((language) => `words/${language}.js`));
    },
    'vite:build:extendConfig'(entrypoints, config) {
      if (!entrypoints.every(({ type }) => type.endsWith('-script'))) return;
      // The reason is told in that file.
      const context = `${import.meta.dirname}/entrypoints/tab-scripts/content-context.ts`;
      const alias = { ...config.resolve?.alias, 'wxt/utils/content-script-context': context };
      config.resolve = { ...config.resolve, alias };
      // Most of their functions run at once: with this Chromium parses each once, not twice.
      const postBanner = '//# allFunctionsCalledOnLoad';
      const outputOptions = (output: object) => ({ ...output, postBanner });
      // A single letter from beyond Latin-1 would have all of it kept and read at twice the size.
      const generateBundle = (_: unknown, files: Record<string, { code?: string }>) => {
        for (const one of Object.values(files))
          if (one.code) one.code = one.code.replace(/[^\0-\x7f]/g, escaped);
      };
      const plugin = { name: 'for-the-compiler', outputOptions, generateBundle };
      config.plugins = [...(config.plugins ?? []), plugin];
    },
  },
  manifest: ({ browser }) => manifestFor(browser, operator.firefoxId),
});
