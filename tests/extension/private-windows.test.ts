import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  addressOf,
  fakeBrowser,
  ownId,
  ownOrigin,
  popupSender,
  shopSender,
  startBackground,
} from '../background/fixtures.ts';
import { idOf } from '../store/fixtures.ts';

/** What names the product of a private window must not open in a normal one, whose history keeps it. */

const hazard = 'eu-safety-gate:SR/1/26';
const mine = { site: 'aliexpress', id: idOf(1) };
const inPrivate = { id: 9, incognito: true, url: addressOf(1) };
const privateShop = shopSender(1, { tab: inPrivate });

const start = () => {
  const browser = fakeBrowser();
  browser.tabs.set(7, { url: addressOf(1), incognito: false });
  browser.tabs.set(9, inPrivate);
  const openPage = vi.fn(async () => undefined);
  return { openPage, ...startBackground(browser, { openPage }) };
};

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('in Chromium, whose own pages open in normal windows only', () => {
  it('the card of a private window opens none', async () => {
    const { ask, openPage } = start();
    for (const [request, body] of [
      ['open-hazard', { hazard }],
      ['open-alerts', mine],
    ] as const)
      expect(await ask(request, body, privateShop)).toEqual({ ok: true, value: false });
    expect(openPage).not.toHaveBeenCalled();
  });

  it('the popup over one, or over a tab that is gone, opens none', async () => {
    const { ask, openPage } = start();
    for (const tabId of [9, 10])
      expect(await ask('open-hazard', { hazard, tabId }, popupSender)).toMatchObject({
        value: false,
      });
    expect(openPage).not.toHaveBeenCalled();
  });

  it('the hazard’s page opens from a normal window', async () => {
    const { ask, openPage } = start();
    expect(await ask('open-hazard', { hazard })).toEqual({ ok: true, value: true });
    expect(await ask('open-hazard', { hazard, tabId: 7 }, popupSender)).toMatchObject({
      value: true,
    });
    expect(openPage).toHaveBeenCalledTimes(2);
    expect(openPage).toHaveBeenLastCalledWith('/hazards.html#/hazard/eu-safety-gate%3ASR%2F1%2F26');
  });
});

describe('in Firefox, which opens them in the private window', () => {
  it.each([
    ['the card', { hazard }, privateShop],
    ['the popup', { hazard, tabId: 9 }, { id: ownId, url: `${ownOrigin}popup.html` }],
  ])('%s opens the hazard’s page', async (_who, body, sender) => {
    vi.stubEnv('FIREFOX', true as unknown as string);
    const { ask, openPage } = start();
    expect(await ask('open-hazard', body, sender)).toEqual({ ok: true, value: true });
    expect(openPage).toHaveBeenCalledOnce();
  });
});
