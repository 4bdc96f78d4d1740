/** Whether our document has moved on the screen, or under the shopper's pointer, or got the focus unasked. */

/** Pixels. Further away a press that was meant for one of our buttons may meet another one. */
const tremble = 16;
/** How far the shopper's own zoom may be from none: pixels of the screen for one of ours. */
const browserZooms = { smallest: 0.25, largest: 5 };
/** A press moves the focus at once, and on a busy machine a while later. Milliseconds. */
const focusTime = 500;

/** Firefox has the place of a frame on the screen, of which the types know nothing. */
type Placed = Window & { mozInnerScreenX?: number; mozInnerScreenY?: number };

const placeOf = (window: Placed): number[] => {
  try {
    const { screenX, screenY, innerWidth, mozInnerScreenX: x = 0, mozInnerScreenY: y } = window;
    // What is said here grows upwards.
    return [screenX, screenY, innerWidth, x, y === undefined ? 0 : y + window.innerHeight];
  } catch {
    // Firefox, in a frame that is not drawn at the moment.
    return [];
  }
};

const isElsewhere = (now: readonly number[], before: readonly number[]): boolean =>
  now.some((at, nth) => Math.abs(at - (before[nth] ?? at)) > tremble);

/** Where the pointer is on the screen and on us, in pixels of each: with the browser's zoom they differ. */
type Pointed = Record<'screen' | 'ours', number[]>;

/** We moved under the pointer: its way on us is none that a zoom makes of its way on the screen. */
const hasSlipped = (from: Pointed, to: Pointed): boolean =>
  to.ours.some((at, axis) => {
    const ours = at - (from.ours[axis] ?? at);
    const screen = (to.screen[axis] ?? 0) - (from.screen[axis] ?? 0);
    const ways = [ours * browserZooms.smallest, ours * browserZooms.largest];
    return screen < Math.min(...ways) - tremble || screen > Math.max(...ways) + tremble;
  });

/** `moved`: what is pressed next may have been meant for something else. */
export const watchPlace = (window: Window, moved: () => void) => {
  const { performance } = window;
  let place = placeOf(window);
  let pointer: Pointed | undefined;
  let pressedAt = Number.NEGATIVE_INFINITY;

  const onPointer = ({ type, screenX, screenY, clientX, clientY }: PointerEvent) => {
    // From the bottom: what is said here grows upwards.
    const now = { screen: [screenX, screenY], ours: [clientX, clientY - window.innerHeight] };
    if (pointer && hasSlipped(pointer, now)) moved();
    pointer = now;
    if (type === 'pointerdown') pressedAt = performance.now();
  };
  for (const kind of ['pointermove', 'pointerdown'] as const)
    window.addEventListener(kind, onPointer, { capture: true, passive: true });
  // Moved here by a key, or a window before this one has gone: the next key may not be meant for us.
  window.addEventListener('focus', () => {
    if (performance.now() - pressedAt > focusTime) moved();
  });
  return {
    look() {
      const now = placeOf(window);
      if (isElsewhere(now, place)) moved();
      place = now;
    },
    /** Where the pointer found it before says nothing of where it is now. */
    forgetPointer() {
      pointer = undefined;
    },
  };
};
