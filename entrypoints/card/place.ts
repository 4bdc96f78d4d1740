/** Detects that our document moved on the screen or under the pointer, or got the focus without a press. */

/** Pixels. After a longer move a press may hit another button than the one it was meant for. */
const tolerance = 16;
/** How far the shopper's own zoom may be from none: pixels of the screen for one of ours. */
const browserZooms = { smallest: 0.25, largest: 5 };
/** A press moves the focus at once, and on a busy machine a while later. Milliseconds. */
const focusTime = 500;

/** Firefox has the place of a frame on the screen, of which the types know nothing. */
type Placed = Window & { mozInnerScreenX?: number; mozInnerScreenY?: number };

const placeOf = (window: Placed): number[] => {
  try {
    const { screenX, screenY, innerWidth, mozInnerScreenX: x = 0, mozInnerScreenY: y } = window;
    // The bottom edge: a card that gets more text grows upwards.
    return [screenX, screenY, innerWidth, x, y === undefined ? 0 : y + window.innerHeight];
  } catch {
    // Firefox, in a frame that is not drawn at the moment.
    return [];
  }
};

const isElsewhere = (now: readonly number[], before: readonly number[]): boolean =>
  now.some((at, nth) => Math.abs(at - (before[nth] ?? at)) > tolerance);

/** Where the pointer is on the screen and on us, in pixels of each: with the browser's zoom they differ. */
type Pointed = Record<'screenX' | 'screenY' | 'x' | 'y', number>;

/** No zoom explains how far the pointer moved on us while it moved so far on the screen. */
const isSlip = (ours: number, screen: number): boolean => {
  const ways = [ours * browserZooms.smallest, ours * browserZooms.largest];
  return screen < Math.min(...ways) - tolerance || screen > Math.max(...ways) + tolerance;
};

/** Whether our document moved under the pointer. */
const hasSlipped = (from: Pointed, to: Pointed): boolean =>
  isSlip(to.x - from.x, to.screenX - from.screenX) ||
  isSlip(to.y - from.y, to.screenY - from.screenY);

/** `onMoved`: what is pressed next may have been meant for something else. */
export const watchPlace = (window: Window, onMoved: () => void) => {
  const { performance } = window;
  let place = placeOf(window);
  let pointer: Pointed | undefined;
  let pressedAt = Number.NEGATIVE_INFINITY;

  const onPointer = ({ type, screenX, screenY, clientX, clientY }: PointerEvent) => {
    // Measured from the bottom: a card that gets more text grows upwards.
    const now = { screenX, screenY, x: clientX, y: clientY - window.innerHeight };
    if (pointer && hasSlipped(pointer, now)) onMoved();
    pointer = now;
    if (type === 'pointerdown') pressedAt = performance.now();
  };
  for (const kind of ['pointermove', 'pointerdown'] as const)
    window.addEventListener(kind, onPointer);
  // Focus came without a press (by a key or a closed window): the next key may not be meant for us.
  window.addEventListener('focus', () => {
    if (performance.now() - pressedAt > focusTime) onMoved();
  });
  const look = () => {
    const now = placeOf(window);
    if (isElsewhere(now, place)) onMoved();
    place = now;
  };
  // At once: found at a later look, a press long after it would be refused.
  window.addEventListener('resize', look);
  return {
    look,
    /** Forgets the last pointer position, after our own document was moved. */
    forgetPointer() {
      pointer = undefined;
    },
  };
};
