import type { Page } from 'puppeteer-core';

/**
 * Texts of ours that cannot be read to their end: cut by a box that neither grows nor scrolls, or
 * past the edge of the window. Shop titles may be shortened; they carry their whole text in `title`.
 */
export const clippedTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const slack = 1.5;
    const roots: (Document | ShadowRoot)[] = [
      document,
      ...[...document.documentElement.children].flatMap((one) => one.shadowRoot ?? []),
    ];
    /** Across the edge of a shadow root. */
    const parentOf = (element: Element): Element | null =>
      element.parentElement ??
      (element.getRootNode() instanceof ShadowRoot
        ? (element.getRootNode() as ShadowRoot).host
        : null);
    const isUnseen = (box: DOMRect, style: CSSStyleDeclaration) =>
      (box.width <= 1 && box.height <= 1) ||
      style.visibility === 'hidden' ||
      style.clipPath === 'inset(50%)';

    const cutBy = (rect: DOMRect, element: Element): string | undefined => {
      for (let box: Element | null = element; box; box = parentOf(box)) {
        const style = getComputedStyle(box);
        const bounds = box.getBoundingClientRect();
        if (isUnseen(bounds, style)) return undefined;
        const isCut = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        const wide = rect.right > bounds.right + slack || rect.left < bounds.left - slack;
        const tall = rect.bottom > bounds.bottom + slack || rect.top < bounds.top - slack;
        const name = `${box.localName}.${box.className}`;
        if (wide && isCut(style.overflowX)) return name;
        if (tall && isCut(style.overflowY)) return name;
        // What scrolls can be reached; what is cut further out is its box, not this text.
        if (wide && /auto|scroll/.test(style.overflowX)) return undefined;
        if (tall && /auto|scroll/.test(style.overflowY)) return undefined;
        if (style.position === 'fixed') break;
      }
      return rect.right > innerWidth + slack || rect.left < -slack ? 'the window' : undefined;
    };

    const found = new Set<string>();
    for (const root of roots) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent?.trim() ?? '';
        const element = node.parentElement;
        if (text === '' || !element || /^(STYLE|SCRIPT|OPTION)$/.test(element.tagName)) continue;
        if (element.closest('[title]') || element.closest('[data-shop]')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const rect of range.getClientRects()) {
          const box = cutBy(rect, element);
          if (box !== undefined) found.add(`“${text.slice(0, 60)}” is cut by ${box}`);
        }
      }
    }
    return [...found];
  });
