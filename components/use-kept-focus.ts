import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * What has the focus may go away under it: a row that is deleted, a button whose view is replaced. A
 * keyboard would then begin again at the top of the page, and a screen reader lose its place. So the
 * focus moves to the first button of `area`, or to the area itself. Never from who put it elsewhere.
 */
export const useKeptFocus = <E extends HTMLElement>(): RefObject<E | null> => {
  const area = useRef<E>(null);
  const last = useRef<EventTarget | null>(null);
  useEffect(() => {
    const root = area.current?.getRootNode();
    const remember = ({ target }: Event) => {
      last.current = target;
    };
    const forget = () => {
      last.current = null;
    };
    root?.addEventListener('focusin', remember);
    root?.addEventListener('pointerdown', forget);
    return () => {
      root?.removeEventListener('focusin', remember);
      root?.removeEventListener('pointerdown', forget);
    };
  }, []);
  useEffect(() => {
    const had = last.current;
    const now = area.current;
    if (!now || !(had instanceof Element) || had.isConnected) return;
    last.current = null;
    const { activeElement } = now.getRootNode() as Document | ShadowRoot;
    if (activeElement && activeElement !== now.ownerDocument.body) return;
    (now.querySelector<HTMLElement>('button:not(:disabled)') ?? now).focus({ preventScroll: true });
  });
  return area;
};
