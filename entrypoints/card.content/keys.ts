import { slot } from '../in-tab/handover.ts';

/**
 * Whose keys they are. A page that moves the focus onto our button at the right moment would have the
 * shopper's next Enter or Space press it. So the keyboard is followed from before the first script of
 * the page on: no listener of the page comes earlier, and none gets a key that is typed in our corners.
 */
export interface Keys {
  /** `host` is one of ours: what is typed in it goes to `typed` and not to the page. */
  own(host: Element, typed: (event: KeyboardEvent) => void): void;
  /**
   * Whether a click in `host` was meant for it. One made by a key was, if that key went down there and
   * the focus had been put there by Tab or a pointer. One without a key is a pointer's, a screen
   * reader's or a voice's.
   */
  isMeant(click: Event, host: Element): boolean;
}

/** The focus moves at once after Tab or a press, but for what the page does meanwhile. Milliseconds. */
const moveTime = 200;

export function followKeys(window: Window): Keys {
  const hosts = new WeakMap<EventTarget, (event: KeyboardEvent) => void>();
  /** Where the key that is down went down; `undefined` when none is. */
  let down: { at: EventTarget | null } | undefined;
  /** Where the shopper has put the focus, if that is a host of ours. */
  let focused: EventTarget | null = null;
  let mayMove = { at: Number.NEGATIVE_INFINITY, to: null as EventTarget | null };
  const now = () => window.performance.now();

  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    const { type, key, repeat, target } = event;
    if (type === 'keydown' && key === 'Tab') mayMove = { at: now(), to: null };
    else if (type === 'keydown' && !repeat) down = { at: target };
    // Its beginning was elsewhere: in a frame of the page.
    else down ??= { at: null };
    // The click that it makes comes before the next task.
    if (type === 'keyup') window.setTimeout(() => (down = undefined));
    const typed = target && hosts.get(target);
    if (!typed) return;
    event.stopImmediatePropagation();
    if (type === 'keydown') typed(event);
  };
  const onFocus = ({ target }: Event) => {
    if (!target || !hosts.has(target)) focused = null;
    else if (focused !== target) {
      const isMoved = now() - mayMove.at < moveTime && (mayMove.to ?? target) === target;
      focused = isMoved ? target : null;
    }
  };
  const onPointer = ({ isTrusted, target }: Event) => {
    if (isTrusted && target && hosts.has(target)) mayMove = { at: now(), to: target };
  };

  for (const kind of ['keydown', 'keypress', 'keyup'] as const)
    window.addEventListener(kind, onKey, { capture: true });
  window.addEventListener('focusin', onFocus, { capture: true });
  window.addEventListener('pointerdown', onPointer, { capture: true });

  return {
    own: (host, typed) => void hosts.set(host, typed),
    isMeant(click, host) {
      const isPointers = click instanceof UIEvent && click.detail > 0;
      if (!isPointers && down && (down.at !== host || focused !== host)) return false;
      // Where the focus goes from here on is our doing, after what the shopper did.
      focused = host;
      return true;
    },
  };
}

const { give, find } = slot<Keys>('keys');

export const keys = (): Keys => {
  if (!find()) give(followKeys(window));
  return find() as Keys;
};
