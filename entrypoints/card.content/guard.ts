import { centreOf, isOnTop, isVisible, topLayerAt } from './is-shown.ts';

/** What is guarded: a host element, the card inside it, and the words the card should show. */
export interface Guarded {
  host: Element;
  card: Element;
  words: string;
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
  /** Milliseconds between looks at what no mutation tells: opacity, covers. */
  every?: number;
}

/** A cover or a fade must last for two looks: pages open menus and fade in. */
const looksUntilSure = 2;
/** After so long without trouble the count begins anew: a page may live for hours. */
const calmAfter = 60_000;

const isBroken = ({ host, card, words }: Guarded): boolean =>
  !host.isConnected ||
  host.parentElement !== host.ownerDocument.documentElement ||
  host.attributes.length > 0 ||
  !card.isConnected ||
  card.textContent !== words;

/** The shop's own dialogs lie over everything, and that is no attack. */
const isOutOfSight = ({ host, card }: Guarded): boolean => {
  const middle = centreOf(card);
  if (topLayerAt(host.ownerDocument, middle)) return false;
  return !isVisible(card) || !isOnTop(host, middle);
};

/** Watches the card until `stop`; after a restore it watches the new one. */
export const guard = ({ current, restore, giveUp, most = 3, every = 800 }: GuardOptions) => {
  const page = current().host.ownerDocument;
  let restored = 0;
  let looksHidden = 0;
  let calm = 0;

  const watch = () => {
    const { host } = current();
    observer.observe(page.documentElement, { childList: true });
    observer.observe(host, { attributes: true });
    const inside = host.shadowRoot;
    if (inside) observer.observe(inside, { childList: true, characterData: true, subtree: true });
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
    if (isBroken(current())) return mend();
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
