import type { Page } from 'puppeteer-core';
import { packagedHazards } from '../../../hub/list/packaged.ts';
import { table } from '../../../hub/table.ts';
import * as aliexpress from '../../../tests/support/demo/aliexpress.ts';
import {
  cleanProduct,
  dangerousProduct,
  namedListings,
} from '../../../tests/support/demo/product.ts';
import { documentOf } from '../../../tests/support/loopback/documents.ts';
import type { Session } from '../../../tests/support/loopback/session.ts';
import type { ShopServer } from '../../../tests/support/loopback/shop-server.ts';
import { pause, until } from '../../../tests/support/loopback/verdict-of.ts';
import { inNewTab } from './contest.ts';
import { median, ms, quantile } from './figures.ts';
import { memoryOf } from './growth.ts';

/**
 * How soon a warning is painted after our script opens its document, and what it takes of memory. Opened: the
 * moment at which the page itself sees our element appear. Painted: the document's own first contentful paint.
 */

/** Tabs at a time whose memory is compared. */
const tabs = 4;

interface Opened {
  openedAt?: number;
}

/** Runs in the page, before any script of it. On the clock that all documents of a browser share. */
const watchOpening = () => {
  const isOurs = (node: Node) =>
    node.parentElement?.matches(':root') && node instanceof HTMLDivElement;
  new MutationObserver((changes) => {
    if (!changes.some(({ addedNodes }) => [...addedNodes].some(isOurs))) return;
    (globalThis as Opened).openedAt ??= performance.timeOrigin + performance.now();
  }).observe(document, { childList: true, subtree: true });
};

/** What puppeteer has but does not declare. */
interface Driven {
  _client(): { send(method: 'Target.setAutoAttach', what: object): Promise<unknown> };
}

/** In Chromium the driver holds up each frame of another process until it has looked at it: 20 to 30 ms. */
const setDriven = async (page: Page, isDriven: boolean): Promise<void> => {
  const [autoAttach, waitForDebuggerOnStart] = [isDriven, isDriven];
  const client = (page as unknown as Driven)._client();
  await client.send('Target.setAutoAttach', { autoAttach, waitForDebuggerOnStart, flatten: true });
};
/** Until then it has been painted on a very busy machine. Milliseconds. */
const untilPainted = 1_000;

/** Milliseconds from the opening to the document's start, to its own `load`, and to its paint. */
async function openingOf(page: Page, url: string, isChromium: boolean) {
  await page.evaluateOnNewDocument(watchOpening);
  if (isChromium) await setDriven(page, false);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const opened = await until('the card to open', () =>
    page.evaluate(() => (globalThis as Opened).openedAt),
  );
  await pause(untilPainted);
  if (isChromium) await setDriven(page, true);
  const card = await until('the card', () => documentOf(page, '.frame'));
  const times = await until('its paint', () =>
    card.evaluate(() => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      const [navigation] = performance.getEntriesByType('navigation');
      const { loadEventEnd } = navigation as PerformanceNavigationTiming;
      const { timeOrigin } = performance;
      return paint && { loaded: timeOrigin + loadEventEnd, painted: timeOrigin + paint.startTime };
    }),
  );
  return { load: times.loaded - opened, paint: times.painted - opened };
}

/** Of so many tabs with that page, in megabytes for each. */
async function memoryWith(session: Session, url: string): Promise<number> {
  const before = memoryOf(session.browser);
  const pages: Page[] = [];
  for (let tab = 0; tab < tabs; tab += 1) {
    const page = await session.browser.newPage();
    pages.push(page);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await pause(1_500);
  }
  const after = memoryOf(session.browser);
  for (const page of pages) await page.close();
  return (after - before) / tabs;
}

export async function cardOpening(
  session: Session,
  server: ShopServer,
  rounds: number,
): Promise<string> {
  const [named] = namedListings(await packagedHazards(), 'aliexpress');
  if (!named) throw new Error('the packaged list names nothing');
  const [clean, warned] = [cleanProduct('aliexpress'), dangerousProduct(named, 'en')].map(
    (product) => {
      const url = aliexpress.productUrl(product.id);
      server.serve(url, aliexpress.productPage(product));
      return url;
    },
  ) as [string, string];
  const openings: Awaited<ReturnType<typeof openingOf>>[] = [];
  // The first two fill caches that a shopper's browser would have filled.
  for (let round = -2; round < rounds; round += 1) {
    const opening = await inNewTab(session, (page) =>
      openingOf(page, warned, session.name === 'chromium'),
    );
    if (round >= 0) openings.push(opening);
  }
  const memory: Record<'clean' | 'warned', number[]> = { clean: [], warned: [] };
  for (let round = 0; round < 3; round += 1) {
    memory.clean.push(await memoryWith(session, clean));
    memory.warned.push(await memoryWith(session, warned));
  }
  const row = (pick: (opening: (typeof openings)[number]) => number) => {
    const values = openings.map(pick);
    return [ms(quantile(values, 0.1)), ms(median(values)), ms(quantile(values, 0.9))];
  };
  return [
    table([
      ['', 'p10', 'median', 'p90'],
      ['opened to its document loaded, ms', ...row(({ load }) => load)],
      ['opened to painted, ms', ...row(({ paint }) => paint)],
    ]),
    `memory of a tab: ${ms(median(memory.clean))} MB, warned ${ms(median(memory.warned))} MB`,
  ].join('\n\n');
}
