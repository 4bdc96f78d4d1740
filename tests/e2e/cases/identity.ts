import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import * as aliexpress from '../../support/demo/aliexpress.ts';
import { dangerousProduct } from '../../support/demo/product.ts';
import { documentOf } from '../../support/loopback/documents.ts';
import { pause, until } from '../../support/loopback/verdict-of.ts';
import type { Case, Scene } from '../case.ts';
import { clickCard, waitForCard, words } from '../shopper.ts';

/**
 * Who we are: the extension's id in Chromium, in Firefox a number of the shopper's profile. A page that has
 * a card over it digs for it in everything that a browser gives to pages.
 */

interface Digger {
  /** Every text that came up, with where it lay. */
  dug: [where: string, text: string][];
  dig(thing: unknown, where: string, depth?: number): void;
}

/** The first script of the page. */
const startDigging = (): void => {
  const dug: Digger['dug'] = [];
  const seen = new WeakSet<object>([window, document]);
  const dig: Digger['dig'] = (thing, where, depth = 4) => {
    if (typeof thing === 'string') dug.push([where, thing]);
    if (typeof thing !== 'object' || thing === null || seen.has(thing) || depth === 0) return;
    seen.add(thing);
    if (thing instanceof Error) dig(`${thing.message} ${thing.stack}`, `${where}: error`);
    if (thing instanceof Element) dig(thing.outerHTML.slice(0, 2_000), `${where}.outerHTML`);
    for (const name in thing) {
      try {
        dig((thing as Record<string, unknown>)[name], `${where}.${name}`, depth - 1);
      } catch (reason) {
        dig(reason, `${where}.${name}`);
      }
    }
  };
  Object.assign(globalThis, { dug, dig });
};

/** What happens, is measured, reported or changed, and every function of the page's that is called. */
const hearEverything = (): void => {
  const { dig } = globalThis as unknown as Digger;
  const kinds = [...Object.keys(HTMLElement.prototype), ...Object.keys(window)]
    .filter((name) => name.startsWith('on'))
    .map((name) => name.slice(2));
  for (const kind of new Set([...kinds, 'DOMFrameContentLoaded', 'securitypolicyviolation']))
    addEventListener(
      kind,
      (event) => {
        dig(event, kind);
        dig(event.composedPath(), `${kind} path`);
      },
      true,
    );
  for (const type of PerformanceObserver.supportedEntryTypes)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) dig(entry.toJSON(), type);
    }).observe({ type, buffered: true });
  const { ReportingObserver: Reports } = globalThis as unknown as {
    ReportingObserver?: new (
      hear: (reports: { toJSON(): unknown }[]) => void,
      how: object,
    ) => { observe(): void };
  };
  if (Reports)
    new Reports(
      (all) =>
        dig(
          all.map((one) => one.toJSON()),
          'report',
        ),
      {
        buffered: true,
      },
    ).observe();
  const everything = { subtree: true, childList: true, attributes: true };
  new MutationObserver((changes) => dig(changes, 'mutation')).observe(document, everything);
  const { focus, attachShadow } = HTMLElement.prototype;
  for (const original of [focus, attachShadow])
    Reflect.set(HTMLElement.prototype, original.name, function (this: HTMLElement, how: never) {
      dig([this, new Error(original.name)], original.name);
      return Reflect.apply(original, this, [how]);
    });
};

/** All that may be asked of the browser once the card stands. */
const askAround = async (): Promise<void> => {
  const { dig } = globalThis as unknown as Digger;
  const own = window as unknown as Record<string, (...args: unknown[]) => unknown>;
  const at = [innerWidth - 200, innerHeight - 200] as const;
  const questions: Record<string, () => unknown> = {
    entries: () => performance.getEntries().map((entry) => entry.toJSON()),
    sheets: () => [...document.styleSheets, ...document.adoptedStyleSheets],
    frames: () => [window.length, window[0], document.getElementsByTagName('iframe')],
    elements: () => [...document.querySelectorAll('*')],
    markup: () => document.documentElement.getHTML({ serializableShadowRoots: true }),
    names: () => Object.getOwnPropertyNames(window),
    focus: () => [document.activeElement, document.fullscreenElement],
    point: () => [document.elementsFromPoint(...at), document.caretPositionFromPoint?.(...at)],
    find: () => own.find?.('Report'),
    selection: () => {
      document.execCommand('selectAll');
      return [String(getSelection()), getSelection()?.getRangeAt(0).cloneContents()];
    },
    animations: () => document.getAnimations(),
    history: () => [history.state, document.referrer, location.ancestorOrigins],
    navigation: () => (window as { navigation?: { entries(): unknown } }).navigation?.entries(),
    storage: () => [{ ...localStorage }, { ...sessionStorage }, document.cookie],
    databases: () => indexedDB.databases(),
    async worker() {
      const { port1, port2 } = new MessageChannel();
      const answer = new Promise((resolve) => {
        port1.onmessage = ({ data }) => resolve(data);
      });
      (await navigator.serviceWorker.ready).active?.postMessage('tell', [port2]);
      return answer;
    },
  };
  for (const [where, ask] of Object.entries(questions))
    try {
      dig(await ask(), where, 5);
    } catch (error) {
      dig(error, where);
    }
};

const reports = 'https://reports.cart-canary.test';

/** A strict page, which asks the browser to report whatever it would not have allowed. */
const reporting = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy-report-only': `default-src 'self'; frame-src 'none'; require-trusted-types-for 'script'; report-uri ${reports}/policy; report-to all`,
  'cross-origin-embedder-policy-report-only': 'require-corp; report-to="all"',
  'reporting-endpoints': `all="${reports}/all"`,
};

/** Sees every request of the page's and all of its frames, and tells it. */
const worker = `
  const told = [];
  addEventListener('install', () => skipWaiting());
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  addEventListener('fetch', ({ request: { url, referrer } }) => told.push(url, referrer));
  addEventListener('message', async ({ ports: [port] }) => {
    const all = await clients.matchAll({ includeUncontrolled: true, type: 'all' });
    port.postMessage([...told, ...all.map(({ url }) => url)]);
  });`;

/** Parts of our document's address, and of the extension's. */
async function secretsOf({ session }: Scene, page: Page): Promise<string[]> {
  const card = await until('the card', () => documentOf(page, '.frame'));
  const { host, hash } = new URL(await card.evaluate(() => location.href));
  const [word = ''] = hash.slice(1).split('.');
  return [new URL(session.extensionUrl('')).host, host, word, '-extension:', 'card.html'];
}

/** The places in which one of the secrets lay. */
const leaks = (page: Page, secrets: string[]) =>
  page.evaluate((hidden) => {
    const { dug } = globalThis as unknown as Digger;
    const isSecret = (text: string) => hidden.some((one) => text.includes(one));
    return dug.filter(([, text]) => isSecret(text)).map(([where, text]) => `${where}: ${text}`);
  }, secrets);

export const identity: Case[] = [
  {
    name: 'identity: a page that looks everywhere finds neither the extension’s id nor the profile’s number',
    alone: true,
    async run(scene) {
      const { server } = scene;
      const product = dangerousProduct(scene.named.aliexpress[0], 'en');
      const url = aliexpress.productUrl(product.id);
      const sent: string[] = [];
      server.host(reports, async (_, { body }) => {
        sent.push(body.toString());
        return { body: '', status: 204, headers: { 'access-control-allow-origin': '*' } };
      });
      const type = { 'content-type': 'text/javascript' };
      server.serve(new URL('/worker.js', url).href, { body: worker, headers: type });
      const first = `<head><script>(${startDigging})(); (${hearEverything})(); navigator.serviceWorker.register('/worker.js');</script>`;
      const html = aliexpress.productPage(product, { late: null }).replace('<head>', () => first);
      const page = await scene.visit(url, { body: html, headers: reporting });
      await waitForCard(page, words.warning.button.report);
      await page.bringToFront();
      const secrets = await secretsOf(scene, page);
      await page.mouse.move(1_100, 700, { steps: 5 });
      await clickCard(page, words.summary.details);
      await page.mouse.move(200, 200, { steps: 5 });
      await page.evaluate(askAround);
      await pause(300);
      assert.deepEqual(await leaks(page, secrets), []);
      const hasSecret = (body: string) => secrets.some((one) => body.includes(one));
      assert.deepEqual(sent.filter(hasSecret), []);
      // What lies deep in what the page is given would have been found.
      await page.evaluate((id) => {
        const { dig } = globalThis as unknown as Digger;
        dig({ entry: [new Error(`chrome-extension://${id}/`)] }, 'planted');
      }, secrets[0]);
      assert.ok((await leaks(page, secrets)).some((one) => one.startsWith('planted.entry.0')));
    },
  },
];
