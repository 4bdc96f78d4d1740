import { all, at, first, fits, htmlOf } from '../../lib/sites/own-members.ts';
import { firstEvents, onFirst } from '../tab-scripts/first-events.ts';
import { hostsOfOurs } from './root.ts';

/**
 * Checks whether the shopper can see our frame. In the top layer a page has few ways to hide it. In
 * Chromium the frame itself learns what covers it; in Firefox we have to check.
 */

const smallest = { width: 24, height: 16 };

/** In full screen a click cannot reach our frame, but the card is still visible above the element. */
const inFullScreen = ':fullscreen:not(:root)';

/** True if it has a box in the window that a click would reach (an inert element gets none). */
const isRendered = (page: Document, face: Element): boolean => {
  if (!face.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }))
    return false;
  const { width, height, left, right, top, bottom } = face.getBoundingClientRect();
  const isInWindow = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  if (width < smallest.width || height < smallest.height || !isInWindow) return false;
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  return at(page, x, y) === (face.getRootNode() as ShadowRoot).host || !!first(page, inFullScreen);
};

/**
 * How CSS filters change a grey between 0 and 1: grey or inverted pages are fine, others may hide
 * the card.
 */
const filters: Record<string, (grey: number, amount: number) => number> = {
  grayscale: (grey) => grey,
  'hue-rotate': (grey) => grey,
  saturate: (grey) => grey,
  // The factor of its strongest channel.
  sepia: (grey, amount) => grey * (1 + 0.35 * amount),
  invert: (grey, amount) => amount + grey * (1 - 2 * amount),
  brightness: (grey, amount) => grey * amount,
  contrast: (grey, amount) => 0.5 + (grey - 0.5) * amount,
  // Computed as over a black background, the worst case.
  opacity: (grey, amount) => grey * amount,
  blur: (grey, pixels) => 0.5 + (grey - 0.5) * Math.max(0, 1 - pixels / 2),
};
/** Greys of our darkest and brightest colours, and the least contrast between them. */
const shades = [0.15, 1];
const minContrast = 0.5;

/** In Firefox a filter on `<html>` also affects the top layer. */
const isFiltered = (page: Document): boolean => {
  const { filter } = getComputedStyle(htmlOf(page));
  if (!filter || filter === 'none') return false;
  const [dark = 0, bright = 0] = filter.split(/(?<=\)) /).reduce((greys, one) => {
    const [, name = '', amount = ''] = /^([a-z-]+)\(([\d.e-]+)/.exec(one) ?? [];
    const change = filters[name] ?? (() => 0);
    return greys.map((grey) => Math.min(1, Math.max(0, change(grey, Number(amount)))));
  }, shades);
  return Math.abs(bright - dark) < minContrast;
};

const inTopLayer = ':modal, :popover-open, :fullscreen';
const isOnTop = (node: Node): boolean =>
  node instanceof Element && (fits(node, inTopLayer) || !!first(node, inTopLayer));

/** Firefox gives extensions access to all shadow roots. */
type Rooted = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

export interface Sight {
  sees(frame: Element): boolean;
  /** Called after raising: everything in the top layer is now below us. */
  onRaised(): void;
}

/** `onTopLayerChange`: something entered the top layer, so that the shopper sees something new. */
export const createSight = (
  page: Document,
  onTopLayerChange: () => void,
  signal: AbortSignal,
): Sight => {
  if ('trackVisibility' in IntersectionObserver.prototype)
    return { sees: (frame) => isRendered(page, frame), onRaised: () => undefined };
  /** The newest element of the top layer is on top: older ones are below us. */
  let below = new WeakSet<EventTarget>();
  // In a shadow root one can come to the top unheard, and be moved back here as it is (`moveBefore`).
  const observer = new MutationObserver((changes) => {
    if (!changes.some(({ addedNodes }) => [...addedNodes].some(isOnTop))) return;
    below = new WeakSet();
    onTopLayerChange();
  });
  observer.observe(page, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  const isNewer = (element: Element) => element !== htmlOf(page) && !below.has(element);
  /** Inside a shadow root a page can hide from us that it shows an element again. */
  const coversFrom = (element: Rooted): boolean => {
    const root = element.openOrClosedShadowRoot;
    return (
      !!root && !hostsOfOurs().includes(element) && (!!first(root, inTopLayer) || isInRoots(root))
    );
  };
  const isInRoots = (root: ParentNode): boolean => [...all(root, '*')].some(coversFrom);
  onFirst(({ type, target }) => {
    if (!target || !/toggle|screen/.test(type)) return;
    below.delete(target);
    onTopLayerChange();
  }, signal);
  return {
    sees: (frame) =>
      isRendered(page, frame) &&
      !isFiltered(page) &&
      // `:is` makes an unknown pseudo-class no error.
      !htmlOf(page).matches(':is(:active-view-transition)') &&
      ![...all(page, inTopLayer)].some(isNewer) &&
      !isInRoots(page),
    onRaised() {
      // If the page gets events first, it can hide from us that it shows an element again.
      below = new WeakSet(firstEvents().areFirst ? all(page, inTopLayer) : []);
    },
  };
};
