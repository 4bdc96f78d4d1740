import { all as allIn, first, htmlOf, isHidden } from '../../lib/sites/own-members.ts';
import { onFirst } from '../in-tab/first-events.ts';
import { slot } from '../in-tab/handover.ts';
import { createSight } from './sight.ts';
import { createStanding } from './stand.ts';
import { createHiding, createReturns, timeToSee } from './trouble.ts';

/**
 * Keeps what we show on the page, on top and in sight. No script of the page gets into our roots; what
 * is left to it is to take the host away, to cover us in the top layer or to hide the whole document.
 * We come back a few times, then the toolbar says that the page interferes.
 */

export interface Shown {
  host: HTMLElement;
  faces(): readonly Element[];
  /** Our popovers, from below to above. */
  layers(): readonly HTMLElement[];
  /** Of two things of ours the higher one is above, and the lower one rests meanwhile. 0: markers. */
  rank: number;
  /** The page keeps on: from here the toolbar carries the warning alone. */
  interfered(isReplaced?: true): void;
}

export interface Presence {
  /** It can be seen, and could for a moment: nobody meant what they had no time to see. */
  isSeen(): boolean;
  /** We have put it elsewhere: its time begins now and not at the next look. */
  moved(): void;
  /** It says something else: nobody has had time to read it. */
  reworded(): void;
  stop(): void;
}

/** Milliseconds between looks: nobody knows when the next one is. */
const shortest = 100;
const longest = 480;
interface Standing extends Pick<Shown, 'host' | 'rank'> {
  raise(): void;
}

/** All of ours in this tab, by the scripts that draw them. */
const { give, find } = slot<Standing[]>('shown');
const standingHere = (): Standing[] => {
  give([]);
  return find() as Standing[];
};

/**
 * Outside of the topmost modal dialog of the shop's nothing can be pressed. Nobody tells which one that
 * is: after so many looks in vain another one is tried. A page may be without `<html>`.
 */
const placeIn = (page: Document, looks: number): Element | null => {
  const modals = first(page, 'dialog') ? [...allIn(page, 'dialog:modal')] : [];
  return modals.at(-1 - (looks % modals.length)) ?? htmlOf(page);
};

/** A move keeps scrolling and focus, where the browser can. */
const move = (host: HTMLElement, place: Element) => {
  if (host.isConnected && 'moveBefore' in place) place.moveBefore(host, null);
  else place.append(host);
};

const holds = ({ left, right, top, bottom }: DOMRect, { clientX: x, clientY: y }: MouseEvent) =>
  x >= left && x <= right && y >= top && y <= bottom;

/** Our place on the page: in the topmost dialog of the shop's, with nothing on our host. */
const createPlace = ({ host }: Shown, tampered: () => void) => {
  const page = host.ownerDocument;
  let home: Element | null = null;
  let inVain = 0;
  const isTampered = () =>
    host.attributes.length > 0 || (host.parentNode !== home && home?.isConnected);
  const observer = new MutationObserver(() => {
    if (isTampered()) tampered();
  });
  return {
    isTampered,
    /** The page put another document in place of the one that held us. */
    isReplaced: () => home?.localName === 'html' && !home.isConnected,
    isLeft: () => placeIn(page, inVain) !== home || !host.isConnected,
    isInVain() {
      inVain += 1;
    },
    put() {
      home = placeIn(page, inVain);
      for (const { name } of [...host.attributes]) host.removeAttribute(name);
      if (home && host.parentNode !== home) move(host, home);
      observer.disconnect();
    },
    watch() {
      if (home) observer.observe(home, { childList: true });
      observer.observe(host, { attributes: true });
    },
    stop: () => observer.disconnect(),
  };
};

/** Shown anew, what is ours is the newest in the top layer; the focus stays where it was. */
const showAnew = (layers: readonly HTMLElement[]): void => {
  const root = layers[0]?.getRootNode() as ShadowRoot | undefined;
  const focused = root?.activeElement;
  for (const layer of layers) {
    layer.hidePopover();
    layer.showPopover();
  }
  if (focused instanceof HTMLElement && root?.activeElement !== focused)
    focused.focus({ preventScroll: true });
};

/** What is over us, or a window or tab before this one, may be gone at the next press, which is not for us. */
const onPressOver = (
  { host, faces }: Shown,
  sees: () => boolean,
  lost: () => void,
  signal: AbortSignal,
): void =>
  onFirst((event) => {
    const { type, target } = event;
    // The focus of the window itself.
    if (type === 'visibilitychange' || (type === 'focus' && !(target instanceof Node))) lost();
    if (type !== 'pointerdown') return;
    const isIn = (face: Element) => holds(face.getBoundingClientRect(), event as MouseEvent);
    if (faces().some(isIn) && (target !== host || !sees())) lost();
  }, signal);

const atRandom = (look: () => void, signal: AbortSignal): void => {
  const next = () => {
    if (signal.aborted) return;
    atRandom(look, signal);
    look();
  };
  setTimeout(next, shortest + Math.random() * (longest - shortest));
};

export const present = (shown: Shown): Presence => {
  const { host, rank } = shown;
  const page = host.ownerDocument;
  const all = standingHere();
  const ended = new AbortController();
  const returns = createReturns();
  const hiding = createHiding();
  /** From here on the toolbar carries the warning. */
  let isGivenUp = false;
  let unseenAt = performance.now();
  let wasSeen = true;
  let again: ReturnType<typeof setTimeout>;

  const lost = () => {
    unseenAt = performance.now();
  };
  const sees = (): boolean => {
    const isSeen = !ended.signal.aborted && sight.sees(shown.faces());
    // What is covered is looked at often: nobody knows when between two looks it came out.
    clearTimeout(again);
    if (!isSeen && !ended.signal.aborted && !isGivenUp) again = setTimeout(seeAgain, shortest);
    if (!isSeen || !wasSeen) lost();
    wasSeen = isSeen;
    return isSeen;
  };
  const seeAgain = () => {
    if (!sees() && !isGivenUp && hiding.flickers()) giveUp();
  };
  const changed = (isGone: boolean) => {
    if (isGone) hiding.stood(unseenAt);
    lost();
  };
  const sight = createSight(page, () => all.map((one) => one.host), changed);
  const standsSince = createStanding(shown.layers);
  const higher = () => all.filter((other) => other.rank > rank);

  const raise = () => {
    if (host.isConnected) showAnew(shown.layers());
    sight.raised();
    for (const other of higher()) other.raise();
  };
  const put = () => {
    place.put();
    raise();
    place.watch();
  };
  const giveUp = () => {
    isGivenUp = true;
    place.stop();
    shown.interfered();
  };
  const mend = () => {
    lost();
    if (returns.isTooMany()) giveUp();
    else put();
  };
  const place = createPlace(shown, mend);
  const keep = () => {
    if (place.isTampered()) return mend();
    if (place.isLeft()) put();
    const isSeen = sees();
    if (!isSeen) place.isInVain();
    if (hiding.isHidden(isSeen, unseenAt)) giveUp();
    // From the lowest of ours: what covers this one covers those.
    else if (!isSeen) all.toSorted((one, other) => one.rank - other.rank)[0]?.raise();
  };
  const look = () => {
    if (isHidden(page) || higher().length > 0) return hiding.rest();
    const since = standsSince();
    if (rank === 0) hiding.moved(since);
    if (!isGivenUp) keep();
    // What can be pressed has to have been seen all the same.
    else sees();
  };
  onPressOver(shown, sees, lost, ended.signal);
  const standing = { host, rank, raise };
  all.push(standing);
  put();
  atRandom(look, ended.signal);
  // In the frame that lays it out anyway.
  requestAnimationFrame(() => {
    if (ended.signal.aborted) return;
    sight.sees(shown.faces());
    standsSince();
  });

  return {
    isSeen() {
      if (higher().length > 0 || !sees()) lost();
      return performance.now() - Math.max(unseenAt, standsSince()) >= timeToSee;
    },
    moved: () => void standsSince(),
    reworded: lost,
    stop() {
      if (place.isReplaced() && !isGivenUp) shown.interfered(true);
      ended.abort();
      clearTimeout(again);
      place.stop();
      sight.stop();
      all.splice(all.indexOf(standing), 1);
    },
  };
};
