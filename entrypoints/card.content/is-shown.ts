/** Can the shopper see the card, and is it the card that they clicked? */

export interface Point {
  x: number;
  y: number;
}

/** Fainter than this, somebody may click through it without having read it. */
const faintest = 0.3;

const above = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null);
};

const isHiding = ({ display, visibility, filter, clipPath }: CSSStyleDeclaration): boolean =>
  display === 'none' ||
  visibility === 'hidden' ||
  visibility === 'collapse' ||
  /opacity\(/.test(filter) ||
  (clipPath !== 'none' && clipPath !== '');

/** The element and everything it hangs in, out of the shadow root and up to <html>. */
export const isVisible = (element: Element): boolean => {
  let opacity = 1;
  for (let at: Element | null = element; at; at = above(at)) {
    const style = getComputedStyle(at);
    opacity *= Number(style.opacity === '' ? 1 : style.opacity);
    if (isHiding(style) || opacity < faintest) return false;
  }
  const { width, height, right, bottom, left, top } = element.getBoundingClientRect();
  const isInView = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  return width >= 24 && height >= 16 && isInView;
};

const holds = ({ left, right, top, bottom }: DOMRect, { x, y }: Point): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** Dialogs, popovers and full screen lie above every z-index, and may let clicks through. */
const inTopLayer = ':modal, :popover-open, :fullscreen';

/** Also in open shadow roots below <html>, where our own question before a purchase hangs. */
const topLayerIn = (page: Document): Element[] =>
  [
    page,
    ...[...page.documentElement.children].flatMap(({ shadowRoot }) => shadowRoot ?? []),
  ].flatMap((root) => [...root.querySelectorAll(inTopLayer)]);

export const topLayerAt = (page: Document, point: Point): Element | undefined =>
  topLayerIn(page).find(
    (element) =>
      element !== page.documentElement &&
      (element.matches(':modal') || holds(element.getBoundingClientRect(), point)),
  );

/** A sibling behind the card with the same z-index lies above it, even if it lets clicks through. */
const laterSiblingAt = (host: Element, point: Point): Element | undefined => {
  for (let at = host.nextElementSibling; at; at = at.nextElementSibling) {
    const { display, opacity } = getComputedStyle(at);
    const isPainted = display !== 'none' && Number(opacity || 1) > 0;
    if (isPainted && holds(at.getBoundingClientRect(), point)) return at;
  }
  return undefined;
};

/** Is the card what lies on top at that point? */
export const isOnTop = (host: Element, point: Point): boolean => {
  const page = host.ownerDocument;
  return (
    page.elementsFromPoint(point.x, point.y)[0] === host &&
    !topLayerAt(page, point) &&
    !laterSiblingAt(host, point)
  );
};

export const centreOf = (element: Element): Point => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

/**
 * The control that an event inside the card is about: a mouse hits the sign on a button, and a
 * choice is made on its whole label.
 */
const controlOf = (event: Event): Element | undefined => {
  const target = event.composedPath().find((one): one is Element => one instanceof Element);
  return target?.closest('button, a, label') ?? target;
};

/**
 * Our own fading in is no attack, and on a busy page it may be seen to its end long before styles
 * say so. The page has no hand in animations inside the card.
 */
const endOwnAnimations = (card: Element): void => {
  // Missing in a document that is not drawn.
  for (const animation of card.getAnimations?.({ subtree: true }) ?? []) {
    if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
      animation.finish();
  }
};

/**
 * Whether a person did it and could see what they did: the event is the browser's own, the control
 * is visible, and nothing lies over it or over the middle of the card.
 */
export const mayAct = (event: Event, host: Element, card: Element): boolean => {
  const control = controlOf(event);
  if (!event.isTrusted || !control) return false;
  endOwnAnimations(card);
  return (
    isVisible(card) &&
    isVisible(control) &&
    isOnTop(host, centreOf(control)) &&
    isOnTop(host, centreOf(card))
  );
};
