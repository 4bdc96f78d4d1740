import { type Beat, beatTime, type Room } from '../tab-scripts/frame-messages.ts';

/**
 * Whether the shopper sees this document where it stands. Nobody means to press what has only just come,
 * moved or changed; and what a page keeps out of sight is told on the toolbar.
 */

/** What may be pressed has been seen for so long, in milliseconds. */
const timeToSee = 500;
/** What is out of sight for so long is hidden, and so is what was in sight for moments alone. Milliseconds. */
const maxUnseen = 1_400;
const maxFlicker = 2_400;
/** Pixels. Further away a press that was meant for one of our buttons may meet another one. */
const tremble = 16;
/** How far the shopper's own zoom may be from none: pixels of the screen for one of ours. */
const browserZooms = { smallest: 0.25, largest: 5 };
/** What our own size differs from the browser's by when the page zooms all that it holds. */
const zooms = { smallest: 0.6, largest: 1.7 };
/**
 * Chromium tells late that nothing lies over us in a tab that has come to the front. To raise the card
 * meanwhile would make it tell later still. Milliseconds.
 */
const timeToTell = 500;
/** A press moves the focus at once, and on a busy machine a while later. Milliseconds. */
const focusTime = 500;

/** Intersection Observer v2, which Chromium has, and of which the types know nothing. */
type Visible = IntersectionObserverEntry & { isVisible?: boolean };

export interface Presence {
  mayAct(event: Event): boolean;
  /** Another notice, or the same one elsewhere: its time begins anew. */
  changed(): void;
  told(change: { isSeen?: boolean; rests?: boolean; room?: Room }): void;
}

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

/**
 * `beat`: called every `beatTime` to have the page half look, which says `isSeen`; with no beat to pass on
 * while that does not answer. `isVisible` as far as the browser tells what lies over it.
 */
export const createPresence = (
  window: Window,
  beat: (now: Beat | undefined, isVisible: boolean) => void,
): Presence => {
  const { document, performance } = window;
  let isVisible = true;
  let said = { isSeen: true, rests: false };
  let zoom = window.devicePixelRatio;
  let seenSince = performance.now();
  let seenAt = seenSince;
  let stoodAt = seenSince;
  let place = placeOf(window);
  let shownAt = Number.NEGATIVE_INFINITY;
  let pressedAt = Number.NEGATIVE_INFINITY;
  let pointer: Pointed | undefined;
  let isAnswered = true;
  let stalledAt = Number.NEGATIVE_INFINITY;
  let calmAt = seenSince;

  const changed = () => {
    seenSince = performance.now();
  };
  const isInSight = () => {
    const ratio = window.devicePixelRatio / zoom;
    const isReadable = ratio > zooms.smallest && ratio < zooms.largest;
    return isVisible && said.isSeen && isReadable;
  };
  const isAway = () => document.visibilityState === 'hidden' || said.rests;
  const look = (): boolean => {
    const now = placeOf(window);
    if (isElsewhere(now, place)) changed();
    place = now;
    const isSeen = !isAway() && isInSight();
    if (isSeen) seenAt = performance.now();
    else changed();
    return isSeen && performance.now() - seenSince >= timeToSee;
  };
  const isCalm = () => performance.now() - stalledAt >= timeToSee;
  /** A page that leaves its thread no time can still move things over us, and nobody there tells us. */
  const isStalled = () => {
    const now = performance.now();
    if (!isAnswered && !isAway()) stalledAt = now;
    if (isCalm() || isAway()) calmAt = now;
    return stalledAt === now || now - calmAt > maxFlicker;
  };
  const tick = () => {
    const now = performance.now();
    const stands = look();
    if (stands || isAway()) [seenAt, stoodAt] = [now, now];
    const isHidden = now - seenAt > maxUnseen || now - stoodAt > maxFlicker;
    const isShownJustNow = now - shownAt < timeToTell;
    const state = isAway() ? 'resting' : isHidden ? 'hidden' : 'seen';
    const isSilent = isStalled();
    isAnswered = false;
    beat(isSilent ? undefined : state, isVisible || isShownJustNow);
  };
  const onPointer = ({ type, screenX, screenY, clientX, clientY }: PointerEvent) => {
    // From the bottom: what is said here grows upwards.
    const now = { screen: [screenX, screenY], ours: [clientX, clientY - window.innerHeight] };
    if (pointer && hasSlipped(pointer, now)) changed();
    pointer = now;
    if (type === 'pointerdown') pressedAt = performance.now();
  };
  for (const kind of ['pointermove', 'pointerdown'] as const)
    window.addEventListener(kind, onPointer, { capture: true, passive: true });
  // Moved here by a key, or a window before this one has gone: the next key may not be meant for us.
  window.addEventListener('focus', () => {
    if (performance.now() - pressedAt > focusTime) changed();
  });
  document.addEventListener('visibilitychange', () => {
    shownAt = performance.now();
    tick();
  });
  const observer = new IntersectionObserver(
    (entries) => {
      isVisible = (entries.at(-1) as Visible | undefined)?.isVisible ?? true;
      if (!isVisible) changed();
    },
    { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  observer.observe(document.documentElement);
  window.setInterval(tick, beatTime);

  return {
    mayAct: (event) => event.isTrusted && look() && isCalm(),
    changed() {
      // Where the pointer found it before says nothing of where it is now.
      pointer = undefined;
      changed();
    },
    told({ room, ...more }) {
      if (more.isSeen !== undefined) isAnswered = true;
      said = { ...said, ...more };
      if (room) ({ zoom } = room);
      look();
    },
  };
};
