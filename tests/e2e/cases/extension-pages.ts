import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { pageWords } from '../../../scripts/words/every.ts';
import * as aliexpress from '../../support/demo/aliexpress.ts';
import { cleanProduct, dangerousProduct } from '../../support/demo/product.ts';
import {
  pageState,
  popupOver,
  until,
  verdictOf,
  watcher,
} from '../../support/loopback/verdict-of.ts';
import { type Case, inTurn, type Scene } from '../case.ts';
import {
  clickCard,
  pageText,
  press,
  says,
  storedReports,
  waitForCard,
  waitForNoCard,
  words,
} from '../shopper.ts';

/** Popup and my reports: what the toolbar offers on every page, and what becomes of a report. */

const pages = pageWords.en;
const clean = cleanProduct('aliexpress');

async function openClean(scene: Scene): Promise<Page> {
  const page = await scene.visit(aliexpress.productUrl(clean.id), aliexpress.productPage(clean));
  await until('the title to be read', async () => {
    const { listing } = await pageState(scene.session, page);
    return listing?.titles[0] === clean.title;
  });
  return page;
}

async function reportFromPopup(scene: Scene, page: Page): Promise<void> {
  const popup = await popupOver(scene.session, page);
  await press(popup, pages.popup.report);
  await until('the report in the popup', async () =>
    (await pageText(popup)).includes(words.reporting.saved.title),
  );
  await popup.close();
}

/** What a page of ours hands out for saving, read instead of saved. */
async function exported(own: Page, button: string): Promise<string> {
  await own.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      Object.assign(globalThis, { saved: blob.text() });
      return make.call(URL, blob);
    };
  });
  await press(own, button);
  return until('a file', () =>
    own.evaluate(() => (globalThis as unknown as { saved?: Promise<string> }).saved),
  );
}

/** Where a section's top stands in the window, once the page has told all it has to tell. */
async function topOf(page: Page, section: string): Promise<{ top: number; isAtEnd: boolean }> {
  await until('the sources', () => page.$('#sources .option'));
  return page.evaluate(async (id) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { scrollHeight } = document.documentElement;
    const top = document.getElementById(id)?.getBoundingClientRect().top ?? Number.NaN;
    return { top, isAtEnd: scrollY + innerHeight >= scrollHeight - 1 };
  }, section);
}

export const extensionPages: Case[] = [
  {
    name: 'a link to a section of the options leads there, folded or not, whatever grows above it',
    async run({ session }) {
      for (const section of ['updates', 'data']) {
        const page = await session.extensionPage(`options.html#${section}`);
        await page.bringToFront();
        const { top, isAtEnd } = await topOf(page, section);
        // The last ones stand as high as the end of the page lets them.
        const most = isAtEnd ? await page.evaluate(() => innerHeight - 50) : 100;
        assert.ok(top >= 0 && top < most, `${section} stands at ${top} px`);
        await page.close();
      }
    },
  },
  {
    name: 'the popup says what is known about a clean page, and reports it',
    async run(scene) {
      const page = await openClean(scene);
      assert.equal(await verdictOf(scene.session, page), 'none');
      const popup = await popupOver(scene.session, page);
      await says(popup, pages.popup.none);
      assert.doesNotMatch(await pageText(popup), /\bsafe\b/i);
      await popup.close();
      await reportFromPopup(scene, page);
      const [kept] = await storedReports(scene);
      assert.equal(kept?.kind, 'suspect');
      assert.equal(kept?.listingId, clean.id);
      assert.equal(kept?.url, aliexpress.productUrl(clean.id));
      assert.equal(kept?.hazard, undefined);
    },
  },
  {
    name: 'the popup has its width when it drops from the toolbar',
    async run(scene) {
      const danger = dangerousProduct(scene.named.aliexpress[0], 'en');
      const calm = await scene.session.popupSize(await openClean(scene));
      const page = await scene.visit(
        aliexpress.productUrl(danger.id),
        aliexpress.productPage(danger),
      );
      const warned = await scene.session.popupSize(page);
      for (const { width, height } of [calm, warned]) {
        assert.equal(width, 376);
        assert.ok(height > 150 && height <= 600, `${height} px high`);
      }
    },
  },
  // Messages and records of ours: the browser decides nothing there.
  ...inTurn([
    {
      name: 'a report holds the listing’s canonical address and nothing of the visit',
      async run(scene) {
        const url = `${aliexpress.productUrl(clean.id, 'ko.aliexpress.com')}?spm=a2g0o.1&algo_pvid=abc&aff_id=me#reviews`;
        const page = await scene.visit(
          url.replace(/\?.*/, ''),
          aliexpress.productPage(clean, { host: 'ko.aliexpress.com' }),
        );
        await page.goto(url);
        await verdictOf(scene.session, page);
        await reportFromPopup(scene, page);
        const text = JSON.stringify(await storedReports(scene));
        assert.doesNotMatch(text, /spm|algo_pvid|aff_id|reviews/);
        assert.match(text, new RegExp(clean.id));
      },
    },
    {
      name: 'my reports: lists, exports as JSON and CSV, deletes and brings back',
      async run(scene) {
        await reportFromPopup(scene, await openClean(scene));
        const own = await scene.session.extensionPage('reports.html');
        await says(own, pages.reports.count({ count: 1 }));
        const [row] = JSON.parse(await exported(own, pages.reports.exportJson));
        assert.equal(row.listingId, clean.id);
        assert.match(await exported(own, pages.reports.exportCsv), new RegExp(clean.id));

        await press(own, pages.reports.deleteOne({ title: clean.title }));
        await says(own, pages.reports.empty);
        assert.deepEqual(await storedReports(scene), []);
        await press(own, pages.reports.undo);
        await says(own, pages.reports.count({ count: 1 }));
        await press(own, pages.reports.deleteAll);
        await says(own, pages.reports.empty);
        assert.deepEqual(await storedReports(scene), []);
      },
    },
    {
      name: '“not this product”, said in one tab, holds in another that is open, and so does the way back',
      async run(scene) {
        const product = dangerousProduct(scene.named.aliexpress[0], 'en');
        const visit = () =>
          scene.visit(aliexpress.productUrl(product.id), aliexpress.productPage(product));
        const other = await visit();
        await waitForCard(other, words.warning.level.danger.word);
        const page = await visit();
        await clickCard(page, words.summary.menu);
        await clickCard(page, words.warning.button.notThis);
        await waitForNoCard(other);
        assert.equal(await verdictOf(scene.session, other), 'none');
        await clickCard(page, words.warning.silenced.undo);
        await waitForCard(other, words.warning.level.danger.word);
      },
    },
    {
      name: 'a product page that tells nothing offers the report that it could not be read',
      async run(scene) {
        // Opened now: the ten seconds that a page gets are counted while it is in front.
        await watcher(scene.session);
        const url = aliexpress.productUrl(clean.id);
        const page = await scene.visit(
          url,
          '<!doctype html><html><head></head><body></body></html>',
        );
        await until(
          'the page has had its time',
          async () => (await pageState(scene.session, page)).done,
          20_000,
        );
        const popup = await popupOver(scene.session, page);
        await press(popup, pages.popup.reportUnreadable);
        const [kept] = await until('the report', async () => {
          const all = await storedReports(scene);
          return all.length > 0 && all;
        });
        assert.equal(kept?.kind, 'page-unreadable');
        assert.equal(kept?.title, undefined);
      },
    },
  ]),
];
