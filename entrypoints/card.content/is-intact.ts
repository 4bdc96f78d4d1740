import type { Host } from './host.ts';

/** Is what hangs in the open shadow root ours alone, and as we left it? */

/** `undefined` in Firefox, which does not let a content script see the page's own sheets. */
const adoptedBy = (shadow: ShadowRoot): number | undefined => {
  try {
    return shadow.adoptedStyleSheets?.length;
  } catch {
    const { wrappedJSObject } = shadow as ShadowRoot & { wrappedJSObject?: ShadowRoot };
    return wrappedJSObject?.adoptedStyleSheets?.length;
  }
};

/** What a mutation tells of: other elements and other sheets, or our style sheet rewritten. */
export const hasOnlyOurs = ({ host, root, style, css }: Host): boolean => {
  const shadow = host.shadowRoot;
  if (!shadow) return false;
  const [first, second, ...others] = shadow.childNodes;
  return (
    first === style &&
    second === root &&
    others.length === 0 &&
    style.attributes.length === 0 &&
    style.textContent === css &&
    !adoptedBy(shadow)
  );
};

const rulesIn = (sheet: CSSStyleSheet | null): string =>
  [...(sheet?.cssRules ?? [])].map(({ cssText }) => cssText).join('\n');

const pristine = new Map<string, string>();

/** The rules of a text, read where no page can reach them. */
const rulesOf = (css: string, page: Document): string => {
  const known = pristine.get(css);
  if (known !== undefined) return known;
  const nowhere = page.implementation.createHTMLDocument('');
  const style = nowhere.createElement('style');
  style.textContent = css;
  nowhere.head.append(style);
  const rules = rulesIn(style.sheet);
  pristine.set(css, rules);
  return rules;
};

/** What no mutation tells of: rules put into our sheet, changed or switched off by a script. */
export const hasOurRules = ({ host, style, css }: Host): boolean =>
  style.sheet?.disabled !== true && rulesIn(style.sheet) === rulesOf(css, host.ownerDocument);
