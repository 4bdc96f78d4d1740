import type { Host } from '../card.content/host.ts';

/** How often the page is asked where its cards are, in milliseconds. Scrolling moves nothing. */
const every = 250;
/** After scrolling began: what stays behind a bar of the shop lies below it meanwhile. */
const scrollPause = 100;

interface Following {
  look(): void;
  onFocus(target: EventTarget | null): void;
}

/** Looks after the window has moved, and now and then while somebody can see it. */
export const follow = (page: Document, { look, onFocus }: Following, signal: AbortSignal): void => {
  let next: ReturnType<typeof setTimeout> | undefined;
  // Not in a frame: asking for one makes the browser draw one.
  const lookNow = () => {
    next = undefined;
    if (!signal.aborted && !page.hidden) look();
  };
  const soon = () => {
    next ??= setTimeout(lookNow, scrollPause);
  };
  const timer = setInterval(lookNow, every);
  const passive = { signal, passive: true, capture: true };
  addEventListener('scroll', soon, passive);
  addEventListener('resize', soon, passive);
  page.addEventListener('focusin', ({ target }) => onFocus(target), passive);
  page.addEventListener('focusout', ({ relatedTarget }) => onFocus(relatedTarget), passive);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    clearTimeout(next);
  });
};

/**
 * A press on the page or Escape closes what is open; neither is kept from the page. Returns what ends
 * the waiting. `ours`: where a press is none; without it nothing is on show.
 */
export const whenLeft = (page: Document, ours: Host | undefined, leave: () => void) => {
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && leave();
  const onPress = ({ target }: Event) => ours && target !== ours.host && leave();
  page.addEventListener('pointerdown', onPress, options);
  page.addEventListener('keydown', onKey, options);
  // What is typed in ours does not get as far as the page.
  ours?.root.addEventListener('keydown', onKey, options);
  return () => stop.abort();
};
