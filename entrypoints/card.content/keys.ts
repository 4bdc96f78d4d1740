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

/** The focus moves at once after Tab or a press, but for what the page does meanwhile. Milliseconds. */
const moveTime = 200;

/** Those that press or choose. A screen reader's own, such as Control and Option, are none. */
const isPressing = (key: string) => key === 'Enter' || key === ' ' || key.startsWith('Arrow');

const isPointers = (click: Event) => click instanceof UIEvent && click.detail > 0;

export function followKeys(window: Window, events = firstEvents()): Keys {
  const hosts = new WeakMap<EventTarget, (event: KeyboardEvent) => void>();
  /** Where the key that is down went down; `undefined` when none is. */
  let down: { at: EventTarget | null } | undefined;
  /** Where the shopper has put the focus. */
  let focused: EventTarget | null = null;
  let mayMove = { at: Number.NEGATIVE_INFINITY, to: null as EventTarget | null };
  const now = () => window.performance.now();

  /** Whoever does something elsewhere has left what had the focus. */
  const leave = (at: EventTarget | null) => {
    if (focused !== at) focused = null;
  };
  const onTab = (target: EventTarget | null) => {
    mayMove = { at: now(), to: null };
    // From one of our controls to the next, of which the window hears nothing.
    if (target && hosts.has(target)) focused = target;
  };
  const onKey = (event: KeyboardEvent) => {
    const { type, key, repeat, target } = event;
    const isDown = type === 'keydown';
    if (isDown) leave(target);
    if (isDown && key === 'Tab') onTab(target);
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
  const onFocus = (target: EventTarget | null) => {
    if (focused === target) return;
    const isMoved = now() - mayMove.at < moveTime && (mayMove.to ?? target) === target;
    focused = isMoved ? target : null;
  };
  const onPointer = (target: EventTarget | null) => {
    leave(target);
    mayMove = { at: now(), to: target };
  };
  events.listeners.add((event) => {
    const { type, target, isTrusted } = event;
    if (type === 'focusin') onFocus(target);
    else if (!isTrusted) return;
    else if (type === 'pointerdown') onPointer(target);
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
