import type { Frame, Page } from 'puppeteer-core';

/** Runs in the page: everything it needs is inside. */
function find(): string[] {
  const slack = 1.5;
  type Axis = readonly [
    near: 'left' | 'top',
    far: 'right' | 'bottom',
    css: 'overflowX' | 'overflowY',
  ];
  const axes: readonly Axis[] = [
    ['left', 'right', 'overflowX'],
    ['top', 'bottom', 'overflowY'],
  ];
  /** Across the edge of a shadow root. */
  const parentOf = (element: Element): Element | null => {
    const root = element.getRootNode();
    return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };
  const boxesAround = (element: Element): Element[] => {
    const boxes: Element[] = [];
    for (let box: Element | null = element; box; box = parentOf(box)) boxes.push(box);
    return boxes;
  };
  const isUnseen = (box: Element): boolean => {
    const { width, height } = box.getBoundingClientRect();
    const { visibility, clipPath, overflow } = getComputedStyle(box);
    // The host of a card is nothing in size and shows all of it.
    const isPoint = width <= 1 && height <= 1 && overflow !== 'visible';
    return isPoint || visibility === 'hidden' || clipPath === 'inset(50%)';
  };
  /** What a box does with a text that is larger: it shows it, cuts it, or lets it be scrolled to. */
  const clipping = (rect: DOMRect, box: Element): 'shows' | 'cuts' | 'scrolls' => {
    const bounds = box.getBoundingClientRect();
    const style = getComputedStyle(box);
    const ways = axes
      .filter(([near, far]) => rect[far] > bounds[far] + slack || rect[near] < bounds[near] - slack)
      .map(([, , css]) => style[css]);
    if (ways.some((way) => way === 'hidden' || way === 'clip')) return 'cuts';
    return ways.some((way) => way === 'auto' || way === 'scroll') ? 'scrolls' : 'shows';
  };
  const cutBy = (rect: DOMRect, boxes: readonly Element[]): string | undefined => {
    for (const box of boxes) {
      const done = clipping(rect, box);
      if (done === 'cuts') return `${box.localName}.${box.className}`;
      // What is cut further out is then the box that scrolls, not this text.
      if (done === 'scrolls') return undefined;
    }
    return rect.right > innerWidth + slack || rect.left < -slack ? 'the window' : undefined;
  };
  const textsIn = (root: Document | ShadowRoot): Text[] => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    return texts.filter(
      ({ parentElement, data }) =>
        data.trim() !== '' && parentElement?.closest('style,script,option,[title]') === null,
    );
  };
  const rectsOf = (text: Text): DOMRect[] => {
    const range = document.createRange();
    range.selectNodeContents(text);
    return [...range.getClientRects()];
  };

  const shadows = [...document.documentElement.children].flatMap((one) => one.shadowRoot ?? []);
  // Under a shadow the page is the gallery's, not ours.
  const roots = shadows.length > 0 ? shadows : [document];
  const lines = roots.flatMap(textsIn).flatMap((text) => {
    const boxes = text.parentElement ? boxesAround(text.parentElement) : [];
    if (boxes.some(isUnseen)) return [];
    const cutters = rectsOf(text).flatMap((rect) => cutBy(rect, boxes) ?? []);
    return cutters.slice(0, 1).map((box) => `“${text.data.trim().slice(0, 60)}” is cut by ${box}`);
  });
  return [...new Set(lines)];
}

/**
 * Texts of ours that cannot be read to their end: cut by a box that neither grows nor scrolls, or
 * past the edge of the window. Shop titles may be shortened; they carry their whole text in `title`.
 */
export const clippedTexts = (page: Page | Frame): Promise<string[]> => page.evaluate(find);

/** Runs in the page: everything it needs is inside. */
function findWrapped(): string[] {
  const shadows = [...document.documentElement.children].flatMap((one) => one.shadowRoot ?? []);
  const roots = shadows.length > 0 ? shadows : [document];
  const isWrapped = (button: Element): boolean => {
    const range = document.createRange();
    range.selectNodeContents(button);
    const tops = [...range.getClientRects()].filter(({ width }) => width > 1);
    const middles = tops.map(({ top, bottom }) => (top + bottom) / 2);
    return middles.length > 0 && Math.max(...middles) - Math.min(...middles) > 10;
  };
  return roots
    .flatMap((root) => [...root.querySelectorAll('.button')])
    .filter((button) => button.checkVisibility() && isWrapped(button))
    .map((button) => button.textContent?.trim() ?? '');
}

/** Buttons whose words need more than one line: allowed, and counted. */
export const wrappedButtons = (page: Page): Promise<string[]> => page.evaluate(findWrapped);
