import { all } from '../../lib/sites/own-members.ts';

/** Firefox lets extensions into closed roots. */
type Rooted = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/** A host as `createHost` makes it: nothing but a style and the root in a closed shadow. */
const isOurs = ({ openOrClosedShadowRoot }: Rooted): boolean => {
  const [style, root, ...others] = openOrClosedShadowRoot?.children ?? [];
  return style?.localName === 'style' && !!root?.matches('div.cc') && others.length === 0;
};

/**
 * Firefox starts this script anew in pages that are open when the extension is updated or switched on
 * again. What the one before it drew still stands there, with buttons that nothing answers to. Not
 * left to the card's own script: the new list may have nothing to say, and then none is loaded.
 */
export const removeLeftovers = (page: Document): void => {
  // The question before a purchase may stand in a dialog of the shop's.
  for (const host of all(page, ':root > div, dialog > div')) if (isOurs(host)) host.remove();
};
