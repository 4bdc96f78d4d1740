import { pause, until } from '../../support/loopback/verdict-of.ts';
import { type Attack, nowhere } from './attack.ts';
import { bait } from './baiting.ts';
import { question } from './subjects.ts';

/** Against the question alone. */
export const hurrying: Attack[] = [
  bait('buy'),
  {
    name: 'the question is closed by the page, and the shopper clicks twice',
    goesOn: true,
    script() {
      setInterval(() => {
        for (const one of document.querySelectorAll(':root > :not(head, body)')) one.remove();
      }, 20);
    },
    async shopper(page, { buy = nowhere }) {
      await page.mouse.click(buy.x, buy.y, { count: 2 });
    },
  },
  {
    name: 'its button is stretched over the window, and nobody sees it',
    script() {
      const button = document.querySelector<HTMLElement>('[class*="buy-now--"]');
      if (button) button.style.cssText = 'position:fixed;inset:0;width:100%;opacity:.01;z-index:9';
    },
    async shopper(page) {
      await pause(800);
      await page.mouse.click(60, 500);
    },
  },
  {
    name: 'another button that buys lies over the window, and nobody sees it',
    script() {
      const button = document.createElement('button');
      button.textContent = 'Add to cart';
      button.style.cssText = 'position:fixed;inset:0;width:100%;opacity:.01;z-index:9';
      document.body.append(button);
    },
    async shopper(page) {
      await pause(800);
      await page.mouse.click(60, 500);
    },
  },
  {
    name: 'a script sends the form of its button',
    script() {
      const button = document.querySelector<HTMLElement>('[class*="buy-now--"]');
      const form = document.createElement('form');
      form.onsubmit = () => false;
      button?.replaceWith(form);
      if (button) form.append(button);
      setTimeout(() => form.requestSubmit(), 900);
    },
    shopper: () => pause(1_200),
  },
  {
    name: 'the page scrolls, and the press follows its button at once',
    script() {
      document.body.style.height = '3000px';
    },
    async shopper(page) {
      await pause(1_000);
      await page.evaluate(() => {
        scrollTo({ top: 60, behavior: 'instant' });
        Object.assign(globalThis, { movedAt: performance.now() });
      });
      const { x, y } = await until(
        'its button',
        async () => (await question.find(page))?.spots.buy,
      );
      await page.mouse.click(x, y);
      return page.evaluate(
        () => performance.now() - (globalThis as unknown as { movedAt: number }).movedAt < 600,
      );
    },
  },
];

/** The shopper's keys while it stands. */
export const pressingOn: Attack[] = [
  {
    name: 'the focus is put onto its button before each key',
    script() {
      const button = document.querySelector<HTMLElement>('[class*="buy-now--"]');
      Object.assign(globalThis, {
        first: ({ type }: Event) => type === 'keydown' && button?.focus(),
      });
      setTimeout(() => button?.focus(), 100);
    },
    async shopper(page) {
      await page.keyboard.press(' ');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'Enter on another button that buys, where Tab had put the focus',
    async shopper(page) {
      await pause(800);
      await page.keyboard.down('Shift');
      const isThere = () =>
        page.evaluate(() => document.activeElement?.className.includes('add-to-cart') === true);
      for (let times = 0; times < 40 && !(await isThere()); times += 1)
        await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      if (!(await isThere())) throw new Error('Tab did not get there');
      await page.keyboard.press('Enter');
    },
  },
];
