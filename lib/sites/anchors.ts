import { clean, textOf } from './page-text.ts';

/** Readers of page structure that need no class names. */

const mostElements = 3000;

/** Follows only children down to the element that holds the text. */
const isPlain = (element: Element): boolean => {
  let node = element;
  while (node.childElementCount === 1 && node.firstElementChild) node = node.firstElementChild;
  return node.childElementCount === 0;
};

/**
 * Name and value of the rows of a table of attributes, however it is marked up: an element with two
 * plain children. A value cut short on the page has its whole text in `title`.
 */
export function* pairsIn(container: Element): Generator<[name: string, value: string]> {
  let budget = mostElements;
  for (const row of container.querySelectorAll('*')) {
    if (--budget < 0) return;
    const [name, value] = row.children;
    if (!name || !value || row.childElementCount !== 2 || !isPlain(name) || !isPlain(value))
      continue;
    const pair = [textOf(name, 300), clean(value.getAttribute('title')) || textOf(value)] as const;
    if (pair[0] && pair[1]) yield [...pair];
  }
}

/** Elements in the order of the selectors, not of the page: the surest anchor first. */
export const inOrder = (root: ParentNode, selectors: readonly string[]): Element[] =>
  selectors.flatMap((selector) => [...root.querySelectorAll(selector)].slice(0, 100));

/** An element that the page itself has put out of sight. */
export const isHidden = (element: Element): boolean =>
  element.closest('[hidden], [style*="display: none"], [style*="display:none"]') !== null;
