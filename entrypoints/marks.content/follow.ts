/** How often the page is asked where its cards are, in milliseconds. Scrolling moves nothing. */
const every = 250;
/** After scrolling began: what stays behind a bar of the shop lies below it meanwhile. */
const scrollPause = 100;

interface Following {
  /** Where the cards are may have changed. */
  look(): void;
  /** The focus goes to this element of the page, or out of it. */
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
