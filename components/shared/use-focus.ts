import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** True if nothing has the focus, neither on the page nor in the shadow root. */
const nothingHasFocus = (area: HTMLElement): boolean => {
  const page = area.ownerDocument;
  const { activeElement } = area.getRootNode() as Document | ShadowRoot;
  return [activeElement, page.activeElement].every((one) => !one || one === page.body);
};

/**
 * Keeps the focus when what had it goes or is disabled (Chromium): back there, or to a title marked
 * `data-first-focus`, the first button of `area`, or `area`. `isWholePage`: from anywhere on the page.
 */
export const useKeptFocus = <E extends HTMLElement>(isWholePage = false): RefObject<E | null> => {
  const area = useRef<E>(null);
  const last = useRef<EventTarget | null>(null);
  const wasDisabled = useRef(false);
  useEffect(() => {
    const root = area.current?.getRootNode();
    const page = area.current?.ownerDocument;
    const remember = ({ target }: Event) => {
      const isOurs = isWholePage || (target instanceof Node && area.current?.contains(target));
      last.current = isOurs ? target : null;
      wasDisabled.current = false;
    };
    const forget = () => {
      last.current = null;
    };
    root?.addEventListener('focusin', remember);
    // On the page, to notice clicks outside the shadow root too.
    page?.addEventListener('pointerdown', forget, { capture: true });
    return () => {
      root?.removeEventListener('focusin', remember);
      page?.removeEventListener('pointerdown', forget, { capture: true });
    };
  }, [isWholePage]);
  useEffect(() => {
    const previous = last.current;
    const current = area.current;
    if (!current || !(previous instanceof HTMLElement)) return;
    const isDisabled = previous.isConnected && previous.matches(':disabled');
    const isBack = previous.isConnected && wasDisabled.current;
    wasDisabled.current = isDisabled;
    if (isDisabled || (previous.isConnected && !isBack) || !nothingHasFocus(current)) return;
    const inside = (selector: string) => current.querySelector<HTMLElement>(selector);
    const first = inside('[data-first-focus]') ?? inside('button:not(:disabled)');
    const next = isBack ? previous : (first ?? current.closest<HTMLElement>('[tabindex]'));
    last.current = null;
    next?.focus({ preventScroll: true });
  });
  return area;
};

/** Used as `ref` of an element that takes the focus when it appears. */
export const focusNow = (element: HTMLElement | null): void => element?.focus();

/** Moves the focus to the button after `change`, but not at the first rendering. */
export const useFocusAfter = (change: unknown): RefObject<HTMLButtonElement | null> => {
  const button = useRef<HTMLButtonElement>(null);
  const last = useRef(change);
  useEffect(() => {
    if (last.current === change) return;
    last.current = change;
    button.current?.focus({ preventScroll: true });
    // Scrolls within the card only: the shop's page stays where it is.
    button.current?.scrollIntoView({ block: 'nearest' });
  }, [change]);
  return button;
};
