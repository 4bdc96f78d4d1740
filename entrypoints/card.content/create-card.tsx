import { Card } from '../../components/card/card.tsx';
import type { CardActions } from '../../components/card/use-card.ts';
import { hazardId } from '../../lib/core/hazard-id.ts';
import type { Listing } from '../../lib/core/listing.ts';
import { listingKey } from '../../lib/core/listing-id.ts';
import { type Answer, type Level, levels } from '../../lib/core/verdict.ts';
import type { Channel } from '../../lib/reports/channels.ts';
import type { CardInput, CardSlot } from '../in-tab/slots.ts';
import { type Corner, drawIn, openCorner, type TabWorld } from './corner.tsx';
import { focusBefore } from './focus-before.ts';
import { keys } from './keys.ts';
import { standAside } from './stand.ts';

export type Requests = Omit<CardActions, 'mayAct' | 'hide'>;

export interface CardWorld extends TabWorld {
  channels(input: CardInput): readonly Channel[];
  requests(input: CardInput, redraw: (answer: Answer) => void): Requests;
}

export interface TabCard extends CardSlot {
  /** Shows the last warning unfolded, also after the shopper closed it. False where there is none. */
  open(): boolean;
}

/** Narrower than this, the card is a sheet. */
const sheetBelow = '(max-width: 480px)';

interface OnShow extends Corner {
  input: CardInput;
  /** The shopper asked for it, so that it stands unfolded whatever it warns of. */
  isAskedFor: boolean;
}

/**
 * More facts may add a line to an open card, which stands on the bottom of the page: its header would
 * jump up under the shopper's eyes, and count as a layout shift of the shop's page. So it keeps the
 * height that it has, and the new line is scrolled to, until the shopper does something with the card.
 */
const holdSize = (root: HTMLElement, isHeld: boolean): void => {
  const card = root.querySelector<HTMLElement>('.card');
  if (card) card.style.height = isHeld ? `${card.offsetHeight}px` : '';
};

const isWorse = (level: Level, than: Level): boolean =>
  levels.indexOf(level) < levels.indexOf(than);

/** Only a danger opens by itself: what is not proven begins as one line. */
const startsFolded = ({ opened, answer }: CardInput): boolean =>
  !opened || answer.verdict.level !== 'danger';

interface Ways {
  renew(shown: OnShow, change: Partial<CardInput>): void;
  dismiss(shown: OnShow): void;
  gone(): void;
}

const cardOf = (shown: OnShow, world: CardWorld, isSheet: boolean, ways: Ways) => {
  const { input, host, presence } = shown;
  const { listing, answer } = input;
  // With the facts of then: more may have been read while the answer was on its way.
  const redraw = (next: Answer) => {
    if (isAbout(shown, listing)) ways.renew(shown, { answer: next });
  };
  const actions: CardActions = {
    ...world.requests(input, redraw),
    mayAct: (event) => event.isTrusted && keys().isMeant(event, host) && presence.isSeen(),
    hide: () => ways.dismiss(shown),
  };
  return (
    <Card
      key={listingKey(listing)}
      listing={listing}
      answer={answer}
      startsFolded={!shown.isAskedFor && startsFolded(input)}
      isSheet={isSheet}
      inbox={input.inbox}
      channels={world.channels(input)}
      actions={actions}
      onRendered={(isThere) => {
        if (!isThere) queueMicrotask(ways.gone);
      }}
    />
  );
};

const isAbout = ({ input, signal }: OnShow, listing: Listing): boolean =>
  !signal.aborted && listingKey(input.listing) === listingKey(listing);

const noticesIn = ({ verdict }: Answer): string =>
  verdict.matches.map(({ hazard }) => hazardId(hazard)).join();

/** More facts about what is on show, or another listing in its place. */
const takeOver = (shown: OnShow, input: CardInput): void => {
  const { language, answer } = shown.input;
  const isSame = isAbout(shown, input.listing) && input.language === language;
  // Its height costs the shop's page a layout.
  const isOther = JSON.stringify(input.answer) !== JSON.stringify(answer);
  if (isOther || !isSame) holdSize(shown.root, isSame);
  // A page can bring another notice under a press that is on its way.
  if (!isSame || noticesIn(input.answer) !== noticesIn(answer)) shown.presence.reworded();
  shown.input = input;
};

/** The shopper came by the toolbar or a key of the browser's: no page can, so their keys count. */
const takeFocus = ({ host, root }: OnShow): void => {
  root.querySelector<HTMLElement>('.frame')?.focus({ preventScroll: true });
  keys().entrust(host);
};

export const createCard = (world: CardWorld): TabCard => {
  const phone = matchMedia(sheetBelow);
  const focus = focusBefore();
  let now: OnShow | undefined;
  /** What is, or would be, on show on this page. */
  let last: CardInput | undefined;
  let dismissed: { key: string; level: Level } | undefined;

  const hide = () => {
    now?.remove();
    now = undefined;
  };
  const ways: Ways = {
    gone: hide,
    renew: (shown, change) => draw(Object.assign(shown, { input: { ...shown.input, ...change } })),
    dismiss({ input: { listing, answer }, host }) {
      dismissed = { key: listingKey(listing), level: answer.verdict.level };
      const hadFocus = world.page.activeElement === host;
      hide();
      if (hadFocus) focus.giveBack();
    },
  };
  const draw = (shown: OnShow) => {
    shown.root.classList.toggle('bottom', phone.matches);
    drawIn(shown, world, shown.input.language, cardOf(shown, world, phone.matches, ways));
  };
  const mount = (input: CardInput, isAskedFor = false): OnShow => {
    const corner = openCorner(world, { className: 'cc shop', rank: 1, faces: (root) => [root] });
    const { root, signal } = corner;
    const shown = { ...corner, input, isAskedFor };
    now = shown;
    focus.watch(root);
    for (const kind of ['click', 'keydown', 'change'])
      root.addEventListener(kind, () => holdSize(root, false), { capture: true });
    draw(shown);
    const turned = () => {
      root.removeAttribute('style');
      root.classList.remove('left');
      draw(shown);
    };
    phone.addEventListener('change', turned, { signal });
    standAside(shown, () => phone.matches, shown.presence.moved, signal);
    return shown;
  };

  return {
    show(input) {
      last = input;
      const { level } = input.answer.verdict;
      if (dismissed?.key === listingKey(input.listing) && !isWorse(level, dismissed.level)) return;
      dismissed = undefined;
      if (!now) return void mount(input);
      takeOver(now, input);
      draw(now);
    },
    clear(listing, answer) {
      last = undefined;
      // Drawn without a warning the card goes by itself, unless it stands with a way back.
      if (now && isAbout(now, listing)) ways.renew(now, { listing, answer });
      else hide();
    },
    open() {
      if (!last) return false;
      dismissed = undefined;
      hide();
      takeFocus(mount(last, true));
      return true;
    },
    hide() {
      last = undefined;
      hide();
    },
  };
};
