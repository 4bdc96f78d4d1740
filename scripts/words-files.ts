import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { isLanguage, type Language, languages } from '../lib/locales/languages.ts';
import type { MessageTree, Part } from '../lib/locales/message.ts';
import { effectsFile, wordsFile } from '../lib/locales/packaged-words.ts';
import { argumentsOf, compileMessages, type MessageSource, shopNames } from './words/compile.ts';
import {
  type Bundle,
  bundleOf,
  bundles,
  compiledFile,
  messagesOf,
  tabWordsOf,
} from './words/every.ts';

/** Where message files are imported, they come compiled; JSON stays JSON (lib/locales/message.ts). */
export const compiledMessages = (): Plugin => ({
  name: 'compiled-messages',
  enforce: 'pre',
  transform(code, id) {
    const [, language] = /\/(?:locales|words)\/([\w-]+)\/[\w-]+\.json$/.exec(id) ?? [];
    if (!isLanguage(language)) return undefined;
    const source: MessageSource = JSON.parse(code);
    return { code: JSON.stringify(compileMessages(source, shopNames(language))), map: null };
  },
});

/** A file of words in the package: a script for the card, JSON for the background and the browser. */
export interface WordsFile {
  relativeDest: string;
  contents: string;
}

const root = join(import.meta.dirname, '..');
const entry = '\0words';

/** Hands one language to whoever waits for it in the tab (entrypoints/tab-scripts/slots.ts). */
const entryOf = (language: Language): Plugin => ({
  name: 'words-entry',
  resolveId: (id) => (id === entry ? id : undefined),
  load: (id) =>
    id === entry
      ? `import { giveWords } from '${root}/entrypoints/tab-scripts/slots.ts';
         giveWords('${language}', JSON.parse(${JSON.stringify(JSON.stringify(tabWordsOf(language)))}));`
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

/** As the browser reads it: `_locales/zh_CN/messages.json`. */
function manifestMessages(language: Language): WordsFile {
  const { description, command } = messagesOf(language, 'manifest');
  return {
    relativeDest: `_locales/${language.replace('-', '_')}/messages.json`,
    contents: JSON.stringify({
      extensionName: { message: 'Cart Canary' },
      extensionDescription: { message: description },
      openWarning: { message: command },
    }),
  };
}

export const wordsFiles = async (target: string[]): Promise<WordsFile[]> => {
  const files = languages.map(async (language) => [
    { relativeDest: `words/${language}.js`, contents: await scriptOf(language, target) },
    {
      relativeDest: wordsFile(language),
      contents: JSON.stringify(bundleOf(language, 'background')),
    },
    {
      relativeDest: effectsFile(language),
      contents: JSON.stringify(bundleOf(language, 'effects')),
    },
    manifestMessages(language),
  ]);
  return (await Promise.all(files)).flat();
};

const names: Record<Bundle, string> = {
  card: 'Words',
  pages: 'PageWords',
  background: 'BackgroundWords',
  effects: 'EffectWords',
};

const functionType = (message: Part[]): string => {
  const values = [...argumentsOf(message)].map(([name, type]) => `${name}: ${type}`);
  return `(values: { ${values.join('; ')} }) => string`;
};

function typeOf(message: string | Part[] | MessageTree): string {
  if (typeof message === 'string') return 'string';
  if (Array.isArray(message)) return functionType(message);
  const members = Object.entries(message).map(([key, one]) => `'${key}': ${typeOf(one)};`);
  return `{\n${members.join('\n')}\n}`;
}

const typeNamed = (name: string, messages: MessageTree) =>
  `export interface ${name} ${typeOf(messages)}\n`;

/** The words' types, made from the English messages. */
export const wordsTypes = (): string =>
  [
    ...(Object.keys(bundles) as Bundle[]).map((one) => typeNamed(names[one], bundleOf('en', one))),
    typeNamed('ReviewPageWords', compiledFile('en', join(root, 'hub/words/en/review.json'))),
  ].join('\n');
