/** A page can replace a document's members (`<img name="querySelector">`), not its prototypes. */
const memberOf = (node: object, name: string): PropertyDescriptor | undefined => {
  const prototype: object = Object.getPrototypeOf(node);
  let members = known.get(prototype);
  if (!members) {
    members = new Map();
    known.set(prototype, members);
  }
  let member = members.get(name);
  if (!member) {
    member = inheritedMember(prototype, name);
    if (member) members.set(name, member);
  }
  return member;
};

/** Once for each kind of node: in Firefox going up the prototypes takes as long as the query. */
const known = new WeakMap<object, Map<string, PropertyDescriptor>>();

const inheritedMember = (prototype: object, name: string): PropertyDescriptor | undefined => {
  let holder: object | null = prototype;
  while (holder) {
    const member = Object.getOwnPropertyDescriptor(holder, name);
    if (member) return member;
    holder = Object.getPrototypeOf(holder);
  }
  return undefined;
};

const call = <Result>(node: object, name: string, ...args: unknown[]): Result =>
  Reflect.apply(memberOf(node, name)?.value, node, args);

const get = (node: object, name: string): unknown => memberOf(node, name)?.get?.call(node);

export const first = (root: ParentNode, selector: string): Element | null =>
  call(root, 'querySelector', selector);

export const all = (root: ParentNode, selector: string): Iterable<Element> =>
  call(root, 'querySelectorAll', selector);

/** What a press there would go to. */
export const at = (doc: Document, x: number, y: number): Element | null =>
  call(doc, 'elementFromPoint', x, y);

export const walkerOver = (doc: Document, root: Node): TreeWalker =>
  // `NodeFilter.SHOW_ELEMENT`, which is a global of pages.
  call(doc, 'createTreeWalker', root, 1);

export const htmlOf = (doc: Document): HTMLElement => get(doc, 'documentElement') as HTMLElement;

export const isHidden = (doc: Document): boolean => get(doc, 'hidden') === true;

export const titleOf = (doc: Document): string => String(get(doc, 'title') ?? '');
