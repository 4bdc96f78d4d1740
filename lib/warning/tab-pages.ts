import type { Listing } from '../core/listing.ts';
import { createTaskQueue } from '../core/task-queue.ts';
import type { Badge, Interference } from '../extension/badge.ts';
import { browser } from '../extension/browser.ts';
import type { Locale } from '../settings/index.ts';
import type { Silences } from '../store/silenced.ts';

export interface ListedTile {
  site: string;
  id: string;
  title?: string;
  level: 'danger' | 'caution';
  hazard: string;
}

export interface TabTiles {
  url: string;
  named: ListedTile[];
  count: number;
  /** Ids of those that a notice names and the shopper's settings leave out. */
  hidden: string[];
  checkedCount: number;
}

/** What each tab shows, also in `storage.session`. Of private windows in memory alone. */
export interface TabPage {
  listing?: Listing;
  tiles?: TabTiles;
  done: boolean;
  /** How grave the warning was that the page interfered with, and what the toolbar says of it. */
  interference?: Interference;
  incognito: boolean;
  /** Warnings shown in this tab, newest last: `site:id`. */
  shown: string[];
  /** In a private window: [`site:id`, `source:reference`, on the shop's page only]. */
  silenced: [listing: string, hazard: string, onPage: boolean][];
}

const prefix = 'tab:';
const maxShown = 50;

const empty = (incognito: boolean): TabPage => ({
  done: false,
  incognito,
  shown: [],
  silenced: [],
});

export const silencedIn = (page: TabPage | undefined, listing: string): Silences => {
  const here = (page?.silenced ?? []).filter(([key]) => key === listing);
  return new Map(here.map(([, hazard, onPage]) => [hazard, onPage]));
};

/** An address without its hash: what tells pages of many listings apart. */
export const pageOf = (url: string | undefined): string => url?.split('#', 1)[0] ?? '';

export async function showTiles(
  { badge, locale }: { badge: Badge; locale: Locale },
  tabId: number,
  { tiles }: Pick<TabPage, 'tiles'>,
): Promise<void> {
  const { count = 0, named: [first] = [] } = tiles ?? {};
  const words = await locale.words();
  if (count === 0) await badge.clear(tabId, words);
  else await badge.count(tabId, { count, level: first?.level ?? 'caution' }, words);
}

type TabApi = Pick<typeof browser, 'storage' | 'tabs'>;

/** What tabs show, as far as it outlives the background. */
function createTabStorage(api: TabApi) {
  let hasSwept = false;

  /** Forgets closed tabs, once in a background's life: a listener would wake it for every tab. */
  async function sweep(): Promise<void> {
    if (hasSwept) return;
    hasSwept = true;
    const [stored, tabs] = await Promise.all([api.storage.session.get(null), api.tabs.query({})]);
    const open = new Set(tabs.map(({ id }) => `${prefix}${id}`));
    const gone = Object.keys(stored).filter((key) => key.startsWith(prefix) && !open.has(key));
    await api.storage.session.remove(gone);
  }

  return {
    async read(tabId: number): Promise<TabPage | undefined> {
      const key = `${prefix}${tabId}`;
      return (await api.storage.session.get(key))[key] as TabPage | undefined;
    },
    async write(tabId: number, page: TabPage): Promise<void> {
      if (page.incognito) return;
      try {
        await api.storage.session.set({ [`${prefix}${tabId}`]: page });
        await sweep();
      } catch {
        // Full: the popup uses the page's address instead.
      }
    },
  };
}

export type TabPages = ReturnType<typeof createTabPages>;

export function createTabPages(api: TabApi = browser) {
  const known = new Map<number, TabPage>();
  const turns = new Map<number, ReturnType<typeof createTaskQueue>>();
  const requestNumbers = new Map<number, number>();
  const storage = createTabStorage(api);

  async function read(tabId: number): Promise<TabPage | undefined> {
    const inMemory = known.get(tabId);
    if (inMemory) return inMemory;
    const stored = await storage.read(tabId);
    // Changed meanwhile.
    const changed = known.get(tabId);
    if (changed) return changed;
    if (stored) known.set(tabId, stored);
    return stored;
  }

  return {
    get: (tabId: number) => read(tabId).catch(() => undefined),
    change(tabId: number, incognito: boolean, edit: (page: TabPage) => TabPage): Promise<TabPage> {
      const inTurn = turns.get(tabId) ?? createTaskQueue();
      turns.set(tabId, inTurn);
      return inTurn(async () => {
        const old = await read(tabId).catch(() => undefined);
        const page = edit(old?.incognito === incognito ? old : empty(incognito));
        page.shown.splice(0, page.shown.length - maxShown);
        known.set(tabId, page);
        void storage.write(tabId, page);
        return page;
      });
    },
    /** Whether this is still the tab's newest request: a slower answer to an older one must not cover it. */
    ask(tabId: number) {
      const requestNumber = (requestNumbers.get(tabId) ?? 0) + 1;
      requestNumbers.set(tabId, requestNumber);
      return () => requestNumbers.get(tabId) === requestNumber;
    },
    forget: () => known.clear(),
  };
}
