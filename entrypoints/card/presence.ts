import { type Beat, beatTime, type Room } from '../tab-scripts/frame-messages.ts';
import { watchPlace } from './place.ts';

/**
 * Whether the shopper sees this document where it stands. Nobody means to press what has only just come,
 * moved or changed; and what a page keeps out of sight is told on the toolbar.
 */

/** What may be pressed has been seen for so long, in milliseconds. */
const timeToSee = 500;
/** What is out of sight for so long is hidden, and so is what was in sight for moments alone. Milliseconds. */
const maxUnseen = 1_400;
const maxFlicker = 2_400;
/** What our own size differs from the browser's by when the page zooms all that it holds. */
const zooms = { smallest: 0.6, largest: 1.7 };
/**
 * Chromium tells late that nothing lies over us in a tab that has come to the front. To raise the card
 * meanwhile would make it tell later still. Milliseconds.
 */
const timeToTell = 500;

export interface Presence {
  mayAct(event: Event): boolean;
  /** Another notice, or the same one elsewhere: its time begins anew. */
  changed(): void;
  told(change: { isSeen?: boolean; rests?: boolean; room?: Room }): void;
}

/** Intersection Observer v2, which Chromium has, and of which the types know nothing. */
type Visible = IntersectionObserverEntry & { isVisible?: boolean };

/** Whether something lies over us, as far as the browser tells. */
const watchCover = ({ document }: Window, covered: () => void) => {
  let isVisible = true;
  const observer = new IntersectionObserver(
    (entries) => {
      isVisible = (entries.at(-1) as Visible | undefined)?.isVisible ?? true;
      if (!isVisible) covered();
    },
    { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  observer.observe(document.documentElement);
  return { isVisible: () => isVisible };
};

type Clock = () => number;

/** Kept out of sight for long, or shown for moments alone. */
const createHiding = (now: Clock) => {
  let [seenAt, stoodAt] = [now(), now()];
  return {
    seen() {
      seenAt = now();
    },
    /** In sight for as long as a press needs, or away by nobody's fault. */
    stood() {
      [seenAt, stoodAt] = [now(), now()];
    },
    isHidden: () => now() - seenAt > maxUnseen || now() - stoodAt > maxFlicker,
  };
};

/** A beat that comes late stands closer to the next one than anybody can answer. Milliseconds. */
const minAnswerTime = beatTime / 2;

/** A page that leaves its thread no time can still move things over us, and nobody there tells us. */
const createStall = (now: Clock) => {
  let isAnswered = true;
  let askedAt = now();
  let stalledAt = Number.NEGATIVE_INFINITY;
  let calmAt = now();
  const isCalm = () => now() - stalledAt >= timeToSee;
  return {
    isCalm,
    answered() {
      isAnswered = true;
    },
    /** At each beat: true where the page half does not answer. It is to answer this one by the next. */
    beat(isAway: boolean): boolean {
      const at = now();
      if (!isAnswered && !isAway && at - askedAt >= minAnswerTime) stalledAt = at;
      if (isCalm() || isAway) calmAt = at;
      isAnswered = false;
      askedAt = at;
      return stalledAt === at || at - calmAt > maxFlicker;
    },
  };
};

/**
 * `beat`: called every `beatTime` to have the page half look, which says `isSeen`; with no beat to pass on
 * while that does not answer. `isVisible` as far as the browser tells what lies over it.
 */
export const createPresence = (
  window: Window,
  beat: (now: Beat | undefined, isVisible: boolean) => void,
): Presence => {
  const { document } = window;
  const now = () => window.performance.now();
  /** As the page half said last. */
  let isSeenThere = true;
  let rests = false;
  let zoom = window.devicePixelRatio;
  let seenSince = now();
  let shownAt = Number.NEGATIVE_INFINITY;
  const begin = () => {
    seenSince = now();
  };
  const place = watchPlace(window, begin);
  const cover = watchCover(window, begin);
  const hiding = createHiding(now);
  const stall = createStall(now);

  const isAway = () => document.visibilityState === 'hidden' || rests;
  const isInSight = () => {
    const ratio = window.devicePixelRatio / zoom;
    const isReadable = ratio > zooms.smallest && ratio < zooms.largest;
    return cover.isVisible() && isSeenThere && isReadable;
  };
  /** True where it has been in sight for long enough to be pressed. */
  const look = (): boolean => {
    place.look();
    const isSeen = !isAway() && isInSight();
    if (isSeen) hiding.seen();
    else begin();
    return isSeen && now() - seenSince >= timeToSee;
  };
  const tick = () => {
    if (look() || isAway()) hiding.stood();
    const state = isAway() ? 'resting' : hiding.isHidden() ? 'hidden' : 'seen';
    const isShownJustNow = now() - shownAt < timeToTell;
    beat(stall.beat(isAway()) ? undefined : state, cover.isVisible() || isShownJustNow);
  };
  document.addEventListener('visibilitychange', () => {
    shownAt = now();
    tick();
  });
  window.setInterval(tick, beatTime);

  return {
    mayAct: (event) => event.isTrusted && look() && stall.isCalm(),
    changed() {
      place.forgetPointer();
      begin();
    },
    told(change) {
      if (change.isSeen !== undefined) stall.answered();
      isSeenThere = change.isSeen ?? isSeenThere;
      rests = change.rests ?? rests;
      zoom = change.room?.zoom ?? zoom;
      look();
    },
  };
};
