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
