import assert from 'node:assert/strict';
import { encode } from 'jpeg-js';
import type { ElementHandle } from 'puppeteer-core';
import { photoCodeOf } from '../../../lib/core/match/photo-code.ts';
import type { Pixels } from '../../../lib/core/match/photo-grid.ts';
import { pictureHosts } from '../../../lib/sites/facts.ts';
import { pageWords } from '../../../scripts/words/every.ts';
import * as aliexpress from '../../support/demo/aliexpress.ts';
import { cleanProduct, type DemoProduct } from '../../support/demo/product.ts';
import { noticeOf, openPublishedList } from '../../support/demo/published-list.ts';
import { cardText, pause, until, verdictOf } from '../../support/loopback/verdict-of.ts';
import { type Case, inTurn, type Scene } from '../case.ts';
import { clickCard, pressStill, waitForCard, words } from '../shopper.ts';
import { turnUpdatesOn } from '../updates-on.ts';
import { isAskedByOthers } from './offline.ts';

/**
 * A page whose picture is a notice's: nothing is fetched unasked, and with one other clue, or the same
 * kind of goods, it warns.
 */

const side = 320;
const drawn = (): Pixels => {
  const data = new Uint8Array(4 * side * side).fill(255);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const [u, v] = [x / side, y / side];
      const light = 128 + 60 * Math.sin(1 + 7 * u + 3 * v) + 50 * Math.cos(2 + 9 * v - 4 * u);
      data.set([light, 0.8 * light, 0.6 * light], 4 * (y * side + x));
    }
  return { width: side, height: side, data };
};

const pixels = drawn();
const jpeg = encode({ ...pixels, data: Buffer.from(Uint8Array.from(pixels.data)) }, 40).data;
const hash = photoCodeOf(pixels);

const plain = noticeOf('aliexpress', '1005000000000091', 'DEMO-PICTURE');
const notice = {
  ...plain,
  products: plain.products.map((product) => ({
    ...product,
    names: { en: 'Zorvexil stroller' },
    brands: ['Zorvexil'],
    images: [{ url: 'https://authority.example/1.jpg', ...(hash && { hash }) }],
  })),
};
/** The maker is the notice's; what it is called is not. */
const product: DemoProduct = {
  ...cleanProduct('aliexpress'),
  title: 'Zorvexil V2 gift 2026 hot sale',
  brand: 'Zorvexil',
  attributes: [],
  imageKey: 'S0000000000000000000000000000pram',
};
const picture = `https://ae01.alicdn.com/kf/${product.imageKey}.jpg_480x480.jpg`;

/** Only its kind of goods, and its picture, lead to it. */
const toyNotice = {
  ...notice,
  reference: 'DEMO-PICTURE-TOY',
  products: notice.products.map((product) => ({
    ...product,
    names: { en: 'Plastic toy – Big Fun' },
    brands: [],
    listings: [],
  })),
};
const toy: DemoProduct = { ...product, title: 'Fidget toy 2026', brand: 'Qumorax' };

async function withPicture(
  scene: Scene,
  run: () => Promise<void>,
  published = notice,
): Promise<void> {
  const list = await openPublishedList(scene.server);
  try {
    await list.publish([published]);
    scene.server.serve(picture, { body: jpeg, headers: { 'content-type': 'image/jpeg' } });
    await turnUpdatesOn(scene);
    await run();
  } finally {
    list.close();
  }
}
const askedForPicture = ({ server }: Scene) => server.arrivals.filter(({ url }) => url === picture);
const visit = (scene: Scene, shown = product) =>
  scene.visit(aliexpress.productUrl(shown.id), aliexpress.productPage(shown));

/** As a shopper: the permission, then the switch. */
async function turnComparisonOn({ session }: Scene): Promise<void> {
  for (const host of pictureHosts) await session.permitHost(host);
  const options = await session.extensionPage('options.html#pictures');
  const name = pageWords.en.options.folded.pictures;
  const label = await until('the switch', async () => {
    const handle = await options.evaluateHandle(
      (wanted) =>
        [...document.querySelectorAll<HTMLElement>('label.switch')].find(
          (one) => one.textContent === wanted,
        ),
      name,
    );
    return handle.asElement() as ElementHandle<HTMLElement> | null;
  });
  await options.bringToFront();
  await pressStill(name, label);
  await until('the switch to be on', () => label.$eval('input', (input) => input.checked));
}

/** Long enough for a picture that should not be asked for. */
const staysQuiet = async (scene: Scene, shown: DemoProduct): Promise<void> => {
  const page = await visit(scene, shown);
  assert.equal(await verdictOf(scene.session, page), 'none');
  await pause(2_000);
  assert.equal(askedForPicture(scene).length, 0);
  assert.equal(await verdictOf(scene.session, page), 'none');
};

const withPermission: Case = {
  name: 'no picture is fetched without the permission; with it an equal one and one other clue give caution',
  run: (scene) =>
    withPicture(scene, async () => {
      await staysQuiet(scene, product);
      await turnComparisonOn(scene);
      const page = await visit(scene);
      await waitForCard(page, words.warning.level.caution.word);
      await clickCard(page, words.warning.button.unfold);
      await clickCard(page, words.summary.details);
      assert.ok((await cardText(page)).includes(words.warning.how.clue.photo));
      const [asked, ...more] = askedForPicture(scene);
      assert.equal(more.length, 0);
      assert.ok(
        asked && !isAskedByOthers(asked),
        'the cases of a quiet network would not notice it',
      );
      for (const name of ['cookie', 'referer', 'origin'])
        assert.equal(asked?.headers[name], undefined);
      // The background was stopped: what it saw is not forgotten, nor asked for again.
      await scene.session.stopBackground();
      await page.reload();
      await waitForCard(page, words.warning.level.caution.word);
      assert.equal(askedForPicture(scene).length, 1);
    }),
};

const ofOneKind: Case = {
  name: 'an equal picture of the same kind of goods gives caution that tells where both are from',
  run: (scene) =>
    withPicture(
      scene,
      async () => {
        await staysQuiet(scene, toy);
        await turnComparisonOn(scene);
        await staysQuiet(scene, { ...toy, id: '1005000000000391', title: 'Garden hose 2026' });
        const page = await visit(scene, { ...toy, id: '1005000000000392' });
        await waitForCard(page, words.warning.level.caution.word);
        await clickCard(page, words.warning.button.unfold);
        await clickCard(page, words.summary.details);
        const said = (await cardText(page)).replaceAll(/\s+/g, ' ');
        for (const text of [
          words.warning.how.clue.goods,
          words.warning.how.pagePicture({ number: 1 }),
          words.warning.how.noticePicture({ authority: 'Demo Authority (South Korea)' }),
        ])
          assert.ok(said.includes(text), `${text}: ${said}`);
        assert.equal(askedForPicture(scene).length, 1);
      },
      toyNotice,
    ),
};

// What the browser does with a picture, the first has shown in both.
export const pictures: Case[] = [withPermission, ...inTurn([ofOneKind])];
