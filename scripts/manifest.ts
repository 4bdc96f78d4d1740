import type { UserManifest } from 'wxt';
import { shopMatches } from '../lib/sites/facts.ts';

/** The manifest, and what browsers need different in it. */

/** The shops' match patterns (`*://*.shop.example/*`) as sources of a Content Security Policy. */
const shopFrameAncestors = shopMatches.flatMap((pattern) => {
  const domain = pattern.replace(/^.*:\/\/\*\.|\/\*$/g, '');
  return ['https', 'http'].flatMap((scheme) => [
    `${scheme}://${domain}`,
    `${scheme}://*.${domain}`,
  ]);
});

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'none'",
  // The card is a frame on the shops' pages: only those may embed a page of the extension.
  `frame-ancestors ${shopFrameAncestors.join(' ')}`,
].join('; ');

const forFirefox = (id = 'cart-canary@cart-canary.example'): UserManifest => ({
  browser_specific_settings: {
    gecko: {
      id,
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
});

const forChromium: UserManifest = {
  minimum_chrome_version: '137',
  // For schools and companies; Firefox has no such file, its policies need none.
  storage: { managed_schema: 'managed-schema.json' },
};

/** 18.4 is the first Safari whose manifest parser is open source (WebKit), so that we can check against it. */
const forSafari: UserManifest = {
  browser_specific_settings: { safari: { strict_min_version: '18.4' } },
};

/** `browser`: `firefox`, `safari`, or one of Chromium's. */
export function manifestFor(browser: string, firefoxId?: string): UserManifest {
  const [isFirefox, isSafari] = [browser === 'firefox', browser === 'safari'];
  return {
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
      ...(isFirefox ? (['declarativeNetRequestWithHostAccess'] as const) : []),
    ],
    // Asked for when the shopper wants to be told of things they own. Safari has none.
    ...(isSafari ? {} : { optional_permissions: ['notifications'] }),
    host_permissions: [...shopMatches],
    // Asked for one host at a time, when the shopper turns updates on, or sends a report.
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    action: {
      default_title: '__MSG_extensionName__',
      // Firefox' own default is behind the puzzle piece; Chrome leaves no choice.
      ...(isFirefox && { default_area: 'navbar' as const }),
    },
    web_accessible_resources: [
      {
        resources: ['card.html'],
        matches: [...shopMatches],
        // Firefox and Safari have an address of their own for each profile.
        ...(!isFirefox && !isSafari && { use_dynamic_url: true }),
      },
    ],
    commands: {
      'open-warning': {
        suggested_key: { default: 'Alt+Shift+W' },
        description: '__MSG_openWarning__',
      },
    },
    content_security_policy: { extension_pages: contentSecurityPolicy },
    ...(isFirefox ? forFirefox(firefoxId) : isSafari ? forSafari : forChromium),
  };
}

/** Safari on iOS stops a service worker and does not start it again; with scripts it does. */
export function inSafari(manifest: { background?: unknown }): void {
  const { service_worker: script } = manifest.background as { service_worker: string };
  manifest.background = { scripts: [script], persistent: false };
}
