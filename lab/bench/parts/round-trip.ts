import type { Page } from 'puppeteer-core';
import * as aliexpress from '../../../tests/support/demo/aliexpress.ts';
import { cleanProduct } from '../../../tests/support/demo/product.ts';
import type { Session } from '../../../tests/support/loopback/session.ts';
import type { ShopServer } from '../../../tests/support/loopback/shop-server.ts';
import { pause, until, watcher } from '../../../tests/support/loopback/verdict-of.ts';

/**
 * From what stands on the page to the verdict about it. All times in milliseconds, taken inside the
 * extension's own world by `probe.js`.
 */

export interface Sample {
  /** From the message that asks for a verdict to its answer: what an extension can hardly avoid. */
  roundTrip: number;
  /** From the first line of the content script to the first verdict, which the address alone gives. */
  firstVerdict: number;
  /** From the moment title, seller and specs are drawn to the verdict that takes them in. */
  lateFacts: number | undefined;
}

interface Probe {
  started: number;
  messages: { request: string; titles: number; sent: number; answered: number }[];
}

interface ProbeStore {
  chrome: {
    storage: {
      local: {
        get(key: string): Promise<Record<string, Probe>>;
        remove(key: string): Promise<void>;
      };
    };
  };
}

/** Set by the measured page. */
interface Drawn {
  drawnAt?: number;
}

const key = 'bench:probe';
const product = cleanProduct('aliexpress');
const url = aliexpress.productUrl(product.id);

/** The page notes when it has drawn its facts. */
export function serveMeasuredPage(server: ShopServer): void {
  const html = aliexpress.productPage(product, { late: 150 });
  const draws = "document.getElementById('root').replaceChildren";
  server.serve(url, html.replace(draws, `drawnAt = performance.now(); ${draws}`));
}

const readProbe = (watcherPage: Page): Promise<Probe | undefined> =>
  watcherPage.evaluate(async (name) => {
    const { chrome } = globalThis as unknown as ProbeStore;
    return (await chrome.storage.local.get(name))[name];
  }, key);

/** One page load, with the background running or stopped before it. */
export async function sample(
  session: Session,
  page: Page,
  options: { stopped: boolean; lateFacts: boolean },
): Promise<Sample> {
  const own = await watcher(session);
  await page.goto('about:blank');
  await own.evaluate(async (name) => {
    await (globalThis as unknown as ProbeStore).chrome.storage.local.remove(name);
  }, key);
  if (options.stopped) await session.stopBackground();
  await page.goto(url);
  // Looking on while it is measured would cost it time.
  await pause(500);
  const seen = await until('the probe to have seen it all', async () => {
    const probe = await readProbe(own);
    const drawnAt = await page.evaluate(() => (globalThis as unknown as Drawn).drawnAt);
    const judged = probe?.messages.filter(({ request }) => /^(?:judge|echo)$/.test(request)) ?? [];
    const late = judged.find(({ sent }) => drawnAt !== undefined && sent >= drawnAt);
    const isEnough = options.lateFacts ? late !== undefined : judged.length > 0;
    return isEnough && probe && { judged, late, drawnAt, started: probe.started };
  });
  const { late, drawnAt = Number.NaN, started } = seen;
  const [first] = seen.judged;
  if (first === undefined) throw new Error('no verdict was asked for');
  return {
    roundTrip: first.answered - first.sent,
    firstVerdict: first.answered - started,
    lateFacts: late && late.answered - drawnAt,
  };
}
