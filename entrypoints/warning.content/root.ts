import { all, create, first, htmlOf } from '../../lib/sites/own-members.ts';
import { firstEvents } from '../tab-scripts/first-events.ts';
import { slot } from '../tab-scripts/handover.ts';

/**
 * Our elements in the shop's document: a bare host with everything in its closed shadow root, in
 * the top layer. Pages cannot get in, except in Firefox where a page may receive events before us.
 * If a page changes the host, it is thrown away and made again; repeated changes are shown on the
 * toolbar.
 */

/**
 * `!important` rules inside a shadow root win over all rules of the page. Fonts: a page can define
 * a font of any name, except the generic ones.
 */
const reset = `
:host { all: initial !important; display: contents !important }
.cc, .cc * { font-family: system-ui, sans-serif !important }`;

/** Custom properties are global to the document: a page that knew their names could set them. */
export const withOwnNames = (css: string): string =>
  css.replaceAll(/--(?=[a-z])/g, `--${crypto.getRandomValues(new Uint32Array(1)).join()}-`);

/**
 * After so many failed checks (four a second) the root is raised again or moved into another
 * dialog.
 */
const betweenRaises = 3;
/** Each pause is twice the last: a busy browser reports late that the root is visible. */
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
  /** A root of higher rank is shown above. 0: markers, 1: card, 2: bubble, 3: question. */
  rank: number;
  /** Gets the events on this root; the page does not get them. */
  onEvent?(event: Event): void;
  /** Another root of ours is now above this one, or is no longer. */
  onCovered?(isCovered: boolean): void;
  /** The page changed this root, which was therefore removed. */
  onInterference(): void;
}

interface OpenRoot extends Root {
  rank: number;
  onCovered(isCovered: boolean): void;
  raise(): void;
}

/** All open roots in this tab, of every script of ours. */
const { give, find } = slot<Set<OpenRoot>>('shown');
const ownRoots = (): Set<OpenRoot> => {
  give(new Set());
  return find() as Set<OpenRoot>;
};

export const hostsOfOurs = (): Element[] => [...ownRoots()].map(({ host }) => host);

/**
 * Outside of the topmost modal dialog nothing can be clicked. Browsers do not tell which one it is:
 * after failed checks another one is tried. A page may lack `<html>`.
 */
const placeIn = (page: Document, looks: number): Element | null => {
  const modals = first(page, 'dialog') ? [...all(page, 'dialog:modal')] : [];
  return modals.at(-1 - (looks % modals.length)) ?? htmlOf(page);
};

/** CSS zoom that the page sets on the place; undone, so that the card keeps its size. */
const zoomOf = (place: Element): number =>
  (place as { currentCSSZoom?: number }).currentCSSZoom ?? 1;

/** Shows the layer again, which puts it on top of the top layer, and keeps the focus where it was. */
const showAnew = ({ host, layer }: Root): void => {
  const focused = host.ownerDocument.activeElement === host ? layer.querySelector('iframe') : null;
  if (layer.matches(':popover-open')) layer.hidePopover();
  layer.showPopover();
  focused?.focus({ preventScroll: true });
};

const notifyCovered = (): void => {
  for (const root of ownRoots())
    root.onCovered([...ownRoots()].some(({ rank }) => rank > root.rank && rank > 2));
};

/** A bare element with a style and the layer in its closed root. */
const createElements = (page: Document, { css, className }: RootOptions) => {
  const host = create(page, 'div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = create(page, 'style');
  style.textContent = withOwnNames(css) + reset;
  const layer = create(page, 'div');
  layer.className = `cc ${className}`;
  layer.popover = 'manual';
  // Our words are in the shopper's language already.
  layer.translate = false;
  shadow.append(style, layer);
  return { host, shadow, style, layer };
};

/** The rules of our style as they are now: to change those changes no node that could be watched. */
const rulesOf = ({ sheet }: HTMLStyleElement): string =>
  sheet ? [sheet.disabled, sheet.media.mediaText, ...rulesIn(sheet)].join() : '';
const rulesIn = ({ cssRules }: CSSStyleSheet) => [...cssRules].map(({ cssText }) => cssText);

/** Watches the host: calls `onTouched` once the page moves it, changes anything inside or replaces its `<html>`. */
const guardPlace = ({ host, shadow, style }: Elements, onTouched: () => void) => {
  const page = host.ownerDocument;
  let parent: Element | null = null;
  let rules = '';
  const isTouched = (): boolean =>
    shadow.adoptedStyleSheets.length > 0 || host.parentNode !== parent;
  const observer = new MutationObserver((changes) => {
    // The page may change its own elements next to the host.
    const isInside = changes.some(({ target }) => target !== parent && target !== page);
    // With its `<html>` the host leaves the document, and no frame is loaded or asks us to look again.
    const isReplaced = !host.isConnected && changes.some(({ target }) => target === page);
    if (isTouched() || isInside || isReplaced) onTouched();
  });
  return {
    /** Also by what no observer hears of. */
    isChanged: () => isTouched() || shadow.getAnimations().length > 0 || rulesOf(style) !== rules,
    parent: () => parent,
    /** Runs a change of our own, which does not count as interference. */
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
      parent = place;
      rules ||= rulesOf(style);
      if (parent) observer.observe(parent, { childList: true });
      observer.observe(page, { childList: true });
      const everything = { attributes: true, childList: true, characterData: true, subtree: true };
      observer.observe(host, { attributes: true });
      observer.observe(shadow, everything);
    },
    end: () => observer.disconnect(),
  };
};

type Elements = ReturnType<typeof createElements>;

export type OwnRoot = ReturnType<typeof openRoot>;

export const openRoot = (page: Document, options: RootOptions) => {
  const { rank, onCovered = () => undefined, onEvent = () => undefined } = options;
  const elements = createElements(page, options);
  const { host, layer } = elements;
  firstEvents().own.set(host, onEvent);

  let failedChecks = 0;
  let isMoving = false;
  const onTouched = () => {
    remove();
    options.onInterference();
  };
  const { isChanged, parent, observed, moveTo, end } = guardPlace(elements, onTouched);
  const raise = () => {
    if (host.isConnected) observed(() => showAnew({ host, layer }));
    for (const other of ownRoots()) if (other.rank > rank) other.raise();
  };
  const settle = () => {
    const place = parent();
    const zoom = place ? zoomOf(place) : 1;
    const own = zoom === 1 ? '' : String(1 / zoom);
    if (layer.style.zoom !== own) observed(() => layer.style.setProperty('zoom', own));
  };
  const targetPlace = () => placeIn(page, Math.floor(failedChecks / betweenRaises));
  const put = () => {
    moveTo(targetPlace());
    settle();
    raise();
  };
  const remove = () => {
    end();
    ownRoots().delete(own);
    firstEvents().own.delete(host);
    host.remove();
    notifyCovered();
  };
  const own: OpenRoot = { host, layer, rank, onCovered, raise };
  ownRoots().add(own);
  put();
  notifyCovered();
  return {
    ...{ host, layer, raise, remove, observed },
    /** True while we move the host ourselves (Firefox then reloads the frame), or when the shop removed its dialog. */
    isCarriedOff: () => isMoving || (parent() !== htmlOf(page) && parent()?.isConnected === false),
    /**
     * Puts the root back: in its place, above everything else and in its own size. Removes one that
     * was changed. True if it has just been raised.
     */
    repair(isSeen: boolean): boolean {
      if (isChanged()) {
        onTouched();
        return false;
      }
      failedChecks = isSeen ? 0 : failedChecks + 1;
      settle();
      if (targetPlace() !== parent()) {
        isMoving = true;
        put();
        isMoving = false;
        return true;
      }
      const isRaised = isTimeToRaise(failedChecks);
      if (isRaised) raise();
      return isRaised;
    },
  };
};
