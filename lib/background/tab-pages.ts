import { browser } from 'wxt/browser';
import { type Listing, listingKey } from '../core/listing.ts';
import type { Silences } from '../store/silenced.ts';

export interface ListedCard {
  site: string;
  id: string;
  title?: string;
  level: 'danger' | 'caution';
  /** `source:reference` */
  hazard: string;
}

export interface TabCards {
  /** Of the page, without its hash. */
  url: string;
  named: ListedCard[];
  /** All that are named; `named` holds no more than `mostListed`. */
  count: number;
  looked: number;
}

/**
 * What is on show in each tab, for the toolbar's popup and the context menu. In memory, and in
 * `storage.session` because the browser stops the background after seconds; both end with the
 * browser. Of a private window nothing leaves memory.
 */
export interface TabPage {
  listing?: Listing;
  /** Of the newest page of many listings. */
  cards?: TabCards;
  /** The page has had its time. */
  done: boolean;
  tampered: boolean;
  incognito: boolean;
  /** Warnings shown in this tab before, newest last: `site:id`. */
  shown: string[];
  /** Silenced in a private window: [`site:id`, `source:reference`, on the shop's page only]. */
  silenced: [listing: string, hazard: string, onPage: boolean][];
}

/** The parts of `browser` that are used here; for tests. */
interface TabsAndSession {
  storage: {
    session: {
      get(keys: string | null): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
      remove(keys: string[]): Promise<void>;
    };
  };
  tabs: { query(what: object): Promise<{ id?: number | undefined }[]> };
}

const prefix = 'tab:';
const mostShown = 50;

const empty = (incognito: boolean): TabPage => ({
  done: false,
  tampered: false,
  incognito,
  shown: [],
  silenced: [],
});

/** The hazards silenced in this tab for a listing (`site:id`). */
export const silencedIn = (page: TabPage | undefined, listing: string): Silences => {
  const here = (page?.silenced ?? []).filter(([key]) => key === listing);
  return new Map(here.map(([, hazard, onPage]) => [hazard, onPage]));
};

export interface SilenceBody {
  site: string;
  id: string;
  /** `source:reference` */
  hazards: string[];
  silenced: boolean;
}

export function withSilence(page: TabPage, body: SilenceBody, onPage: boolean): TabPage {
  const key = listingKey(body);
  const { hazards } = body;
  const others = page.silenced.filter(([one, hazard]) => one !== key || !hazards.includes(hazard));
  const these = body.silenced
    ? hazards.map((hazard): TabPage['silenced'][number] => [key, hazard, onPage])
    : [];
  return { ...page, silenced: [...others, ...these] };
}

export function createTabPages(api = browser as unknown as TabsAndSession) {
  const known = new Map<number, TabPage>();
  const queues = new Map<number, Promise<unknown>>();
  const questions = new Map<number, number>();
  let isSwept = false;

  async function read(tabId: number): Promise<TabPage | undefined> {
    const inMemory = known.get(tabId);
    if (inMemory) return inMemory;
    const key = `${prefix}${tabId}`;
    const stored = (await api.storage.session.get(key))[key] as TabPage | undefined;
    // Somebody may have changed it meanwhile, who knows better.
    const changed = known.get(tabId);
    if (changed) return changed;
    if (stored) known.set(tabId, stored);
    return stored;
  }

  /** Forgets closed tabs, once in a background's life; a listener would wake it for every tab. */
  async function sweep(): Promise<void> {
    if (isSwept) return;
    isSwept = true;
    const [stored, tabs] = await Promise.all([api.storage.session.get(null), api.tabs.query({})]);
    const open = new Set(tabs.map(({ id }) => `${prefix}${id}`));
    const gone = Object.keys(stored).filter((key) => key.startsWith(prefix) && !open.has(key));
    await api.storage.session.remove(gone);
  }

  async function write(tabId: number, page: TabPage): Promise<void> {
    if (page.incognito) return;
    try {
      await api.storage.session.set({ [`${prefix}${tabId}`]: page });
      await sweep();
    } catch {
      // Full: the popup will ask the page's address instead.
    }
  }

  return {
    get: (tabId: number) => read(tabId).catch(() => undefined),
    /** Changes the tab's page. Changes of one tab happen one after the other. */
    change(tabId: number, incognito: boolean, edit: (page: TabPage) => TabPage): Promise<TabPage> {
      const next = (queues.get(tabId) ?? Promise.resolve()).then(async () => {
        const old = await read(tabId).catch(() => undefined);
        const page = edit(old?.incognito === incognito ? old : empty(incognito));
        page.shown.splice(0, page.shown.length - mostShown);
        known.set(tabId, page);
        void write(tabId, page);
        return page;
      });
      queues.set(
        tabId,
        next.catch(() => undefined),
      );
      return next;
    },
    /** Notes a question of the tab's page: a slower answer to an older one must not cover the newer. */
    ask(tabId: number) {
      const mine = (questions.get(tabId) ?? 0) + 1;
      questions.set(tabId, mine);
      return () => questions.get(tabId) === mine;
    },
    /** What is in memory, private windows' pages included. */
    forget: () => known.clear(),
  };
}
