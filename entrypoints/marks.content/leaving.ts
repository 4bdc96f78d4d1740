/**
 * A press on the page or Escape closes what is open; neither is kept from the page. Returns what ends
 * the waiting. `ours`: where a press is none; without it nothing is on show.
 */
export const whenLeft = (
  page: Document,
  ours: () => Node | undefined,
  leave: () => void,
): (() => void) => {
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  const pressed = (event: Event) => {
    const root = ours();
    if (root && !event.composedPath().includes(root)) leave();
  };
  page.addEventListener('pointerdown', pressed, options);
  page.addEventListener('keydown', ({ key }) => key === 'Escape' && leave(), options);
  return () => stop.abort();
};
