import { wait } from '../extension/wait.ts';

/** When the tiles of a page are to be looked through again. */

interface PageChangeOptions {
  window: Window;
  /**
   * Beside a product: tiles stand far below it, so that a page that is not scrolled costs nothing.
   * What changes without scrolling is noticed after the next.
   */
  isBeside: boolean;
  signal: AbortSignal;
  /** `recycled`: elements that may stand for another listing now, as far as that is known. */
  changed(recycled: Iterable<Element>): void;
  /** The same tiles may stand elsewhere: `scroll` of something, or `resize`. */
  moved(event: Event): void;
}

/** Milliseconds until the content that scrolling requests has arrived. */
export const arrivalTime = 1_500;

function onScrolled({ window, signal, changed }: PageChangeOptions): void {
  let scrolls = 0;
  const scrolled = async () => {
    changed([]);
    scrolls += 1;
    const last = scrolls;
    if ((await wait(arrivalTime, signal)) && last === scrolls) changed([]);
  };
  window.addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
}

export function onPageChange(options: PageChangeOptions): void {
  if (options.isBeside) {
    onScrolled(options);
    return;
  }
  const { window, signal, changed, moved } = options;
  const mutations = new MutationObserver((records) => {
    const recycled = new Set<Element>();
    for (const { type, target } of records)
      if (type === 'attributes') recycled.add(target as Element);
    changed(recycled);
  });
  mutations.observe(window.document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['href', 'data-tooltip'],
  });
  signal.addEventListener('abort', () => mutations.disconnect());
  for (const kind of ['scroll', 'resize'])
    window.addEventListener(kind, moved, { capture: true, passive: true, signal });
}

/** Between looks: at least so long, and so many times as long as the last look took. Milliseconds. */
const minPause = 200;
const pauseBeside = 600;
const pauseFactor = 25;

interface Looking {
  window: Window;
  /** Beside a product: more seldom. */
  isBeside: boolean;
  signal: AbortSignal;
}

interface Steps {
  look(): void;
  /** `isBusy`: the page had no idle time for long. True where more is left to read. */
  read(isBusy: boolean): boolean;
}

/** When there is something to look at or to read, in the browser's idle time. */
export function createScheduler({ window, isBeside, signal }: Looking, { look, read }: Steps) {
  let isPending = false;
  let isDirty = false;
  let next = 0;
  const now = () => window.performance.now();

  const step = ({ didTimeout }: Pick<IdleDeadline, 'didTimeout'>) => {
    isPending = false;
    if (signal.aborted) return;
    const began = now();
    if (isDirty) look();
    isDirty = false;
    const hasMore = read(didTimeout);
    const pause = Math.max(isBeside ? pauseBeside : minPause, (now() - began) * pauseFactor);
    next = hasMore ? 0 : now() + pause;
    if (hasMore) work();
  };
  const idle = () => {
    if (signal.aborted) return;
    // Safari tells nobody when it is idle.
    if (window.requestIdleCallback) window.requestIdleCallback(step, { timeout: 1_000 });
    else void wait(1, signal).then(() => step({ didTimeout: true }));
  };
  const work = () => {
    if (isPending) return;
    isPending = true;
    const pause = Math.max(0, next - now());
    if (pause === 0) idle();
    else void wait(pause, signal).then(idle);
  };
  return {
    readSoon: work,
    lookSoon() {
      isDirty = true;
      work();
    },
  };
}
