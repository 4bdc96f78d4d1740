import { render } from 'preact';
import { Card } from '../../components/card/card.tsx';
import type { CardActions } from '../../components/card/use-card.ts';
import { LocaleProvider } from '../../components/locale.tsx';
import type { Listing } from '../../lib/core/listing.ts';
import { type Answer, type Level, levels } from '../../lib/core/verdict.ts';
import type { Language } from '../../lib/locales/languages.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import type { Channel } from '../../lib/reports/channels.ts';
import type { CardInput, CardSlot } from '../in-tab/card-slot.ts';
import { keys } from '../shop.content/keys.ts';
import { focusBefore } from './focus-before.ts';
import { createHost, type Host, speak } from './host.ts';
import { type Presence, present } from './presence.ts';
import { standAside } from './stand.ts';

/** What the card asks of the background; the answers redraw it. */
export type Requests = Omit<CardActions, 'mayAct' | 'hide'>;

export interface CardWorld {
  page: Document;
  css: string;
  /** Of a language whose words have arrived. */
  localeOf(language: Language): Locale;
  channels(input: CardInput): readonly Channel[];
  requests(input: CardInput, redraw: (answer: Answer) => void): Requests;
  /** The page would not let the card stand. */
  tampered(): void;
}

/** What the shop's script fills, and what the toolbar can open. */
export interface TabCard extends CardSlot {
  /** Shows the last warning unfolded, also after the shopper closed it. False where there is none. */
  open(): boolean;
}

/** Narrower than this, the card is a sheet. */
const sheetBelow = '(max-width: 480px)';

interface OnShow extends Host {
  input: CardInput;
  presence: Presence;
  leave: AbortController;
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

const keyOf = ({ site, id }: Listing): string => `${site}:${id}`;

const isWorse = (level: Level, than: Level): boolean =>
  levels.indexOf(level) < levels.indexOf(than);

/** Only a danger opens by itself: what is not proven begins as one line. */
const startsFolded = ({ opened, answer }: CardInput): boolean =>
  !opened || answer.verdict.level !== 'danger';

export const createCard = (world: CardWorld): TabCard => {
  const { page } = world;
  const phone = matchMedia(sheetBelow);
  let now: OnShow | undefined;
  /** What is, or would be, on show on this page. */
  let last: CardInput | undefined;
  let dismissed: { key: string; level: Level } | undefined;
  const focus = focusBefore();

  const draw = (shown: OnShow) => {
    const { input, root, host } = shown;
    root.classList.toggle('bottom', phone.matches);
    speak(root, input.language);
    // With the facts of then: more may have been read while the answer was on its way.
    const redraw = (answer: Answer) => {
      if (now === shown && keyOf(shown.input.listing) === keyOf(input.listing))
        renew(shown, { answer });
    };
    const actions: CardActions = {
      ...world.requests(input, redraw),
      mayAct: (event) => event.isTrusted && keys().isMeant(event, host) && shown.presence.isSeen(),
      hide() {
        dismissed = { key: keyOf(input.listing), level: input.answer.verdict.level };
        const hadFocus = page.activeElement === shown.host;
        hide();
        if (hadFocus) focus.giveBack();
      },
    };
    render(
      <LocaleProvider value={world.localeOf(input.language)}>
        <Card
          key={keyOf(input.listing)}
          listing={input.listing}
          answer={input.answer}
          startsFolded={!shown.isAskedFor && startsFolded(input)}
          isSheet={phone.matches}
          channels={() => world.channels(input)}
          actions={actions}
          onRendered={(isThere) => {
            if (!isThere) queueMicrotask(hide);
          }}
        />
      </LocaleProvider>,
      root,
    );
  };

  const renew = (shown: OnShow, change: Partial<CardInput>) =>
    draw(Object.assign(shown, { input: { ...shown.input, ...change } }));

  const mount = (input: CardInput, isAskedFor = false) => {
    const leave = new AbortController();
    const fresh = createHost(page, world.css, 'cc shop');
    const { root } = fresh;
    root.popover = 'manual';
    focus.watch(root);
    for (const kind of ['click', 'keydown', 'change'])
      root.addEventListener(kind, () => holdSize(root, false), { capture: true });
    const presence = present({
      ...fresh,
      faces: () => [root],
      layers: () => [root],
      rank: 1,
      interfered: world.tampered,
    });
    const shown: OnShow = { ...fresh, input, presence, leave, isAskedFor };
    now = shown;
    draw(shown);
    const turned = () => {
      root.removeAttribute('style');
      root.classList.remove('left');
      draw(shown);
    };
    phone.addEventListener('change', turned, { signal: leave.signal });
    standAside(shown, () => phone.matches, leave.signal);
  };

  const hide = () => {
    if (!now) return;
    const { host, root, presence, leave } = now;
    now = undefined;
    leave.abort();
    presence.stop();
    render(null, root);
    host.remove();
  };

  const takeFocus = () => {
    if (!now) return;
    const { host, root } = now;
    root.querySelector<HTMLElement>('.frame')?.focus({ preventScroll: true });
    // The shopper came by the toolbar or a key of the browser's: no page can, so their keys count.
    keys().isMeant(new UIEvent('click', { detail: 1 }), host);
  };

  return {
    show(input) {
      last = input;
      const { level } = input.answer.verdict;
      if (dismissed?.key === keyOf(input.listing) && !isWorse(level, dismissed.level)) return;
      dismissed = undefined;
      if (now) {
        const { listing, language, answer } = now.input;
        const isSame = keyOf(input.listing) === keyOf(listing) && input.language === language;
        // Its height costs the shop's page a layout.
        const isOther = JSON.stringify(input.answer) !== JSON.stringify(answer);
        if (isOther || !isSame) holdSize(now.root, isSame);
        draw(Object.assign(now, { input }));
      } else mount(input);
    },
    clear(listing, answer) {
      last = undefined;
      // Drawn without a warning the card goes by itself, unless it stands with a way back.
      if (now && keyOf(listing) === keyOf(now.input.listing)) renew(now, { listing, answer });
      else hide();
    },
    open() {
      if (!last) return false;
      dismissed = undefined;
      hide();
      mount(last, true);
      takeFocus();
      return true;
    },
    hide() {
      last = undefined;
      hide();
    },
  };
};
