import { listingKey } from '../../lib/core/ids.ts';
import { type Level, levels } from '../../lib/core/verdict.ts';
import { onFirst } from '../tab-scripts/first-events.ts';
import type { FromFrame, View } from '../tab-scripts/frame-messages.ts';
import type { CardInput, CardSlot } from '../tab-scripts/slots.ts';
import { type OwnFrame, openFrame, whenLoaded } from './frame.ts';
import { standAside } from './stand.ts';

export interface CardWorld {
  page: Document;
  /** The page keeps removing or changing the card. */
  onInterference(): void;
  /** Our document does not open: the warning is drawn in the page, without buttons. */
  drawWithoutFrame(input: CardInput, draw: (into: (box: HTMLElement) => void) => void): void;
  /** The notice is silenced or gone: the page has no danger any more. */
  onDangerGone(): void;
}

export interface TabCard extends CardSlot {
  /** Shows the last warning unfolded, also after the shopper closed it. False where there is none. */
  open(): boolean;
  /** Whether the card is, or should be, on show, on a page that has had the time to open it. */
  isDue(): boolean;
}

interface OnShow {
  frame: OwnFrame;
  input: CardInput;
  /** The shopper opened it from the toolbar or by keyboard: it is shown unfolded at any level. */
  isAskedFor: boolean;
  ended: AbortController;
}

/**
 * Milliseconds. When the shopper has just come, or come back, the silence of the card on the page before
 * says nothing about this one. If its card does not open, the background is told.
 */
const maxOpening = 1_500;

/** Whether the shopper came here just now. No page can make that so by what it does to its document. */
const followArrival = () => {
  let arrivedAt = performance.now();
  const onShown = ({ isTrusted, persisted }: PageTransitionEvent) => {
    if (isTrusted && persisted) arrivedAt = performance.now();
  };
  addEventListener('pageshow', onShown, { capture: true });
  return { isRecent: () => performance.now() - arrivedAt < maxOpening };
};

const isWorse = (level: Level, than: Level): boolean =>
  levels.indexOf(level) < levels.indexOf(than);

/** Only a danger opens by itself: what is not proven begins as one line. */
const startsFolded = ({ opened, answer }: CardInput): boolean =>
  !opened || answer.verdict.level !== 'danger';

const viewOf = ({ input, isAskedFor }: OnShow): View => ({
  kind: 'card',
  input,
  startsFolded: !isAskedFor && startsFolded(input),
});

/** Remembers what had the focus before the card, unless the shopper uses a pointer. */
const followFocus = () => {
  let previous: HTMLElement | undefined;
  onFirst(({ type, target }) => {
    if (type === 'focusin' && target instanceof HTMLElement) previous = target;
    if (type === 'pointerdown') previous = undefined;
  });
  return {
    giveBack() {
      if (previous?.isConnected) previous.focus({ preventScroll: true });
    },
  };
};

const renew = (shown: OnShow, input: CardInput): void => {
  shown.input = input;
  shown.frame.post({ view: viewOf(shown) });
};

/** What is, or would be, on show on this page, and what the shopper closed. */
const createLatest = () => {
  let latest: CardInput | undefined;
  let dismissed: { key: string; level: Level } | undefined;
  return {
    input: () => latest,
    set(input: CardInput | undefined) {
      latest = input;
    },
    dismiss({ listing, answer }: CardInput) {
      dismissed = { key: listingKey(listing), level: answer.verdict.level };
    },
    /** A worse warning about the same listing opens although one was closed. */
    isDismissed({ listing, answer }: CardInput): boolean {
      const { level } = answer.verdict;
      if (dismissed?.key !== listingKey(listing) || isWorse(level, dismissed.level))
        dismissed = undefined;
      return dismissed !== undefined;
    },
    isWanted: () => latest !== undefined && dismissed === undefined,
    undismiss() {
      dismissed = undefined;
    },
  };
};

/** Opens the card's document in its place; it stands until `ended` is aborted. */
const openCard = (
  { page, onInterference, drawWithoutFrame }: CardWorld,
  input: CardInput,
  isAskedFor: boolean,
  receive: (shown: OnShow, message: FromFrame) => void,
): OnShow => {
  const ended = new AbortController();
  const { signal } = ended;
  const position = standAside(() => shown.frame.settle(), signal);
  const shown: OnShow = {
    ...{ input, isAskedFor, ended },
    frame: openFrame({
      page,
      language: input.language,
      rank: 1,
      view: () => viewOf(shown),
      place: position.place,
      onMessage(message) {
        const isSized = message.height !== undefined;
        if (isSized || message.isUncovered !== undefined) position.check(isSized);
        receive(shown, message);
      },
      onOpenFailed: (draw) => drawWithoutFrame(shown.input, draw),
      onInterference: onInterference,
    }),
  };
  signal.addEventListener('abort', () => shown.frame.remove());
  return shown;
};

export const createCard = (world: CardWorld): TabCard => {
  const focus = followFocus();
  const arrival = followArrival();
  const latest = createLatest();
  let now: OnShow | undefined;
  const hide = () => {
    now?.ended.abort();
    now = undefined;
  };
  const dismiss = ({ input, frame }: OnShow) => {
    latest.dismiss(input);
    const hadFocus = frame.hasFocus();
    hide();
    if (hadFocus) focus.giveBack();
  };
  const receive = (shown: OnShow, { choice, isEmpty, answer }: FromFrame) => {
    if (shown !== now) return;
    if (answer) {
      shown.input = { ...shown.input, answer };
      latest.set(answer.verdict.matches.length > 0 ? shown.input : undefined);
      if (answer.verdict.level !== 'danger') world.onDangerGone();
    }
    if (choice === 'hide') dismiss(shown);
    if (isEmpty) hide();
  };
  const mount = async () => {
    await whenLoaded(world.page);
    const input = latest.input();
    if (input && !now) now = openCard(world, input, false, receive);
  };

  return {
    show(input) {
      latest.set(input);
      if (latest.isDismissed(input)) return;
      return now ? renew(now, input) : void mount();
    },
    clear(listing, answer) {
      latest.set(undefined);
      // Without a warning it goes by itself, unless it stands with a way back.
      if (now && listingKey(now.input.listing) === listingKey(listing))
        renew(now, { ...now.input, listing, answer });
      else hide();
    },
    open() {
      const input = latest.input();
      if (!input) return false;
      latest.undismiss();
      hide();
      now = openCard(world, input, true, receive);
      now.frame.focus();
      return true;
    },
    hide() {
      latest.set(undefined);
      hide();
    },
    isDue: () => latest.isWanted() && !arrival.isRecent(),
  };
};
