import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import * as aliexpress from '../../support/demo/aliexpress.ts';
import { dangerousProduct } from '../../support/demo/product.ts';
import * as temu from '../../support/demo/temu.ts';
import { choose, pageState, pause, until, watcher } from '../../support/loopback/verdict-of.ts';
import type { Case } from '../case.ts';
import { clickCard, storedReports, waitForCard, warnedPage, words } from '../shopper.ts';
import { kept, orders, ordersUrl } from './alerts.ts';

/** A report that was answered is kept, whatever happens next; one that nobody meant is never made. */

async function report(page: Page): Promise<void> {
  await clickCard(page, words.warning.button.report);
  await waitForCard(page, words.reporting.saved.title);
}

export const reports: Case[] = [
  {
    name: 'a report that was answered survives a browser killed at once',
    alone: true,
    async run(scene) {
      const page = await warnedPage(scene);
      await report(page);
      await scene.session.kill();
      await scene.restart();
      const stored = await storedReports(scene);
      assert.deepEqual(
        stored.map(({ listingId }) => listingId),
        [scene.named.aliexpress[0].id],
      );
    },
  },
  {
    name: 'a listing of Temu is reported with an address made from its number alone',
    async run(scene) {
      const { id } = scene.named.temu[0];
      const product = dangerousProduct(scene.named.temu[0], 'ko');
      const page = await scene.visit(temu.productUrl(id), temu.productPage(product));
      await waitForCard(page, words.warning.level.danger.word);
      await report(page);
      const stored = await storedReports(scene);
      assert.deepEqual(
        stored.map(({ url }) => url),
        [`https://www.temu.com/goods.html?goods_id=${id}`],
      );
    },
  },
  {
    name: 'a report can be given a reason, and be undone; a card that is used is not taken for one that is attacked',
    async run(scene) {
      const page = await warnedPage(scene);
      await report(page);
      await clickCard(page, words.reporting.reason['no-safety-marks']);
      await until('the reason', async () => {
        const [stored, ...more] = await storedReports(scene);
        assert.equal(more.length, 0);
        return stored?.reason === 'no-safety-marks';
      });
      await clickCard(page, words.reporting.saved.undo);
      await waitForCard(page, words.reporting.saved.undone);
      assert.equal((await storedReports(scene)).length, 0);
      await clickCard(page, words.warning.button.fold);
      // A second without a beat is told of, when the page has had its time to answer.
      await pause(2_000);
      assert.equal((await pageState(scene.session, page)).interference, false);
    },
  },
  {
    name: 'a private window keeps nothing: the report is only copied, and orders are not remembered where alerts are on',
    start: { inPrivate: true },
    async run(scene) {
      // Opened now: in Firefox a tab opened later would land in the private window.
      await watcher(scene.session);
      const product = dangerousProduct(scene.named.aliexpress[0], 'en');
      const url = aliexpress.productUrl(product.id);
      scene.server.serve(url, aliexpress.productPage(product));
      const page = await scene.session.privatePage(url);
      await waitForCard(page, words.warning.level.danger.word);
      await clickCard(page, words.warning.button.report);
      await waitForCard(page, words.reporting.privateWindow.title);
      assert.deepEqual(await storedReports(scene), []);
      await choose(scene.session, { watch: true });
      scene.server.serve(ordersUrl, orders);
      await scene.session.privatePage(ordersUrl);
      await pause(2_500);
      assert.deepEqual(await kept(scene), []);
    },
  },
];
