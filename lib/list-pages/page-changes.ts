import { wait } from '../extension/wait.ts';

/** Decides when the tiles of a page are searched again. */

interface PageChangeOptions {
  window: Window;
  /**
   * Recommendations stand far below a product, so a product's page that is never scrolled costs
   * nothing. A change without a scroll is noticed after the next scroll.
   */
  isBeside: boolean;
  signal: AbortSignal;
  /** `recycled`: elements that may show another listing now, as far as that is known. */
  changed(recycled: Iterable<Element>): void;
  /** Tiles may have moved: something was scrolled or the window was resized. */
  moved(event: Event): void;
}

/** Milliseconds after a scroll until the content it requested has arrived. */
export const arrivalTime = 1_500;

function onScrolled({ window, signal, changed }: PageChangeOptions): void {
  let scrolls = 0;
  const scrolled = async () => {
    changed([]);
    scrolls += 1;
    const ownScroll = scrolls;
    if ((await wait(arrivalTime, signal)) && ownScroll === scrolls) changed([]);
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

/** Milliseconds between two searches: at least so many, and so many times the last one's time. */
const minPause = 200;
const pauseBeside = 600;
const pauseFactor = 25;

interface SchedulerOptions {
  window: Window;
  /** On a product's page tiles are searched less often. */
  isBeside: boolean;
  signal: AbortSignal;
}

interface Steps {
  search(): void;
  /** `isBusy`: the page had no idle time for a second. Returns whether more is left to read. */
  read(isBusy: boolean): boolean;
}

/** Runs the steps in the browser's idle time, with pauses between them. */
export function createScheduler(
  { window, isBeside, signal }: SchedulerOptions,
  { search, read }: Steps,
) {
  let isPending = false;
  let needsSearch = false;
  let nextStep = 0;
  const now = () => window.performance.now();

  const step = ({ didTimeout }: Pick<IdleDeadline, 'didTimeout'>) => {
    isPending = false;
    if (signal.aborted) return;
    const began = now();
    if (needsSearch) search();
    needsSearch = false;
    const hasMore = read(didTimeout);
    const pause = Math.max(isBeside ? pauseBeside : minPause, (now() - began) * pauseFactor);
    nextStep = hasMore ? 0 : now() + pause;
    if (hasMore) work();
  };
  const idle = () => {
    if (signal.aborted) return;
    // Safari has no `requestIdleCallback`.
    if (window.requestIdleCallback) window.requestIdleCallback(step, { timeout: 1_000 });
    else void wait(1, signal).then(() => step({ didTimeout: true }));
  };
  const work = () => {
    if (isPending) return;
    isPending = true;
    const pause = Math.max(0, nextStep - now());
    if (pause === 0) idle();
    else void wait(pause, signal).then(idle);
  };
  return {
    readSoon: work,
    searchSoon() {
      needsSearch = true;
      work();
    },
  };
}
