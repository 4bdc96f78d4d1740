import { all, walkerOver } from './own-members.ts';

/** As in `lib/core/listing.ts`. */
export const longText = 2000;
export const shortText = 300;

const maxNodes = 2000;

/** Zero-width and direction characters, which titles do not need. Joiners stay, for emoji. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g;
const blank = /[\p{Cc}\s]+/gu;

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
/**
 * Decodes HTML entities in data. Not shared with lib/core/text.ts, which would be too large for
 * pages.
 */
const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{2,5})|([a-z]{2,4}));/g, (entity, code?: string, name?: string) =>
        code ? String.fromCharCode(Number(code)) : (entities[name ?? ''] ?? entity),
      )
    : text;

/** One clean line; empty for what is no string or number. */
export const clean = (value: unknown, max = longText): string =>
  typeof value === 'string' || typeof value === 'number'
    ? decode(String(value).slice(0, max * 4))
        .replace(invisible, '')
        .replace(blank, ' ')
        .trim()
        .slice(0, max)
        .toWellFormed()
    : '';

/** Controls and custom elements inside a text belong to the shop or to another extension. */
const tools = 'script style noscript template svg button select input iframe'.split(' ');
const isTool = ({ localName: name }: Element) => name.includes('-') || tools.includes(name);

interface Budget {
  nodes: number;
  chars: number;
}

const take = (text: string, parts: string[], budget: Budget): void => {
  const part = text.slice(0, budget.chars);
  parts.push(part);
  budget.chars -= part.length;
};

const collect = (node: Node, parts: string[], budget: Budget): void => {
  // In Firefox one step through the document costs as much as a whole text.
  if ('childElementCount' in node && node.childElementCount === 0) {
    take(node.textContent ?? '', parts, budget);
    return;
  }
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (--budget.nodes < 0 || budget.chars < 0) return;
    if (child.nodeType === 3) take((child as Text).data, parts, budget);
    else if (child.nodeType === 1 && !isTool(child as Element)) collect(child, parts, budget);
  }
};

export const textOf = (node: Node | null | undefined, max = longText): string => {
  if (!node) return '';
  const parts: string[] = [];
  collect(node, parts, { nodes: maxNodes, chars: max * 4 });
  return clean(parts.join(''), max);
};

const maxElements = 3000;

const isPlain = (element: Element): boolean => {
  let node = element;
  while (node.childElementCount === 1 && node.firstElementChild) node = node.firstElementChild;
  return node.childElementCount === 0;
};

/**
 * Pairs of name and value: elements with two plain children. A shortened value is complete in its
 * `title`.
 */
export function* pairsIn(container: Element): Generator<[name: string, value: string]> {
  // Looks at no more of a hostile table than the budget allows.
  const walker = walkerOver(container.ownerDocument, container);
  for (let budget = maxElements; budget > 0 && walker.nextNode(); budget--) {
    const row = walker.currentNode as Element;
    const [name, value] = row.childElementCount === 2 ? row.children : [];
    if (!name || !value || !isPlain(name) || !isPlain(value)) continue;
    const label = textOf(name, 300);
    const text = clean(value.getAttribute('title')) || textOf(value);
    if (label && text) yield [label, text];
  }
}

/** Matching elements in the order of the selectors, each once. */
export const inOrder = (root: ParentNode, selectors: readonly string[]): Element[] => [
  ...new Set(selectors.flatMap((selector) => [...all(root, selector)].slice(0, 100))),
];

export const firstText = (root: ParentNode, selectors: readonly string[], max?: number): string => {
  for (const selector of selectors)
    for (const node of inOrder(root, [selector])) {
      const text = textOf(node, max);
      if (text) return text;
    }
  return '';
};

export const isHidden = (element: Element): boolean =>
  element.closest('[hidden], [style*="display: none"], [style*="display:none"]') !== null;
