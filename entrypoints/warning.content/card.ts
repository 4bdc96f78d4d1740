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
  onTampered(): void;
  /** Our document does not open: the warning is drawn in the page, without buttons. */
  drawWithoutFrame(input: CardInput, draw: (into: (box: HTMLElement) => void) => void): void;
  /** The notice is silenced or gone: the page has no danger any more. */
  onDangerGone(): void;
}

export interface TabCard extends CardSlot {
  /** Shows the last warning unfolded, also after the shopper closed it. False where there is none. */
  open(): boolean;
  /** Whether the card has been on show, or should have been, for as long as its document takes to open. */
  isDue(): boolean;
}

interface OnShow {
  frame: OwnFrame;
  input: CardInput;
  /** The shopper opened it from the toolbar or by keyboard: it is shown unfolded at any level. */
  isAskedFor: boolean;
  /** On the clock of `performance`. */
  openedAt: number;
  ended: AbortController;
}

/**
 * Milliseconds. The silence of the card before it, on a page that the shopper left or loads anew, says
 * nothing about one that is opening. If that does not open, the background is told.
 */
const maxOpening = 1_000;

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

export const createCard = (world: CardWorld): TabCard => {
  const { page } = world;
  const focus = followFocus();
  let now: OnShow | undefined;
  /** What is, or would be, on show on this page. */
  let last: CardInput | undefined;
  let dismissed: { key: string; level: Level } | undefined;

  const hide = () => {
    now?.ended.abort();
    now = undefined;
  };
  const dismiss = ({ input: { listing, answer }, frame }: OnShow) => {
    dismissed = { key: listingKey(listing), level: answer.verdict.level };
    const hadFocus = frame.hasFocus();
    hide();
    if (hadFocus) focus.giveBack();
  };
  const receive = (shown: OnShow, { choice, isEmpty, answer }: FromFrame) => {
    if (shown !== now) return;
    if (answer) {
      shown.input = { ...shown.input, answer };
      last = answer.verdict.matches.length > 0 ? shown.input : undefined;
      if (answer.verdict.level !== 'danger') world.onDangerGone();
    }
    if (choice === 'hide') dismiss(shown);
    if (isEmpty) hide();
  };
  const open = (input: CardInput, isAskedFor: boolean) => {
    const ended = new AbortController();
    const { signal } = ended;
    const position = standAside(() => shown.frame.settle(), signal);
    const shown: OnShow = {
      input,
      isAskedFor,
      openedAt: performance.now(),
      ended,
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
        onOpenFailed: (draw) => world.drawWithoutFrame(shown.input, draw),
        onInterference: world.onTampered,
      }),
    };
    signal.addEventListener('abort', () => shown.frame.remove());
    now = shown;
    return shown;
  };
  const mount = async () => {
    await whenLoaded(page);
    if (last && !now) open(last, false);
  };

  return {
    show(input) {
      last = input;
      const { level } = input.answer.verdict;
      if (dismissed?.key === listingKey(input.listing) && !isWorse(level, dismissed.level)) return;
      dismissed = undefined;
      if (!now) return void mount();
      now.input = input;
      now.frame.post({ view: viewOf(now) });
    },
    clear(listing, answer) {
      last = undefined;
      if (!now || listingKey(now.input.listing) !== listingKey(listing)) return hide();
      // Without a warning it goes by itself, unless it stands with a way back.
      now.input = { ...now.input, listing, answer };
      now.frame.post({ view: viewOf(now) });
    },
    open() {
      if (!last) return false;
      dismissed = undefined;
      hide();
      open(last, true).frame.focus();
      return true;
    },
    hide() {
      last = undefined;
      hide();
    },
    isDue: () =>
      last !== undefined && now !== undefined && performance.now() - now.openedAt > maxOpening,
  };
};
