import assert from 'node:assert/strict';
import { pageWords } from '../../../scripts/words/every.ts';
import {
  badge,
  pageState,
  pause,
  popupOver,
  until,
  verdictOf,
  waitForBadge,
} from '../../support/loopback/verdict-of.ts';
import type { Case } from '../case.ts';
import {
  clickCard,
  pageText,
  press,
  says,
  waitForCard,
  waitForNoCard,
  warnedPage,
  words,
} from '../shopper.ts';

/** A page can fight the card, but not the toolbar. */

const { popup: popupWords } = pageWords.en;

export const badges: Case[] = [
  {
    name: 'a page that keeps removing the card: badge and popup say that it interferes, at another address too, until that is read',
    async run(scene) {
      const page = await warnedPage(scene);
      await waitForBadge(scene.session, page);
      await page.bringToFront();
      await page.evaluate(() => {
        const remove = () => {
          for (const one of document.querySelectorAll(':root > :not(head, body)')) one.remove();
        };
        remove();
        new MutationObserver(remove).observe(document.documentElement, { childList: true });
      });
      await until(
        'the page is said to interfere',
        async () => (await pageState(scene.session, page))?.interference,
      );
      const sign = await waitForBadge(scene.session, page);
      const popup = await popupOver(scene.session, page);
      await says(popup, popupWords.interference);
      await says(popup, words.warning.level.danger.word);
      await page.evaluate(() => history.pushState({}, '', '/'));
      const isElsewhere = async () => (await pageState(scene.session, page)).pageKind !== 'product';
      await until('another address', isElsewhere);
      await pause(500);
      assert.equal(await badge(scene.session, page), sign);
      assert.equal((await pageState(scene.session, page)).interference, true);
      await press(popup, popupWords.interferenceRead);
      await until('an empty badge', async () => (await badge(scene.session, page)) === '');
    },
  },
  {
    name: 'a warning that was closed is opened again from the popup',
    async run(scene) {
      const page = await warnedPage(scene);
      await clickCard(page, words.warning.button.hide);
      await waitForNoCard(page);
      const popup = await popupOver(scene.session, page);
      await press(popup, popupWords.openWarning);
      await waitForCard(page, words.warning.button.report);
      await page.bringToFront();
      await clickCard(page, words.warning.button.fold);
    },
  },
  {
    name: '“not this product” holds over a reload and stays on the toolbar, until the popup takes one or the other back',
    async run(scene) {
      const page = await warnedPage(scene);
      const sign = await waitForBadge(scene.session, page);
      await clickCard(page, words.summary.menu);
      await clickCard(page, words.warning.button.notThis);
      await waitForCard(page, words.warning.silenced.title);
      await page.reload();
      assert.equal(await verdictOf(scene.session, page), 'none');
      await waitForNoCard(page);
      await waitForBadge(scene.session, page, sign);
      const popup = await popupOver(scene.session, page);
      await press(popup, popupWords.silence);
      await until('an empty badge', async () => (await badge(scene.session, page)) === '');
      await press(popup, popupWords.unsilence);
      await until('nothing is silenced', async () => {
        const { silenced } = await pageState(scene.session, page);
        return silenced.length === 0;
      });
      await until(
        'the popup to offer it no longer',
        async () => !(await pageText(popup)).includes(popupWords.unsilence),
      );
      await popup.close();
      await page.reload();
      await waitForCard(page, words.warning.level.danger.word);
    },
  },
  {
    name: 'what shops do is no attack on the card: dialogs, menus, grey days, transitions, a sheet over all',
    async run(scene) {
      const page = await warnedPage(scene);
      await page.evaluate(() => {
        const put = (name: string, text: string) => {
          const element = document.createElement(name);
          element.textContent = text;
          document.body.append(element);
          return element;
        };
        document.documentElement.style.filter = 'grayscale(1)';
        const sheet = put('div', 'Sign in');
        sheet.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; background: #0008';
        (put('dialog', 'Choose a size') as HTMLDialogElement).showModal();
        const menu = put('div', 'Menu');
        menu.popover = 'auto';
        menu.showPopover();
        document.startViewTransition?.(() => void put('p', 'More'));
      });
      await pause(2_500);
      // A busy machine falls silent, which is taken back.
      await until(
        'a toolbar that accuses nobody',
        async () => !(await pageState(scene.session, page)).interference,
      );
      // In the midst of all that it can be used.
      await clickCard(page, words.warning.button.report);
      await waitForCard(page, words.reporting.saved.title);
      await page.evaluate(() => document.querySelector('dialog')?.close());
      await pause(1_500);
      // Firefox loads a frame anew where what it stood in has closed: the warning again, the report kept.
      if (scene.session.name === 'chromium') await clickCard(page, words.reporting.saved.back);
      await clickCard(page, words.warning.button.hide);
      await waitForNoCard(page);
      assert.equal((await pageState(scene.session, page))?.interference, false);
    },
  },
  {
    name: 'what shops do is no attack on the card: one dialog after the other',
    async run(scene) {
      const page = await warnedPage(scene);
      for (const ending of ['close', 'remove', 'close'] as const) {
        await page.evaluate(() => {
          const dialog = document.createElement('dialog');
          dialog.textContent = 'Choose a size';
          document.body.append(dialog);
          dialog.showModal();
        });
        await pause(3_000);
        await page.evaluate(
          (how) => document.querySelector<HTMLDialogElement>('dialog[open]')?.[how](),
          ending,
        );
        await pause(1_500);
      }
      await waitForCard(page, words.warning.button.report);
      await until(
        'a toolbar that accuses nobody',
        async () => !(await pageState(scene.session, page)).interference,
      );
    },
  },
];
