import { htmlOf } from '../../lib/sites/own-members.ts';
import { slot } from './handover.ts';

/** Presses, keys and what moves the focus or the top layer, as no listener of the page hears them earlier. */
export interface FirstEvents {
  /** Each of them gets every event of the page's window. */
  listeners: Set<(event: Event) => void>;
  /** False once the page has opened its document anew: its listeners may come before ours. */
  areFirst: boolean;
}

const kinds =
  'keydown keypress keyup focusin pointerdown pointerup mousedown mouseup touchstart touchend click submit beforetoggle fullscreenchange focus visibilitychange';

/**
 * `document.open()` removes all listeners, ours included, and replaces `<html>`: `renew` starts
 * anew.
 */
export function hearFirst(window: Window, renew: () => void): FirstEvents {
  const { document } = window;
  const events: FirstEvents = { listeners: new Set(), areFirst: true };
  /** An event of ours, by a name that no page knows. Without an answer our listeners are gone. */
  const own = String(Math.random());
  const hear = (event: Event) => {
    if (event.type === own) event.preventDefault();
    for (const listener of events.listeners) listener(event);
  };
  const listen = () => {
    for (const kind of [own, ...kinds.split(' ')])
      window.addEventListener(kind, hear, { capture: true });
  };
  listen();
  new MutationObserver((changes) => {
    const html = htmlOf(document);
    if (!changes.some(({ addedNodes }) => [...addedNodes].includes(html))) return;
    if (window.dispatchEvent(new Event(own, { cancelable: true }))) {
      listen();
      events.areFirst = false;
    }
    renew();
  }).observe(document, { childList: true });
  return events;
}

const { give, find } = slot<FirstEvents>('events');

export { give as giveEvents };
export const firstEvents = (): FirstEvents => find() as FirstEvents;

/** Until `signal` aborts, if ever. */
export const onFirst = (listener: (event: Event) => void, signal?: AbortSignal): void => {
  const { listeners } = firstEvents();
  listeners.add(listener);
  signal?.addEventListener('abort', () => listeners.delete(listener));
};
