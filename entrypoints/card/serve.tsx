import { render } from 'preact';
import { LocaleProvider } from '../../components/shared/locale.tsx';
import { hazardId, listingKey } from '../../lib/core/ids.ts';
import { ownRuntime, type Port } from '../../lib/extension/send.ts';
import { aboutLanguage, type Language } from '../../lib/locales/languages.ts';
import {
  beatPort,
  type FromFrame,
  type Room,
  type ToFrame,
  type View,
} from '../tab-scripts/frame-messages.ts';
import { tabLocale } from '../tab-scripts/locale.ts';
import { createPresence, type Presence } from './presence.ts';
import { Shown, type Shows } from './shown.tsx';

/** Shows what the page half sends over its port, and reports back. */

export const loadWords = (language: Language): Promise<unknown> =>
  import(/* @vite-ignore */ `/words/${language}.js`);

/** Sends the background a beat; reconnects with the next beat after the port was lost. */
const createBeatSender = () => {
  let port: Port | undefined;
  return (beat: string) => {
    try {
      if (!port) {
        port = ownRuntime()?.connect({ name: beatPort });
        port?.onDisconnect.addListener(() => {
          port = undefined;
        });
      }
      port?.postMessage(beat);
    } catch {
      // The extension was updated: the page half removes this document.
      port = undefined;
    }
  };
};

const setRoom = ({ width, height }: Room): void => {
  const { style, classList } = document.documentElement;
  style.setProperty('--room-width', `${width}px`);
  style.setProperty('--room-height', `${height}px`);
  document.body.classList.toggle('low', height <= 480);
  classList.toggle('narrow', width <= 480);
};

const speak = (language: Language): void => {
  const { documentElement: html } = document;
  html.lang = language;
  html.dir = aboutLanguage(language).direction;
};

/**
 * More facts may add a line to an open card, which stands on the bottom of the page: its header would
 * jump up under the shopper's eyes. So it keeps the height that it has, and the new line is scrolled to,
 * until the shopper does something with the card.
 */
const holdSize = (app: HTMLElement, isFixed: boolean): void => {
  const card = app.querySelector<HTMLElement>('.card');
  if (card) card.style.height = isFixed ? `${card.offsetHeight}px` : '';
};

const isSameListing = (one: View | undefined, other: View): boolean =>
  one?.kind === 'card' &&
  other.kind === 'card' &&
  listingKey(one.input.listing) === listingKey(other.input.listing);

const noticesOf = (view: View | undefined): string =>
  view?.kind === 'card'
    ? view.input.answer.verdict.matches.map(({ hazard }) => hazardId(hazard)).join()
    : '';

const languageOf = (view: View): Language =>
  view.kind === 'card' ? view.input.language : view.language;

/** A link acts by itself: it is held to what every button asks before it acts. */
const guardLinks = (app: HTMLElement, { mayAct }: Presence): void => {
  const onClick = (event: Event) => {
    const isLink = event.target instanceof Element && event.target.closest('a');
    if (isLink && !mayAct(event)) event.preventDefault();
  };
  for (const kind of ['click', 'auxclick']) app.addEventListener(kind, onClick, { capture: true });
};

export const serve = (port: MessagePort): void => {
  const app = document.getElementById('app') as HTMLElement;
  for (const kind of ['click', 'keydown', 'change'])
    app.addEventListener(kind, () => holdSize(app, false), { capture: true });
  const post = (message: FromFrame) => port.postMessage(message);
  const sendBeat = createBeatSender();
  let view: View | undefined;
  let room: Room | undefined;
  const presence = createPresence(window, (beat, isVisible) => {
    post({ isUncovered: isVisible });
    if ((view?.kind === 'card' || view?.kind === 'question') && beat) sendBeat(beat);
  });
  const shows: Shows = {
    presence,
    post,
    onClosed: () => sendBeat('closed'),
    renew(next) {
      const isSame = isSameListing(view, next);
      if (isSame && JSON.stringify(view) !== JSON.stringify(next)) holdSize(app, true);
      // The page can change which notice is shown, just as the shopper presses a button.
      if (!isSame || noticesOf(view) !== noticesOf(next)) presence.onViewChanged();
      view = next;
      draw();
    },
  };
  guardLinks(app, presence);
  const draw = () => {
    if (!view || !room) return;
    const language = languageOf(view);
    speak(language);
    render(
      <LocaleProvider value={tabLocale(language)}>
        <Shown view={view} room={room} {...shows} />
      </LocaleProvider>,
      app,
    );
  };
  new ResizeObserver(() => {
    if (view) post({ height: app.offsetHeight });
  }).observe(app);
  const html = document.documentElement;
  html.addEventListener('pointerenter', () => post({ isHovered: true }));
  html.addEventListener('pointerleave', () => post({ isHovered: false }));
  port.onmessage = async ({ data }: MessageEvent<ToFrame>) => {
    if (data.room) setRoom(data.room);
    room = data.room ?? room;
    presence.onMessage(data);
    if (data.hasMoved) presence.onViewChanged();
    if (data.view) {
      await loadWords(languageOf(data.view));
      shows.renew(data.view);
    } else if (data.room) draw();
    if (data.focus) {
      presence.onViewChanged();
      app
        .querySelector<HTMLElement>('[data-first-focus], [tabindex="-1"]')
        ?.focus({ preventScroll: true });
    }
  };
};
