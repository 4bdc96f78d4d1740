import { firstEvents } from '../in-tab/first-events.ts';
import { slot } from '../in-tab/handover.ts';

/**
 * Whose keys they are. A page that moves the focus onto our button at the right moment would have the
 * shopper's next Enter or Space press it. So the keyboard is followed, and what is typed in our corners
 * is kept from the page.
 */
export interface Keys {
  /** `host` is one of ours: what is typed in it goes to `typed` and not to the page. */
  own(host: Element, typed: (event: KeyboardEvent) => void): void;
  /**
   * Whether a click on `target` was meant for it. One made by a key was, if that key went down there
   * and the focus had been put there by Tab, a pointer or us. One without a key is a pointer's, a screen
   * reader's or a voice's. Where the page may hear keys before us, none counts.
   */
  isMeant(click: Event, target: Element): boolean;
  /** The focus is there by our own doing, after what the shopper did. */
  entrust(target: Element): void;
}

/** The focus moves at once after Tab or a press. Milliseconds in which the page does nothing else. */
const moveTime = 200;

/** Those that press or choose. A screen reader's own, such as Control and Option, are none. */
const isPressing = (key: string) => key === 'Enter' || key === ' ' || key.startsWith('Arrow');

const isPointers = (click: Event) => click instanceof UIEvent && click.detail > 0;

/** What may move the focus: a press onto its target, or Tab from there to anywhere, once. */
type Mover = Pick<Event, 'target'> & { by: Event };
/** In Chromium alone, and not in its types: by which device it was moved, if by any. */
type Focus = FocusEvent & { sourceCapabilities?: object | null };

/**
 * Tab moves it after all listeners, of which one of the page's may have moved it, or kept Tab from it. So
 * may what hears of the move, even unheard by us: then no device moved it, or not from where Tab was.
 */
const isTabs = ({ by, target }: Mover, { sourceCapabilities: device, relatedTarget }: Focus) => {
  const isFromThere = relatedTarget === (target instanceof HTMLBodyElement ? null : target);
  const isDirect = device === undefined ? isFromThere : device !== null;
  return by.eventPhase === 0 && !by.defaultPrevented && isDirect;
};

export function followKeys(window: Window, events = firstEvents()): Keys {
  const hosts = new WeakMap<EventTarget, (event: KeyboardEvent) => void>();
  /** Where the key that is down went down; `undefined` when none is. */
  let down: { at: EventTarget | null } | undefined;
  /** Where the shopper has put the focus. */
  let focused: EventTarget | null = null;
  let mover: Mover | undefined;

  /** Whoever does something elsewhere has left what had the focus. */
  const leave = (at: EventTarget | null) => {
    if (focused !== at) focused = null;
  };
  /** By a timer, which waits for a busy page as the focus does. */
  const mayMove = (by: Event) => {
    leave(by.target);
    // In a closed root an event loses its target.
    const mine = { by, target: by.target };
    mover = mine;
    window.setTimeout(() => {
      if (mover === mine) mover = undefined;
    }, moveTime);
  };
  const onTab = (event: Event) => {
    mayMove(event);
    // From one of our controls to the next, of which the window hears nothing.
    if (event.target && hosts.has(event.target)) focused = event.target;
  };
  const onKey = (event: KeyboardEvent) => {
    const { type, key, repeat, target } = event;
    const isDown = type === 'keydown';
    if (isDown) leave(target);
    if (isDown && key === 'Tab') onTab(event);
    else if (isPressing(key) && isDown && !repeat) down = { at: target };
    // Its beginning was elsewhere: in a frame of the page.
    else if (isPressing(key)) down ??= { at: null };
    // The click that it makes comes before the next task.
    if (type === 'keyup') window.setTimeout(() => (down = undefined));
    const typed = target && hosts.get(target);
    if (!typed) return;
    event.stopImmediatePropagation();
    if (isDown) typed(event);
  };
  const onFocus = (event: FocusEvent) => {
    const { target } = event;
    if (focused === target) return;
    const isPress = mover?.by.type === 'pointerdown';
    const isMoved = mover && (isPress ? mover.target === target : isTabs(mover, event));
    focused = isMoved ? target : null;
    if (!isPress) mover = undefined;
  };
  events.listeners.add((event) => {
    const { type, isTrusted } = event;
    if (!isTrusted) return;
    if (type === 'focusin') onFocus(event as FocusEvent);
    else if (type === 'pointerdown') mayMove(event);
    else if (event instanceof KeyboardEvent) onKey(event);
  });

  return {
    own: (host, typed) => void hosts.set(host, typed),
    isMeant(click, target) {
      const isKeys = down !== undefined && (down.at !== target || focused !== target);
      if (!isPointers(click) && (isKeys || !events.areFirst)) return false;
      // Where the focus goes from here on is our doing.
      focused = target;
      return true;
    },
    entrust: (target) => (focused = target),
  };
}

const { give, find } = slot<Keys>('keys');

export const keys = (): Keys => {
  if (!find()) give(followKeys(window));
  return find() as Keys;
};
