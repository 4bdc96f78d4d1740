import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { backgroundWords } from '../../../scripts/words/every.ts';
import * as aliexpress from '../../support/demo/aliexpress.ts';
import { dangerousProduct } from '../../support/demo/product.ts';
import { documentOf, textOf } from '../../support/loopback/documents.ts';
import {
  badgeTitle,
  pageState,
  pause,
  tabIdOf,
  until,
  waitForBadge,
} from '../../support/loopback/verdict-of.ts';
import type { Case, Scene } from '../case.ts';
import {
  clickCard,
  isNotAccused,
  storedReports,
  waitForCard,
  waitForNoCard,
  words,
} from '../shopper.ts';

/** What a shop's page may try against the card: one row a mechanism. */

const { warning } = words;
const { interference } = backgroundWords.en.toolbar;

interface Attack {
  name: string;
  only?: Case['only'];
  /** Runs in the page under a card that stands. What it puts into `learned` must stay empty. */
  script(): void;
  /** The card is not to be seen any more: the toolbar has to say so. */
  hides?: true;
  /** What of the card is pressed meanwhile: a button unless told. Nothing where a press may count. */
  pressed?: 'a' | 'button' | 'nothing';
  /** Milliseconds until the script hides the card: a press on a card in full sight may count. */
  hidesAfter?: number;
}

interface World {
  learned: string[];
}

async function warned(
  scene: Scene,
  before: () => void = () => undefined,
  doctype = '<!doctype html>',
): Promise<Page> {
  const product = dangerousProduct(scene.named.aliexpress[0], 'en');
  // In the page itself and no earlier: what the browser's protocol runs comes before our script.
  const first = `<head><script>globalThis.learned = []; (${before})();</script>`;
  const html = aliexpress
    .productPage(product, { late: null })
    .replace('<head>', () => first)
    .replace('<!doctype html>', doctype);
  const page = await scene.visit(aliexpress.productUrl(product.id), html);
  await waitForCard(page, warning.button.report);
  await page.bringToFront();
  return page;
}

/** Every kind of event, and every member of one that can hold a node of ours. */
const listen = () => {
  const { learned } = globalThis as unknown as World;
  const kinds = Object.keys(HTMLElement.prototype)
    .concat(Object.keys(window))
    .filter((name) => name.startsWith('on'))
    .map((name) => name.slice(2));
  const members = [
    'target',
    'originalTarget',
    'explicitOriginalTarget',
    'rangeParent',
    'relatedTarget',
  ];
  for (const kind of new Set([...kinds, 'DOMFrameContentLoaded', 'focusin', 'focusout']))
    addEventListener(
      kind,
      (event) => {
        for (const member of members) {
          const node = (event as unknown as Record<string, unknown>)[member];
          const isOurs =
            node instanceof HTMLIFrameElement ||
            (node instanceof Node && node.getRootNode() instanceof ShadowRoot);
          if (isOurs) learned.push(`${kind}.${member}`);
        }
      },
      true,
    );
};

const rows: Attack[] = [
  {
    name: 'searches and selects its words',
    script() {
      const { learned } = globalThis as unknown as World;
      const { find } = window as unknown as { find(text: string): boolean };
      try {
        find('Report listing');
      } catch {
        // Firefox says that a frame is in the way.
      }
      document.execCommand('selectAll');
      const { anchorNode } = getSelection() ?? {};
      if (anchorNode?.getRootNode() instanceof ShadowRoot) learned.push('a selected node');
      const style = document.createElement('style');
      style.textContent = ':root::selection { color: #fff; background: #fff }';
      document.head.append(style);
    },
  },
  {
    name: 'clears every timer, and covers it',
    hides: true,
    script() {
      setInterval(() => {
        const last = Number(setTimeout(() => undefined));
        for (let timer = last - 500; timer < last; timer += 1) if (timer > 3) clearTimeout(timer);
        const cover = document.createElement('div');
        cover.popover = 'manual';
        cover.style.cssText = 'inset: 0; width: 100%; height: 100%; background: #fff';
        document.body.append(cover);
        cover.showPopover();
      }, 15);
    },
  },
  {
    name: 'lies over it, and lets clicks through to a link',
    hides: true,
    pressed: 'a',
    script() {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'inset: 0; width: 100%; height: 100%; background: #fff; pointer-events: none';
      setInterval(() => {
        cover.remove();
        document.body.append(cover);
        cover.showPopover();
      }, 15);
    },
  },
  {
    name: 'throws the focus about, so that no press counts',
    hides: true,
    pressed: 'nothing',
    script() {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      setInterval(() => {
        frame.contentWindow?.focus();
        window.focus();
      }, 100);
    },
  },
  {
    name: 'brings a cover to the top unheard, in a root of its own',
    only: 'firefox',
    hides: true,
    script() {
      const root = document.body.appendChild(document.createElement('div'));
      const inside = root.attachShadow({ mode: 'closed' });
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'inset: 0; width: 100%; height: 100%; background: #fff; pointer-events: none';
      document.body.append(cover);
      setInterval(() => {
        inside.moveBefore(cover, null);
        cover.hidePopover();
        cover.showPopover();
        document.body.moveBefore(cover, null);
      }, 50);
    },
  },
  {
    name: 'shows a dialog in a root of its own above it again and again',
    hides: true,
    script() {
      const place = document.createElement('div');
      const cover = document.createElement('dialog');
      cover.style.cssText =
        'position: fixed; inset: 0; width: 100vw; height: 100vh; max-width: none; max-height: none';
      place.attachShadow({ mode: 'closed' }).append(cover);
      document.body.append(place);
      setInterval(() => {
        cover.close();
        cover.showModal();
      }, 15);
    },
  },
  {
    name: 'writes itself anew to hear of the frame’s element first, and animates what it gets away',
    only: 'firefox',
    hides: true,
    script() {
      const away = ({ originalTarget }: Event & { originalTarget?: EventTarget }) => {
        const root = originalTarget instanceof Node && originalTarget.getRootNode();
        if (root instanceof ShadowRoot)
          root.querySelector('iframe')?.animate({ scale: ['0.1', '0.1'] }, 1e7);
      };
      document.open();
      addEventListener('pointerover', away, { capture: true });
      document.write('<!doctype html><title>A</title>');
      document.close();
    },
  },
  {
    name: 'has the browser complain of a field, over it, again and again',
    hides: true,
    script() {
      const field = document.createElement('input');
      field.style.cssText = 'position: fixed; inset: auto 0 0 auto; width: 380px';
      document.body.append(field);
      field.setCustomValidity('Only today: ninety percent off. '.repeat(60));
      setInterval(() => field.reportValidity(), 50);
    },
  },
  {
    name: 'has the browser complain of a field in a root of its own, over it',
    hides: true,
    script() {
      const place = document.body.appendChild(document.createElement('div'));
      const field = document.createElement('input');
      field.style.cssText = 'position: fixed; inset: auto 0 0 auto; width: 380px';
      place.attachShadow({ mode: 'closed' }).append(field);
      field.setCustomValidity('Only today: ninety percent off. '.repeat(60));
      field.reportValidity();
      field.addEventListener('blur', () => setTimeout(() => field.reportValidity()));
    },
  },
  {
    name: 'replaces its whole document again and again',
    hides: true,
    script() {
      const replace = () => {
        const html = document.createElement('html');
        html.append(document.createElement('head'), document.createElement('body'));
        document.documentElement.replaceWith(html);
      };
      replace();
      setInterval(replace, 120);
    },
  },
  {
    name: 'leaves it no time, under a popover that lets clicks through',
    only: 'chromium',
    hides: true,
    script() {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'inset: 0; width: 100%; height: 100%; background: #fff; pointer-events: none';
      document.body.append(cover);
      cover.showPopover();
      const { scheduler } = globalThis as unknown as {
        scheduler: { postTask(work: () => void, how: object): Promise<void> };
      };
      const end = performance.now() + 5_000;
      const again = () => {
        if (performance.now() < end) void scheduler.postTask(again, { priority: 'user-blocking' });
      };
      for (let at = 0; at < 4; at += 1) again();
    },
  },
  {
    name: 'leaves it no time at all, while an animation moves a cover over it',
    only: 'chromium',
    hides: true,
    hidesAfter: 1_300,
    script() {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'inset: 0; width: 100%; height: 100%; background: #fff; pointer-events: none; translate: -300vw';
      document.body.append(cover);
      cover.showPopover();
      setTimeout(() => {
        cover.animate({ translate: ['-300vw', '0'] }, { duration: 1, delay: 300, fill: 'both' });
        setTimeout(() => {
          const end = performance.now() + 5_000;
          while (performance.now() < end);
        }, 100);
      }, 700);
    },
  },
];

const learnedBy = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as World).learned.join());

const against = ({
  name,
  only,
  script,
  hides,
  pressed = 'button',
  hidesAfter = 0,
}: Attack): Case => ({
  name: `attacks: a page that ${name}`,
  ...(only && { only }),
  async run(scene) {
    const page = await warned(scene);
    const card = await documentOf(page, '.frame');
    const before = card && (await textOf(card));
    const box =
      pressed === 'nothing'
        ? undefined
        : await (await card?.$(`.actions ${pressed}`))?.boundingBox();
    const tabs = (await scene.session.browser.pages()).length;
    await pause(700);
    await page.evaluate(script);
    await pause(hidesAfter + 100);
    if (hides && box) {
      // Chromium holds a press back while the page is busy. After that the card is in sight again.
      const end = performance.now() + 600;
      while (performance.now() < end) {
        await page.mouse.click(box.x + 20, box.y + 10).catch(() => undefined);
        await pause(200);
      }
    }
    if (hides)
      await until(
        'the toolbar to tell',
        async () => (await badgeTitle(scene.session, page)) === interference,
      );
    else assert.equal(card && (await textOf(card)).includes(warning.button.report), true, before);
    assert.equal(await learnedBy(page), '');
    assert.equal((await scene.session.browser.pages()).length, tabs);
    assert.deepEqual(await storedReports(scene), []);
    assert.deepEqual((await pageState(scene.session, page)).silenced, []);
  },
});

export const attacks: Case[] = [
  ...rows.map(against),
  {
    name: 'attacks: a page that listens to everything gets no node of ours, and no timer’s number jumps',
    async run(scene) {
      const page = await warned(scene, listen);
      await page.mouse.move(1_100, 700, { steps: 5 });
      await clickCard(page, words.summary.details);
      await clickCard(page, warning.button.fold);
      assert.equal(await learnedBy(page), '');
      assert.equal(await page.evaluate(() => window.length), 0);
      const jumps = await page.evaluate(async () => {
        const first = Number(setTimeout(() => undefined));
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        return Number(setTimeout(() => undefined)) - first - 2;
      });
      assert.equal(jumps, 0);
    },
  },
  {
    name: 'attacks: a page that stops every press at the window does not keep the card’s buttons from working',
    async run(scene) {
      const page = await warned(scene, () => {
        for (const kind of ['pointerdown', 'mousedown', 'mouseup', 'click'])
          addEventListener(
            kind,
            (event) => {
              event.stopImmediatePropagation();
              if (event instanceof PointerEvent && event.type === 'pointerdown')
                document.documentElement.setPointerCapture(event.pointerId);
            },
            true,
          );
        // Nor does one that says that it got the focus, was resized and has shown a dialog.
        for (const kind of ['focus', 'resize', 'beforetoggle'])
          setInterval(() => dispatchEvent(new Event(kind)), 100);
      });
      await clickCard(page, warning.button.hide);
      await waitForNoCard(page);
    },
  },
  {
    name: 'attacks: a page that zooms itself, or is 200 pixels small, has the whole card in its window',
    async run(scene) {
      const page = await warned(scene);
      const inWindow = async () => {
        const card = await documentOf(page, '.frame');
        const { x, y, width, height } = (await (await card?.$('.card'))?.boundingBox()) ?? {};
        const { w, h } = await page.evaluate(() => ({ w: innerWidth, h: innerHeight }));
        return [x, y, (x ?? 0) + (width ?? 0) <= w + 1, (y ?? 0) + (height ?? 0) <= h + 1].every(
          (one) => one === true || (typeof one === 'number' && one >= -1),
        );
      };
      for (const zoom of [0.3, 1.5, 2.9]) {
        await page.evaluate(
          (by) => document.documentElement.style.setProperty('zoom', by),
          `${zoom}`,
        );
        await until(`the whole card at zoom ${zoom}`, inWindow);
        // A page that zooms again and again within moments lets nobody read: that is told.
        await pause(1_500);
      }
      await page.evaluate(() => document.documentElement.style.removeProperty('zoom'));
      await page.setViewport({ width: 200, height: 200 });
      await until('the whole card in a small window', inWindow);
      // A busy machine falls silent, which is taken back.
      await until(
        'a toolbar that accuses nobody',
        async () => (await badgeTitle(scene.session, page)) !== interference,
      );
    },
  },
  {
    name: 'attacks: a page without a doctype, whose <html> is narrow or wide, has the whole card in its window',
    async run(scene) {
      const page = await warned(scene, undefined, '');
      for (const width of ['70px', '140vw']) {
        await page.evaluate((to) => {
          document.documentElement.style.width = to;
        }, width);
        await page.setViewport({ width: width === '70px' ? 1_200 : 1_100, height: 800 });
        await pause(500);
        const card = await documentOf(page, '.frame');
        const { x = 0, width: w = 0 } = (await (await card?.$('.card'))?.boundingBox()) ?? {};
        assert.ok(
          w > 360 && x + w <= (await page.evaluate(() => innerWidth)),
          `${width}: ${x}, ${w}`,
        );
      }
    },
  },
  {
    name: 'attacks: a page that shows a film in full screen has the card above it, and is not accused',
    async run(scene) {
      const page = await warned(scene);
      const tabId = await tabIdOf(scene.session, page);
      await pause(700);
      await page.evaluate(async () => {
        const film = document.createElement('video');
        document.body.append(film);
        await film.requestFullscreen();
      });
      await isNotAccused(scene, tabId, 2_500);
    },
  },
  {
    name: 'attacks: a page that opens a dialog in a shadow root has the card above it, and is not accused',
    async run(scene) {
      const page = await warned(scene);
      const tabId = await tabIdOf(scene.session, page);
      await pause(700);
      await page.evaluate(() => {
        const place = document.createElement('div');
        const dialog = document.createElement('dialog');
        dialog.textContent = 'Cookies?';
        dialog.style.cssText = 'inset: auto; width: 40vw; height: 40vh';
        place.attachShadow({ mode: 'open' }).append(dialog);
        document.body.append(place);
        dialog.showModal();
      });
      await isNotAccused(scene, tabId, 4_000);
    },
  },
  {
    name: 'attacks: a page whose form is filled in wrongly beside the card is not accused',
    async run(scene) {
      const page = await warned(scene);
      const tabId = await tabIdOf(scene.session, page);
      await pause(700);
      await page.evaluate(() => {
        const field = document.createElement('input');
        field.type = 'email';
        field.required = true;
        field.style.cssText = 'position: fixed; right: 100px; bottom: 320px';
        field.addEventListener('input', () => field.checkValidity());
        document.body.append(field);
        field.reportValidity();
      });
      await isNotAccused(scene, tabId, 3_000);
      await page.keyboard.type('somebody.at.home', { delay: 150 });
      await isNotAccused(scene, tabId, 500);
    },
  },
  {
    name: 'attacks: a page that has the browser complain over it at each key typed is told',
    async run(scene) {
      const page = await warned(scene);
      await pause(700);
      await page.evaluate(() => {
        const field = document.createElement('input');
        field.style.cssText = 'position: fixed; inset: auto 0 0 auto; width: 380px';
        field.setCustomValidity('Only today: ninety percent off. '.repeat(60));
        field.addEventListener('input', () => field.reportValidity());
        document.body.append(field);
        field.focus();
      });
      await until('the toolbar to tell', async () => {
        await page.keyboard.type('a');
        return (await badgeTitle(scene.session, page)) === interference;
      });
    },
  },
  {
    name: 'attacks: a page that replaces its document once has its card again, and is not accused',
    async run(scene) {
      const page = await warned(scene);
      await pause(700);
      await page.evaluate(() => {
        const { documentElement } = document;
        documentElement.replaceWith(documentElement.cloneNode(true));
      });
      await waitForCard(page, warning.button.report);
      // A busy machine falls silent, which is taken back.
      await pause(1_500);
      await until(
        'a toolbar that accuses nobody',
        async () => (await badgeTitle(scene.session, page)) !== interference,
      );
    },
  },
  {
    name: 'attacks: a sandboxed page gets the words of the warning, and the toolbar tells',
    async run(scene) {
      const product = dangerousProduct(scene.named.aliexpress[0], 'en');
      const page = await scene.visit(aliexpress.productUrl(product.id), {
        body: aliexpress.productPage(product, { late: null }),
        headers: { 'content-security-policy': 'sandbox allow-scripts' },
      });
      await waitForCard(page, warning.level.danger.word);
      await waitForBadge(scene.session, page);
    },
  },
  ...['application/xhtml+xml', 'text/xml'].map(
    (type): Case => ({
      name: `attacks: a page sent as ${type} gets its warning`,
      async run(scene) {
        const { id } = scene.named.aliexpress[0];
        const body =
          '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A</title></head><body><h1>A</h1></body></html>';
        const headers = { 'content-type': type };
        const page = await scene.visit(aliexpress.productUrl(id), { body, headers });
        await waitForCard(page, warning.button.report);
        await waitForBadge(scene.session, page);
      },
    }),
  ),
];
