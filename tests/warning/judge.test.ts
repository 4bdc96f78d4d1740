import { describe, expect, it, vi } from 'vitest';
import { hazardId } from '../../lib/core/hazard.ts';
import type { Answer } from '../../lib/core/verdict.ts';
import type { PageState } from '../../lib/popup/messages.ts';
import { backgroundWords } from '../../scripts/words/every.ts';
import {
  addressOf,
  fakeBrowser,
  listingOf,
  popupSender,
  settled,
  shopSender,
  startBackground,
  startWithList,
  switches,
} from '../background/fixtures.ts';
import { hazardOf, useFreshDisk } from '../store/fixtures.ts';

useFreshDisk();

const silenceOf = (number: number, silenced = true) => ({
  site: 'aliexpress',
  id: listingOf(number).id,
  hazards: [hazardId(hazardOf(number))],
  silenced,
});

type Ask = ReturnType<typeof startBackground>['ask'];

const privateSender = (number: number) => shopSender(number, { tab: { id: 9, incognito: true } });

describe('a listing that is named', () => {
  it('is a danger, on the toolbar too, and the card is loaded', async () => {
    const { ask, badge, loadScripts } = await startWithList();
    const reply = await ask('judge', { listing: listingOf(1) });
    expect(reply).toMatchObject({
      value: {
        verdict: { level: 'danger', matches: [{ hazard: { reference: 'SR/1/26' } }] },
        list: { version: 1, date: '2026-11-25', count: 20, origin: 'network' },
        card: {
          language: 'ko',
          region: 'KR',
          incognito: false,
          opened: true,
          guardsPurchase: true,
        },
      },
    });
    await settled();
    expect(loadScripts).toHaveBeenCalledExactlyOnceWith(7, ['/content-scripts/warning.js']);
    expect(badge.show.mock.lastCall?.slice(0, 2)).toMatchObject([
      7,
      { verdict: { level: 'danger' } },
    ]);
  });

  it('is told in the page itself where the card’s own document does not open, and awaited there', async () => {
    const { ask, loadScripts, services } = await startWithList();
    const awaited = () => vi.mocked(services.expectBeats).mock.calls;
    expect(await ask('draw-in-page', { language: 'ko' })).toMatchObject({ value: true });
    expect(loadScripts).toHaveBeenCalledExactlyOnceWith(7, [
      '/words/ko.js',
      '/content-scripts/markers.js',
    ]);
    expect(await ask('draw-in-page', { language: 'ko', markerLanguages: ['ko'] })).toMatchObject({
      value: true,
    });
    expect(loadScripts).toHaveBeenCalledOnce();
    expect(awaited()).toEqual([[7], [7]]);
  });

  it('is told although the words for what it may do to a person do not load', async () => {
    const error = new Error('no such file');
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { locale } = startBackground().services;
    const effectWords = () => Promise.reject(error);
    const { ask } = await startWithList(undefined, { locale: { ...locale, effectWords } });
    expect(await ask('judge', { listing: listingOf(1) })).toMatchObject({
      value: { verdict: { level: 'danger', matches: [{ hazard: { reference: 'SR/1/26' } }] } },
    });
    expect(log).toHaveBeenCalledExactlyOnceWith('effects could not be told', error);
    log.mockRestore();
  });

  it('opens the card only the first time in a tab, a woken background included', async () => {
    const browser = fakeBrowser();
    browser.tabs.set(7, { url: addressOf(1), incognito: false });
    const { ask } = await startWithList(browser);
    await ask('judge', { listing: listingOf(1) });
    await settled();
    const woken = startBackground(browser);
    expect(await woken.ask('judge', { listing: listingOf(1) })).toMatchObject({
      value: { card: { opened: false } },
    });
    expect(await woken.ask('judge', { listing: listingOf(2) })).toMatchObject({
      value: { card: { opened: true } },
    });
  });

  it('tells the card who takes reports, but not in a private window, and speaks without knowing', async () => {
    const to = { inbox: 'https://fox.example', name: 'Fox Watch', isAlways: false };
    const { ask } = await startWithList(fakeBrowser(), { receiver: async () => to });
    const listing = listingOf(1);
    expect(await ask('judge', { listing })).toMatchObject({ value: { card: { inbox: to.name } } });
    const hidden = await ask('judge', { listing }, privateSender(1));
    expect(hidden).toMatchObject({ value: { card: { inbox: undefined } } });
    const receiver = () => Promise.reject(new Error('the disk'));
    expect(await startBackground(undefined, { receiver }).ask('judge', { listing })).toMatchObject({
      value: { card: { inbox: undefined } },
    });
  });

  it('does not load the card where it is', async () => {
    const { ask, loadScripts } = await startWithList();
    await ask('judge', { listing: listingOf(1), hasCard: true });
    expect(loadScripts).not.toHaveBeenCalled();
  });

  it('loads no guard where the shopper switched it off, and none for a caution', async () => {
    const chosen = { switches: switches({ purchase: false }) };
    const { ask, loadScripts } = await startWithList(fakeBrowser(), chosen);
    expect(await ask('judge', { listing: listingOf(1), hasCard: true })).toMatchObject({
      value: { card: { guardsPurchase: false } },
    });
    const alias = listingOf(99, { aliases: [listingOf(2).id] });
    const other = startBackground();
    expect(await other.ask('judge', { listing: alias, hasCard: true })).toMatchObject({
      value: { verdict: { level: 'caution' }, card: { guardsPurchase: false } },
    });
    expect(loadScripts).not.toHaveBeenCalled();
    expect(other.loadScripts).not.toHaveBeenCalled();
  });

  it('is answered though the card cannot be loaded', async () => {
    const loadScripts = () => Promise.reject(new Error('no permission'));
    const { ask, badge } = await startWithList(fakeBrowser(), { loadScripts });
    const reply = await ask('judge', { listing: listingOf(1) });
    expect(reply).toMatchObject({ value: { verdict: { level: 'danger' } } });
    await settled();
    expect(badge.show).toHaveBeenCalled();
  });
});

it('a tab is asked again once its pictures tell something else, but for a private one', async () => {
  const { services } = startBackground();
  const judging = {
    answer: async (...[listing, options]: Parameters<typeof services.judging.answer>) => {
      options?.onPictureFound?.();
      return services.judging.answer(listing, options);
    },
  };
  const { ask, services: own } = await startWithList(fakeBrowser(), { judging });
  await ask('judge', { listing: listingOf(1) }, shopSender(1, { tab: { id: 9, incognito: true } }));
  expect(own.askAgain).not.toHaveBeenCalled();
  await ask('judge', { listing: listingOf(1) });
  expect(own.askAgain).toHaveBeenCalledExactlyOnceWith(7);
});

describe('a listing that is not', () => {
  it('is “none”, with the list that was looked into, and no card', async () => {
    const { ask, badge, loadScripts } = await startWithList();
    const reply = await ask('judge', { listing: listingOf(99) });
    expect(reply).toEqual({
      ok: true,
      value: {
        verdict: { level: 'none', matches: [] },
        list: expect.objectContaining({ version: 1, date: '2026-11-25', count: 20 }),
      },
    });
    await settled();
    expect(loadScripts).not.toHaveBeenCalled();
    expect(badge.show.mock.lastCall?.[1]).toMatchObject({ verdict: { level: 'none' } });
  });

  it('is “unknown” when the page had its time and gave only its id', async () => {
    const { ask } = await startWithList();
    const listing = listingOf(99, { titles: [] });
    expect(await ask('judge', { listing })).toMatchObject({
      value: { verdict: { level: 'none' } },
    });
    expect(await ask('judge', { listing, done: true })).toMatchObject({
      value: { verdict: { level: 'unknown', unknown: 'unreadable' } },
    });
  });
});

describe('without a list that can be read', () => {
  it('says that it is unknown', async () => {
    const { ask } = startBackground();
    expect(await ask('judge', { listing: listingOf(1) })).toEqual({
      ok: true,
      value: { verdict: { level: 'unknown', matches: [], unknown: 'no-list' } },
    });
  });

  it('says so too when the database cannot be opened', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { ask } = startBackground();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('disk', 'UnknownError');
    });
    const reply = await ask('judge', { listing: listingOf(1) });
    expect(reply).toMatchObject({ ok: true, value: { verdict: { unknown: 'no-list' } } });
    expect(quiet).toHaveBeenCalled();
  });
});

describe('an answer overtaken by another', () => {
  it('does not cover it on the toolbar', async () => {
    let isFirst = true;
    const gate = Promise.withResolvers<void>();
    const background = await startWithList();
    const { judging } = background.services;
    const slow = {
      async answer(...args: Parameters<typeof judging.answer>) {
        const wait = isFirst ? gate.promise : Promise.resolve();
        isFirst = false;
        await wait;
        return judging.answer(...args);
      },
    };
    const { ask, badge } = startBackground(fakeBrowser(), { judging: slow });
    const first = ask('judge', { listing: listingOf(1) });
    await ask('judge', { listing: listingOf(99) });
    gate.resolve();
    await first;
    await settled();
    const shown = badge.show.mock.calls.map(([, answer]) => answer);
    expect(shown).toMatchObject([{ verdict: { level: 'none' } }]);
  });
});

describe('an answer overtaken while its card is made ready', () => {
  it.each([
    ['another listing', (ask: Ask) => ask('judge', { listing: listingOf(99) }), 'none'],
    ['no listing', (ask: Ask) => ask('leave', {}), undefined],
  ] as const)('does not cover %s', async (_what, overtake, level) => {
    const gate = Promise.withResolvers<void>();
    const locale = {
      language: async () => 'ko' as const,
      region: async () => {
        await gate.promise;
        return 'KR';
      },
    };
    const browser = fakeBrowser();
    browser.tabs.set(7, { url: addressOf(99), incognito: false });
    const { ask, badge, services, loadScripts } = await startWithList(browser, {
      locale: { ...startBackground().services.locale, ...locale },
    });
    const first = ask('judge', { listing: listingOf(1) });
    await settled();
    await overtake(ask);
    gate.resolve();
    await first;
    await settled();
    const shown = badge.show.mock.calls.map(([, answer]) => (answer as Answer).verdict.level);
    expect(shown).toEqual(level ? [level] : []);
    expect((await services.pages.get(7))?.listing?.id).not.toBe(listingOf(1).id);
    expect(loadScripts).not.toHaveBeenCalled();
  });
});

describe('a page that is left before the toolbar has told', () => {
  const at = async (url: string | undefined, number = 1) => {
    const browser = fakeBrowser();
    const { ask, badge, services } = await startWithList(browser);
    browser.tabs.set(7, { url, incognito: false });
    await ask('judge', { listing: listingOf(number) });
    await settled();
    return { badge, page: await services.pages.get(7) };
  };

  it.each([
    ['a page of another site, whose address we do not see', undefined, 1],
    ['such a page, where nothing is named', undefined, 99],
    ['another product', addressOf(2), 1],
    ['another page of the shop', 'https://ko.aliexpress.com/w/wholesale-toy.html', 1],
  ])('leaves nothing on %s', async (_where, url, number) => {
    const { badge, page } = await at(url, number);
    expect(badge.show).not.toHaveBeenCalled();
    expect(page).toBeUndefined();
  });

  it.each([
    ['the address in its bar says more', `${addressOf(1)}&sku=7#reviews`],
    ['it stands in a dialog', 'https://www.aliexpress.com/ssr/300000512/BundleDeals2'],
  ])('is told of while it is on show, also where %s', async (_where, url) => {
    const { badge, page } = await at(url);
    expect(badge.show).toHaveBeenCalledOnce();
    expect(page?.listing?.id).toBe(listingOf(1).id);
  });

  it('leaves nothing where there is no list, either', async () => {
    const browser = fakeBrowser();
    browser.tabs.set(7, { url: undefined, incognito: false });
    const { ask, badge } = startBackground(browser);
    await ask('judge', { listing: listingOf(1) });
    await settled();
    expect(badge.show).not.toHaveBeenCalled();
  });

  it('is answered first, and what comes while the tab is asked for counts', async () => {
    const gate = Promise.withResolvers<void>();
    const tab = async () => {
      await gate.promise;
      return { url: addressOf(1), incognito: false };
    };
    const { ask, badge, services } = await startWithList(fakeBrowser(), { tab });
    expect(await ask('judge', { listing: listingOf(1) })).toMatchObject({ ok: true });
    await ask('leave', { stays: true });
    gate.resolve();
    await settled();
    expect(badge.show).not.toHaveBeenCalled();
    expect(await services.pages.get(7)).not.toHaveProperty('listing');
  });

  it('is not said to interfere on the next one', async () => {
    const browser = fakeBrowser();
    const { ask, badge } = await startWithList(browser);
    await ask('judge', { listing: listingOf(1) });
    await settled();
    browser.tabs.set(7, { url: undefined, incognito: false });
    await ask('interference', {});
    expect(badge.show).toHaveBeenCalledOnce();
  });
});

describe('not this product', () => {
  it('silences the hazard for this listing only, and for good', async () => {
    const { ask, badge, browser } = await startWithList();
    await ask('judge', { listing: listingOf(1) });
    await settled();
    expect(await ask('silence', silenceOf(1))).toMatchObject({
      value: { verdict: { level: 'none' } },
    });
    expect(badge.show.mock.lastCall?.[1]).toMatchObject({
      verdict: { level: 'none', silencedLevel: 'danger' },
    });
    const woken = startBackground(browser);
    expect(await woken.ask('judge', { listing: listingOf(1) })).toMatchObject({
      value: { verdict: { level: 'none' } },
    });
    expect(await woken.ask('judge', { listing: listingOf(2) })).toMatchObject({
      value: { verdict: { level: 'danger' } },
    });
    expect(await woken.ask('silence', silenceOf(1, false))).toMatchObject({
      value: { verdict: { level: 'danger' } },
    });
  });

  it('is forgotten with the window when it is private', async () => {
    const { ask, services, browser } = await startWithList();
    const sender = privateSender(1);
    await ask('judge', { listing: listingOf(1) }, sender);
    expect(await ask('silence', silenceOf(1), sender)).toMatchObject({
      value: { verdict: { level: 'none' } },
    });
    expect(await ask('judge', { listing: listingOf(1) }, sender)).toMatchObject({
      value: { verdict: { level: 'none' } },
    });
    await settled();
    expect(await services.silenced.list()).toEqual([]);
    expect([...browser.stored.keys()]).toEqual([]);
    const woken = startBackground(browser);
    expect(await woken.ask('judge', { listing: listingOf(1) }, sender)).toMatchObject({
      value: { verdict: { level: 'danger' } },
    });
  });

  it.each([
    ['on the card', {}, undefined],
    ['in the popup', { tabId: 7 }, popupSender],
  ])(
    'said or taken back %s has every page ask again: others may show the same product',
    async (_where, rest, sender) => {
      const askTabsAgain = vi.fn();
      const browser = fakeBrowser();
      browser.tabs.set(7, { url: addressOf(1), incognito: false });
      const { ask } = await startWithList(browser, { askTabsAgain });
      await ask('judge', { listing: listingOf(1) });
      await settled();
      await ask('silence', silenceOf(1));
      expect(askTabsAgain).toHaveBeenCalledTimes(1);
      await ask('silence', { ...silenceOf(1, false), ...rest }, sender);
      expect(askTabsAgain).toHaveBeenCalledTimes(2);
    },
  );

  it('has that tab ask again and no other where it is in a private window', async () => {
    const { ask, services } = await startWithList();
    const sender = privateSender(1);
    await ask('judge', { listing: listingOf(1) }, sender);
    await ask('silence', silenceOf(1), sender);
    expect(services.askAgain).toHaveBeenLastCalledWith(sender.tab?.id);
    expect(services.askTabsAgain).not.toHaveBeenCalled();
  });

  it.each([
    ['kept', false],
    ['private', true],
  ])(
    'said on the page leaves the toolbar as it was until the popup confirms it: %s',
    async (_, incognito) => {
      const { ask, badge, browser } = await startWithList();
      const sender = incognito ? privateSender(1) : shopSender(1);
      const tab = sender.tab?.id ?? -1;
      browser.tabs.set(tab, { url: addressOf(1), incognito });
      const kept = async () => {
        await settled();
        const [, answer] = badge.show.mock.lastCall ?? [];
        return (answer as Answer).verdict.silencedLevel;
      };
      await ask('judge', { listing: listingOf(1) }, sender);
      await ask('silence', silenceOf(1), sender);
      expect(await kept()).toBe('danger');
      await ask('judge', { listing: listingOf(1), done: true }, sender);
      expect(await kept()).toBe('danger');
      await ask('silence', { ...silenceOf(1), tabId: tab }, popupSender);
      expect(await kept()).toBeUndefined();
    },
  );

  it('a pause says nothing about the product: over after a day, also where the popup confirmed it', async () => {
    let time = 0;
    const now = () => time;
    const browser = fakeBrowser();
    browser.tabs.set(7, { url: addressOf(1), incognito: false });
    const { ask } = await startWithList(browser, { now });
    const level = async () => {
      const reply = await ask('judge', { listing: listingOf(1) });
      return (reply as { value: Answer }).value.verdict.level;
    };
    expect(await level()).toBe('danger');
    await ask('silence', { ...silenceOf(1), pauses: true });
    await ask('silence', { ...silenceOf(1), tabId: 7 }, popupSender);
    time = 24 * 3600_000 - 1;
    expect(await level()).toBe('none');
    time += 1;
    expect(await level()).toBe('danger');
    await ask('silence', silenceOf(1));
    time += 999 * 24 * 3600_000;
    expect(await level()).toBe('none');
  });

  it('can be said in the popup', async () => {
    const { ask, browser } = await startWithList();
    browser.tabs.set(7, { url: addressOf(1), incognito: false });
    await ask('judge', { listing: listingOf(1) });
    await settled();
    const said = await ask('silence', { ...silenceOf(1), tabId: 7 }, popupSender);
    expect(said).toMatchObject({ value: { verdict: { level: 'none' } } });
    expect(await ask('page-state', { tabId: 7 }, popupSender)).toMatchObject({
      value: {
        silenced: [{ id: hazardId(hazardOf(1)), hazard: hazardOf(1) }],
        answer: { verdict: { level: 'none' } },
      },
    });
  });
});

describe('a page that interferes', () => {
  const { interference, title } = backgroundWords.en.toolbar;
  const startTampered = async () => {
    const background = await startWithList();
    const { ask, browser } = background;
    browser.tabs.set(7, { url: addressOf(1), incognito: false });
    await ask('judge', { listing: listingOf(1) });
    await settled();
    await ask('interference', {});
    return { ...background, said: () => browser.titles.get(7) };
  };
  const goTo = async (
    number: number,
    { ask, browser }: Pick<Awaited<ReturnType<typeof startTampered>>, 'ask' | 'browser'>,
  ) => {
    browser.tabs.set(7, { url: addressOf(number), incognito: false });
    await ask('judge', { listing: listingOf(number), hasCard: true }, shopSender(number));
    await settled();
  };
  const popupSays = async ({ ask }: Pick<ReturnType<typeof startBackground>, 'ask'>) => {
    const { value } = (await ask('page-state', { tabId: 7 }, popupSender)) as { value: PageState };
    return value.interference;
  };

  it('is told of on the toolbar, whatever address it goes to and back', async () => {
    const background = await startTampered();
    const { ask, said } = background;
    expect([said(), await popupSays(background)]).toEqual([interference, true]);
    await goTo(40, background);
    expect([said(), await popupSays(background)]).toEqual([interference, true]);
    await ask('leave', {});
    expect(said()).toBe(interference);
    await goTo(1, background);
    expect(said()).toBe(interference);
  });

  it('is told of by the gravest warning there was', async () => {
    const background = await startTampered();
    const { ask, services } = background;
    await goTo(40, background);
    await ask('interference', {}, shopSender(40));
    expect((await services.pages.get(7))?.interference).toEqual({
      level: 'danger',
      title: interference,
    });
  });

  it('is told until a new document', async () => {
    const background = await startTampered();
    const { browser, said } = background;
    browser.titles.delete(7);
    expect(await popupSays(background)).toBe(false);
    await goTo(1, background);
    expect(said()).toBe(title.danger);
  });

  it('is told until the shopper has read it in the popup: then the page is asked anew', async () => {
    const background = await startTampered();
    const { ask, said, services } = background;
    expect(await ask('interference-read', { tabId: 7 }, popupSender)).toMatchObject({
      value: true,
    });
    expect([said(), await popupSays(background)]).toEqual([backgroundWords.en.toolbar.idle, false]);
    expect(services.askAgain).toHaveBeenCalledExactlyOnceWith(7);
    expect(await ask('interference-read', { tabId: 8 }, popupSender)).toMatchObject({ ok: true });
  });
});

describe('leaving', () => {
  it('clears the toolbar, whatever answer was still on its way', async () => {
    const { ask, badge, browser } = await startWithList();
    browser.tabs.set(7, { url: 'https://ko.aliexpress.com/', incognito: false });
    const judged = ask('judge', { listing: listingOf(1) });
    await ask('leave', {});
    await judged;
    await settled();
    expect(badge.show).not.toHaveBeenCalled();
    expect(badge.clear).toHaveBeenCalledOnce();
    const state = await ask('page-state', { tabId: 7 }, popupSender);
    expect(state).toMatchObject({ value: { pageKind: 'home' } });
    expect(state).not.toHaveProperty('value.listing');
  });
});
