const userEvents = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

/** Unfolds the section that the address names (`options.html#updates`); it may not be drawn yet. */
const showNamed = (): HTMLElement | null => {
  const name = location.hash.slice(1);
  const section = document.getElementById(name);
  const folded = (section ?? document.getElementById('advanced'))?.closest('details');
  if (name !== '' && folded) folded.open = true;
  return section;
};

/** Keeps the section in sight while the list above is read, until the shopper does something. */
export function followAddress(): void {
  addEventListener('hashchange', showNamed);
  const sizes = new ResizeObserver(() => showNamed()?.scrollIntoView());
  sizes.observe(document.body);
  for (const event of userEvents)
    addEventListener(event, () => sizes.disconnect(), { passive: true, once: true });
}
