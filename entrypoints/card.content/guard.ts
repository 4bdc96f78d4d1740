import type { Host } from './host.ts';
import { hasOnlyOurs, hasOurRules } from './is-intact.ts';
import { centreOf, isOnTop, isVisible, topLayerAt } from './is-shown.ts';

/** What is guarded: the host with the card in it, and a copy of the card as we last drew it. */
export interface Guarded extends Host {
  drawn: Node;
}

export interface GuardOptions {
  /** What ought to be on the page now. */
  current(): Guarded;
  /** Puts the card back. Called a few times only. */
  restore(): void;
  /** The page keeps on: from here the toolbar carries the warning alone. */
  giveUp(): void;
  /** How often the card is put back before that. */
  most?: number;
  /** Milliseconds between looks at what no mutation tells: opacity, covers, rules. */
  every?: number;
}

/** A cover or a fade must last for two looks: pages open menus and fade in. */
const looksUntilSure = 2;
/** Reading all rules costs most of a look; a rule that hides the card is seen by what it does. */
const looksPerRules = 4;
/** After so long without trouble the count begins anew: a page may live for hours. */
const calmAfter = 60_000;

/** Gone, elsewhere, or no longer as we left it. */
export const isBroken = (guarded: Guarded): boolean => {
  const { host, root, drawn } = guarded;
  return (
    !host.isConnected ||
    host.parentElement !== host.ownerDocument.documentElement ||
    host.attributes.length > 0 ||
    !hasOnlyOurs(guarded) ||
    !root.isEqualNode(drawn)
  );
};

/** The card or the pill itself: the frame around it is wider than a folded card. */
const faceOf = (root: Element): Element => root.firstElementChild?.lastElementChild ?? root;

/** The shop's own dialogs lie over everything, and that is no attack. */
const isOutOfSight = ({ host, root }: Guarded): boolean => {
  const face = faceOf(root);
  const middle = centreOf(face);
  if (topLayerAt(host.ownerDocument, middle)) return false;
  if (!isVisible(face) || !isOnTop(host, middle)) return true;
  const hit = host.shadowRoot?.elementFromPoint(middle.x, middle.y);
  return !hit || !face.contains(hit);
};

/** Watches the card until `stop`; after a restore it watches the new one. */
export const guard = ({ current, restore, giveUp, most = 3, every = 800 }: GuardOptions) => {
  const page = current().host.ownerDocument;
  let restored = 0;
  let looksHidden = 0;
  let calm = 0;
  let looks = 0;

  const watch = () => {
    const { host } = current();
    observer.observe(page.documentElement, { childList: true });
    observer.observe(host, { attributes: true });
    const inside = host.shadowRoot;
    const everything = { childList: true, characterData: true, attributes: true, subtree: true };
    if (inside) observer.observe(inside, everything);
  };
  const stop = () => {
    observer.disconnect();
    clearInterval(timer);
  };
  const mend = () => {
    looksHidden = 0;
    calm = 0;
    observer.disconnect();
    if (restored >= most) {
      stop();
      giveUp();
      return;
    }
    restored += 1;
    restore();
    watch();
  };
  const look = () => {
    if (page.hidden) return;
    const areRulesDue = looks % looksPerRules === 0;
    looks += 1;
    if (isBroken(current()) || (areRulesDue && !hasOurRules(current()))) return mend();
    looksHidden = isOutOfSight(current()) ? looksHidden + 1 : 0;
    if (looksHidden >= looksUntilSure) return mend();
    calm += every;
    if (calm > calmAfter) restored = 0;
  };
  const observer = new MutationObserver(() => {
    if (isBroken(current())) mend();
  });
  const timer = setInterval(look, every);
  watch();
  return { stop };
};
