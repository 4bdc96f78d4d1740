import type { Page } from 'puppeteer-core';
import type { SampleHub } from './sample-hub.ts';

/** Every state of the review page and of the seller's form, and how a person gets there. */
export interface ReviewState {
  name: string;
  /** Path of the hub, after `#` for the review page. */
  path: string;
  who?: 'ana' | 'ben' | 'cron';
  isEmptyHub?: boolean;
  /** Answers of the hub that are held back or broken: part of their path. */
  hold?: string;
  fail?: string;
  before?(page: Page, hub: SampleHub): Promise<void>;
}

const listing = (site: string, id: string) => `/review/#/listing/${site}/${id}`;
const fox = listing('temu', '601099512345678');
const magnets = listing('aliexpress', '1005006123456789');

/** A button of the listing's page, and what it opens. */
const pressAction =
  (action: 'confirm' | 'reject' | 'approve' | 'attach-notice' | 'pass-on') =>
  async (page: Page): Promise<void> => {
    await page.waitForSelector('.decide .button');
    await page.click(`.decide [name=${action}]`);
    await page.waitForSelector('.decide form, .confirm');
  };

const submit = (page: Page): Promise<void> =>
  page.click('form button[type=submit], form button:not([type])');

export const states: readonly ReviewState[] = [
  { name: 'sign-in', path: '/review/' },
  {
    ...{ name: 'sign-in-refused', path: '/review/' },
    async before(page) {
      await page.type('input[name=token]', 'nonsense');
      await submit(page);
      await page.waitForSelector('.mistake');
    },
  },
  { name: 'queue', path: '/review/#/queue', who: 'ana' },
  { name: 'queue-empty', path: '/review/#/queue', who: 'ana', isEmptyHub: true },
  {
    ...{ name: 'queue-nothing', path: '/review/#/queue', who: 'ana' },
    async before(page) {
      await page.type('input[type=search]', 'zebra');
      await page.waitForSelector('.empty');
    },
  },
  { name: 'queue-loading', path: '/review/#/queue', who: 'ana', hold: '/queue?' },
  { name: 'queue-failed', path: '/review/#/queue', who: 'ana', fail: '/queue?' },
  { name: 'listing', path: fox, who: 'ana' },
  { name: 'listing-confirm', path: fox, who: 'ana', before: pressAction('confirm') },
  {
    ...{ name: 'listing-mistakes', path: fox, who: 'ana' },
    async before(page) {
      await pressAction('confirm')(page);
      await submit(page);
      await page.waitForSelector('.mistake');
    },
  },
  { name: 'listing-confirmed', path: magnets, who: 'ana' },
  { name: 'listing-approve', path: magnets, who: 'ana', before: pressAction('approve') },
  { name: 'listing-notice', path: magnets, who: 'ana', before: pressAction('attach-notice') },
  { name: 'listing-pass-on', path: fox, who: 'ana', before: pressAction('pass-on') },
  { name: 'listing-reject', path: fox, who: 'ana', before: pressAction('reject') },
  { name: 'appeals', path: '/review/#/appeals', who: 'ana' },
  { name: 'appeals-empty', path: '/review/#/appeals', who: 'ana', isEmptyHub: true },
  { name: 'statistics', path: '/review/#/statistics', who: 'cron' },
  { name: 'statistics-empty', path: '/review/#/statistics', who: 'ana', isEmptyHub: true },
  { name: 'appeal-form', path: '/appeal?lang=LANG&site=temu&listing=601099512345678' },
  {
    ...{ name: 'appeal-status', path: '/appeal?lang=LANG' },
    async before(page, { appeal }) {
      await page.type('[name=id]', appeal.id);
      await page.type('[name=secret]', appeal.secret);
      await page.click('form[action="/appeal/status"] button');
      await page.waitForSelector('dl');
    },
  },
];
