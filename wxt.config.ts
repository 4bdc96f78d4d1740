import { defineConfig } from 'wxt';
import { languages } from './lib/locales/languages.ts';
import { shopMatches } from './lib/sites/facts.ts';
import { readOperator } from './scripts/operator.ts';
import { compiledMessages, wordsFiles, wordsTypes } from './scripts/words-files.ts';

const operator = readOperator(import.meta.dirname);
const target = ['chrome137', 'firefox142'];

const escaped = (one: string) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** `*://*.shop.example/*` as a policy says it. */
const cardAncestors = shopMatches.flatMap((pattern) => {
  const domain = pattern.replace(/^.*:\/\/\*\.|\/\*$/g, '');
  return ['https', 'http'].flatMap((scheme) => [
    `${scheme}://${domain}`,
    `${scheme}://*.${domain}`,
  ]);
});

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  vite: () => ({
    plugins: [compiledMessages()],
    define: { 'import.meta.env.OPERATOR': operator },
    build: { target },
  }),
  hooks: {
    async 'build:publicAssets'(_wxt, files) {
      // Of an operator's publication: no reader on a device needs its log.
      const shipped = files.filter(({ relativeDest }) => !relativeDest.endsWith('log.ndjson'));
      files.splice(0, files.length, ...shipped, ...(await wordsFiles(target)));
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
      // Takes the profile's number out of what reports are sent with (lib/extension/fetch.ts).
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
    web_accessible_resources: [
      {
        resources: ['card.html'],
        matches: [...shopMatches],
        // Firefox has an address of its own for each profile.
        ...(browser !== 'firefox' && { use_dynamic_url: true }),
      },
    ],
    commands: {
      'open-warning': {
        suggested_key: { default: 'Alt+Shift+W' },
        description: '__MSG_openWarning__',
      },
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
        // The card stands in a frame on the shops' pages; none else is web-accessible.
        `frame-ancestors ${cardAncestors.join(' ')}`,
      ].join('; '),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: operator.firefoxId ?? 'cart-canary@cart-canary.example',
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
          minimum_chrome_version: '137',
          // For schools and companies; Firefox has no such file, its policies need none.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
