import { all, first, htmlOf } from '../../lib/sites/own-members.ts';
import { firstEvents } from '../tab-scripts/first-events.ts';
import { slot } from '../tab-scripts/handover.ts';

/**
 * What is ours in the shop's document: a bare element with everything in its closed root, in the top
 * layer. No page gets in, but for Firefox where the page hears of something before us; whatever it
 * touches is thrown away and made anew, and what it goes on touching the toolbar carries.
 */

/**
 * An important rule of the inner tree beats every rule of the page, its inline styles included. Fonts: a
 * page can give any name to letters that it drew itself, but not the generic names.
 */
const reset = `
:host { all: initial !important; display: contents !important }
.cc, .cc * { font-family: system-ui, sans-serif !important }`;

/** Custom properties are one space for the whole document: by their names a page could set or register them. */
export const withOwnNames = (css: string): string =>
  css.replaceAll(/--(?=[a-z])/g, `--${crypto.getRandomValues(new Uint32Array(1)).join()}-`);

/** Looks in vain, four a second, until it is put above all again, or into another dialog. */
const betweenRaises = 3;
/** Each time after twice as long: on a busy machine the browser takes a while to tell that it is in sight. */
const isTimeToRaise = (looks: number): boolean =>
  looks > 0 && Number.isInteger(Math.log2((looks - 1) / betweenRaises + 1));

export interface Root {
  host: HTMLElement;
  /** A popover in the closed root. */
  layer: HTMLElement;
}

export interface RootOptions {
  css: string;
  className: string;
  /** Of two things of ours the higher one is above. 0: markers, 1: card, 2: bubble, 3: question. */
  rank: number;
  /** Gets what happens on it, of which the page hears nothing. */
  heard?(event: Event): void;
  /** Something of ours is, or is no longer, above this one. */
  covered?(isCovered: boolean): void;
  /** The page has touched it. It is gone. */
  tampered(): void;
}

interface Standing extends Root {
  rank: number;
  covered(isCovered: boolean): void;
  raise(): void;
}

/** All of ours in this tab, by the scripts that draw them. */
const { give, find } = slot<Set<Standing>>('shown');
const standing = (): Set<Standing> => {
  give(new Set());
  return find() as Set<Standing>;
};

export const hostsOfOurs = (): Element[] => [...standing()].map(({ host }) => host);

/**
 * Outside of the topmost modal dialog of the shop's nothing can be pressed. Nobody tells which one that
 * is: after so many looks in vain another one is tried. A page may be without `<html>`.
 */
const placeIn = (page: Document, looks: number): Element | null => {
  const modals = first(page, 'dialog') ? [...all(page, 'dialog:modal')] : [];
  return modals.at(-1 - (looks % modals.length)) ?? htmlOf(page);
};

/** As far as the page zooms all that it holds: the card stays as large as it is. */
const zoomOf = (place: Element): number =>
  (place as { currentCSSZoom?: number }).currentCSSZoom ?? 1;

/** Shown anew, it is the newest in the top layer; the focus stays where it was. */
const showAnew = ({ host, layer }: Root): void => {
  const focused = host.ownerDocument.activeElement === host ? layer.querySelector('iframe') : null;
  if (layer.matches(':popover-open')) layer.hidePopover();
  layer.showPopover();
  focused?.focus({ preventScroll: true });
};

const tellCovered = (): void => {
  for (const one of standing())
    one.covered([...standing()].some(({ rank }) => rank > one.rank && rank > 2));
};

/** A bare element with a style and the layer in its closed root. */
const createElements = (page: Document, { css, className }: RootOptions) => {
  const host = page.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = page.createElement('style');
  style.textContent = withOwnNames(css) + reset;
  const layer = page.createElement('div');
  layer.className = `cc ${className}`;
  layer.popover = 'manual';
  // Our words are in the shopper's language already.
  layer.translate = false;
  shadow.append(style, layer);
  return { host, shadow, layer };
};

/** Where the host is, by our doing alone: `touched` once the page changes that, or anything of ours. */
const guardPlace = (host: HTMLElement, shadow: ShadowRoot, touched: () => void) => {
  let home: Element | null = null;
  const isTouched = (): boolean => shadow.adoptedStyleSheets.length > 0 || host.parentNode !== home;
  const observer = new MutationObserver((changes) => {
    // Beside us, a page may do in its elements what it likes.
    if (isTouched() || changes.some(({ target }) => target !== home)) touched();
  });
  return {
    isTouched,
    home: () => home,
    /** What we do ourselves is no tampering. */
    observed<T>(change: () => T): T {
      try {
        return change();
      } finally {
        observer.takeRecords();
      }
    },
    moveTo(place: Element | null): void {
      observer.disconnect();
      if (place && host.isConnected && 'moveBefore' in place) place.moveBefore(host, null);
      else if (place) place.append(host);
      else host.remove();
      home = place;
      if (home) observer.observe(home, { childList: true });
      const everything = { attributes: true, childList: true, characterData: true, subtree: true };
      observer.observe(host, { attributes: true });
      observer.observe(shadow, everything);
    },
    end: () => observer.disconnect(),
  };
};

export type OwnRoot = ReturnType<typeof openRoot>;

export const openRoot = (page: Document, options: RootOptions) => {
  const { rank, covered = () => undefined, heard = () => undefined } = options;
  const { host, shadow, layer } = createElements(page, options);
  firstEvents().own.set(host, heard);

  let inVain = 0;
  let isMoving = false;
  const touched = () => {
    remove();
    options.tampered();
  };
  const { isTouched, home, observed, moveTo, end } = guardPlace(host, shadow, touched);
  const raise = () => {
    if (host.isConnected) observed(() => showAnew({ host, layer }));
    for (const other of standing()) if (other.rank > rank) other.raise();
  };
  const settle = () => {
    const place = home();
    const zoom = place ? zoomOf(place) : 1;
    const own = zoom === 1 ? '' : String(1 / zoom);
    if (layer.style.zoom !== own) observed(() => layer.style.setProperty('zoom', own));
  };
  const wanted = () => placeIn(page, Math.floor(inVain / betweenRaises));
  const put = () => {
    moveTo(wanted());
    settle();
    raise();
  };
  const remove = () => {
    end();
    standing().delete(one);
    firstEvents().own.delete(host);
    host.remove();
    tellCovered();
  };
  const one: Standing = { host, layer, rank, covered, raise };
  standing().add(one);
  put();
  tellCovered();
  return {
    ...{ host, layer, raise, remove, observed },
    /** We move it, at which Firefox loads the frame anew, or its dialog was taken away, as a shop may. */
    isCarriedOff: () => isMoving || (home() !== htmlOf(page) && home()?.isConnected === false),
    /** Looked after: untouched, where it belongs, above all else, and as large as it is. */
    mend(isSeen: boolean): void {
      if (isTouched()) {
        touched();
        return;
      }
      inVain = isSeen ? 0 : inVain + 1;
      settle();
      if (wanted() !== home()) {
        isMoving = true;
        put();
        isMoving = false;
      } else if (isTimeToRaise(inVain)) raise();
    },
  };
};
