import type { Page } from 'puppeteer-core';
import { settle } from './draw.ts';
import { shopPage } from './shop.ts';
import type { Shot } from './states.ts';

/** What Chrome's and Mozilla's stores take. */
const size = { width: 1280, height: 800 };

const drop = `position: fixed; inset: 6px 24px auto auto; width: 376px; border-radius: 8px;
  box-shadow: 0 0 0 1px rgb(0 0 0 / 12%), 0 12px 40px rgb(0 0 0 / 28%)`;

/** The popup, which is a window of its own, as it drops from the toolbar over a shop's page. */
const overShop = async (page: Page, { language }: Shot): Promise<void> => {
  const main = await page.$('main');
  const popup = await main?.screenshot({ encoding: 'base64' });
  await page.setViewport({ ...size, deviceScaleFactor: 1 });
  const image = `<img alt="" style="${drop}" src="data:image/png;base64,${popup}">`;
  await page.setContent(shopPage(language).replace('</body>', `${image}</body>`));
  await settle(page);
};

/** The window as it is, for the stores. */
export const photographForStore = async (page: Page, shot: Shot): Promise<Uint8Array> => {
  if (shot.surface === 'popup') await overShop(page, shot);
  return page.screenshot();
};
