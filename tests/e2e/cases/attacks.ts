import { type Attack, attacked } from '../attacker.ts';
import type { Case } from '../case.ts';

/** What a shop's page may try against a card. Each script runs in the page and has all it needs in it. */

const onHtml = (declarations: string): Attack => ({
  name: `html { ${declarations} }`,
  css: `html { ${declarations} }`,
});

const restyling: Attack[] = [
  onHtml('filter: brightness(0)'),
  onHtml('filter: blur(60px)'),
  onHtml('opacity: .31'),
  onHtml('opacity: 0'),
  onHtml('mask: linear-gradient(transparent, transparent)'),
  onHtml('clip-path: inset(50%)'),
  onHtml('transform: translateX(-9999px)'),
  onHtml('scale: 0'),
  onHtml('visibility: hidden'),
  onHtml('mix-blend-mode: difference'),
  onHtml('contain: strict; height: 0; overflow: hidden'),
  onHtml('position: fixed; left: -9999px'),
  onHtml('zoom: .01'),
  onHtml('zoom: 40'),
  onHtml('content-visibility: hidden'),
  onHtml('display: none'),
  {
    name: 'html::before and html::after over everything',
    css: `html::before, html::after { content: ""; position: fixed; inset: 0; z-index: 2147483647;
      pointer-events: none; background: #fff }`,
  },
  {
    name: 'every rule that hides, important, on what hangs beside the body',
    css: `html > :not(head, body), html > :not(head, body)::part(card), [popover], :popover-open {
      display: none !important; visibility: hidden !important; opacity: 0 !important;
      transform: translateX(-9999px) !important; position: static !important; zoom: .01 !important;
      clip-path: inset(50%) !important; filter: opacity(0) !important; transition: all 999s !important }`,
  },
  {
    name: 'our custom properties set from outside',
    css: `* { --ink: transparent !important; --surface: transparent !important; --held: 0px !important;
      --aside: -9999px !important; --lift: -9999px !important; --danger: transparent !important }`,
  },
  {
    name: 'empty letters under the names of common fonts',
    css: ['Segoe UI', 'Roboto', 'Noto Sans', 'Noto Sans CJK KR', 'system-ui', 'sans-serif']
      .map(
        (family) =>
          `@font-face { font-family: "${family}"; size-adjust: 1%;
          src: local("DejaVu Sans"), local("Noto Sans CJK KR"), local("Noto Sans CJK JP") }`,
      )
      .join('\n'),
  },
];

const covering: Attack[] = [
  {
    name: 'a cover with the highest z-index, again and again the last',
    script() {
      const cover = document.createElement('div');
      cover.style.cssText =
        'position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none';
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
    script() {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'position:fixed;inset:0;width:100%;height:100%;background:#fff;pointer-events:none';
      document.body.append(cover);
      cover.showPopover();
    },
  },
  {
    name: 'a popover that is shown again all the time',
    script() {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'position:fixed;inset:0;width:100%;height:100%;background:#fff;pointer-events:none';
      document.body.append(cover);
      setInterval(() => {
        cover.hidePopover();
        cover.showPopover();
      }, 50);
    },
  },
  {
    name: 'a popover in a closed root below the body, shown again all the time',
    script() {
      const host = document.createElement('div');
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'position:fixed;inset:0;width:100%;height:100%;background:#fff;pointer-events:none';
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
    script() {
      const outer = document.createElement('div');
      const inner = document.createElement('div');
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'position:fixed;inset:0;width:100%;height:100%;background:#fff;pointer-events:none';
      outer.attachShadow({ mode: 'open' }).append(inner);
      inner.attachShadow({ mode: 'open' }).append(cover);
      document.body.append(outer);
      cover.showPopover();
    },
  },
  {
    name: 'a popover without a size whose child covers everything, a new one all the time',
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
    script() {
      const cover = document.createElement('dialog');
      cover.style.cssText =
        'width:100vw;height:100vh;max-width:none;max-height:none;background:#fff;border:0';
      document.body.append(cover);
      cover.showModal();
    },
  },
  {
    name: 'a modal dialog that is opened again all the time',
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

const moving: Attack[] = [
  {
    name: 'the host is taken away once',
    script: () => document.documentElement.lastElementChild?.remove(),
  },
  {
    name: 'the host is taken away again and again',
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
    name: 'the host is made inert again and again',
    script() {
      setInterval(() => {
        const host = document.documentElement.lastElementChild;
        if (host?.localName === 'div') (host as HTMLElement).inert = true;
      }, 50);
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
    script() {
      const html = document.createElement('html');
      html.append(document.createElement('head'), document.createElement('body'));
      document.replaceChild(html, document.documentElement);
    },
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

/** The shopper has the focus on a button of ours, the page takes it, and gives it back to a key. */
const givesBack = (name: string, key: 'Enter' | ' '): Attack => ({
  name,
  script() {
    const thief = document.createElement('dialog');
    thief.append(document.createElement('input'));
    document.body.append(thief);
    thief.id = 'thief';
    addEventListener('keydown', () => thief.close(), true);
  },
  async shopper(page, { silence }) {
    // Pressed, and let go of elsewhere: it has the focus, and no click.
    await page.mouse.move(silence.x, silence.y);
    await page.mouse.down();
    await page.mouse.move(5, 5);
    await page.mouse.up();
    await page.$eval('#thief', (thief) => (thief as HTMLDialogElement).showModal());
    await page.keyboard.press(key);
  },
});

const pressing: Attack[] = [
  givesBack('the focus is given back to the card while Enter goes down', 'Enter'),
  givesBack('the focus is given back to the card while Space goes down', ' '),
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
    name: 'the host is made a stop, focused and pressed by the shopper',
    script() {
      const host = document.documentElement.lastElementChild as HTMLElement;
      addEventListener('keydown', () => {
        host.tabIndex = 0;
        host.focus();
      });
    },
    async shopper(page) {
      await page.keyboard.press('Enter');
      await page.keyboard.press(' ');
    },
  },
  {
    name: 'a held key whose focus is moved on',
    script() {
      const input = document.createElement('input');
      input.id = 'held';
      document.body.append(input);
      input.focus();
      addEventListener('keydown', () => {
        (document.documentElement.lastElementChild as HTMLElement).focus();
        input.blur();
      });
    },
    async shopper(page) {
      await page.keyboard.down('Enter');
      await page.keyboard.down('Enter');
      await page.keyboard.up('Enter');
    },
  },
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
  {
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
    async shopper(page, { silence }) {
      await page.mouse.click(silence.x, silence.y);
      await page.mouse.click(silence.x, silence.y);
    },
  },
];

const reading: Attack[] = [
  {
    name: 'the root, and texts of the document',
    script() {
      const host = document.documentElement.lastElementChild as HTMLElement;
      const all = [host.shadowRoot, host, document.documentElement].map((one) => one?.textContent);
      return all.filter((text) => text && /not this product/i.test(text)).join();
    },
    shopper: async () => undefined,
  },
  {
    name: 'everything selected',
    script() {
      document.execCommand('selectAll');
      const all = String(getSelection());
      getSelection()?.removeAllRanges();
      return /not this product/i.test(all) ? all : '';
    },
    shopper: async () => undefined,
  },
  {
    name: 'carets, animations and what lies under a point',
    script() {
      const inside: string[] = [];
      const note = (node: Node | null | undefined) => {
        if (node && node.getRootNode() !== document) inside.push(node.nodeName);
      };
      for (let y = 0; y < innerHeight; y += 10) {
        note(document.caretPositionFromPoint?.(innerWidth - 200, y)?.offsetNode);
        for (const one of document.elementsFromPoint(innerWidth - 200, y)) note(one);
      }
      for (const { effect } of document.getAnimations())
        note((effect as KeyframeEffect | null)?.target);
      return inside.join();
    },
    shopper: async () => undefined,
  },
];

export const attacks: Case[] = [
  attacked('restyling', restyling),
  attacked('covering', covering),
  attacked('moving', moving),
  attacked('keys and clicks', pressing),
  attacked('reading', reading),
];
