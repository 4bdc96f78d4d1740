import { htmlOf } from '../../lib/sites/own-members.ts';
import { onFirst } from '../tab-scripts/first-events.ts';
import { barUnder, buyButtonUnder } from './place.ts';

/** Places the card: in the corner of the window or, on a phone, as a sheet along the bottom. */

/** Narrower than this, the card is a sheet. */
const sheetBelow = 480;
const cardWidth = 376;
/** Between the card and the edges of the window. */
const gap = 16;
/** Pixels. A scrollbar that the page makes wider than this takes no room from the card. */
const widestScrollbar = 24;
/** Height in pixels until the document has sent its own. */
const firstHeight = 420;
/** At these checks, of four a second, the page is searched for a buy button: shops draw theirs late. */
const searchedAt = new Set([2, 4, 8, 16]);

/** In quirks mode `clientWidth` is the width of `<html>`, whatever the page makes it. */
const widthOf = ({ clientWidth }: Element): number =>
  Math.min(innerWidth, Math.max(clientWidth, innerWidth - widestScrollbar));

/**
 * Keeps the card off the buy button. Once moved aside it stays there: a card that jumps is worse
 * than one far away. Calls `onMoved` when it has to be placed again. Ends with `signal`.
 */
export const standAside = (onMoved: () => void, signal: AbortSignal) => {
  let isAside = false;
  let raisedBy = 0;
  let looks = 0;
  let needsLook = false;
  let placed: HTMLElement | undefined;
  onFirst(({ type }) => {
    if (type === 'resize') needsLook = true;
  }, signal);
  addEventListener('scroll', () => (needsLook = true), { signal, passive: true });

  const search = () => {
    const frame = placed?.querySelector('iframe');
    const button = frame && buyButtonUnder(frame.getBoundingClientRect(), frame.ownerDocument);
    if (!button) return;
    if (innerWidth <= sheetBelow) raisedBy = barUnder(button);
    else isAside = true;
    // If the button scrolls with the page, the card has not moved: no click may be refused.
    if (isAside || raisedBy > 0) onMoved();
  };
  return {
    place(layer: HTMLElement, { style }: HTMLElement, height: number): void {
      const isSheet = innerWidth <= sheetBelow;
      placed = layer;
      layer.classList.toggle('sheet', isSheet);
      const windowWidth = widthOf(htmlOf(layer.ownerDocument));
      const width = isSheet ? windowWidth : Math.min(cardWidth, windowWidth - 2 * gap);
      const max = innerHeight - raisedBy;
      const cardHeight = Math.min(height || firstHeight, max);
      Object.assign(style, { width: `${width}px`, height: `${cardHeight}px` });
      const left = isSheet ? 0 : isAside ? gap : windowWidth - gap - width;
      const top = Math.max(0, max - cardHeight - (isSheet ? 0 : gap));
      // With `translate`: other properties would count as a layout shift of the shop's page.
      layer.style.translate = `${left}px ${top}px`;
    },
    check(isResized: boolean): void {
      if (!isResized) looks += 1;
      if (!isResized && !needsLook && !searchedAt.has(looks)) return;
      needsLook = false;
      if (!isAside && raisedBy === 0) search();
    },
  };
};
