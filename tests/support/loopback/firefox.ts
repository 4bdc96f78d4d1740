import { readdirSync, readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Target } from 'puppeteer-core';
import { killGroup } from './kill.ts';
import type { Session, Start } from './session.ts';
import { settled } from './settled.ts';
import { openOwn, until } from './verdict-of.ts';

/** Fixed, so that the extension's own pages have a known address and a restart finds its data. */
const uuid = '4a1c7e52-0c1d-4b6e-9f3a-6d5e0b9a7c31';
const origin = `moz-extension://${uuid}/`;

/** Quirks of Firefox under automation, and quiet towards the network. */
const prefs = (start: Start, addon: string | undefined) => ({
  // The popup is tried in a tab behind the page, where its timers would take a second each.
  'dom.min_background_timeout_value': 4,
  'dom.min_background_timeout_value_without_budget_throttling': 4,
  'dom.timeout.enable_budget_timer_throttling': false,
  'network.dns.forceResolve': '127.0.0.1',
  'network.socket.forcePort': `443=${start.port};80=${start.port}`,
  'network.stricttransportsecurity.preloadlist': false,
  'network.trr.mode': 5,
  'network.http.http3.enable': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disableIPv6': true,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'browser.newtabpage.enabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.webextensions.uuids': JSON.stringify(addon === undefined ? {} : { [addon]: uuid }),
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.webextOptionalPermissionPrompts': false,
  'layout.frame_rate': 30,
  'layout.css.prefers-color-scheme.content-override': start.dark ? 0 : 1,
  'intl.locale.requested': start.language ?? 'en-US',
  'intl.accept_languages': start.language ?? 'en-US',
});

/** Firefox refuses to run as root in another user's home (`sudo` and containers keep `HOME`). */
export function homeFor(profile: string | undefined, home = process.env.HOME): string {
  const { uid, homedir } = userInfo();
  const isOwn = home !== undefined && statSync(home, { throwIfNoEntry: false })?.uid === uid;
  return isOwn || uid !== 0 ? (home ?? homedir) : (profile ?? homedir);
}

/** What puppeteer has but does not declare: the plain WebDriver BiDi connection below it. */
interface Bidi {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}
const bidi = (browser: Browser) => (browser as unknown as Bidi).connection;

const addonId = (folder: string): string => {
  const manifest: { browser_specific_settings?: { gecko?: { id?: string } } } = JSON.parse(
    readFileSync(join(folder, 'manifest.json'), 'utf8'),
  );
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${folder}: no browser_specific_settings.gecko.id`);
  return id;
};

export async function startFirefox(start: Start): Promise<Session> {
  const addon = start.extension === undefined ? undefined : addonId(start.extension);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: start.program,
    headless: start.headless ?? true,
    // A cold start on a busy machine.
    timeout: 120_000,
    ...(start.maxAnswerLength === undefined ? {} : { protocolTimeout: start.maxAnswerLength }),
    env: {
      ...process.env,
      ...{ HOME: homeFor(start.profile), MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
      ...(start.isPhone && { MOZ_HEADLESS_WIDTH: '360', MOZ_HEADLESS_HEIGHT: '740' }),
    },
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access', '--width=1440', '--height=960'],
    // Nobody asks for what pages load here, and to note it takes a tenth of the browser's time.
    networkEnabled: false,
    extraPrefsFirefox: prefs(start, addon),
    defaultViewport: start.viewport === undefined ? { width: 1280, height: 900 } : start.viewport,
    ...(start.profile === undefined ? {} : { userDataDir: start.profile }),
  });
  await install(browser, start);

  const errors: string[] = [];
  browser.on('targetcreated', (target) => {
    // A target may be gone before it can be watched; it then had nothing to say.
    watch(target, errors).catch(() => undefined);
  });
  const chrome = (expression: string) => evaluateInChrome(browser, expression);
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(addon)}).extension`;
  return {
    name: 'firefox',
    browser,
    extensionUrl: (path) => origin + path,
    async extensionPage(path) {
      const page = await browser.newPage();
      await openOwn(page, origin + path);
      return page;
    },
    // The pref `webextOptionalPermissionPrompts` has it say yes to everything.
    permitHost: async () => undefined,
    async closeOwnTab(path) {
      await chrome(closeTab(origin + path));
    },
    async popupSize() {
      await chrome(dropPopup(extension));
      const size = await settled(async () => {
        const box = JSON.parse(String(await chrome(popupBox)));
        return box.height > 0 ? box : undefined;
      });
      await chrome(`document.querySelector('${popupBrowser}')?.closest('panel').hidePopup()`);
      return size;
    },
    async pressCommand() {
      // A tab that is still coming to the front closes the popup again.
      await until('the tab in front', async () => (await chrome('!gBrowser._switcher')) === true);
      // A panel that an earlier case left open keeps the popup from opening.
      await chrome(`document.querySelectorAll('panel').forEach((panel) => panel.hidePopup())`);
      await chrome(`document.querySelector('keyset[id^="ext-keyset"] key').doCommand()`);
    },
    isPopupOpen: async () => (await chrome(`!!document.querySelector('${popupBrowser}')`)) === true,
    async privatePage(url) {
      const before = new Set(browser.targets());
      const opened = browser.waitForTarget(
        (target) => target.type() === 'page' && !before.has(target) && target.url() === url,
      );
      // Navigating a private window that is still opening fails: it gets its address at once.
      await chrome(
        `void openTrustedLinkIn(${JSON.stringify(url)}, 'window', { private: true,
          triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() })`,
      );
      const page = await (await opened).page();
      if (page === null) throw new Error('no private window opened');
      await page.waitForFunction(() => document.readyState === 'complete');
      return page;
    },
    async stopBackground() {
      await chrome(`${extension}.terminateBackground({ disableResetIdleForTest: true })`);
    },
    async switchOffAndOn() {
      await chrome(offAndOn(addon));
    },
    isBackgroundRunning: async () => (await chrome(`${extension}.backgroundState`)) === 'running',
    update: () => install(browser, start),
    extensionErrors: async () => [...errors, ...exceptions(await chrome(readConsole))],
    async kill() {
      await killGroup(browser);
      await putBack(start.profile);
    },
    close: () => browser.close(),
  };
}

/** Puppeteer puts the profile's own settings back when the browser has ended, and says nothing of it. */
const putBack = (profile: string | undefined) =>
  until('the settings put back', async () => {
    const isBusy =
      profile !== undefined && readdirSync(profile).some((name) => /\.puppeteer$/.test(name));
    return !isBusy;
  });

/** A browser whose extension does not load is of no use, and must not stay behind. */
async function install(browser: Browser, start: Start): Promise<void> {
  if (start.extension === undefined) return;
  try {
    await bidi(browser).send('webExtension.install', {
      extensionData: { type: 'path', path: start.extension },
      'moz:allowPrivateBrowsing': start.inPrivate ?? false,
    });
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Runs an expression in the browser's own window; its value must be a string, number or boolean. */
async function evaluateInChrome(browser: Browser, expression: string): Promise<unknown> {
  const { result: tree } = await bidi(browser).send('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const [window] = (tree as { contexts: { context: string }[] }).contexts;
  const { result } = await bidi(browser).send('script.evaluate', {
    expression,
    target: { context: window?.context },
    awaitPromise: true,
  });
  const answer = result as
    | { type: 'success'; result: { value?: unknown } }
    | { type: 'exception'; exceptionDetails: { text: string } };
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result.value;
}

const offAndOn = (addon: string | undefined) => `(async () => {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const own = await AddonManager.getAddonByID(${JSON.stringify(addon)});
  await own.disable();
  await own.enable();
  return 'on';
})()`;

/** Presses the button; the popup is no target of WebDriver's, but has its place in the window. */
const dropPopup = (extension: string) => `(async () => {
  const { browserActionFor } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global;
  await browserActionFor(${extension}).triggerAction(window);
})()`;
const popupBrowser = '.webextension-popup-browser';
const popupBox = `(() => {
  const box = document.querySelector('${popupBrowser}')?.getBoundingClientRect();
  return JSON.stringify({ width: box?.width ?? 0, height: box?.height ?? 0 });
})()`;

/** WebDriver never hears of the address of a tab that an extension opened on a page of its own. */
const closeTab = (url: string) => `(async () => {
  for (let waited = 0; waited < 10_000; waited += 50) {
    const tab = gBrowser.tabs.find((one) =>
      one.linkedBrowser.currentURI.spec === ${JSON.stringify(url)});
    if (tab) return gBrowser.removeTab(tab), 'closed';
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no tab at ${url}');
})()`;

/** Exceptions that the extension's own files caused, content script included. */
const readConsole = `JSON.stringify(Services.console.getMessageArray()
  .filter((m) => m instanceof Ci.nsIScriptError && (m.flags & Ci.nsIScriptError.warningFlag) === 0)
  .map((m) => [m.sourceName, m.errorMessage]))`;

/** The browser's notes about a page that was left while our script asked the background or the window. */
const closedWhileAsking =
  /^(?:Promise (?:rejected|resolved) (?:after context unloaded|while context is inactive)|NS_ERROR_NOT_INITIALIZED)/;

function exceptions(json: unknown): string[] {
  const all = JSON.parse(String(json)) as [source: string, message: string][];
  return all
    .filter(([source, message]) => source.startsWith(origin) && !closedWhileAsking.test(message))
    .map(([source, message]) => `${source}: ${message}`);
}

/** Console errors, of which the browser's own console keeps no record. */
async function watch(target: Target, errors: string[]): Promise<void> {
  const page = target.type() === 'page' ? await target.page() : null;
  page?.on('console', (message) => {
    const url = message.location().url ?? '';
    if (message.type() === 'error' && url.startsWith(origin))
      errors.push(`${url}: ${message.text()}`);
  });
}
