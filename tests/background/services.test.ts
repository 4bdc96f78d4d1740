import { describe, expect, it, vi } from 'vitest';
import {
  giveWords,
  markerLanguages,
  registerCardSlot,
  registerMarkers,
  whenCardSlot,
  whenWords,
  wordsOf,
} from '../../entrypoints/tab-scripts/slots.ts';
import type { Answer, Level } from '../../lib/core/verdict.ts';
import { createBadge, type Interference, setToolbar, styles } from '../../lib/extension/badge.ts';
import { withPackageFiles } from '../../lib/extension/fetch.ts';
import { markerFiles } from '../../lib/extension/tabs.ts';
import type { Outcome } from '../../lib/list/advance.ts';
import { ListFailure } from '../../lib/list/failure.ts';
import type { Language } from '../../lib/locales/languages.ts';
import { createPackagedWords, wordsFile } from '../../lib/locales/packaged-words.ts';
import type { BackgroundWords } from '../../lib/locales/words.ts';
import { createRefill, pauseAfterFailure } from '../../lib/updates/refill.ts';
import { silencedIn, type TabPage } from '../../lib/warning/tab-pages.ts';
import { backgroundWords, bundleOf, tabWordsOf } from '../../scripts/words/every.ts';
import { fakeBrowser, settled, tabPagesOf } from './fixtures.ts';

describe('the toolbar', () => {
  const answerOf = (level: Level): Answer => ({
    verdict: { level, matches: [] },
    list: { version: 1, date: '2026-11-24', count: 2, origin: 'seed' },
  });

  const nobody = async () => undefined;
  function record(told?: Interference, said = '') {
    const set: Record<string, unknown> = {};
    const setter = (name: string) => async (details: object) => {
      set[name] = details;
    };
    const action = {
      setBadgeText: setter('text'),
      setBadgeBackgroundColor: setter('band'),
      setBadgeTextColor: setter('ink'),
      setTitle: setter('title'),
      getTitle: async () => said,
    };
    return {
      set,
      badge: createBadge(
        async () => told,
        () => action as never,
      ),
    };
  }

  it('has a sign and words for each level, all different', async () => {
    const signs = new Set<string>();
    const titles = new Set<string>();
    for (const level of ['danger', 'caution', 'advice', 'none', 'unknown'] as const) {
      const { set, badge } = record();
      await badge.show(7, answerOf(level), backgroundWords.en.toolbar);
      signs.add(JSON.stringify(set.text));
      titles.add(JSON.stringify(set.title));
    }
    expect([signs.size, titles.size]).toEqual([5, 5]);
  });

  it('says of which list there is no match', async () => {
    const { set, badge } = record();
    await badge.show(7, answerOf('none'), backgroundWords.en.toolbar);
    expect(set.title).toEqual({
      tabId: 7,
      title: `${backgroundWords.en.toolbar.title.none} (2026-11-24)`,
    });
    // Nothing of its own, so that the sign of every tab is seen: something at home is named.
    expect(set.text).toEqual({ tabId: 7, text: null });
  });

  it.each([
    ['none', '!', true],
    ['danger', '!', true],
    ['none', null, false],
  ] as const)(
    'says that a page interferes, and keeps the sign: %s, %s, said: %s',
    async (level, sign, isSaid) => {
      const told = { level: 'danger', title: 'it interferes' } as const;
      const { set, badge } = record(told, isSaid ? told.title : 'of a new document');
      expect(await badge.interference(7)).toEqual(isSaid ? told : undefined);
      await badge.show(7, answerOf(level), backgroundWords.en.toolbar);
      expect(set.text).toEqual({ tabId: 7, text: sign });
      expect((set.title as { title: string }).title === told.title).toBe(isSaid);
    },
  );

  it.each([
    ['none', 'danger', '!'],
    ['advice', 'caution', '▲'],
    ['danger', 'caution', '!'],
  ] as const)(
    'keeps what was silenced on the page over what is left: %s, %s',
    async (level, kept, sign) => {
      const { set, badge } = record();
      const { verdict, ...rest } = answerOf(level);
      await badge.show(
        7,
        { ...rest, verdict: { ...verdict, silencedLevel: kept } },
        backgroundWords.en.toolbar,
      );
      const { silenced, title } = backgroundWords.en.toolbar;
      expect(set.text).toEqual({ tabId: 7, text: sign });
      expect(set.title).toEqual({ tabId: 7, title: level === 'danger' ? title.danger : silenced });
    },
  );

  it('does not mind a tab that is gone', async () => {
    const gone = () => Promise.reject(new Error('No tab with id: 7.'));
    const action = {
      setBadgeText: gone,
      setBadgeBackgroundColor: gone,
      setBadgeTextColor: gone,
      setTitle: gone,
    };
    const badge = createBadge(nobody, () => action as never);
    await expect(badge.clear(7, backgroundWords.en.toolbar)).resolves.toBeUndefined();
  });

  it('keeps saying that a page interferes, whatever was on its way', async () => {
    let title = 'Cart Canary';
    const told: Interference = { level: 'danger', title: 'It interferes.' };
    const action = {
      getTitle: async () => title,
      setTitle: async (next: { title: string }) => {
        title = next.title;
      },
    };
    const badge = createBadge(
      async () => told,
      () => action as never,
    );
    const shown = badge.show(7, answerOf('none'), backgroundWords.en.toolbar);
    // The question what the toolbar says has been asked, and not yet answered.
    await Promise.resolve();
    await badge.showInterference(7, told.title);
    await shown;
    expect(title).toBe(told.title);
  });

  it.each([
    [1, '1'],
    [99, '99'],
    [100, '99+'],
  ])('counts %i cards as “%s”, under the sign of a page that interferes', async (count, sign) => {
    const { set, badge } = record();
    await badge.count(7, { count, level: 'caution' }, backgroundWords.en.toolbar);
    expect(set.text).toEqual({ tabId: 7, text: sign });
    const told = { level: 'danger', title: 'it interferes' } as const;
    const accused = record(told, told.title);
    await accused.badge.count(7, { count, level: 'caution' }, backgroundWords.en.toolbar);
    expect(accused.set.text).toEqual({ tabId: 7, text: '!' });
    await accused.badge.count(7, { count, level: 'danger' }, backgroundWords.en.toolbar);
    expect(accused.set.text).toEqual({ tabId: 7, text: sign });
  });

  it('says that something is hidden, and names no list where there is none', async () => {
    const { hidden, title } = backgroundWords.en.toolbar;
    const { set, badge } = record();
    const verdict = { level: 'none' as const, matches: [] };
    await badge.show(7, { verdict: { ...verdict, hidden: 2 } }, backgroundWords.en.toolbar);
    expect(set.title).toEqual({ tabId: 7, title: hidden });
    await badge.show(7, { verdict }, backgroundWords.en.toolbar);
    expect(set.title).toEqual({ tabId: 7, title: title.none });
  });

  it('is emptied for all tabs by an empty text, for one tab by none of its own', async () => {
    const setBadgeText = vi.fn(async (_details: object) => undefined);
    const { none } = styles;
    await setToolbar({ setBadgeText }, {}, { ...none, title: '' });
    await setToolbar({ setBadgeText }, { tabId: 7 }, { ...none, title: '' });
    expect(setBadgeText.mock.calls).toEqual([[{ text: '' }], [{ tabId: 7, text: null }]]);
  });

  it('gives the title where the browser draws no badge', async () => {
    const setTitle = vi.fn(async () => undefined);
    const badge = createBadge(nobody, () => ({ setTitle }));
    await badge.show(7, answerOf('danger'), backgroundWords.en.toolbar);
    expect(setTitle).toHaveBeenCalledExactlyOnceWith({
      tabId: 7,
      title: backgroundWords.en.toolbar.title.danger,
    });
  });
});

describe('the tabs’ pages', () => {
  it('are forgotten when their tab is closed, and nothing else is', async () => {
    const browser = fakeBrowser();
    browser.tabs.set(1, { url: '', incognito: false });
    browser.stored.set('tab:1', { shown: [] }).set('tab:2', { shown: [] }).set('else', 1);
    await tabPagesOf(browser.api).change(1, false, (page) => page);
    await settled();
    expect([...browser.stored.keys()].sort()).toEqual(['else', 'tab:1']);
  });

  it('tell, in private windows, of each listing what was silenced for it alone', () => {
    const page: TabPage = {
      ...{ done: true, incognito: true, shown: [] },
      silenced: [
        ['aliexpress:1', 'a:1', true],
        ['aliexpress:2', 'a:2', false],
      ],
    };
    expect([...silencedIn(page, 'aliexpress:1')]).toEqual([['a:1', true]]);
    expect([...silencedIn(page, 'aliexpress:2')]).toEqual([['a:2', false]]);
    for (const none of [page, undefined]) expect(silencedIn(none, 'aliexpress:3').size).toBe(0);
  });

  it('that are closed are looked for once in a background’s life', async () => {
    const { api, stored } = fakeBrowser();
    const query = vi.spyOn(api.tabs, 'query');
    const pages = tabPagesOf(api);
    for (const tabId of [1, 2, 1]) await pages.change(tabId, false, (page) => page);
    await settled();
    expect(query).toHaveBeenCalledOnce();
    expect(stored.get('tab:1')).toEqual({ done: false, incognito: false, shown: [], silenced: [] });
  });

  it('change one after the other', async () => {
    const pages = tabPagesOf(fakeBrowser().api);
    const steps = ['a', 'b', 'c', 'd'].map((step) =>
      pages.change(1, false, (page) => ({ ...page, shown: [...page.shown, step] })),
    );
    await Promise.all(steps);
    expect((await pages.get(1))?.shown).toEqual(['a', 'b', 'c', 'd']);
  });

  it('that were read before a change do not come back after it', async () => {
    const { api, stored } = fakeBrowser();
    stored.set('tab:1', { shown: ['old'], incognito: false });
    const read = api.storage.session.get;
    const slow = Promise.withResolvers<void>();
    let reads = 0;
    api.storage.session.get = async (key) => {
      const found = await read(key);
      if (++reads === 2) await slow.promise;
      return found;
    };
    const pages = tabPagesOf(api);
    const change = pages.change(1, false, (page) => ({ ...page, shown: ['new'] }));
    const asked = Promise.resolve().then(() => pages.get(1));
    await change;
    slow.resolve();
    expect((await asked)?.shown).toEqual(['new']);
    expect((await pages.get(1))?.shown).toEqual(['new']);
  });

  it('are read from the browser once', async () => {
    const { api, stored } = fakeBrowser();
    stored.set('tab:1', { shown: ['old'], incognito: false });
    const get = vi.spyOn(api.storage.session, 'get');
    const pages = tabPagesOf(api);
    for (let times = 0; times < 3; times += 1) expect((await pages.get(1))?.shown).toEqual(['old']);
    expect(get).toHaveBeenCalledOnce();
  });

  it('do not grow without end', async () => {
    const pages = tabPagesOf(fakeBrowser().api);
    for (let at = 0; at < 80; at += 1) {
      await pages.change(1, false, (page) => ({ ...page, shown: [...page.shown, `${at}`] }));
    }
    const { shown = [] } = (await pages.get(1)) ?? {};
    expect([shown.length, shown.at(-1)]).toEqual([50, '79']);
  });

  it('work from memory when the browser’s storage is full', async () => {
    const { api } = fakeBrowser();
    api.storage.session.set = () => Promise.reject(new Error('quota'));
    const pages = tabPagesOf(api);
    await pages.change(1, false, (page) => ({ ...page, done: true }));
    await settled();
    expect((await pages.get(1))?.done).toBe(true);
  });
});

describe('healing', () => {
  const filling = (kind: 'updated' | 'current' | 'failed') => {
    const failed = { kind: 'failed', failure: new ListFailure('storage', 'disk') };
    const outcome = (kind === 'failed' ? failed : { kind }) as Outcome;
    const filled = async () => outcome;
    return { loadSeed: vi.fn(filled), settled: async () => undefined };
  };

  it('says whether the store was filled', async () => {
    const { refill } = createRefill(filling('updated'), () => 0);
    expect(await Promise.all([refill(false), refill(true)])).toEqual([true, true]);
    expect(await createRefill(filling('current'), () => 0).refill(false)).toBe(false);
  });

  it('tells of a list that came into the store, and of no other', async () => {
    const filled = vi.fn(async () => undefined);
    await createRefill(filling('current'), () => 0, filled).refill(false);
    expect(filled).not.toHaveBeenCalled();
    await createRefill(filling('updated'), () => 0, filled).refill(false);
    expect(filled).toHaveBeenCalledOnce();
  });

  it('who comes while it is being filled waits for the same', async () => {
    const updater = filling('updated');
    const { refill } = createRefill(updater, () => 0);
    expect(await Promise.all([refill(false), refill(true), refill(false)])).toEqual([
      true,
      true,
      true,
    ]);
    expect(updater.loadSeed).toHaveBeenCalledOnce();
    await refill(true);
    expect(updater.loadSeed).toHaveBeenCalledTimes(2);
  });

  it('looks again with the first part of an empty store; who asks anew waits for the rest', async () => {
    const whole = Promise.withResolvers<Outcome>();
    const parts: (() => void)[] = [];
    const loadSeed = (_isDamaged?: boolean, onFirstPart: () => void = expect.fail) => {
      parts.push(onFirstPart);
      return whole.promise;
    };
    const { refill } = createRefill({ ...filling('updated'), loadSeed }, () => 0);
    const early = refill(false);
    parts[0]?.();
    expect(await early).toBe(true);
    const late = vi.fn();
    const rest = refill(false).then(late);
    await new Promise((done) => setTimeout(done));
    expect(late).not.toHaveBeenCalled();
    whole.resolve({ kind: 'updated' } as Outcome);
    await rest;
    expect(late).toHaveBeenCalledExactlyOnceWith(true);
    expect(parts).toHaveLength(1);
  });

  it('rests after a failure', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const updater = filling('failed');
    let now = 0;
    const { refill } = createRefill(updater, () => now);
    expect([await refill(false), await refill(false)]).toEqual([false, false]);
    expect(updater.loadSeed).toHaveBeenCalledOnce();
    now = pauseAfterFailure;
    await refill(false);
    expect(updater.loadSeed).toHaveBeenCalledTimes(2);
  });

  it('does not heal a disk again and again that loses what is written', async () => {
    const updater = filling('updated');
    const { refill } = createRefill(updater, () => 0);
    expect([await refill(true), await refill(true)]).toEqual([true, false]);
    expect(updater.loadSeed).toHaveBeenCalledOnce();
  });
});

describe('files of the package', () => {
  const origin = 'chrome-extension://abc/';
  it.each<[string, () => Promise<Response>]>([
    ['Chrome', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['Firefox', async () => new Response('')],
  ])('that are not there are a 404 in %s', async (_browser, fetch) => {
    expect((await withPackageFiles(origin, fetch)(`${origin}list/2.root.json`)).status).toBe(404);
  });

  it('that are there are whole, and the network is left alone', async () => {
    const answer = new Response('{}', { status: 503 });
    const read = withPackageFiles(origin, async () => answer);
    expect(await read('https://list.example/root.json')).toBe(answer);
    expect(await (await read(`${origin}list/root.json`)).text()).toBe('{}');
  });
});

const card = () => ({ show: () => undefined, clear: () => undefined, hide: () => undefined });

describe('the card’s place', () => {
  it('is found by who waited for it and by who comes later, and is taken once', async () => {
    const world = {};
    const waiting = whenCardSlot(world);
    const first = card();
    registerCardSlot(first, world);
    registerCardSlot(card(), world);
    expect(await waiting).toBe(first);
    expect(await whenCardSlot(world)).toBe(first);
    expect(Object.keys(world)).toEqual([]);
  });
});

describe('the markers’ words', () => {
  it('are found by who waited for them, one language at a time, unseen in the world', async () => {
    const world = {};
    const [en, ko] = [tabWordsOf('en'), tabWordsOf('ko')];
    const waiting = whenWords('ko', world);
    expect(markerLanguages(world)).toBeUndefined();
    registerMarkers({ show: () => undefined, hide: () => undefined }, world);
    expect(markerLanguages(world)).toEqual([]);
    giveWords('en', en, world);
    expect(markerLanguages(world)).toEqual(['en']);
    giveWords('ko', ko, world);
    expect(await waiting).toBe(ko);
    expect(await whenWords('en', world)).toBe(en);
    expect(wordsOf('en', world)).toBe(en);
    expect(markerLanguages(world)?.toSorted()).toEqual(['en', 'ko']);
    expect(Object.keys(world)).toEqual([]);
  });

  it.each<[Language[] | undefined, string[]]>([
    [undefined, ['/words/ko.js', '/content-scripts/markers.js']],
    [['en'], ['/words/ko.js']],
    [['en', 'ko'], []],
  ])('markers that speak %j need %j for Korean', (speaks, files) => {
    expect(markerFiles('ko', speaks)).toEqual(files);
  });
});

describe('the background’s words', () => {
  it('are read once, and again after they could not be read', async () => {
    const fetch = vi
      .fn<(path: string) => Promise<Response>>()
      .mockRejectedValueOnce(new Error('gone'))
      .mockImplementation(async () => Response.json(bundleOf('ko', 'background')));
    const words = createPackagedWords<BackgroundWords>(fetch, wordsFile);
    await expect(words('ko')).rejects.toThrow('gone');
    const { toolbar, reportText } = await words('ko');
    expect(toolbar.title).toEqual(backgroundWords.ko.toolbar.title);
    expect(toolbar.alerts.news({ count: 2 })).toContain('2');
    expect(reportText).toEqual(backgroundWords.ko.reportText);
    expect(await words('ko')).toEqual({ toolbar, reportText });
    expect(fetch.mock.calls).toEqual([['words/ko.json'], ['words/ko.json']]);
  });
});
