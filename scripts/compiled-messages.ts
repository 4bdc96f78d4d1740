import type { Plugin } from 'vite';
import { compileMessages, type MessageSource } from '../lib/locales/compile.ts';
import { isLanguage } from '../lib/locales/languages.ts';
import { shopNames } from '../lib/locales/shops.ts';

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
