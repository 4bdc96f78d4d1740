import type { Page } from 'puppeteer-core';
import { pause, until } from '../../support/loopback/verdict-of.ts';
import type { Attack, Point } from './attack.ts';
import { cardMenu } from './subjects.ts';

/** Of a button that is not there. */
const nowhere = { x: 0, y: 0 };

/** Pressed, and let go of elsewhere: it has the focus, and no click. */
async function leaveFocusOn(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(5, 5);
  await page.mouse.up();
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
    await pause(100);
    await page.keyboard.press('Enter');
  },
});

/** False: a busy machine took so long over both clicks that ours stood in sight for as long as it takes. */
async function isQuick(clicks: () => Promise<unknown>): Promise<boolean> {
  const began = performance.now();
  await clicks();
  return performance.now() - began < 400;
}

/** The shopper clicks twice on what lies over a button of ours or over one of the shop's that we guard. */
const bait = (key: 'silence' | 'buy'): Attack => ({
  name: 'a bait that is gone at the second click',
  script() {
    const bait = document.createElement('div');
    bait.popover = 'manual';
    bait.textContent = 'Click twice for your coupon';
    bait.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;background:#fff';
    document.body.append(bait);
    bait.showPopover();
    const timer = setInterval(() => {
      bait.hidePopover();
      bait.showPopover();
    }, 20);
    bait.addEventListener('mousedown', () => {
      clearInterval(timer);
      bait.remove();
    });
  },
  shopper: (page, { [key]: { x, y } = nowhere }) =>
    // Neither waits for what the other is answered.
    isQuick(() => Promise.all([page.mouse.click(x, y), page.mouse.click(x, y)])),
});

/** Puppeteer's Chromium gives every page the focus; without it a window has it as for a person. */
const withPersonsFocus = (page: Page) => page.emulateFocusedPage(false).catch(() => undefined);

/** The shopper clicks twice on what the page has put before its window. */
const baitBefore = (name: string, features: string): Attack => ({
  name,
  async shopper(page, { silence = nowhere }) {
    await withPersonsFocus(page);
    const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve));
    await page.evaluate((how) => {
      for (const [target, kind] of [
        [globalThis, 'focus'],
        [document, 'visibilitychange'],
      ] as const)
        target.addEventListener(kind, () => Object.assign(globalThis, { isBack: true }));
      open('about:blank', 'bait', how);
    }, features);
    const bait = await opened;
    if (!bait) throw new Error('the bait did not open');
    await withPersonsFocus(bait);
    await bait.bringToFront();
    // Somebody reads it.
    await pause(1_000);
    await bait.evaluate(() => addEventListener('mousedown', () => close()));
    await bait.mouse.click(20, 20).catch(() => undefined);
    const isInTime = await isQuick(async () => {
      // Without a screen nothing else gives the focus back.
      await page.bringToFront();
      await page.mouse.click(silence.x, silence.y);
    });
    return isInTime && (await page.evaluate(() => 'isBack' in globalThis));
  },
});

/** The shop's own button comes to where the card stands. Resolves when the card has left the place. */
const stepAside = () =>
  new Promise<void>((resolve) => {
    const button = document.createElement('button');
    button.textContent = 'Add to cart';
    button.style.cssText = 'position:fixed;right:20px;bottom:20px;width:300px;height:300px';
    document.body.append(button);
    dispatchEvent(new Event('scroll'));
    const host = document.documentElement.lastElementChild;
    const look = () => {
      if (document.elementFromPoint(innerWidth - 100, innerHeight - 60) !== host)
        resolve(void Object.assign(globalThis, { movedAt: performance.now() }));
      else requestAnimationFrame(look);
    };
    look();
  });

export const pressing: Attack[] = [
  thiefAtTab('the focus is given back to the card at Tab', 'at once'),
  thiefAtTab('the focus is given back to the card a moment after Tab', 'later'),
  {
    ...baitBefore(
      'a window over ours that closes between two clicks',
      'popup,width=300,height=200',
    ),
    // Chromium without a screen takes the focus from no window, so that nothing tells that it was away.
    only: 'firefox',
  },
  baitBefore('a tab before ours that closes between two clicks', ''),
  {
    name: 'the card steps aside, and the press is for what stood there',
    async shopper(page) {
      await page.evaluate(stepAside);
      const { x, y } = await until('the card to stand', async () => {
        const target = await cardMenu.find(page);
        return target?.spots.silence;
      });
      await page.mouse.click(x, y);
      return page.evaluate(
        () => performance.now() - (globalThis as unknown as { movedAt: number }).movedAt < 400,
      );
    },
  },
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
  // Held by the browser's own word for it alone, `isTrusted`.
  {
    name: 'clicks and keys made up by scripts, at the host and at what lies under the pointer',
    script() {
      const options = { bubbles: true, composed: true, cancelable: true };
      const host = document.documentElement.lastElementChild;
      for (let y = 0; y < innerHeight; y += 20)
        for (const target of [host, document.elementFromPoint(innerWidth - 200, y)])
          for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
            target?.dispatchEvent(
              new MouseEvent(type, { ...options, clientX: innerWidth - 200, clientY: y }),
            );
      host?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ...options }));
    },
    shopper: async () => undefined,
  },
  bait('silence'),
  {
    name: 'the document is opened anew, then the focus is given back while Enter goes down',
    script() {
      const html = document.documentElement.outerHTML;
      document.open();
      document.write(html);
      document.close();
    },
    async shopper(page, { silence = nowhere }) {
      await pause(1_200);
      await leaveFocusOn(page, silence);
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
      thief.style.display = 'none';
      document.body.append(thief);
    },
    async shopper(page, { silence = nowhere }) {
      await leaveFocusOn(page, silence);
      await page.$eval('#thief', (thief) => (thief as HTMLDialogElement).showModal());
      await page.mouse.click(300, 5);
      await pause(300);
      await page.$eval('#thief', (thief) => (thief as HTMLDialogElement).close());
      await page.keyboard.press(' ');
    },
  },
  {
    name: 'a bait that is gone at the second click, in a page that stops its news',
    script() {
      const root = document.createElement('div');
      const bait = document.createElement('div');
      bait.popover = 'manual';
      bait.style.cssText =
        'position:fixed;inset:0;width:100%;height:100%;background:#fff;pointer-events:none';
      const closed = root.attachShadow({ mode: 'closed' });
      closed.append(bait);
      document.body.append(root);
      const stop = (event: Event) => event.stopImmediatePropagation();
      for (const kind of ['beforetoggle', 'toggle']) closed.addEventListener(kind, stop, true);
      bait.showPopover();
      const timer = setInterval(() => {
        bait.hidePopover();
        bait.showPopover();
      }, 20);
      Object.assign(globalThis, {
        first(event: Event) {
          if (event.type !== 'pointerdown') return;
          stop(event);
          clearInterval(timer);
          bait.remove();
        },
      });
    },
    async shopper(page, { silence = nowhere }) {
      // Its beginning is noticed; later on it looks as if it lay below us.
      await pause(1_000);
      return isQuick(() => page.mouse.click(silence.x, silence.y, { count: 2 }));
    },
  },
];

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
];
