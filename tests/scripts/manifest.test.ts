import { expect, it } from 'vitest';
import { inSafari, manifestFor } from '../../scripts/manifest.ts';
import { type AnyManifest, unreadBySafari } from '../../scripts/package/safari.ts';

/** As wxt completes it. */
const builtFor = (browser: string): AnyManifest => {
  const manifest = {
    ...(manifestFor(browser) as AnyManifest),
    ...{ manifest_version: 3, version: '0.1.0', icons: {}, content_scripts: [], options_ui: {} },
    background: { service_worker: 'background.js' },
  };
  if (browser === 'safari') inSafari(manifest);
  return manifest;
};

it('Safari reads all of its manifest', () => {
  expect(unreadBySafari(builtFor('safari'))).toEqual([]);
  expect(builtFor('safari').background).toEqual({ scripts: ['background.js'], persistent: false });
});

it('what Safari does not read of Chrome’s manifest is named', () => {
  expect(unreadBySafari(builtFor('chrome'))).toEqual([
    ...['minimum_chrome_version', 'storage', 'permission notifications'],
    ...[
      'web_accessible_resources use_dynamic_url',
      'background service_worker: stops for good on iOS',
    ],
  ]);
  const old = { ...builtFor('safari'), manifest_version: 2, background: { persistent: true } };
  expect(unreadBySafari(old)).toHaveLength(2);
});

it.each(['chrome', 'edge', 'firefox', 'safari'])(
  'the shops and nobody else are permitted at install in %s',
  (browser) => {
    const { host_permissions: hosts = [] } = manifestFor(browser);
    expect(hosts).toContain('*://*.temu.com/*');
    expect(hosts.filter((one) => !/(?:aliexpress|temu)\./.test(one))).toEqual([]);
  },
);

it('Firefox for Android is offered the package that desktops get', () => {
  const { gecko, gecko_android: android } =
    manifestFor('firefox', 'canary@fox.example').browser_specific_settings ?? {};
  expect(gecko?.id).toBe('canary@fox.example');
  expect(android?.strict_min_version).toBe(gecko?.strict_min_version);
});
