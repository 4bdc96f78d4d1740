import { useEffect } from 'preact/hooks';

const byHand = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

/** The part that the address names (`options.html#updates`), unfolded. One may come when the list is read. */
const showNamed = (): HTMLElement | null => {
  const name = location.hash.slice(1);
  const section = document.getElementById(name);
  const folded = (section ?? document.getElementById('advanced'))?.closest('details');
  if (name !== '' && folded) folded.open = true;
  return section;
};

/** Keeps the section in sight while the list above is read, until the shopper does something. */
export function useSectionOfAddress(): void {
  useEffect(() => {
    addEventListener('hashchange', showNamed);
    return () => removeEventListener('hashchange', showNamed);
  }, []);
  useEffect(() => {
    if (location.hash === '') return undefined;
    const over = new AbortController();
    const sizes = new ResizeObserver(() => showNamed()?.scrollIntoView());
    sizes.observe(document.body);
    over.signal.addEventListener('abort', () => sizes.disconnect());
    for (const event of byHand)
      window.addEventListener(event, () => over.abort(), { passive: true, signal: over.signal });
    return () => over.abort();
  }, []);
}
