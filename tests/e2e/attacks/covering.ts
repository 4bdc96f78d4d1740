import { pause } from '../../support/loopback/verdict-of.ts';
import type { Attack } from './attack.ts';

export const covering: Attack[] = [
  {
    name: 'a cover with the highest z-index, again and again the last',
    goesOn: true,
    script(means) {
      const cover = document.createElement('div');
      cover.style.cssText = `${means.cover};z-index:2147483647`;
      setInterval(() => document.documentElement.append(cover), 50);
    },
  },
  {
    name: 'a later sibling without a size and with a fixed child',
    script() {
      const cover = document.createElement('div');
      cover.style.cssText = 'position:fixed;z-index:2147483647;width:0;height:0';
      const child = document.createElement('div');
      child.style.cssText = 'position:fixed;inset:0;background:#fff;pointer-events:none';
      cover.append(child);
      document.documentElement.append(cover);
    },
  },
  {
    name: 'a popover that lets clicks through',
    script(means) {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = means.cover;
      document.body.append(cover);
      cover.showPopover();
    },
  },
  {
    name: 'a popover that is shown again all the time',
    goesOn: true,
    script(means) {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = means.cover;
      document.body.append(cover);
      setInterval(() => {
        cover.hidePopover();
        cover.showPopover();
      }, 50);
    },
  },
  {
    name: 'a popover in a closed root below the body, shown again all the time',
    goesOn: true,
    script(means) {
      const host = document.createElement('div');
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = means.cover;
      host.attachShadow({ mode: 'closed' }).append(cover);
      document.body.append(host);
      cover.showPopover();
      setInterval(() => {
        cover.hidePopover();
        cover.showPopover();
      }, 50);
    },
  },
  {
    name: 'a popover in a nested open root below the body',
    script(means) {
      const outer = document.createElement('div');
      const inner = document.createElement('div');
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = means.cover;
      outer.attachShadow({ mode: 'open' }).append(inner);
      inner.attachShadow({ mode: 'open' }).append(cover);
      document.body.append(outer);
      cover.showPopover();
    },
  },
  {
    name: 'a popover without a size whose child covers everything, a new one all the time',
    goesOn: true,
    script() {
      setInterval(() => {
        const cover = document.createElement('div');
        cover.popover = 'manual';
        cover.style.cssText = 'width:0;height:0;border:0;padding:0;overflow:visible';
        const child = document.createElement('div');
        child.style.cssText = 'position:fixed;inset:0;background:#fff;pointer-events:none';
        cover.append(child);
        document.body.append(cover);
        cover.showPopover();
      }, 100);
    },
  },
  {
    name: 'the backdrop of a popover without a size',
    script() {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.id = 'bd';
      const style = document.createElement('style');
      style.textContent =
        '#bd { width:0; height:0; border:0; padding:0 } #bd::backdrop { background:#fff; pointer-events:none }';
      document.head.append(style);
      document.body.append(cover);
      cover.showPopover();
    },
  },
  {
    name: 'a modal dialog over everything',
    hidesPage: true,
    script() {
      const cover = document.createElement('dialog');
      cover.style.cssText =
        'width:100vw;height:100vh;max-width:none;max-height:none;background:#fff;border:0';
      document.body.append(cover);
      cover.showModal();
    },
  },
  {
    name: 'two modal dialogs in sight of it, the second one before the first',
    script() {
      for (const place of ['append', 'prepend'] as const) {
        const dialog = document.createElement('dialog');
        dialog.textContent = place;
        dialog.style.cssText = 'position:fixed;inset:0 auto auto 0;margin:0;width:40px;height:20px';
        document.body[place](dialog);
        dialog.showModal();
      }
    },
  },
  {
    name: 'a modal dialog in a closed root, in sight of it',
    script() {
      const host = document.createElement('div');
      const dialog = document.createElement('dialog');
      dialog.style.cssText = 'position:fixed;inset:0 auto auto 0;margin:0;width:40px;height:20px';
      host.attachShadow({ mode: 'closed' }).append(dialog);
      document.body.append(host);
      dialog.showModal();
    },
  },
  {
    name: 'the whole of html is inert',
    script() {
      document.documentElement.inert = true;
    },
  },
  {
    name: 'a modal dialog that is opened again all the time',
    hidesPage: true,
    goesOn: true,
    script() {
      const cover = document.createElement('dialog');
      cover.style.cssText =
        'width:100vw;height:100vh;max-width:none;max-height:none;background:#fff;border:0';
      document.body.append(cover);
      setInterval(() => {
        cover.close();
        cover.showModal();
      }, 50);
    },
  },
  {
    name: 'a popover shown again all the time, in a page that stops the news of it',
    goesOn: true,
    script(means) {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = means.cover;
      document.body.append(cover);
      Object.assign(globalThis, {
        first: (event: Event) => /toggle/.test(event.type) && event.stopImmediatePropagation(),
      });
      setInterval(() => {
        cover.hidePopover();
        cover.showPopover();
      }, 50);
    },
  },
  {
    name: 'a popover in a closed root that stops the news of it, shown again all the time',
    goesOn: true,
    script(means) {
      const host = document.createElement('div');
      const root = host.attachShadow({ mode: 'closed' });
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = means.cover;
      root.append(cover);
      document.body.append(host);
      const stop = (event: Event) => event.stopImmediatePropagation();
      for (const kind of ['beforetoggle', 'toggle']) root.addEventListener(kind, stop, true);
      setInterval(() => {
        cover.hidePopover();
        cover.showPopover();
      }, 50);
    },
  },
  {
    name: 'a view transition that never ends, below an opaque sheet',
    script() {
      const style = document.createElement('style');
      style.textContent = `::view-transition { background: #fff; pointer-events: none }
        ::view-transition-group(*) { animation-duration: 999s }
        ::view-transition-image-pair(*) { display: none }`;
      document.head.append(style);
      (document as { startViewTransition?(change: () => void): unknown }).startViewTransition?.(
        () => undefined,
      );
    },
  },
];

/** Against where a marker looks for its place, and so against markers alone. */
export const patching: Attack[] = [
  {
    name: 'a patch on the corner of each picture, fixed to the window',
    script() {
      for (const picture of document.querySelectorAll('#card-list img')) {
        const { left, top } = picture.getBoundingClientRect();
        const patch = document.createElement('div');
        patch.style.cssText = `position:fixed;left:${left}px;top:${top}px;width:120px;height:40px;background:#fff`;
        document.body.append(patch);
      }
    },
  },
  {
    name: 'pictures that are no pictures, and cards that tremble',
    goesOn: true,
    script() {
      for (const picture of document.querySelectorAll('#card-list img')) picture.remove();
      let at = 0;
      setInterval(() => {
        at += 1;
        for (const card of document.querySelectorAll<HTMLElement>('#card-list > *'))
          card.style.translate = `${at % 2}px 0`;
      }, 60);
    },
  },
];

/** Against what the shopper may press. */
export const flickering: Attack = {
  name: 'a cover that is gone for the moment of each look, by the rhythm of the looks before',
  goesOn: true,
  flickers: true,
  script(means) {
    const ours = document.documentElement.lastElementChild;
    const points = Array.from({ length: 400 }, (_, at) => ({
      x: ((at % 20) / 20) * innerWidth,
      y: (at / 400) * innerHeight,
    }));
    const isOurs = ({ x, y }: DOMPointInit) => document.elementFromPoint(x ?? 0, y ?? 0) === ours;
    const { x, y } = points.find(isOurs) ?? { x: 0, y: 0 };
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = means.cover.replace('pointer-events:none', '');
    document.body.append(cover);
    let rhythm: number | undefined;
    setInterval(() => {
      const isOn = cover.matches(':popover-open');
      const under = document.elementFromPoint(x, y);
      // We have come above it: that was a look.
      if (isOn && under !== cover) rhythm ??= performance.now();
      const phase = rhythm === undefined ? 200 : (performance.now() - rhythm) % 460;
      const isLook = phase < 70 || phase > 390;
      if (isLook && isOn) cover.hidePopover();
      if (!isLook && !isOn) cover.showPopover();
    }, 10);
  },
};

/** Against the card alone. */
export const timing: Attack[] = [
  {
    name: 'it is hidden until the toolbar tells, then the page has another address',
    script() {
      document.documentElement.style.display = 'none';
    },
    async shopper(page) {
      await pause(3_000);
      await page.evaluate(() => {
        document.documentElement.style.display = '';
        history.pushState({}, '', '/');
      });
      await pause(1_500);
    },
  },
];
