import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** Time to move the mouse from the marker into the bubble, in milliseconds. */
const grace = 300;

/** `pinned`: pressed, so that it stays until it is closed or something else is pressed. */
interface Open {
  key: string;
  isPinned: boolean;
}

/**
 * Which bubble is open. The mouse opens one for as long as it rests there, a press for longer, and
 * focus on a card of the shop's opens its bubble while it stays there (`focused`).
 */
export const useBubble = (focused: string | undefined) => {
  const [open, setOpen] = useState<Open | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const change = useCallback((next: Open | undefined) => {
    clearTimeout(timer.current);
    setOpen(next);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    setOpen((now) =>
      now?.isPinned ? now : focused === undefined ? undefined : { key: focused, isPinned: false },
    );
  }, [focused]);

  return {
    openKey: open?.key,
    enter: (key: string) => {
      if (open?.key === key) clearTimeout(timer.current);
      else if (!open?.isPinned) change({ key, isPinned: false });
    },
    leave: () => {
      if (open && !open.isPinned) timer.current = setTimeout(() => change(undefined), grace);
    },
    press: (key: string) =>
      change(open?.key === key && open.isPinned ? undefined : { key, isPinned: true }),
    close: useCallback(() => change(undefined), [change]),
  };
};
