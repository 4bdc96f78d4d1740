import type { Attack } from './attack.ts';

export const readingRoot: Attack = {
  name: 'the root, and texts of the document',
  script({ secret }) {
    const host = document.documentElement.lastElementChild as HTMLElement;
    const all = [host.shadowRoot, host, document.documentElement].map((one) => one?.textContent);
    return all.filter((text) => text?.includes(secret)).join();
  },
  shopper: async () => undefined,
};

/** What browsers keep from a page by themselves today, and we by having no file that it can reach. */
export const reading: Attack[] = [
  readingRoot,
  {
    name: 'everything selected',
    script({ secret }) {
      document.execCommand('selectAll');
      const all = String(getSelection());
      getSelection()?.removeAllRanges();
      return all.includes(secret) ? all : '';
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
      // An open one would be handed over here.
      const { children } = document.documentElement;
      const shadowRoots = [...children].flatMap(({ shadowRoot }) => shadowRoot ?? []);
      for (let y = 0; y < innerHeight; y += 10) {
        const caret = document.caretPositionFromPoint?.(innerWidth - 200, y, { shadowRoots });
        note(caret?.offsetNode);
        for (const root of [document, ...shadowRoots])
          for (const one of root.elementsFromPoint(innerWidth - 200, y)) note(one);
      }
      for (const { effect } of document.getAnimations())
        note((effect as KeyframeEffect | null)?.target);
      return inside.join();
    },
    shopper: async () => undefined,
  },
  {
    name: 'what the browser has fetched, style sheets, and names of globals',
    script() {
      const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
      const sheets = [...document.styleSheets].map(({ href }) => href ?? '');
      const all = [
        ...fetched,
        ...sheets,
        ...Object.keys(globalThis),
        ...document.adoptedStyleSheets,
      ];
      return all.filter((one) => /extension|canary/i.test(String(one))).join();
    },
    shopper: async () => undefined,
  },
];
