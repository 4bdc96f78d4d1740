import { render } from 'preact';
import { Card } from '../../components/card/card.tsx';
import type { CardDeeds } from '../../components/card/use-card.ts';
import { LocaleProvider } from '../../components/locale.tsx';
import type { Listing } from '../../lib/core/listing.ts';
import { type Answer, type Level, levels } from '../../lib/core/verdict.ts';
import type { Language } from '../../lib/locales/languages.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import type { Channel } from '../../lib/reports/channels.ts';
import type { CardInput, CardSlot } from '../in-tab/card-slot.ts';
import { focusBefore } from './focus-before.ts';
import { guard } from './guard.ts';
import { holdSize, releaseSize } from './hold-size.ts';
import { createHost, type Host, speak } from './host.ts';
import { mayAct } from './is-shown.ts';
import { keepKeysInside, onlyTrusted } from './only-trusted.ts';
import { standAside } from './stand.ts';

/** What the card asks of the background; the answers redraw it. */
export type Requests = Omit<CardDeeds, 'mayAct' | 'hide'>;

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

/** Narrower than this, the card is a sheet. */
const sheetBelow = '(max-width: 480px)';

interface OnShow extends Host {
  input: CardInput;
  /** The card as we last drew it. */
  drawn: Node;
  leave: AbortController;
}

const keyOf = ({ site, id }: Listing): string => `${site}:${id}`;

const isWorse = (level: Level, than: Level): boolean =>
  levels.indexOf(level) < levels.indexOf(than);

/** Only a danger opens by itself: what is not proven begins as one line. */
const startsFolded = ({ opened, answer }: CardInput): boolean =>
  !opened || answer.verdict.level !== 'danger';

export const createCard = (world: CardWorld): CardSlot => {
  const { page } = world;
  const phone = matchMedia(sheetBelow);
  let now: OnShow | undefined;
  let dismissed: { key: string; level: Level } | undefined;
  const focus = focusBefore();

  const remember = (shown: OnShow) => {
    shown.drawn = shown.root.cloneNode(true);
  };

  const draw = (shown: OnShow) => {
    const { input, root, host } = shown;
    root.classList.toggle('bottom', phone.matches);
    speak(root, input.language);
    // With the facts of then: more may have been read while the answer was on its way.
    const redraw = (answer: Answer) => {
      if (now === shown && keyOf(shown.input.listing) === keyOf(input.listing))
        renew(shown, { answer });
    };
    const deeds: CardDeeds = {
      ...world.requests(input, redraw),
      mayAct: (event) => mayAct(event, host, root),
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
          startsFolded={startsFolded(input)}
          isSheet={phone.matches}
          channels={world.channels(input)}
          deeds={deeds}
          onRendered={(isThere) => {
            remember(shown);
            if (!isThere) queueMicrotask(hide);
          }}
        />
      </LocaleProvider>,
      root,
    );
  };

  const renew = (shown: OnShow, change: Partial<CardInput>) =>
    draw(Object.assign(shown, { input: { ...shown.input, ...change } }));

  const place = (shown: OnShow) => {
    const { root } = shown;
    onlyTrusted(root);
    keepKeysInside(root);
    focus.watch(root);
    const release = () => {
      // The guard takes every change for an attack that it was not told of.
      if (releaseSize(root)) remember(shown);
    };
    for (const kind of ['click', 'keydown', 'change'])
      root.addEventListener(kind, release, { capture: true });
    page.documentElement.append(shown.host);
  };

  /** A new host with the old card in it, unless the card itself was spoiled. */
  const restore = (shown: OnShow) => {
    const { root } = shown;
    const isSpoiled = !root.isEqualNode(shown.drawn);
    if (isSpoiled) render(null, root);
    shown.host.remove();
    const fresh = createHost(page, world.css);
    if (isSpoiled) place(Object.assign(shown, fresh));
    else {
      fresh.root.replaceWith(root);
      Object.assign(shown, fresh, { root });
      page.documentElement.append(shown.host);
    }
    draw(shown);
  };

  const mount = (input: CardInput) => {
    const leave = new AbortController();
    const fresh = createHost(page, world.css);
    const shown: OnShow = { ...fresh, input, drawn: fresh.root, leave };
    now = shown;
    draw(shown);
    place(shown);
    phone.addEventListener('change', () => draw(shown), { signal: leave.signal });
    const stand = () => ({ ...shown, isSheet: phone.matches });
    standAside(stand, () => remember(shown), leave.signal);
    const { stop } = guard({
      current: () => shown,
      restore: () => restore(shown),
      giveUp: world.tampered,
    });
    leave.signal.addEventListener('abort', stop);
  };

  const hide = () => {
    if (!now) return;
    const { host, root, leave } = now;
    now = undefined;
    leave.abort();
    render(null, root);
    host.remove();
  };

  return {
    show(input) {
      const { level } = input.answer.verdict;
      if (dismissed?.key === keyOf(input.listing) && !isWorse(level, dismissed.level)) return;
      dismissed = undefined;
      if (now) {
        const isSame =
          keyOf(input.listing) === keyOf(now.input.listing) &&
          input.language === now.input.language;
        if (isSame) holdSize(now.root);
        else releaseSize(now.root);
        draw(Object.assign(now, { input }));
      } else mount(input);
    },
    clear(listing, answer) {
      // Drawn without a warning the card goes by itself, unless it stands with a way back.
      if (now && keyOf(listing) === keyOf(now.input.listing)) renew(now, { listing, answer });
      else hide();
    },
    hide,
  };
};
