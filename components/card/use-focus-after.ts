import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

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
