/** Between looks: at least so long, and so many times as long as the last look took. Milliseconds. */
const shortestPause = 200;
const pauseBeside = 600;
const share = 25;

interface Looking {
  window: Window;
  /** Beside a product: more seldom. */
  isBeside: boolean;
  signal: AbortSignal;
}

interface Steps {
  look(): void;
  read(): void;
  hasToRead(): boolean;
}

/** When there is something to look at or to read, in the browser's idle time. */
export function createRhythm({ window, isBeside, signal }: Looking, steps: Steps) {
  let isPending = false;
  let isDirty = false;
  let nextLook = 0;
  const now = () => window.performance.now();

  const step = () => {
    isPending = false;
    if (signal.aborted) return;
    const began = now();
    if (isDirty && began >= nextLook) {
      isDirty = false;
      steps.look();
      nextLook = now() + Math.max(isBeside ? pauseBeside : shortestPause, (now() - began) * share);
    }
    if (steps.hasToRead()) steps.read();
    if (isDirty || steps.hasToRead()) work();
  };
  const idle = () => {
    if (!signal.aborted) window.requestIdleCallback(step, { timeout: 1_000 });
  };
  const work = () => {
    if (isPending) return;
    isPending = true;
    const wait = steps.hasToRead() ? 0 : Math.max(0, nextLook - now());
    if (wait === 0) idle();
    else window.setTimeout(idle, wait);
  };
  return {
    work,
    lookSoon() {
      isDirty = true;
      work();
    },
  };
}
