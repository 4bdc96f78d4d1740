import { wait } from '../../lib/extension/wait.ts';
import { isHidden } from '../../lib/sites/own-members.ts';
import { onFirst } from '../tab-scripts/first-events.ts';

/**
 * Milliseconds between two measurements of the tiles. While scrolling, markers move with the page.
 */
const interval = 250;
/** Milliseconds after a scroll: markers that are now below a bar of the shop are hidden then. */
const scrollPause = 100;

interface Following {
  look(): void;
  onFocus(target: EventTarget | null): void;
}

/** Calls `look` after scrolling and resizing, and regularly while the page is visible. */
export const follow = (page: Document, { look, onFocus }: Following, signal: AbortSignal): void => {
  let isPending = false;
  // Not in an animation frame: requesting one makes the browser draw.
  const lookNow = () => {
    if (!isHidden(page)) look();
  };
  const lookSoon = async () => {
    if (isPending) return;
    isPending = true;
    if (await wait(scrollPause, signal)) lookNow();
    isPending = false;
  };
  const lookRegularly = async () => {
    while (await wait(interval, signal)) lookNow();
  };
  addEventListener('scroll', lookSoon, { signal, passive: true, capture: true });
  onFirst((event) => {
    if (event.type === 'resize') void lookSoon();
    if (event.type === 'focusin') onFocus(event.target);
    // If another element gets the focus, its `focusin` follows.
    if (event.type === 'focusout' && !(event as FocusEvent).relatedTarget) onFocus(null);
  }, signal);
  void lookRegularly();
};
