import type { Host } from './host.ts';
import { barUnder, buyButtonUnder } from './place.ts';

/** Milliseconds between looks while the page scrolls or is resized. */
const pause = 250;
/** The shops draw their buttons late: looks after the first, in milliseconds. */
const stillDrawing = [1_000, 2_000, 4_000];

/** Between the card and either edge of the page. */
const gap = 16;

/** By a transform: a change of `left` would count as a layout shift of the shop's page. */
const moveLeft = (root: HTMLElement): void => {
  const { clientWidth } = root.ownerDocument.documentElement;
  root.style.translate = `${2 * gap + root.offsetWidth - clientWidth}px 0`;
  root.classList.add('left');
};

/**
 * Keeps the card off the buy button: once aside it stays there, because a card that hops about is
 * worse than one that is far away. Ends with `signal`.
 */
export const standAside = (
  { root }: Host,
  isSheet: () => boolean,
  moved: () => void,
  signal: AbortSignal,
): void => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    timer = undefined;
    // Once aside it stays there, also when the window gets another width.
    if (root.classList.contains('left')) return moveLeft(root);
    const button = buyButtonUnder(root.getBoundingClientRect(), root.ownerDocument);
    if (!button) return;
    if (isSheet()) root.style.setProperty('margin-bottom', `${barUnder(button)}px`);
    else moveLeft(root);
    moved();
  };
  // Not in a frame: asking for one makes the browser draw one.
  const later = () => {
    timer ??= setTimeout(look, pause);
  };
  const passive = { signal, passive: true };
  addEventListener('scroll', later, passive);
  addEventListener('resize', later, passive);
  // From its first layout on: one that grew over the button by a press moves before the next one.
  const sizes = new ResizeObserver(look);
  sizes.observe(root);
  const drawing = stillDrawing.map((time) => setTimeout(later, time));
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    for (const one of drawing) clearTimeout(one);
    clearTimeout(timer);
  });
};

/** Pixels. Further away a press that was meant for one of our buttons may meet another one. */
const tremble = 16;

/**
 * Since when the topmost of `layers` is where it is on the screen: a page can make the card step aside,
 * or move its window. What is said in it makes it wider and higher, and leaves one side and its bottom
 * where they are.
 */
export const createStanding = (layers: () => readonly Element[]) => {
  let stood: number[] | undefined;
  let since = 0;
  return (): number => {
    const { left = 0, right = 0, bottom = 0 } = layers().at(-1)?.getBoundingClientRect() ?? {};
    const now = [left, right, bottom, screenX, screenY];
    const before = stood ?? now;
    const [byLeft = 0, byRight = 0, ...others] = now.map((at, nth) =>
      Math.abs(at - (before[nth] ?? 0)),
    );
    const isElsewhere = Math.max(Math.min(byLeft, byRight), ...others) > tremble;
    if (isElsewhere) since = performance.now();
    if (isElsewhere || !stood) stood = now;
    return since;
  };
};
