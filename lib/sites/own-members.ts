/**
 * DOM calls by the prototype: a page can replace a document's members (`<img
 * name="querySelector">`), not its prototypes.
 */
const get = (node: object, name: string): unknown =>
  Reflect.get(Object.getPrototypeOf(node), name, node);

const call = <Result>(node: object, name: string, ...args: unknown[]): Result =>
  Reflect.apply(get(node, name) as () => Result, node, args);

export const first = (root: ParentNode, selector: string): Element | null =>
  call(root, 'querySelector', selector);

export const all = (root: ParentNode, selector: string): Iterable<Element> =>
  call(root, 'querySelectorAll', selector);

/** A live collection, which the browser caches until the document changes. */
export const tagged = (doc: Document | Element, name: string): HTMLCollectionOf<Element> =>
  call(doc, 'getElementsByTagName', name);

/** A form's fields can replace its members, too. */
export const fits = (element: Element, selector: string): boolean =>
  call(element, 'matches', selector);

export const parentOf = (element: Element): Element | null =>
  get(element, 'parentElement') as Element | null;

export const rootOf = (node: Node): Node => call(node, 'getRootNode');

interface World {
  /** Chromium's for extensions. It throws for what is no HTML element. */
  chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
}

const html = 'http://www.w3.org/1999/xhtml';

/** Also a closed one, to which browsers give extensions access: Firefox by a member of the element. */
export const shadowRootOf = (element: Element): ShadowRoot | null => {
  const { dom } = (globalThis as World).chrome ?? {};
  return dom && get(element, 'namespaceURI') === html
    ? dom.openOrClosedShadowRoot(element)
    : ((get(element, 'openOrClosedShadowRoot') ?? get(element, 'shadowRoot')) as ShadowRoot | null);
};

/** The element that a click at this point would reach. */
export const at = (doc: Document, x: number, y: number): Element | null =>
  call(doc, 'elementFromPoint', x, y);

export const walkerOver = (doc: Document, root: Node): TreeWalker =>
  // `NodeFilter.SHOW_ELEMENT`, which is a global of pages.
  call(doc, 'createTreeWalker', root, 1);

export const htmlOf = (doc: Document): HTMLElement => get(doc, 'documentElement') as HTMLElement;

export const isHidden = (doc: Document): boolean => get(doc, 'hidden') === true;

/** Of HTML, in documents of any type. */
export const create = <Name extends keyof HTMLElementTagNameMap>(
  doc: Document,
  name: Name,
): HTMLElementTagNameMap[Name] => call(doc, 'createElementNS', html, name);

/** Any other member of a node. */
export const own = <Value>(node: object, name: string): Value => get(node, name) as Value;

export const titleOf = (doc: Document): string => String(get(doc, 'title') ?? '');
