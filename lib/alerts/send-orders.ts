import type { OrderedLine } from '../core/owned.ts';
import { orderLines } from '../sites/lines.ts';
import type { Site } from '../sites/site.ts';

/** Milliseconds to wait after a change: orders are drawn late and grow while scrolling. */
const pause = 1_000;
const maxInMessage = 300;

/**
 * Reports each line of an order once. `tell` resolves with `undefined` if the background is gone,
 * and with false while alerts are off: then nothing is read until the returned function is called.
 */
export function sendOrders(
  window: Window,
  site: Site,
  tell: (lines: OrderedLine[]) => Promise<boolean | undefined>,
  signal: AbortSignal,
): () => void {
  const { document } = window;
  const reported = new Set<string>();
  let isPending = false;

  async function read(): Promise<void> {
    isPending = false;
    if (signal.aborted) return;
    const url = new URL(window.location.href);
    const lines = orderLines(site, document, url);
    const fresh = lines
      .filter((line) => !reported.has(JSON.stringify(line)))
      .slice(0, maxInMessage);
    if (fresh.length === 0) return;
    for (const line of fresh) reported.add(JSON.stringify(line));
    const isStored = await tell(fresh);
    if (isStored) return;
    for (const line of fresh) reported.delete(JSON.stringify(line));
    if (isStored === false) observer.disconnect();
  }
  const readSoon = () => {
    if (isPending) return;
    isPending = true;
    window.setTimeout(read, pause);
  };

  const observer = new MutationObserver(readSoon);
  signal.addEventListener('abort', () => observer.disconnect());
  const begin = () => {
    if (signal.aborted) return;
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    void read();
  };
  begin();
  return begin;
}
