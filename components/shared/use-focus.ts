import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Who has the focus neither on the page nor in a shadow of it. */
const isNowhere = (area: HTMLElement): boolean => {
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
    // Also beside the shadow that the area is in.
    page?.addEventListener('pointerdown', forget, { capture: true });
    return () => {
      root?.removeEventListener('focusin', remember);
      page?.removeEventListener('pointerdown', forget, { capture: true });
    };
  }, [isWholePage]);
  useEffect(() => {
    const had = last.current;
    const now = area.current;
    if (!now || !(had instanceof HTMLElement)) return;
    const isDisabled = had.isConnected && had.matches(':disabled');
    const isBack = had.isConnected && wasDisabled.current;
    wasDisabled.current = isDisabled;
    if (isDisabled || (had.isConnected && !isBack) || !isNowhere(now)) return;
    const inside = (selector: string) => now.querySelector<HTMLElement>(selector);
    const first = inside('[data-first-focus]') ?? inside('button:not(:disabled)');
    const next = isBack ? had : (first ?? now.closest<HTMLElement>('[tabindex]'));
    last.current = null;
    next?.focus({ preventScroll: true });
  });
  return area;
};

/** As the `ref` of what takes the focus when it appears. */
export const focusNow = (element: HTMLElement | null): void => element?.focus();

/** Focus follows a change that the shopper made, never one that just happened. */
export const useFocusAfter = (change: unknown): RefObject<HTMLButtonElement | null> => {
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(change);
  useEffect(() => {
    if (was.current === change) return;
    was.current = change;
    button.current?.focus({ preventScroll: true });
    // Within the card only: the shop's page stays where it is.
    button.current?.scrollIntoView({ block: 'nearest' });
  }, [change]);
  return button;
};
