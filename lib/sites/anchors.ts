import { all, walkerOver } from './own-members.ts';
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
  // A walker looks at no more of a hostile table than the budget allows.
  const walker = walkerOver(container.ownerDocument, container);
  for (let budget = mostElements; budget > 0 && walker.nextNode(); budget--) {
    const row = walker.currentNode as Element;
    const [name, value] = row.childElementCount === 2 ? row.children : [];
    if (!name || !value || !isPlain(name) || !isPlain(value)) continue;
    const label = textOf(name, 300);
    const text = clean(value.getAttribute('title')) || textOf(value);
    if (label && text) yield [label, text];
  }
}

/** Elements in the order of the selectors, not of the page: the surest anchor first. */
export const inOrder = (root: ParentNode, selectors: readonly string[]): Element[] =>
  selectors.flatMap((selector) => [...all(root, selector)].slice(0, 100));

/** An element that the page itself has put out of sight. */
export const isHidden = (element: Element): boolean =>
  element.closest('[hidden], [style*="display: none"], [style*="display:none"]') !== null;
