import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { localeOf } from '../../scripts/words/every.ts';
import { type InboxHub, inboxOrigin, openInboxHub } from '../support/demo/inbox-hub.ts';
import { reviewWords } from '../support/review-words.ts';
import type { Scene } from './case.ts';
import { fill, press, says } from './shopper.ts';

/** A reviewer at the hub's review page: a tab of their own, signed in with their own token. */

const words = reviewWords('en');

const built = join(import.meta.dirname, '../../.output/review');

/** A hub with its review page, as `npm run build` made it. */
export function openReviewedHub({ server }: Scene): Promise<InboxHub> {
  if (!existsSync(join(built, 'index.html')))
    throw new Error(`${built} is not built: run npm test, or npm run build`);
  return openInboxHub(server, built);
}

/** Opens the page, is asked who they are, and sees the listings that wait. */
export async function signIn(scene: Scene, hub: InboxHub, who: 'ana' | 'ben'): Promise<Page> {
  const page = await scene.session.browser.newPage();
  await page.goto(`${inboxOrigin}/review/`);
  // A tab of another reviewer is open: this one is nobody's yet.
  await says(page, words.signIn.intro);
  await fill(page, words.signIn.token, hub.tokens[who]);
  await press(page, words.signIn.enter);
  await says(page, words.signIn.as({ name: who }));
  return page;
}

/** From the queue to one listing. */
export async function openListing(page: Page, title: string): Promise<void> {
  await press(page, title);
  await says(page, words.listing.open);
}

/** Proposes what shoppers will read, in the form, which begins with what the reports say. */
export async function propose(page: Page, finding: string): Promise<void> {
  await press(page, words.act.confirm);
  await fill(page, words.claim.finding({ language: 'English' }), finding);
  await press(page, localeOf('en').risk.CUTS);
  await press(page, words.claim.send);
  await says(page, words.act.done.confirm);
}

/** A second reviewer, who has read it, says yes twice. */
export async function approve(page: Page): Promise<void> {
  await press(page, words.act.approve);
  await says(page, words.act.approveSure);
  await press(page, words.act.approveYes);
  await says(page, words.act.done.approve);
}

/** Whether there is a button for it. */
export const canDo = (page: Page, name: string): Promise<boolean> =>
  page.$$eval(
    '.decide button',
    (all, wanted) => all.some(({ textContent }) => textContent?.startsWith(wanted)),
    name,
  );
