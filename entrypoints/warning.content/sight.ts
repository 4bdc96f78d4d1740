import { all, at, first, htmlOf } from '../../lib/sites/own-members.ts';
import { firstEvents, onFirst } from '../tab-scripts/first-events.ts';
import { hostsOfOurs } from './root.ts';

/**
 * Can the shopper see our frame? The top layer leaves a page few ways to hide what stands there. In
 * Chromium the frame itself knows what lies over it; Firefox leaves that to us.
 */

const smallest = { width: 24, height: 16 };

/** What only a page that got hold of it could have changed (Firefox). */
const plain = {
  opacity: '1',
  visibility: 'visible',
  filter: 'none',
  clipPath: 'none',
  maskImage: 'none',
  transform: 'none',
  pointerEvents: 'auto',
} as const;

const isPlain = (element: Element): boolean => {
  const style = getComputedStyle(element);
  return Object.entries(plain).every(([name, value]) => {
    const now = style[name as keyof typeof plain];
    return now === undefined || now === '' || now === value;
  });
};

/** Outside of an element in full screen nothing can be pressed: above it we are there to be read. */
const inFullScreen = ':fullscreen:not(:root)';

/** It has a box of some size in the window, and a press there would go to it: what is inert is dead. */
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

/** What a filter makes of a grey between 0 and 1: grey and inverted pages are fine, others hide. */
const filters: Record<string, (grey: number, amount: number) => number> = {
  grayscale: (grey) => grey,
  'hue-rotate': (grey) => grey,
  saturate: (grey) => grey,
  // Of its strongest channel.
  sepia: (grey, amount) => grey * (1 + 0.35 * amount),
  invert: (grey, amount) => amount + grey * (1 - 2 * amount),
  brightness: (grey, amount) => grey * amount,
  contrast: (grey, amount) => 0.5 + (grey - 0.5) * amount,
  // Over whatever lies below.
  opacity: (grey, amount) => grey * amount,
  blur: (grey, pixels) => 0.5 + (grey - 0.5) * Math.max(0, 1 - pixels / 2),
};
/** Our darkest and our brightest, and how far apart they have to stay. */
const shades = [0.15, 1];
const minContrast = 0.5;

/** In Firefox a filter of `<html>` works on the top layer, too. */
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

/** Firefox gives extensions every root. */
type Rooted = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

export interface Sight {
  sees(frame: Element): boolean;
  /** What is above us now is below us from here on. */
  onRaised(): void;
}

/** `lost`: something came into the top layer, so that what the shopper sees is new. */
export const createSight = (
  page: Document,
  onTopLayerChange: () => void,
  signal: AbortSignal,
): Sight => {
  if ('trackVisibility' in IntersectionObserver.prototype)
    return { sees: (frame) => isRendered(page, frame), onRaised: () => undefined };
  /** The newest in the top layer is above: what was there when we were shown is below. */
  let below = new WeakSet<EventTarget>();
  const isNewer = (element: Element) => element !== htmlOf(page) && !below.has(element);
  /** In a root of its own a page can keep from us that it shows something again. */
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
      isPlain(frame) &&
      isPlain(frame.parentElement ?? frame) &&
      !isFiltered(page) &&
      // Within `:is` it is no error in a browser that does not know it.
      !htmlOf(page).matches(':is(:active-view-transition)') &&
      ![...all(page, inTopLayer)].some(isNewer) &&
      !isInRoots(page),
    onRaised() {
      // Where the page hears of it first, it can keep from us that it shows something again.
      below = new WeakSet(firstEvents().areFirst ? all(page, inTopLayer) : []);
    },
  };
};
