import { opensOurFrames } from '../../lib/extension/differences.ts';
import { htmlOf } from '../../lib/sites/own-members.ts';
import { slot } from './handover.ts';

/** Events of the page, heard before any listener of the page hears them. */
export interface FirstEvents {
  /** Listeners for the browser's own events on the window except those on elements in `own`. */
  listeners: Set<(event: Event) => void>;
  /** Our elements with their handlers. Their events go to the handler alone, never to the page. */
  own: WeakMap<EventTarget, (event: Event) => void>;
  /** False after `document.open()`, when listeners of the page may run before ours. */
  areFirst: boolean;
}

const kinds =
  'keydown keypress keyup focusin focusout pointerdown pointerup pointerover pointerout mousedown mouseup touchstart touchend click submit beforetoggle fullscreenchange focus visibilitychange resize invalid';

/**
 * In Firefox these events would give pages nodes of our closed roots (`originalTarget`,
 * `rangeParent`).
 */
const leaking =
  'DOMFrameContentLoaded pointermove pointerenter pointerleave pointercancel pointerrawupdate gotpointercapture lostpointercapture mousemove mouseover mouseout mouseenter mouseleave auxclick dblclick contextmenu wheel DOMMouseScroll MozMousePixelScroll touchmove touchcancel dragstart drag dragend dragenter dragleave dragover drop blur beforeinput input change compositionstart compositionupdate compositionend selectstart selectionchange select copy cut paste scroll scrollend toggle load error transitionrun transitionstart transitionend transitioncancel animationstart animationiteration animationend animationcancel';

/**
 * `document.open()` removes all listeners, ours too, and replaces `<html>`: then `renew` is called.
 */
export function listenFirst(window: Window, renew: () => void): FirstEvents {
  const { document } = window;
  const events: FirstEvents = { listeners: new Set(), own: new WeakMap(), areFirst: true };
  /** Name of a probe event that no page knows: nobody answers it once our listeners were removed. */
  const name = String(Math.random());
  const keepOurs = (event: Event): boolean => {
    const ours = event.target && events.own.get(event.target);
    if (!ours) return false;
    event.stopImmediatePropagation();
    ours(event);
    return true;
  };
  const dispatch = (event: Event) => {
    if (event.type === name) event.preventDefault();
    else if (!keepOurs(event) && event.isTrusted)
      for (const listener of events.listeners) listener(event);
  };
  const listen = () => {
    for (const kind of [name, ...kinds.split(' ')])
      window.addEventListener(kind, dispatch, { capture: true });
    if (opensOurFrames)
      for (const kind of leaking.split(' '))
        window.addEventListener(kind, keepOurs, { capture: true, passive: true });
  };
  listen();
  new MutationObserver((changes) => {
    const html = htmlOf(document);
    if (!changes.some(({ addedNodes }) => [...addedNodes].includes(html))) return;
    if (window.dispatchEvent(new Event(name, { cancelable: true }))) {
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

/** Adds a listener until `signal` aborts. */
export const onFirst = (listener: (event: Event) => void, signal?: AbortSignal): void => {
  const { listeners } = firstEvents();
  listeners.add(listener);
  signal?.addEventListener('abort', () => listeners.delete(listener));
};
