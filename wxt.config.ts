import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { readListAddress } from './lib/background/list-address.ts';
import { languages } from './lib/locales/languages.ts';
import { shopMatches } from './lib/sites/facts.ts';
import { compiledMessages } from './scripts/compiled-messages.ts';
import { importedLater, laterFile, laterScript } from './scripts/later-script.ts';
import { withoutInnerHtml } from './scripts/without-inner-html.ts';
import { wordsFiles } from './scripts/words-files.ts';
import { wordsTypes } from './scripts/words-types.ts';

/** A publisher's address in the build is one that the options page would take too. */
function checkAddress(name: string): void {
  const value = process.env[name];
  if (value === undefined || value === '' || readListAddress(value)) return;
  throw new Error(
    `${name} must be an https address (http only for localhost) without user, query or fragment, not "${value}"`,
  );
}

/**
 * The polyfill as a module of its own. As CommonJS it would be copied property by property, and each
 * property of `browser` that is looked at is set up by the browser: 3 ms of every cold start.
 */
function polyfillAsModule(): Plugin {
  return {
    name: 'polyfill-as-module',
    enforce: 'pre',
    transform(code, id) {
      if (!/node_modules\/webextension-polyfill\/dist\/[^/]+\.js/.test(id)) return undefined;
      const begin = 'const exports = {}; const module = { exports }; const define = undefined;';
      return { code: `${begin}\n${code}\nexport default module.exports;`, map: null };
    },
  };
}

/**
 * Code in ASCII, everything else escaped: a single Korean letter makes the engine hold a whole script
 * in letters of two bytes, which it reads more slowly (1 ms of every cold start of the background).
 */
function asciiCode(): Plugin {
  const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return {
    name: 'ascii-code',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\x7f]/g, escaped);
    },
  };
}

const contentScriptParts = {
  // The polyfill would weigh more than the rest of the script; MV3's own API returns promises.
  'wxt/browser': '@wxt-dev/browser',
  // The reason is told in that file.
  'wxt/utils/content-script-context': `${import.meta.dirname}/lib/background/content-context.ts`,
};

const target = ['chrome122', 'firefox142'];

/** Of the background's second file; none in development, where one file is rebuilt after a change. */
const modulesLater = new Set<string>();
let isInTwoFiles = false;

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [preact(), compiledMessages(), withoutInnerHtml(), polyfillAsModule(), asciiCode()],
    build: { target },
  }),
  hooks: {
    // Not before: `.env` files are read after this one.
    'config:resolved'({ config }) {
      ['WXT_LIST_URL', 'WXT_INBOX_URL'].forEach(checkAddress);
      isInTwoFiles = config.command === 'build';
    },
    async 'build:publicAssets'(_wxt, files) {
      files.push(...(await wordsFiles(target)));
      if (modulesLater.size > 0) {
        const contents = await laterScript(modulesLater, target, [asciiCode()]);
        files.push({ relativeDest: laterFile, contents });
      }
    },
    'prepare:types'(_wxt, entries) {
      entries.push({ path: 'types/words.d.ts', text: wordsTypes(), tsReference: false });
    },
    'prepare:publicPaths'(_wxt, paths) {
      paths.push(...languages.map((language) => `words/${language}.js`));
    },
    'vite:build:extendConfig'(entrypoints, config) {
      if (isInTwoFiles && entrypoints.some(({ type }) => type === 'background'))
        config.plugins = [...(config.plugins ?? []), importedLater(modulesLater)];
      if (!entrypoints.every(({ type }) => type === 'content-script')) return;
      config.resolve = {
        ...config.resolve,
        alias: { ...config.resolve?.alias, ...contentScriptParts },
      };
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      // The list, and reports not sent yet, must not be evicted when the disk gets full.
      'unlimitedStorage',
      'alarms',
      'scripting',
      'activeTab',
      'contextMenus',
      // Takes the profile's number out of what reports are sent with (lib/background/without-origin.ts).
      ...(browser === 'firefox' ? ['declarativeNetRequestWithHostAccess'] : []),
    ],
    // Asked for when the shopper wants to be told of things they own.
    optional_permissions: ['notifications'],
    host_permissions: [...shopMatches],
    // Asked for one host at a time, when the shopper turns updates on, or sends a report.
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    action: {
      default_title: '__MSG_extensionName__',
      // Firefox' own default is behind the puzzle piece; Chrome leaves no choice.
      ...(browser === 'firefox' && { default_area: 'navbar' as const }),
    },
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'cart-canary@cart-canary.example',
              strict_min_version: '142.0',
              // What a report holds, sent only where the shopper says so; harm is health data.
              data_collection_permissions: {
                required: ['none'],
                optional: ['browsingActivity', 'websiteContent', 'healthInfo'],
              },
            },
            // The same package on Android; without this the store offers it for desktops only.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : {
          minimum_chrome_version: '122',
          // For schools and companies; Firefox has no such file, its policies need none.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
