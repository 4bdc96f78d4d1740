import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { pageWords } from '../../../scripts/words/every.ts';
import * as aliexpress from '../../support/demo/aliexpress.ts';
import { cleanProduct } from '../../support/demo/product.ts';
import { listOrigin, noticeOf } from '../../support/demo/published-list.ts';
import { askList } from '../../support/demo/updates.ts';
import type { Answer } from '../../support/loopback/shop-server.ts';
import { pause, until, verdictOf } from '../../support/loopback/verdict-of.ts';
import { type Case, inTurn, type Scene } from '../case.ts';
import { pageText, press, waitForCard, waitForNoCard, waitForNotice, words } from '../shopper.ts';
import {
  type AskedFor,
  askedOfList,
  leftOver,
  loseRecords,
  notePermissions,
  publishMore,
  turnUpdatesOn,
  updateNow,
  waitForList,
  withList,
} from '../updates-on.ts';
import { isAskedByOthers } from './offline.ts';

/** Updates of the list in real browsers: what is asked of whom, and what no fault may break. */

const clean = cleanProduct('aliexpress');
const notice = noticeOf('aliexpress', clean.id, 'DEMO-1');
const another = noticeOf('aliexpress', '1005000000000018', 'DEMO-2');
const { updates } = pageWords.en;
const danger = words.warning.level.danger.word;

async function openClean(scene: Scene): Promise<Page> {
  const page = await scene.visit(aliexpress.productUrl(clean.id), aliexpress.productPage(clean));
  assert.equal(await verdictOf(scene.session, page), 'none');
  return page;
}

/** What every published list consists of, and nothing else. */
const fileOfList =
  /\/canary\/(?:timestamp\.json|\d+\.(?:root|snapshot|targets)\.json|targets\/segments\/[0-9a-f]{64}\.[\w.-]+)$/;

/** The last good list answers: a hazard of the test list warns, the one only published later does not. */
async function answersAsBefore(scene: Scene, version: number, page: Page): Promise<void> {
  const { list } = await askList(scene.session, 'list-status');
  assert.equal(list?.version, version);
  assert.equal(await verdictOf(scene.session, page), 'none');
}

/** After every fault: an honest update brings the warning onto the page that is open. */
async function honestUpdateSucceeds(scene: Scene, version: number, page: Page): Promise<void> {
  const status = await updateNow(scene);
  assert.equal(status.problem, undefined);
  assert.equal(status.list?.version, version);
  await page.bringToFront();
  await waitForCard(page, danger);
}

function flipped(answer: Answer): Answer {
  const body = Buffer.from(answer.body);
  body[body.length >> 1] = (body[body.length >> 1] ?? 0) ^ 1;
  return { ...answer, body };
}

/** A server that takes a question and never answers it. */
const never = (path: string) =>
  path.endsWith('.segment') ? new Promise<Answer>(() => undefined) : undefined;

export const updateCases: Case[] = [
  withList('updates off: nothing is asked of anybody, whatever is opened', async (scene) => {
    const page = await openClean(scene);
    for (const path of ['welcome.html', 'options.html', 'popup.html']) {
      const own = await scene.session.extensionPage(path);
      await until(`${path} to be drawn`, async () => (await pageText(own)).length > 100);
      await own.close();
    }
    await askList(scene.session, 'update-list');
    await pause(1_500);
    const asked = scene.server.arrivals.filter((arrival) => !isAskedByOthers(arrival));
    assert.deepEqual(
      asked.map(({ url }) => url),
      [],
    );
    await page.close();
  }),

  withList(
    'the click itself asks for the permission, for the host of the list and nothing else',
    async (scene) => {
      let asked = async (): Promise<AskedFor[]> => [];
      const options = await turnUpdatesOn(scene, async (page) => {
        // Firefox says yes in the click; Chromium's prompt cannot be pressed, so it knows beforehand.
        if (scene.session.name === 'firefox') {
          assert.equal((await leftOver(scene)).permitted, false);
        }
        asked = await notePermissions(page);
      });
      assert.deepEqual(await asked(), [{ what: { origins: [`${listOrigin}/*`] }, inClick: true }]);
      assert.equal((await leftOver(scene)).permitted, true);
      await options.close();
    },
  ),

  withList(
    'a hazard published while a page is open warns there within one sync',
    async (scene, list) => {
      list.tamper(async (_path, honest) => ({
        ...honest,
        headers: { ...honest.headers, 'set-cookie': 'id=1; SameSite=None; Secure; Max-Age=9999' },
      }));
      const page = await openClean(scene);
      await waitForNoCard(page);
      const options = await turnUpdatesOn(scene);
      await publishMore(list, [notice]);
      const before = askedOfList(scene).length;
      await press(options, updates.now);
      await page.bringToFront();
      await waitForCard(page, danger);
      await waitForNotice(page, notice.reference);

      const arrivals = askedOfList(scene);
      assert.ok(before > 0 && arrivals.length > before);
      for (const { method, url, headers } of arrivals) {
        assert.equal(method, 'GET');
        assert.match(url, fileOfList);
        const telling = ['cookie', 'referer', 'origin', 'authorization', 'if-none-match'];
        assert.deepEqual(
          telling.filter((name) => headers[name] !== undefined),
          [],
          url,
        );
        assert.equal(headers['accept-language'], '*');
      }
      const strangers = scene.server.arrivals
        .filter((arrival) => !fileOfList.test(arrival.url) && !isAskedByOthers(arrival))
        .map(({ url }) => url);
      assert.deepEqual(strangers, []);
    },
  ),

  withList(
    'turned off, updates stop at once and the permission is given back',
    async (scene, list) => {
      const page = await openClean(scene);
      const options = await turnUpdatesOn(scene);
      const version = await publishMore(list, [notice]);
      // The update is under way, and the server does not answer.
      list.tamper(never);
      await press(options, updates.now);
      await until('the update to run', async () =>
        askedOfList(scene).some(({ url }) => url.endsWith('.segment')),
      );
      await press(options, updates.from({ name: new URL(listOrigin).host }));
      await until('its end', async () => (await pageText(options)).includes(updates.turnedOff));
      const status = await askList(scene.session, 'list-status');
      assert.equal(status.address, undefined);
      assert.notEqual(status.list?.version, version);
      assert.deepEqual(await leftOver(scene), { alarms: [], permitted: false });
      scene.server.forget();
      await askList(scene.session, 'update-list');
      await pause(1_000);
      assert.deepEqual(askedOfList(scene), []);
      assert.equal(await verdictOf(scene.session, page), 'none');
    },
  ),

  {
    ...withList(
      'switched off and on again, the extension goes on with its updates',
      async (scene) => {
        const page = await openClean(scene);
        const options = await turnUpdatesOn(scene);
        await options.close();
        await scene.session.switchOffAndOn();
        // A page of the shop wakes it; its own tabs were closed with it.
        await page.reload();
        const own = await scene.session.extensionPage('manifest.json');
        await until('the alarm', async () => (await leftOver(scene, own)).alarms.includes('list'));
      },
    ),
    alone: true,
  },

  // What an update trusts is decided by our own code, the same in both.
  ...inTurn([
    withList(
      'a flipped bit in what arrives: the last good list stays, then an honest update',
      async (scene, list) => {
        const page = await openClean(scene);
        await turnUpdatesOn(scene);
        const { list: good } = await askList(scene.session, 'list-status');
        const version = await publishMore(list, [notice]);
        list.tamper(async (path, honest) => (path.endsWith('.segment') ? flipped(honest) : honest));
        const { problem } = await updateNow(scene);
        assert.equal(problem?.kind, 'untrusted');
        await answersAsBefore(scene, good?.version ?? 0, page);
        list.tamper(undefined);
        await honestUpdateSucceeds(scene, version, page);
      },
    ),

    withList(
      'an older list is served: the last good list stays, then an honest update',
      async (scene, list) => {
        const page = await openClean(scene);
        await turnUpdatesOn(scene);
        const older = readFileSync(join(list.folder, 'timestamp.json'));
        const newer = await publishMore(list, [another]);
        await updateNow(scene);
        list.tamper(async (path, honest) =>
          path === 'timestamp.json' ? { ...honest, body: older } : honest,
        );
        const { problem } = await updateNow(scene);
        assert.equal(problem?.kind, 'untrusted');
        await answersAsBefore(scene, newer, page);
        list.tamper(undefined);
        const version = await publishMore(list, [another, notice]);
        await honestUpdateSucceeds(scene, version, page);
      },
    ),
  ]),

  withList(
    'the background dies in the middle of an update: nothing is half applied',
    async (scene, list) => {
      const page = await openClean(scene);
      await turnUpdatesOn(scene);
      const { list: good } = await askList(scene.session, 'list-status');
      const version = await publishMore(list, [notice]);
      list.tamper(never);
      await askList(scene.session, 'update-list');
      await until('the segment to be asked for', async () =>
        askedOfList(scene).some(({ url }) => url.endsWith('.segment')),
      );
      await scene.session.stopBackground();
      list.tamper(undefined);
      await answersAsBefore(scene, good?.version ?? 0, page);
      assert.deepEqual((await leftOver(scene)).alarms, ['list']);
      await honestUpdateSucceeds(scene, version, page);
    },
  ),

  withList('a damaged list heals from the package, then from the network', async (scene, list) => {
    const page = await openClean(scene);
    await turnUpdatesOn(scene);
    const version = await publishMore(list, [notice]);
    await updateNow(scene);
    await waitForCard(page, danger);
    await loseRecords(scene);
    const asked = askedOfList(scene).length;
    await page.reload();
    await until(
      'the list to be fetched anew',
      async () => askedOfList(scene).length > asked,
      30_000,
    );
    await waitForList(
      scene,
      'the published list',
      ({ list: held }) => held?.version === version && held.origin === 'network',
    );
    await waitForCard(page, danger);
  }),
];
