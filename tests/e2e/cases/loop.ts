import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { localeOf, pageWords } from '../../../scripts/words/every.ts';
import * as aliexpress from '../../support/demo/aliexpress.ts';
import { type InboxHub, inboxOrigin, openInboxHub } from '../../support/demo/inbox-hub.ts';
import { cleanProduct } from '../../support/demo/product.ts';
import { openPublishedList } from '../../support/demo/published-list.ts';
import { pageState, popupOver, until, verdictOf } from '../../support/loopback/verdict-of.ts';
import { reviewWords } from '../../support/review-words.ts';
import { type Case, inTurn, type Scene } from '../case.ts';
import { approve, canDo, openListing, openReviewedHub, propose, signIn } from '../reviewer.ts';
import {
  buttonNamed,
  clickCard,
  press,
  pressStill,
  says,
  storedReports,
  typeInto,
  waitForCard,
  words,
} from '../shopper.ts';
import { turnUpdatesOn } from '../updates-on.ts';

/** From a shopper's click to everybody's warning, through a hub of its own process. */

const pages = pageWords.en;
const { sending } = pages;
export const sendHere = words.reporting.sent.send({ name: new URL(inboxOrigin).host });
const clean = cleanProduct('aliexpress');
const url = aliexpress.productUrl(clean.id);

const review = reviewWords('en');
const finding = 'Shoppers report splinters that break off.';

/** Reports from the popup, and opens the page on which it is looked at. */
export async function reportAndLook(scene: Scene): Promise<Page> {
  const page = await scene.visit(url, aliexpress.productPage(clean));
  await until('the title to be read', async () => {
    const { listing } = await pageState(scene.session, page);
    return listing?.titles[0] === clean.title;
  });
  const popup = await popupOver(scene.session, page);
  await press(popup, pages.popup.report);
  await says(popup, words.reporting.saved.add);
  await popup.close();
  const [report] = await storedReports(scene);
  return scene.session.extensionPage(`sending.html#${report?.id}`);
}

/** Under Advanced in the options: a build without an inbox leaves its address to those who know one. */
export async function typeInbox(scene: Scene, own: Page): Promise<void> {
  await scene.session.permitHost(`${inboxOrigin}/*`);
  const options = await scene.session.extensionPage('options.html#addresses');
  // The second: the list has an address of its own above it.
  const field = await until(
    'the address field',
    async () => (await options.$$('#addresses input[type="url"]'))[1],
  );
  await options.bringToFront();
  await typeInto(field, inboxOrigin);
  await press(options, sending.options.turnOn);
  await says(options, sending.options.onHint);
  await options.close();
  await own.bringToFront();
}

/** Both at the hub's page, each in a tab and with a token of their own. */
async function bothAgree(scene: Scene, hub: InboxHub): Promise<void> {
  const ana = await signIn(scene, hub, 'ana');
  await openListing(ana, clean.title);
  await propose(ana, finding);
  // Nobody approves what they proposed themselves.
  await until('the proposal', () => canDo(ana, review.act.discard));
  assert.equal(await canDo(ana, review.act.approve), false);
  assert.deepEqual(await hub.community(), []);

  const ben = await signIn(scene, hub, 'ben');
  await says(ben, review.queue.proposedBy({ name: 'ana' }));
  await openListing(ben, clean.title);
  await says(ben, finding);
  await approve(ben);
  await says(ben, review.state.confirmed);
  // What has been decided leaves the queue.
  await press(ben, review.back);
  await says(ben, review.queue.empty);
  await ana.close();
  await ben.close();
}

/** How each browser sends is tried with a picture; here it is what hub, list and judge make of it. */
export const loop: Case[] = inTurn([
  {
    name: 'a report arrives, two reviewers agree on the page, everybody is warned, the reporter learns it',
    async run(scene) {
      const opening = openReviewedHub(scene);
      const list = await openPublishedList(scene.server);
      const own = await reportAndLook(scene);
      const hub = await opening;
      try {
        assert.equal(hub.asked.length, 0);
        await typeInbox(scene, own);
        await until('the switch', () =>
          own.$eval('[role="switch"]', (one) => one.getAttribute('aria-checked') === 'true'),
        );
        assert.equal(hub.asked.filter(({ method }) => method === 'PUT').length, 0);
        await press(own, sendHere);
        await says(own, sending.done);
        const puts = hub.asked.filter(({ method }) => method === 'PUT');
        const [report] = await storedReports(scene);
        assert.deepEqual(
          puts.map(({ body }) => JSON.parse(body.toString())),
          [report],
        );
        await bothAgree(scene, hub);
        await list.publish(await hub.community());

        const other = await scene.anotherShopper();
        const page = await other.visit(url, aliexpress.productPage(clean));
        assert.equal(await verdictOf(other.session, page), 'none');
        await turnUpdatesOn(other);
        await page.bringToFront();
        await waitForCard(page, words.warning.level.caution.word);
        await clickCard(page, words.warning.button.unfold);
        await waitForCard(page, words.warning.communityMeaning);
        await clickCard(page, words.summary.details);
        await waitForCard(page, finding);

        await turnUpdatesOn(scene);
        const mine = await scene.session.extensionPage('reports.html');
        await says(mine, localeOf('en').reporting.state.listed);
      } finally {
        list.close();
        await hub.close();
      }
    },
  },
]);

const withHub = (name: string, run: (scene: Scene, hub: InboxHub) => Promise<void>): Case => ({
  name,
  // After a kill Firefox sends nothing out of a copied profile, though it says that it may.
  start: { isFirst: true },
  alone: true,
  async run(scene) {
    const hub = await openInboxHub(scene.server);
    try {
      await run(scene, hub);
    } finally {
      await hub.close();
    }
  },
});

const puts = (hub: InboxHub) => hub.asked.filter(({ method }) => method === 'PUT');

async function sentOnce(scene: Scene, hub: InboxHub): Promise<void> {
  const [report] = await storedReports(scene);
  assert.match(JSON.stringify(await hub.ask('queue')), new RegExp(clean.id));
  const ids = puts(hub).map(({ body }) => JSON.parse(body.toString()).id);
  assert.deepEqual([...new Set(ids)], [report?.id]);
}

/**
 * Presses what the page offers until it says that the report was sent: the browser's alarms are no
 * finer than 30 s, and an extension that is installed anew has lost its permission.
 */
async function trySending(scene: Scene): Promise<void> {
  await scene.session.permitHost(`${inboxOrigin}/*`);
  const mine = await scene.session.extensionPage('reports.html');
  const { row } = sending;
  await until(
    'the report to be sent',
    async () => {
      const state = await mine
        .$eval(`td[data-label="${pages.reports.state}"]`, (one) => one.textContent ?? '')
        .catch(() => '');
      if (state.startsWith(words.reporting.state.sent)) return true;
      const offered = (await buttonNamed(mine, row.allow)) ?? (await buttonNamed(mine, row.tryNow));
      if (!offered) return false;
      await mine.bringToFront();
      // Gone before it was pressed: it was sent without.
      await pressStill('what sends it', offered).catch(() => undefined);
      return false;
    },
    60_000,
    // More than a press may take.
    60_000,
  );
}

export const deliveryFaults: Case[] = inTurn([
  withHub(
    'a hub that is down, and a connection cut half-way: sent later, once',
    async (scene, hub) => {
      const own = await reportAndLook(scene);
      hub.tamper(async (_asked, pass) => {
        // It arrives, and nobody hears of it.
        await pass();
        throw new Error('cut');
      });
      await typeInbox(scene, own);
      await press(own, sendHere);
      await says(own, sending.notYet);
      await hub.restart();
      hub.tamper(undefined);
      await trySending(scene);
      await sentOnce(scene, hub);
      assert.ok(puts(hub).length > 1);
    },
  ),
  withHub(
    'a browser killed right after the click sends after its restart, once',
    async (scene, hub) => {
      const own = await reportAndLook(scene);
      let arrive = () => {};
      const arrived = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      hub.tamper(async (_asked, pass) => {
        await pass();
        arrive();
        return new Promise(() => undefined);
      });
      await typeInbox(scene, own);
      await press(own, sendHere);
      await arrived;
      await scene.session.kill();
      hub.tamper(undefined);
      await scene.restart();
      await trySending(scene);
      await sentOnce(scene, hub);
    },
  ),
]);
