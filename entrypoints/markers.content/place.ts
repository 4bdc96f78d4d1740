import type { MarkerInput } from '../tab-scripts/slots.ts';

/** The place of a marker: the corner of the tile's picture, else of the tile. */

export interface Place {
  x: number;
  y: number;
  isCovered: boolean;
}

type Tile = Pick<MarkerInput, 'element' | 'box'>;

/** Smaller pictures are icons, not pictures of the product. */
const smallestPicture = 40;
const maxPictures = 8;

const areaOf = ({ width, height }: DOMRect): number => width * height;

const isEmpty = (box: DOMRect): boolean => box.width < 1 || box.height < 1;

const pictureIn = (element: Element): DOMRect | undefined =>
  [...element.querySelectorAll('img')]
    .slice(0, maxPictures)
    .map((image) => image.getBoundingClientRect())
    .filter(({ width, height }) => width >= smallestPicture && height >= smallestPicture)
    .sort((a, b) => areaOf(b) - areaOf(a))[0];

/** The box of the tile's picture, or of the tile; `undefined` where neither is drawn. */
const cornerOf = ({ element, box }: Tile): DOMRect | undefined => {
  const own = element.getBoundingClientRect();
  // `display: contents` has no box, but what is in it has.
  const inner = isEmpty(own) ? element.firstElementChild?.getBoundingClientRect() : own;
  const corner = pictureIn(element) ?? pictureIn(box) ?? inner;
  return corner && !isEmpty(corner) ? corner : undefined;
};

/** Pixels from the edges of the picture: less for small ones, as in a cart. */
const inset = ({ width }: DOMRect): number => (width < 120 ? 2 : 8);

/**
 * True for a bar or dialog of the shop. What scrolls with the tiles does not cover them for long.
 */
const isStuck = (element: Element): boolean => {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (/fixed|sticky/.test(getComputedStyle(at).position)) return true;
  return false;
};

/** Elements less opaque than this are invisible. */
const minOpacity = 0.1;

/** An element that shows nothing must not hide the marker. */
const isInvisible = (element: Element): boolean => {
  const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
  const [, alpha = '1'] = /^rgba\(.*, ([\d.]+)\)$/.exec(backgroundColor) ?? [];
  const isClear = backgroundColor === 'transparent' || Number(alpha) < minOpacity;
  const isEmpty = !element.textContent.trim() && !element.querySelector('img, svg, video, canvas');
  return Number(opacity || 1) < minOpacity || (isClear && backgroundImage === 'none' && isEmpty);
};

/** True if a fixed bar or a dialog covers the tile: the marker is hidden then. */
const isCovered = (box: Element, host: Element, x: number, y: number): boolean => {
  const top = host.ownerDocument.elementsFromPoint(x, y).find((one) => one !== host);
  if (!top || box.contains(top) || top.contains(box)) return false;
  return isStuck(top) && !isInvisible(top);
};

const isPlaced = /relative|absolute|fixed|sticky/;

/** Whether a scrolling or collapsed box of the shop cuts off all of it. */
const isCutOff = (box: Element, { left, right, top, bottom }: DOMRect): boolean => {
  let { position } = getComputedStyle(box);
  for (let at = box.parentElement; at && at.localName !== 'body'; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (position === 'fixed') return false;
    // An absolutely positioned box is cut off only by the ancestor it is positioned in.
    if (position === 'absolute' && !isPlaced.test(style.position)) continue;
    position = style.position;
    if (/contents|^inline$/.test(style.display)) continue;
    const edge = at.getBoundingClientRect();
    const isBeside = right <= edge.left || left >= edge.right;
    const isBeyond = bottom <= edge.top || top >= edge.bottom;
    const cuts = (overflow: string) => /hidden|clip|auto|scroll/.test(overflow);
    if ((isBeside && cuts(style.overflowX)) || (isBeyond && cuts(style.overflowY))) return true;
  }
  return false;
};

/** The place relative to `origin`, in whole pixels so that nothing trembles. */
export const placeOn = (tile: Tile, host: Element, origin: DOMRect): Place | undefined => {
  const corner = cornerOf(tile);
  if (!corner || isCutOff(tile.box, corner)) return undefined;
  const [left, top] = [corner.left + inset(corner), corner.top + inset(corner)];
  // A bar or dialog covers both corners; what covers only ours was made to hide the marker.
  const corners = [left + 4, Math.min(corner.right - inset(corner), innerWidth) - 4];
  return {
    x: Math.round(left - origin.left),
    y: Math.round(top - origin.top),
    isCovered: corners.every((x) => isCovered(tile.box, host, x, top + 4)),
  };
};

const bubbleWidth = 320;
const markerHeight = 34;
const gap = 8;

/** Styles for a bubble of that height next to the marker at `x`, `y`. */
export const beside = (x: number, y: number, height: number) => {
  const furthest = document.documentElement.clientWidth - bubbleWidth - gap;
  const left = Math.max(gap, Math.min(x, furthest));
  const top = y > innerHeight * 0.55 ? y - gap - height : y + markerHeight;
  return { left: `${left}px`, top: `${top}px` };
};
