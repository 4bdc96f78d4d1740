import type { Host } from './host.ts';
import { barUnder, buyButtonUnder } from './place.ts';

/** Milliseconds between looks while the page scrolls or is resized. */
const pause = 250;
/** The shops draw their buttons late: looks after the first, in milliseconds. */
const stillDrawing = [500, 1_500, 4_000];

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
export const standAside = ({ root }: Host, isSheet: () => boolean, signal: AbortSignal): void => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  // In the frame that lays the page out anyway, so that looking costs no layout of its own.
  const inFrame = () => {
    frame = requestAnimationFrame(look);
  };
  const look = () => {
    timer = undefined;
    // Once aside it stays there, also when the window gets another width.
    if (root.classList.contains('left')) return moveLeft(root);
    const button = buyButtonUnder(root.getBoundingClientRect(), root.ownerDocument);
    if (!button) return;
    if (isSheet()) root.style.setProperty('margin-bottom', `${barUnder(button)}px`);
    else moveLeft(root);
  };
  const later = () => {
    timer ??= setTimeout(inFrame, pause);
  };
  const passive = { signal, passive: true };
  addEventListener('scroll', later, passive);
  addEventListener('resize', later, passive);
  inFrame();
  const drawing = stillDrawing.map((time) => setTimeout(later, time));
  signal.addEventListener('abort', () => {
    for (const one of drawing) clearTimeout(one);
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
};
