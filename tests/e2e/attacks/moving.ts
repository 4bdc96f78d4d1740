import { pause } from '../../support/loopback/verdict-of.ts';
import type { Attack, Spots } from './attack.ts';
import { card } from './subjects.ts';

export const moving: Attack[] = [
  {
    name: 'the host is taken away once',
    script: () => document.documentElement.lastElementChild?.remove(),
  },
  {
    name: 'the host is taken away again and again',
    goesOn: true,
    script() {
      const remove = () => {
        for (const one of document.querySelectorAll(':root > :not(head, body)')) one.remove();
      };
      remove();
      new MutationObserver(remove).observe(document.documentElement, { childList: true });
    },
  },
  {
    name: 'the host is put into a box that is not drawn',
    goesOn: true,
    script() {
      const box = document.createElement('div');
      box.style.display = 'none';
      document.body.append(box);
      setInterval(() => {
        const host = document.querySelector(':root > :not(head, body)');
        if (host) box.append(host);
      }, 50);
    },
  },
  {
    name: 'the host gets styles and attributes of every kind',
    script() {
      const host = document.documentElement.lastElementChild as HTMLElement;
      host.style.cssText = 'display:none!important;opacity:0!important;transition:all 999s';
      host.hidden = true;
      host.popover = 'manual';
      host.slot = 'x';
    },
  },
  {
    name: 'the host is animated away',
    script() {
      const gone = { display: 'none', opacity: 0, visibility: 'hidden', translate: '-9999px' };
      document.documentElement.lastElementChild?.animate([gone, gone], {
        duration: 1e8,
        fill: 'both',
      });
    },
  },
  {
    name: 'the host is replaced by a copy of its own',
    script() {
      const host = document.documentElement.lastElementChild;
      host?.replaceWith(host.cloneNode(true));
    },
  },
  {
    name: 'the whole of html is replaced',
    hidesPage: true,
    script() {
      const html = document.createElement('html');
      html.append(document.createElement('head'), document.createElement('body'));
      document.replaceChild(html, document.documentElement);
    },
  },
  {
    name: 'the whole of html is taken away',
    hidesPage: true,
    script: () => document.documentElement.remove(),
  },
  {
    name: 'our custom properties get a type and no colour',
    script() {
      for (const name of ['--ink', '--surface', '--danger', '--on-danger', '--line', '--soft'])
        CSS.registerProperty({
          name,
          syntax: '<color>',
          inherits: false,
          initialValue: 'transparent',
        });
    },
  },
  {
    name: 'elements by the names of the document’s members',
    script() {
      const names = ['documentElement', 'querySelectorAll', 'hidden', 'body', 'activeElement'];
      const images = names.map((name) => {
        const image = document.createElement('img');
        image.setAttribute('name', name);
        return image;
      });
      document.body.append(...images);
      document.querySelector(':root > :not(head, body)')?.remove();
      // Tests need them, too.
      setTimeout(() => {
        for (const one of images) one.remove();
      }, 900);
    },
  },
];

const openAnew = () => {
  const html = document.documentElement.outerHTML;
  document.open();
  document.write(html);
  document.close();
};

/** Of what else stands there nobody presses anything meanwhile. */
export const renewingUnder: Attack = {
  name: 'the document is opened anew',
  script: openAnew,
  shopper: async () => undefined,
};

/** Against the card alone: a shop whose document is new hears of presses before the question does. */
export const renewing: Attack[] = [
  {
    name: 'the document is opened anew',
    script: openAnew,
  },
  {
    name: 'the document is opened anew, and a popover shown again all the time without its news',
    goesOn: true,
    script(means) {
      const html = document.documentElement.outerHTML;
      document.open();
      document.write(html);
      document.close();
      for (const kind of ['beforetoggle', 'toggle'])
        addEventListener(kind, (event) => event.stopImmediatePropagation(), true);
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = means.cover;
      document.body.append(cover);
      setInterval(() => {
        if (cover.matches(':popover-open')) cover.hidePopover();
        cover.showPopover();
      }, 50);
    },
    async shopper(page) {
      await pause(2_000);
      const { report = { x: 0, y: 0 } }: Spots = (await card.find(page))?.spots ?? {};
      await page.mouse.click(report.x, report.y);
    },
  },
  {
    name: 'the document is opened anew again and again',
    goesOn: true,
    script() {
      const html = document.documentElement.outerHTML;
      setInterval(() => {
        document.open();
        document.write(html);
        document.close();
      }, 300);
    },
  },
];
