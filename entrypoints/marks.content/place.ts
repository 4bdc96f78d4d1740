import type { MarkInput } from '../tab-scripts/slots.ts';

/** Where a marker stands: in the corner of the tile's picture, else of the tile. */

export interface Place {
  x: number;
  y: number;
  isCovered: boolean;
}

type Tile = Pick<MarkInput, 'element' | 'box'>;

/** A picture smaller than this is a sign of something else. */
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

/** The tile's picture, or the tile itself; nothing where it is not drawn. */
const cornerOf = ({ element, box }: Tile): DOMRect | undefined => {
  const own = element.getBoundingClientRect();
  // `display: contents` has no box, but what is in it has.
  const inner = isEmpty(own) ? element.firstElementChild?.getBoundingClientRect() : own;
  const corner = pictureIn(element) ?? pictureIn(box) ?? inner;
  return corner && !isEmpty(corner) ? corner : undefined;
};

/** From the edges of the picture: less where it is small, as in a cart. */
const inset = ({ width }: DOMRect): number => (width < 120 ? 2 : 8);

/** A bar or a dialog of the shop's; what scrolls with the tiles has no business over them. */
const isStuck = (element: Element): boolean => {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (/fixed|sticky/.test(getComputedStyle(at).position)) return true;
  return false;
};

/** Of what is less opaque nothing is seen. */
const maxTransparency = 0.1;

/** Nothing to be seen of it: then it must not take the marker away. */
const isSheer = (element: Element): boolean => {
  const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
  const [, alpha = '1'] = /^rgba\(.*, ([\d.]+)\)$/.exec(backgroundColor) ?? [];
  const isClear = backgroundColor === 'transparent' || Number(alpha) < maxTransparency;
  const isEmpty = !element.textContent.trim() && !element.querySelector('img, svg, video, canvas');
  return (
    Number(opacity || 1) < maxTransparency || (isClear && backgroundImage === 'none' && isEmpty)
  );
};

/** A bar that sticks to the window, or a dialog, lies over the tile: the marker goes below it. */
const isCovered = (box: Element, host: Element, x: number, y: number): boolean => {
  const top = host.ownerDocument.elementsFromPoint(x, y).find((one) => one !== host);
  if (!top || box.contains(top) || top.contains(box)) return false;
  return isStuck(top) && !isSheer(top);
};

const isPlaced = /relative|absolute|fixed|sticky/;

/** Whether a row or a list of the shop's that scrolls, or is folded, cuts all of it off. */
const isCutOff = (box: Element, { left, right, top, bottom }: DOMRect): boolean => {
  let { position } = getComputedStyle(box);
  for (let at = box.parentElement; at && at.localName !== 'body'; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (position === 'fixed') return false;
    // A box that is placed by one further up is cut off by that one alone.
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

/** Seen from `origin`, the corner of the layer; whole pixels, so that nothing trembles. */
export const placeOn = (tile: Tile, host: Element, origin: DOMRect): Place | undefined => {
  const corner = cornerOf(tile);
  if (!corner || isCutOff(tile.box, corner)) return undefined;
  const [left, top] = [corner.left + inset(corner), corner.top + inset(corner)];
  // A bar or a dialog lies over both corners; what lies over ours alone is meant for us.
  const ends = [left + 4, Math.min(corner.right - inset(corner), innerWidth) - 4];
  return {
    x: Math.round(left - origin.left),
    y: Math.round(top - origin.top),
    isCovered: ends.every((x) => isCovered(tile.box, host, x, top + 4)),
  };
};

const bubbleWidth = 320;
const markHeight = 34;
const gap = 8;

/** Where a bubble of that height stands beside the marker whose corner is at `x`, `y`: as styles. */
export const beside = (x: number, y: number, height: number) => {
  const furthest = document.documentElement.clientWidth - bubbleWidth - gap;
  const left = Math.max(gap, Math.min(x, furthest));
  const top = y > innerHeight * 0.55 ? y - gap - height : y + markHeight;
  return { left: `${left}px`, top: `${top}px` };
};
