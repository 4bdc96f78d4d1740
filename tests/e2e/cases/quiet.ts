import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import * as aliexpress from '../../support/demo/aliexpress.ts';
import { cleanProduct } from '../../support/demo/product.ts';
import * as temu from '../../support/demo/temu.ts';
import { pause, verdictOf, watcher } from '../../support/loopback/verdict-of.ts';
import type { Case } from '../case.ts';

/** Where there is nothing to say, the page cannot tell that we are there. */

interface Traces {
  html: string;
  globals: string[];
  messages: unknown[];
  mutations: number;
  performance: string[];
}

/** Runs before the page's own scripts and keeps all that an extension might leave behind. */
const listen = () => {
  const seen = { messages: [] as unknown[], mutations: 0 };
  Object.assign(globalThis, { seen });
  addEventListener('message', ({ data }) => seen.messages.push(data));
  new MutationObserver((records) => {
    seen.mutations += records.length;
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
};

async function traces(page: Page, url: string, settled: () => Promise<unknown>): Promise<Traces> {
  await page.evaluateOnNewDocument(listen);
  await page.goto(url);
  await settled();
  return page.evaluate(() => ({
    html: new XMLSerializer().serializeToString(document),
    globals: Object.getOwnPropertyNames(globalThis).sort(),
    ...(globalThis as unknown as { seen: { messages: unknown[]; mutations: number } }).seen,
    performance: ['mark', 'measure', 'resource']
      .flatMap((type) => performance.getEntriesByType(type))
      .map(({ entryType, name }) => `${entryType} ${name}`)
      // The browser asks a host for it once.
      .filter((entry) => !entry.endsWith('/favicon.ico'))
      .sort(),
  }));
}

const onAliexpress = cleanProduct('aliexpress');
const onTemu = cleanProduct('temu');
const shown = [
  [aliexpress.productUrl(onAliexpress.id), aliexpress.productPage(onAliexpress)],
  [temu.productUrl(onTemu.id), temu.productPage(onTemu)],
] as const;

export const quiet: Case[] = [
  {
    name: 'a clean page of AliExpress, and of Temu, is left as it was',
    async run(scene) {
      // Opened now, so that the page under test stays in front.
      await watcher(scene.session);
      const bare = await scene.bareBrowser();
      for (const [url, html] of shown) {
        scene.server.serve(url, html);
        const page = await scene.session.browser.newPage();
        const [withUs, without] = await Promise.all([
          traces(page, url, async () => {
            assert.equal(await verdictOf(scene.session, page), 'none');
            // The page has had its time: everything of ours that could come has come.
            await pause(3_000);
          }),
          traces(await bare.browser.newPage(), url, () => pause(3_000)),
        ]);
        assert.equal(withUs.html, without.html);
        assert.deepEqual(withUs.globals, without.globals);
        assert.deepEqual(withUs.messages, without.messages);
        assert.deepEqual(withUs.performance, without.performance);
        assert.equal(withUs.mutations, without.mutations);
      }
    },
  },
];
