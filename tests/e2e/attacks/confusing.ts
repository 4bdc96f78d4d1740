import { pause } from '../../support/loopback/verdict-of.ts';
import type { Attack } from './attack.ts';

/** Covers by place and by time, each against some of what is ours. */

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
  {
    name: 'a cover that lets clicks through, on for a third of a second and gone for a sixth',
    goesOn: true,
    flickers: true,
    script(means) {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = means.cover;
      document.body.append(cover);
      const flicker = () => {
        cover.togglePopover();
        setTimeout(flicker, cover.matches(':popover-open') ? 340 : 160);
      };
      flicker();
    },
  },
];

/** Against what the shopper may press. */
export const flickering: Attack = {
  name: 'a cover that is gone for the moment of each look, by the rhythm of the looks before',
  goesOn: true,
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
