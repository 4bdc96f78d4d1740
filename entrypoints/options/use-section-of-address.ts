import { useEffect } from 'preact/hooks';

const byHand = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

/**
 * Shows the section that the address names (`options.html#updates`). The page is drawn after the
 * browser has looked for it, and sections above it grow as the list is read: it is held in sight
 * until the shopper does something.
 */
export function useSectionOfAddress(): void {
  useEffect(() => {
    const section = document.getElementById(location.hash.slice(1));
    if (!section) return undefined;
    const over = new AbortController();
    const sizes = new ResizeObserver(() => section.scrollIntoView());
    sizes.observe(document.body);
    over.signal.addEventListener('abort', () => sizes.disconnect());
    for (const event of byHand)
      window.addEventListener(event, () => over.abort(), { passive: true, signal: over.signal });
    return () => over.abort();
  }, []);
}
