import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ShopRule, ShopsFile } from '../../lib/core/shop-rules.ts';
import type { PageState } from '../../lib/popup/messages.ts';
import { createShopRules } from '../../lib/updates/shop-rules.ts';
import {
  addressOf,
  fakeBrowser,
  listingOf,
  popupSender,
  shopSender,
  startWithList,
} from '../background/fixtures.ts';
import { heldList, inBatches, useFreshDisk } from '../store/fixtures.ts';

useFreshDisk();

/** Scripts that the browser loads into pages, by id. */
function fakeScripting() {
  const registered = new Map<string, { id: string; matches: string[] }>();
  const put = async (scripts: { id: string; matches: string[] }[]) => {
    for (const one of scripts) registered.set(one.id, one);
  };
  return {
    registered,
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
      ids.flatMap((id) => registered.get(id) ?? []),
    registerContentScripts: async (scripts: { id: string; matches: string[] }[]) => {
      if (scripts.some(({ id }) => registered.has(id))) throw new Error('duplicate');
      await put(scripts);
    },
    updateContentScripts: put,
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) registered.delete(id);
    },
  };
}

let scripting: ReturnType<typeof fakeScripting>;
let shops: ShopsFile['shops'] | undefined;
const shopRules = createShopRules({ shops: async () => shops && { sha256: 'a', shops } });

beforeEach(() => {
  scripting = fakeScripting();
  shops = undefined;
  const runtime = { getManifest: () => ({ version: '0.1.0' }) };
  vi.stubGlobal('browser', { scripting, runtime });
});
afterEach(() => vi.unstubAllGlobals());

const matches = () => scripting.registered.get('rules')?.matches;
const title = { title: { selectors: ['h1'] } };

describe('the script for rules', () => {
  it('is on the pages of shops that have some, and goes with the last', async () => {
    await shopRules.register();
    expect(matches()).toBeUndefined();
    shops = { temu: [title] };
    await shopRules.register();
    expect(matches()).toEqual(['*://*.temu.com/*']);
    shops = { temu: [title], aliexpress: [title] };
    await shopRules.register();
    expect(matches()).toContain('*://*.aliexpress.com/*');
    shops = {};
    await shopRules.register();
    expect(matches()).toBeUndefined();
  });

  it('is on no page for the sake of another version', async () => {
    shops = { temu: [{ ...title, from: '0.2.0' }] };
    await shopRules.register();
    expect(matches()).toBeUndefined();
    expect(await shopRules.of('temu')).toEqual([]);
  });

  it('is missed, and nothing else, where the browser refuses', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue(undefined);
    shops = { temu: [title] };
    scripting.registerContentScripts = () => Promise.reject(new Error('no'));
    await shopRules.register();
    expect(error).toHaveBeenCalledOnce();
  });
});

describe('a shop’s page', () => {
  it('has a popup that tells of an outage where a rule does', async () => {
    const outageWith = async (rules: ShopRule[]) => {
      const browser = fakeBrowser();
      browser.tabs.set(7, { url: addressOf(1), incognito: false });
      const { ask } = await startWithList(browser, { shopRules: { of: async () => rules } });
      const reply = await ask('page-state', { tabId: 7 }, popupSender);
      return reply.ok ? (reply.value as PageState).comparisonOutage : reply;
    };
    expect(await outageWith([{ outage: true }])).toBe('aliexpress');
    expect(await outageWith([title])).toBeUndefined();
  });

  it('is told its own shop’s rules, as they came with the list', async () => {
    const { ask, hazards } = await startWithList();
    const held = { sha256: 'a', shops: { aliexpress: [title], temu: [{}] } };
    await hazards.replaceAll(inBatches([]), heldList(2, 0, { shops: held }));
    const { of } = createShopRules(hazards);
    const background = await startWithList(undefined, { shopRules: { of } });
    await hazards.replaceAll(inBatches([]), heldList(2, 0, { shops: held }));
    expect(await background.ask('shop-rules', {})).toEqual({ ok: true, value: [title] });
    expect(await ask('shop-rules', { site: 'temu' })).toMatchObject({ ok: false });
  });

  it('has no question before buying where a rule turns it off', async () => {
    const asked = async (off: object) => {
      const rule = { off };
      const { ask } = await startWithList(undefined, { shopRules: { of: async () => [rule] } });
      return ask('judge', { listing: listingOf(1) }, shopSender());
    };
    expect(await asked({ question: true })).toMatchObject({
      value: { verdict: { level: 'danger' }, card: { guardsPurchase: false } },
    });
    expect(await asked({ markers: true })).toMatchObject({
      value: { card: { guardsPurchase: true } },
    });
  });

  it('has no markers where a rule turns them off, and the popup offers no setting for it', async () => {
    const of = async () => [{ off: { markers: true as const } }];
    const browser = fakeBrowser();
    const url = 'https://ko.aliexpress.com/w/wholesale-lamp.html';
    browser.tabs.set(7, { url, incognito: false });
    const { ask } = await startWithList(browser, { shopRules: { of } });
    expect(await ask('page-state', { tabId: 7 }, popupSender)).toMatchObject({
      value: { tiles: { isOff: true, isOffByRule: true } },
    });
    const { id, aliases, imageKeys } = listingOf(1);
    const tiles = [{ id, aliases, imageKeys }];
    const body = { tiles, checkedCount: 0, named: 0, isDanger: false };
    expect(await ask('judge-tiles', body)).toMatchObject({ value: { isOff: true, named: [] } });
  });
});
