import { type Beat, beatTime, type ToFrame } from '../tab-scripts/frame-messages.ts';
import { watchPlace } from './place.ts';

/**
 * Whether the shopper sees this document where it stands. Nobody means to press what has only just come,
 * moved or changed; and what a page keeps out of sight is told on the toolbar.
 */

/** Milliseconds for which the card must be in sight before a press counts. */
const timeToSee = 500;
/** Milliseconds out of sight after which the card counts as hidden. */
const maxUnseen = 1_400;
/** Milliseconds in sight for less than `timeToSee` each time, after which it counts as flickering. */
const maxFlicker = 1_600;
/** Milliseconds without a moment in which the page half answers as it should, after which no beat is passed on. */
const maxStalling = 2_400;
/** Allowed ratio of our zoom to the browser's own; beyond it the page zooms the card out of legibility. */
const zooms = { smallest: 0.6, largest: 1.7 };
/**
 * Chromium tells late that nothing lies over us in a tab that has come to the front. To raise the card
 * meanwhile would make it tell later still. Milliseconds.
 */
const timeToTell = 500;

/** What the page half says of the frame. */
type Seen = Pick<ToFrame, 'isSeen' | 'isCovered' | 'room'>;

export interface Presence {
  mayAct(event: Event): boolean;
  /** Another notice is shown, or the card was moved: a press has to wait again. */
  onViewChanged(): void;
  onMessage(change: Seen): void;
}

/** Intersection Observer v2, which Chromium has, and of which the types know nothing. */
type Visible = IntersectionObserverEntry & { isVisible?: boolean };

/** Whether the browser says that something covers our document (Chromium only). */
const watchCover = ({ document }: Window, onChange: () => void) => {
  let isVisible = true;
  const observer = new IntersectionObserver(
    (entries) => {
      isVisible = (entries.at(-1) as Visible | undefined)?.isVisible ?? true;
      onChange();
    },
    { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  observer.observe(document.documentElement);
  return { isVisible: () => isVisible };
};

type Clock = () => number;

/** Detects that the card was out of sight for long, or in sight for moments only. */
const createHiding = (now: Clock) => {
  let [seenAt, steadyAt] = [now(), now()];
  /** Since when it has been in sight without a gap. */
  let seenSince: number | undefined = now();
  return {
    check(isSeen: boolean) {
      seenSince = isSeen ? (seenSince ?? now()) : undefined;
      if (seenSince === undefined) return;
      seenAt = now();
      if (seenAt - seenSince >= timeToSee) steadyAt = seenAt;
    },
    /** It is away for a reason of its own, such as another tab. */
    restart() {
      seenSince ??= now();
      [seenAt, steadyAt] = [now(), now()];
    },
    state: () => {
      if (now() - seenAt > maxUnseen) return 'hidden';
      return now() - steadyAt > maxFlicker ? 'flickering' : 'seen';
    },
  };
};

/** Milliseconds. After a late beat the next one follows too soon for the page half to have answered. */
const minAnswerTime = beatTime / 2;
/** Milliseconds for which what the page half has answered is good for a press. */
const maxAnswerAge = beatTime * 2;

/** Detects a page that keeps its thread busy: it could cover us while the page half cannot report it. */
const createStall = (now: Clock) => {
  let isAnswered = true;
  let askedAt = now();
  /** When the page half was asked what it has answered last. */
  let answerFrom = now();
  let stalledAt = Number.NEGATIVE_INFINITY;
  let calmAt = now();
  const hasCalmed = () => now() - stalledAt >= timeToSee;
  return {
    /** Asks the clock, not the last beat: a beat is late where a page takes all the time there is. */
    isCalm: () => hasCalmed() && now() - answerFrom <= maxAnswerAge,
    onAnswer() {
      isAnswered = true;
      answerFrom = askedAt;
    },
    /** At each beat: true where the page half does not answer. It is to answer this one by the next. */
    beat(isAway: boolean): boolean {
      const at = now();
      if (!isAnswered && !isAway && at - askedAt >= minAnswerTime) stalledAt = at;
      if (hasCalmed() || isAway) calmAt = at;
      isAnswered = false;
      askedAt = at;
      return stalledAt === at || at - calmAt > maxStalling;
    },
  };
};

/** Whether the document is in sight, as far as it and the page half can tell, and since when in one place. */
const createSight = (window: Window, now: Clock) => {
  /** From the latest message of the page half. */
  let isSeenThere = true;
  let isCovered = false;
  let zoom = window.devicePixelRatio;
  let seenSince = now();
  const begin = () => {
    seenSince = now();
  };
  const place = watchPlace(window, begin);
  const cover = watchCover(window, () => check());
  const hiding = createHiding(now);

  const isAway = () => window.document.visibilityState === 'hidden' || isCovered;
  const isInSight = () => {
    const ratio = window.devicePixelRatio / zoom;
    const isReadable = ratio > zooms.smallest && ratio < zooms.largest;
    return cover.isVisible() && isSeenThere && isReadable;
  };
  /** True when the card has been in sight for long enough to be pressed. */
  const look = (): boolean => {
    place.look();
    const isSeen = !isAway() && isInSight();
    if (!isSeen) begin();
    if (isAway()) hiding.restart();
    return isSeen && now() - seenSince >= timeToSee;
  };
  /** While nothing new is told, what was told last holds: a busy page half is a stall, not a cover. */
  const check = () => {
    look();
    if (!isAway()) hiding.check(isInSight());
  };
  return {
    ...{ look, check, isAway, state: hiding.state, isVisible: cover.isVisible },
    onViewChanged() {
      place.forgetPointer();
      begin();
    },
    onMessage(change: Seen) {
      isSeenThere = change.isSeen ?? isSeenThere;
      isCovered = change.isCovered ?? isCovered;
      zoom = change.room?.zoom ?? zoom;
      if (change.isSeen === undefined) look();
      else check();
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
  const now = () => window.performance.now();
  const sight = createSight(window, now);
  const stall = createStall(now);
  let shownAt = Number.NEGATIVE_INFINITY;
  const tick = () => {
    sight.check();
    const isAway = sight.isAway();
    const state = isAway ? 'resting' : sight.state();
    const isShownJustNow = now() - shownAt < timeToTell;
    beat(stall.beat(isAway) ? undefined : state, sight.isVisible() || isShownJustNow);
  };
  window.document.addEventListener('visibilitychange', () => {
    shownAt = now();
    tick();
  });
  window.setInterval(tick, beatTime);

  return {
    mayAct: (event) => event.isTrusted && sight.look() && stall.isCalm(),
    onViewChanged: sight.onViewChanged,
    onMessage(change) {
      if (change.isSeen !== undefined) stall.onAnswer();
      sight.onMessage(change);
    },
  };
};
