import type { Page } from 'puppeteer-core';
import { pause, until } from '../../support/loopback/verdict-of.ts';
import { type Attack, nowhere } from './attack.ts';
import { cardMenu } from './subjects.ts';

/** The shopper's own clicks, meant for what was there a moment ago. */

/** False: a busy machine took so long over both clicks that ours stood in sight for as long as it takes. */
async function isQuick(clicks: () => Promise<unknown>): Promise<boolean> {
  const began = performance.now();
  await clicks();
  return performance.now() - began < 400;
}

/** The shopper clicks twice on what lies over a button of ours or over one of the shop's that we guard. */
export const bait = (key: 'silence' | 'buy'): Attack => ({
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

/** In a frame, of whose presses we hear nothing, and in a root that stops the news of it. */
const framedBait: Attack = {
  name: 'a bait in a frame that is gone at the second, slow click',
  goesOn: true,
  script() {
    const put = async () => {
      const host = document.createElement('div');
      const bait = document.createElement('div');
      const frame = document.createElement('iframe');
      const fill = 'position:fixed;inset:0;width:100%;height:100%;border:0;background:#fff';
      bait.popover = 'manual';
      bait.style.cssText = fill;
      frame.style.cssText = fill;
      frame.srcdoc = 'Click twice for your coupon';
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      bait.append(frame);
      const root = host.attachShadow({ mode: 'closed' });
      root.append(bait);
      for (const kind of ['beforetoggle', 'toggle'])
        root.addEventListener(kind, (event) => event.stopImmediatePropagation(), true);
      document.body.append(host);
      bait.showPopover();
      await loaded;
      const timer = setInterval(() => {
        bait.hidePopover();
        bait.showPopover();
      }, 20);
      frame.contentDocument?.addEventListener('mousedown', (event) => {
        event.preventDefault();
        clearInterval(timer);
        host.remove();
      });
    };
    Object.assign(globalThis, { put });
  },
  async shopper(page, { silence: { x, y } = nowhere }) {
    // We look at random: one try proves little.
    for (let tries = 0; tries < 5; tries += 1) {
      await page.evaluate(() => (globalThis as unknown as { put(): Promise<void> }).put());
      await pause(700);
      const isInTime = await isQuick(async () => {
        await page.mouse.click(x, y);
        await pause(250);
        await page.mouse.click(x, y);
      });
      if (!isInTime) return false;
    }
    return true;
  },
};

/** In a window that the page has opened, and so may move. */
const movedWindow: Attack = {
  name: 'its window is moved under the pointer',
  async shopper(page) {
    const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve));
    await page.evaluate(() => open(location.href, '', 'popup,width=900,height=700,left=0,top=0'));
    const moved = await opened;
    if (!moved) throw new Error('the window did not open');
    const spotOf = async (key: string) => (await cardMenu.find(moved))?.spots[key];
    const menu = await until('its card', () => spotOf('menu'));
    await pause(800);
    await moved.mouse.click(menu.x, menu.y);
    const silence = await until('its menu', () => spotOf('silence'));
    await pause(800);
    await moved.evaluate(async () => {
      const before = screenX + screenY;
      moveTo(120, 90);
      // The browser says so a moment later.
      while (screenX + screenY === before) await new Promise((done) => setTimeout(done, 5));
    });
    const isInTime = await isQuick(() => moved.mouse.click(silence.x, silence.y));
    await pause(200);
    await moved.close();
    return isInTime;
  },
};

export const baiting: Attack[] = [
  bait('silence'),
  framedBait,
  movedWindow,
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
