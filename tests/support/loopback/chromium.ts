import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { killGroup } from './kill.ts';
import type { Session, Start } from './session.ts';
import { settled } from './settled.ts';

/** Chromium's own chatter stays off, and every name leads to the shop server. */
const args = (start: Start) => [
  `--host-resolver-rules=MAP * 127.0.0.1:${start.port}`,
  '--ignore-certificate-errors',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  '--in-process-gpu',
  '--disable-features=OptimizationGuideModelDownloading,DialMediaRouteProvider,AutofillServerCommunication',
  // A process for a page that may be opened next: each of our pages would start one for nothing.
  '--disable-features=SpareRendererForSitePerProcess',
  `--lang=${start.language ?? 'en-US'}`,
  `--accept-lang=${start.language ?? 'en-US'}`,
  `--blink-settings=preferredColorScheme=${start.dark ? 0 : 1}`,
  '--window-size=1440,960',
  // Without it a browser without a screen has one of 800 by 600.
  '--screen-info={1440x1080}',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Each file of the browser's list of extensions can do what the list does, which takes a second to draw. */
const extensionsApi = 'chrome://extensions/strings.m.js';

interface World {
  chrome: {
    windows: { create(properties: object): Promise<unknown> };
    tabs: { query(which: object): Promise<unknown[]> };
    commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
    management: { setEnabled(id: string, isOn: boolean): Promise<void> };
  };
}

export async function startChromium(start: Start): Promise<Session> {
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: start.program,
    headless: start.headless ?? true,
    // A cold start on a busy machine.
    timeout: 120_000,
    ...(start.maxAnswerLength === undefined ? {} : { protocolTimeout: start.maxAnswerLength }),
    pipe: true,
    enableExtensions: true,
    // Nobody asks for what pages load here, and to note it takes a tenth of the browser's time.
    networkEnabled: false,
    issuesEnabled: false,
    args: args(start),
    defaultViewport: start.viewport === undefined ? { width: 1280, height: 900 } : start.viewport,
    env: { ...process.env, LANGUAGE: (start.language ?? 'en-US').replace('-', '_') },
    ...(start.profile === undefined ? {} : { userDataDir: start.profile }),
  });
  const errors: string[] = [];
  browser.on('targetcreated', (target) => {
    // A target may be gone before it can be watched; it then had nothing to say.
    watch(target, errors).catch(() => undefined);
  });
  const id = await install(browser, start);
  const origin = `chrome-extension://${id}/`;
  const isWorker = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith(origin);

  return {
    name: 'chromium',
    browser,
    extensionUrl: (path) => origin + path,
    async extensionPage(path) {
      const page = await browser.newPage();
      await page.goto(origin + path);
      return page;
    },
    async permitHost(pattern) {
      const page = await browser.newPage();
      await page.goto(extensionsApi);
      await page.evaluate(grant, id ?? '', pattern);
      await page.close();
    },
    async closeOwnTab(path) {
      const target = await browser.waitForTarget((one) => one.url() === origin + path, {
        timeout: 10_000,
      });
      const page = await target.page();
      await page?.close();
    },
    async popupSize(page) {
      const popup = await dropPopup(browser, origin, page);
      const size = await settled(() =>
        popup.evaluate(() => {
          const isDrawn = document.body?.textContent.trim();
          return isDrawn ? { width: innerWidth, height: innerHeight } : undefined;
        }),
      );
      await popup.close();
      return size;
    },
    async pressCommand() {
      const worker = await browser.targets().find(isWorker)?.worker();
      await worker?.evaluate(async () => {
        const { chrome } = globalThis as unknown as World;
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.commands.onCommand.dispatch('open-warning', tab);
      });
    },
    isPopupOpen: async () =>
      browser.targets().some((target) => target.url() === `${origin}popup.html`),
    async privatePage(url) {
      // What DevTools calls an incognito context is not the one that extensions can reach.
      const own = await browser.newPage();
      await own.goto(`${origin}manifest.json`);
      const opened = browser.waitForTarget((target) => target.url() === url);
      await own.evaluate(async (address) => {
        await (globalThis as unknown as World).chrome.windows.create({
          url: address,
          incognito: true,
        });
      }, url);
      const page = await (await opened).page();
      if (page === null) throw new Error('no private window opened');
      // The window's empty first document is complete as well, and is thrown away under whoever asks it.
      await page.waitForFunction(
        () => location.protocol !== 'about:' && document.readyState === 'complete',
      );
      return page;
    },
    async stopBackground() {
      const target = browser.targets().find(isWorker);
      if (!target) return;
      // What waits may start it again before it is gone: it then keeps its number, and is a new one.
      for (let tried = 0; tried < 2; tried++) {
        const worker = await target.worker();
        await worker?.close().catch(unlessEnded);
        if (await isGone(() => browser.targets().includes(target))) return;
      }
    },
    async switchOffAndOn() {
      const page = await browser.newPage();
      await page.goto(extensionsApi);
      await page.evaluate(async (own) => {
        const { management } = (globalThis as unknown as World).chrome;
        await management.setEnabled(own, false);
        await management.setEnabled(own, true);
      }, id ?? '');
      await page.close();
    },
    isBackgroundRunning: async () => browser.targets().some(isWorker),
    async update() {
      await install(browser, start);
    },
    extensionErrors: async () => [...errors],
    kill: () => killGroup(browser),
    close: () => browser.close(),
  };
}

/** The popup as it drops from the toolbar. */
async function dropPopup(browser: Browser, origin: string, page: Page): Promise<Page> {
  const all = [...(await browser.extensions()).values()];
  const ours = all.find(({ id }) => origin.includes(id));
  const opened = browser.waitForTarget((target) => target.url() === `${origin}popup.html`);
  await ours?.triggerAction(page);
  return (await opened).asPage();
}

/** A browser whose extension does not load is of no use, and must not stay behind. */
async function install(browser: Browser, start: Start): Promise<string | undefined> {
  if (start.extension === undefined) return undefined;
  try {
    return await browser.installExtension(start.extension, {
      enabledInIncognito: start.inPrivate ?? false,
    });
  } catch (error) {
    await browser.close();
    throw error;
  }
}

interface DeveloperPrivate {
  updateExtensionConfiguration(change: object): Promise<void>;
  addHostPermission(id: string, pattern: string): Promise<void>;
  getExtensionInfo(id: string): Promise<{
    permissions: { runtimeHostPermissions?: { hosts: { host: string; granted: boolean }[] } };
  }>;
}

/**
 * No flag accepts the prompt for an optional host (Chromium 156). Granted beforehand, by the calls that
 * the browser's own settings page makes, the extension's request is answered with yes at once. The
 * shops, which this switches to "only where I say", are granted again.
 */
async function grant(extensionId: string, pattern: string): Promise<void> {
  const { developerPrivate } = (
    globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }
  ).chrome;
  await developerPrivate.updateExtensionConfiguration({
    extensionId,
    hostAccess: 'ON_SPECIFIC_SITES',
  });
  const { permissions } = await developerPrivate.getExtensionInfo(extensionId);
  const hosts = permissions.runtimeHostPermissions?.hosts ?? [];
  for (const { host } of hosts.filter(({ granted }) => !granted))
    await developerPrivate.addHostPermission(extensionId, host);
  await developerPrivate.addHostPermission(extensionId, pattern);
}

/** The browser's answer to a worker that was stopped after it had asked for something (Chromium 156). */
const stoppedWhileAsking = 'Error: No SW';

/** Collects what the extension's own files throw or log as errors, wherever they run. */
async function watch(target: Target, errors: string[]): Promise<void> {
  const own = 'chrome-extension://';
  if (target.type() === 'service_worker') {
    const worker = await target.worker();
    worker?.client.on('Runtime.exceptionThrown', ({ exceptionDetails: details }) => {
      const text = details.exception?.description ?? details.text;
      if (!text.includes(stoppedWhileAsking)) errors.push(`worker: ${text}`);
    });
    worker?.on('console', (message) => {
      if (message.type() === 'error') errors.push(`worker: ${message.text()}`);
    });
  } else if (target.type() === 'page') {
    const page = await target.page();
    page?.on('pageerror', (error) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (text.includes(own)) errors.push(text);
    });
    page?.on('console', (message) => {
      const url = message.location().url ?? '';
      if (message.type() === 'error' && url.startsWith(own))
        errors.push(`${url}: ${message.text()}`);
    });
  }
}

/** Between two commands it may have ended by itself, which is as good. */
function unlessEnded(error: unknown): void {
  if (!/No (?:session|target) with given id/.test(String(error))) throw error;
}

async function isGone(isThere: () => boolean): Promise<boolean> {
  for (let waited = 0; isThere() && waited < 2_000; waited += 20)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return !isThere();
}
