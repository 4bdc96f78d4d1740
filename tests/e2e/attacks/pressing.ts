import type { Page } from 'puppeteer-core';
import { pause, until } from '../../support/loopback/verdict-of.ts';
import { type Attack, nowhere, type Point, type Spots } from './attack.ts';
import { card } from './subjects.ts';

/** The shopper's own keys on the card, with a focus that the page moves. */

/** Pressed, and let go of elsewhere: it has the focus, and no click. */
async function leaveFocusOn(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(5, 5);
  await page.mouse.up();
}

/** Enter comes once the card has been in sight for long enough. */
async function tabThenEnter(page: Page, { silence = nowhere }: Spots): Promise<void> {
  await leaveFocusOn(page, silence);
  await page.$eval('#thief', (thief) => (thief as HTMLDialogElement).showModal());
  await page.keyboard.press('Tab');
  await pause(900);
  await page.keyboard.press('Enter');
}

/** The focus comes back to the card as if Tab had put it there. */
const thiefAtTab = (name: string, close: string): Attack => ({
  name,
  async shopper(page, { silence = nowhere }) {
    await leaveFocusOn(page, silence);
    await page.evaluate((how) => {
      const thief = document.createElement('dialog');
      thief.append(document.createElement('input'), document.createElement('input'));
      document.body.append(thief);
      const close = () => thief.close();
      addEventListener(
        'keydown',
        ({ key }) => {
          if (key === 'Tab' && how === 'at once') close();
          else if (key === 'Tab') setTimeout(close, 20);
        },
        true,
      );
      thief.showModal();
    }, close);
    await page.keyboard.press('Tab');
    // Until it has been in sight for long enough.
    await pause(900);
    await page.keyboard.press('Enter');
  },
});

export const pressing: Attack[] = [
  thiefAtTab('the focus is given back to the card at Tab', 'at once'),
  thiefAtTab('the focus is given back to the card a moment after Tab', 'later'),
  {
    name: 'the focus is given back to the card while Enter goes down',
    script() {
      const thief = document.createElement('dialog');
      thief.append(document.createElement('input'));
      document.body.append(thief);
      thief.id = 'thief';
      addEventListener('keydown', () => thief.close(), true);
    },
    async shopper(page, { silence = nowhere }) {
      await leaveFocusOn(page, silence);
      await page.$eval('#thief', (thief) => (thief as HTMLDialogElement).showModal());
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'the focus is put onto our button through an open root, before each key',
    script() {
      addEventListener(
        'keydown',
        () => {
          for (const { shadowRoot } of document.documentElement.children)
            for (const one of shadowRoot?.querySelectorAll('button') ?? [])
              if (/not this/i.test(one.textContent ?? '')) one.focus();
        },
        true,
      );
    },
    async shopper(page) {
      await page.keyboard.press(' ');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'the focus is given back to the card while a key is held',
    script() {
      const thief = document.createElement('dialog');
      thief.append(document.createElement('input'));
      document.body.append(thief);
      thief.id = 'thief';
      addEventListener('keydown', () => setTimeout(() => thief.close()));
    },
    async shopper(page, { silence = nowhere }) {
      await leaveFocusOn(page, silence);
      await page.$eval('#thief', (thief) => (thief as HTMLDialogElement).showModal());
      await page.keyboard.down('Enter');
      await pause(100);
      await page.keyboard.down('Enter');
      await page.keyboard.up('Enter');
    },
  },
  {
    name: 'the focus is given back to the card while a key is held in a frame of the page',
    script() {
      const thief = document.createElement('dialog');
      const frame = document.createElement('iframe');
      frame.srcdoc = '<input>';
      frame.addEventListener('load', () =>
        frame.contentDocument?.addEventListener('keydown', () => setTimeout(() => thief.close())),
      );
      thief.append(frame);
      document.body.append(thief);
      thief.id = 'thief';
    },
    async shopper(page, { silence = nowhere }) {
      await leaveFocusOn(page, silence);
      await page.$eval('#thief', (thief) => {
        (thief as HTMLDialogElement).showModal();
        thief.querySelector('iframe')?.contentDocument?.querySelector('input')?.focus();
      });
      await page.keyboard.down('Enter');
      await pause(100);
      await page.keyboard.down('Enter');
      await page.keyboard.up('Enter');
    },
  },
  {
    name: 'the focus is given back to the card by a frame of the page into which Tab has led',
    script() {
      const thief = document.createElement('dialog');
      const frame = document.createElement('iframe');
      frame.srcdoc = '<input>';
      frame.addEventListener('load', () =>
        frame.contentDocument?.addEventListener('focusin', () => setTimeout(() => thief.close())),
      );
      thief.append(document.createElement('input'), frame);
      document.body.append(thief);
      thief.id = 'thief';
    },
    shopper: tabThenEnter,
  },
  {
    name: 'the focus is given back to the card by what hears that Tab takes it away',
    script() {
      const thief = document.createElement('dialog');
      const [first, second] = [document.createElement('input'), document.createElement('input')];
      first.addEventListener('blur', () => thief.close());
      thief.append(first, second);
      document.body.append(thief);
      thief.id = 'thief';
    },
    shopper: tabThenEnter,
  },
  {
    name: 'the focus is given back to the card after Tab in a closed root of the page',
    script() {
      const thief = document.createElement('dialog');
      const box = document.createElement('div');
      const root = box.attachShadow({ mode: 'closed' });
      const [first, second] = [document.createElement('input'), document.createElement('input')];
      root.append(first, second);
      root.addEventListener('focusin', ({ target }) => target === second && thief.close());
      thief.append(box);
      document.body.append(thief);
      thief.id = 'thief';
    },
    shopper: tabThenEnter,
  },
  // Held by the browser's own word for it alone, `isTrusted`.
  {
    name: 'clicks and keys made up by scripts, at the host and at what lies under the pointer',
    script() {
      const options = { bubbles: true, composed: true, cancelable: true };
      const host = document.documentElement.lastElementChild;
      const makeUp = (target: Element | null | undefined, x: number, y: number) => {
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          target?.dispatchEvent(new MouseEvent(type, { ...options, clientX: x, clientY: y }));
      };
      for (let y = 0; y < innerHeight; y += 20)
        for (const target of [host, document.elementFromPoint(innerWidth - 200, y)])
          makeUp(target, innerWidth - 200, y);
      for (const button of host?.shadowRoot?.querySelectorAll('button') ?? []) makeUp(button, 0, 0);
      host?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ...options }));
    },
    shopper: async () => undefined,
  },
  {
    name: 'the document is opened anew, then the focus is given back while Enter goes down',
    script() {
      const html = document.documentElement.outerHTML;
      document.open();
      document.write(html);
      document.close();
    },
    async shopper(page) {
      await pause(1_200);
      const { report } = await until('the card', async () => (await card.find(page))?.spots);
      await leaveFocusOn(page, report ?? nowhere);
      await page.evaluate(() => {
        const thief = document.createElement('dialog');
        thief.append(document.createElement('input'));
        document.body.append(thief);
        addEventListener('keydown', () => thief.close(), true);
        thief.showModal();
      });
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'the focus that the shopper took away is put back by a dialog nobody sees',
    script() {
      const thief = document.createElement('dialog');
      thief.id = 'thief';
      thief.style.opacity = '0';
      thief.append(document.createElement('input'));
      document.body.append(thief);
    },
    async shopper(page, { report = nowhere }) {
      await leaveFocusOn(page, report);
      await page.$eval('#thief', (thief) => (thief as HTMLDialogElement).showModal());
      await page.mouse.click(300, 5);
      await pause(300);
      await page.$eval('#thief', (thief) => {
        thief.querySelector('input')?.focus();
        (thief as HTMLDialogElement).close();
      });
      await page.keyboard.press(' ');
      await page.keyboard.press('Enter');
    },
  },
];
