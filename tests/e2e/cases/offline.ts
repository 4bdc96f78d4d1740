import assert from 'node:assert/strict';
import * as aliexpress from '../../support/demo/aliexpress.ts';
import { cleanProduct, dangerousProduct } from '../../support/demo/product.ts';
import * as temu from '../../support/demo/temu.ts';
import type { Arrival } from '../../support/loopback/shop-server.ts';
import { pause, until, verdictOf } from '../../support/loopback/verdict-of.ts';
import type { Case } from '../case.ts';
import { clickCard, waitForCard, waitForNotice, words } from '../shopper.ts';

/** What the browsers ask for by themselves under automation, seen without any extension. */
const browsersOwn = [
  /^https?:\/\/clients2\.google\.com\/time\//,
  /^https?:\/\/update\.googleapis\.com\/service\/update2\//,
  /^https:\/\/accounts\.google\.com\/ListAccounts\?/,
];
/** The demo pages and what they show. */
const pagesOwn = [
  /^https:\/\/(?:www\.aliexpress\.com|www\.temu\.com)\/(?:item\/|kr\/|favicon\.ico)/,
  /^https:\/\/(?:ae01\.alicdn\.com|img\.kwcdn\.com)\//,
];
/** As what a page is opened and shows its pictures. `fetch`, the extension's too, says `empty`. */
const pagesReasons = ['document', 'image'];

/** Who asked stands in `Sec-Fetch-Dest`, which the browser writes and no script can. */
export const isAskedByOthers = ({ url, headers }: Arrival): boolean =>
  browsersOwn.some((own) => own.test(url)) ||
  (pagesOwn.some((own) => own.test(url)) &&
    pagesReasons.includes(String(headers['sec-fetch-dest'])));

export const offline: Case[] = [
  {
    name: 'the first run works with no network, and the extension asks nothing of it',
    start: { isFirst: true },
    alone: true,
    async run(scene) {
      const danger = dangerousProduct(scene.named.aliexpress[0], 'en');
      const clean = cleanProduct('temu');
      const page = await scene.visit(
        aliexpress.productUrl(danger.id),
        aliexpress.productPage(danger),
      );
      await waitForCard(page, words.warning.level.danger.word);
      await clickCard(page, words.warning.button.report);
      await waitForCard(page, words.reporting.saved.title);
      const other = await scene.visit(temu.productUrl(clean.id), temu.productPage(clean));
      assert.equal(await verdictOf(scene.session, other), 'none');
      await pause(2_000);
      const asked = scene.server.arrivals.filter((arrival) => !isAskedByOthers(arrival));
      assert.deepEqual(
        asked.map(({ url }) => url),
        [],
      );
      assert.ok(scene.server.arrivals.some(({ url }) => url.includes(danger.id)));
    },
  },
  {
    name: 'a background that was stopped wakes up and judges',
    async run(scene) {
      const [one, other] = scene.named.aliexpress.map((named) => dangerousProduct(named, 'en'));
      assert.ok(one && other);
      const first = await scene.visit(aliexpress.productUrl(one.id), aliexpress.productPage(one));
      await waitForCard(first, words.warning.level.danger.word);
      // A page that still reads would wake it again at once.
      await first.close();
      await scene.session.stopBackground();
      await until(
        'the background to stop',
        async () => !(await scene.session.isBackgroundRunning()),
      );
      const page = await scene.visit(
        aliexpress.productUrl(other.id),
        aliexpress.productPage(other),
      );
      await waitForNotice(page, scene.named.aliexpress[1].hazard.reference);
    },
  },
];
