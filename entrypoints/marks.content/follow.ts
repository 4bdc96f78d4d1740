import { wait } from '../../lib/extension/wait.ts';
import { isHidden } from '../../lib/sites/own-members.ts';
import { onFirst } from '../tab-scripts/first-events.ts';

/** How often the page is asked where its tiles are, in milliseconds. Scrolling moves nothing. */
const every = 250;
/** After scrolling began: what stays behind a bar of the shop lies below it meanwhile. */
const scrollPause = 100;

interface Following {
  look(): void;
  onFocus(target: EventTarget | null): void;
}

/** Looks after the window has moved, and now and then while somebody can see it. */
export const follow = (page: Document, { look, onFocus }: Following, signal: AbortSignal): void => {
  let isComing = false;
  // Not in a frame: asking for one makes the browser draw one.
  const lookNow = () => {
    if (!isHidden(page)) look();
  };
  const soon = async () => {
    if (isComing) return;
    isComing = true;
    if (await wait(scrollPause, signal)) lookNow();
    isComing = false;
  };
  const goOn = async () => {
    while (await wait(every, signal)) lookNow();
  };
  addEventListener('scroll', soon, { signal, passive: true, capture: true });
  onFirst((event) => {
    if (event.type === 'resize') void soon();
    if (event.type === 'focusin') onFocus(event.target);
    // An element that gets the focus next tells by itself.
    if (event.type === 'focusout' && !(event as FocusEvent).relatedTarget) onFocus(null);
  }, signal);
  void goOn();
};
