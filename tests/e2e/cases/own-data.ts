import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { authorityOf } from '../../../components/presentation/names.ts';
import type { Hazard } from '../../../lib/core/hazard.ts';
import { databaseName } from '../../../lib/store/database.ts';
import { localeOf, pageWords } from '../../../scripts/words/every.ts';
import { pageState, until, verdictOf, watcher } from '../../support/loopback/verdict-of.ts';
import { violations } from '../axe.ts';
import { type Case, inTurn, type Scene } from '../case.ts';
import {
  clickCard,
  press,
  says,
  storedReports,
  waitForCard,
  warnedPage,
  words,
} from '../shopper.ts';

/** What is the shopper's own: taken along, brought back, erased; and which sources they listen to. */

const { settings: said } = pageWords.en;

/** Every record of every store that the extension's origin has, and both areas of its storage. */
async function dump(scene: Scene): Promise<Record<string, number>> {
  const own = await watcher(scene.session);
  return own.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const counts: Record<string, number> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        counts[`${name}/${store}`] = await settled(
          database.transaction(store).objectStore(store).count(),
        );
      database.close();
    }
    const world = globalThis as unknown as Record<string, { storage: Storages } | undefined>;
    const { storage } = world.browser ?? world.chrome ?? { storage: undefined };
    for (const area of ['local', 'session'] as const)
      for (const key of Object.keys((await storage?.[area].get(null)) ?? { x: 1 }))
        counts[`storage.${area} ${key}`] = 1;
    counts.localStorage = localStorage.length;
    counts.caches = (await caches.keys()).length;
    return counts;

    interface Storages {
      local: { get(keys: null): Promise<object> };
      session: { get(keys: null): Promise<object> };
    }
  });
}

const filled = (counts: Record<string, number>): string[] =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`);

/** A product's page that the test list warns of, reported once. */
async function reported(scene: Scene): Promise<Page> {
  const page = await warnedPage(scene);
  await clickCard(page, words.warning.button.report);
  await waitForCard(page, words.reporting.saved.title);
  return page;
}

/** One thing that the shopper owns, as it is stored. */
async function ownOne(scene: Scene): Promise<void> {
  const own = await watcher(scene.session);
  await own.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction('watched', 'readwrite');
    const seenAt = new Date().toISOString();
    const thing = { site: 'temu', id: '7', title: 'Night lamp', seenAt, how: 'own', news: [] };
    transaction.objectStore('watched').put(thing);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, databaseName);
}

/** What a page of ours hands out for saving, read instead of saved. */
async function exported(own: Page): Promise<string> {
  await own.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      Object.assign(globalThis, { saved: blob.text() });
      return make.call(URL, blob);
    };
  });
  await press(own, said.data.export);
  return until('a file', () =>
    own.evaluate(() => (globalThis as unknown as { saved?: Promise<string> }).saved),
  );
}

/** Gives a text to the import, as a file of the disk. */
async function give(own: Page, text: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'cart-canary-'));
  try {
    const file = join(folder, 'own.json');
    writeFileSync(file, text);
    const field = (await own.$('input[type="file"]')) as ElementHandle<HTMLInputElement> | null;
    await field?.uploadFile(file);
  } finally {
    // The browser reads it in its own time.
    setTimeout(() => void rm(folder, { recursive: true, force: true }), 5_000);
  }
}

/** What a source's switch is called, once all are there and none moves on: two may have one authority. */
async function labelOf(options: Page, { authority, source }: Hazard): Promise<string> {
  const name = authorityOf({ authority, source }, localeOf('en')) ?? source;
  const all = await until('every source', () =>
    options.evaluate(() => {
      const isReading = [...document.querySelectorAll('#sources [role="status"]')].some(
        ({ textContent }) => textContent,
      );
      const labels = [...document.querySelectorAll('#sources label')];
      return !isReading && labels.length > 1 && labels.map(({ textContent }) => textContent ?? '');
    }),
  );
  const [label] = all.filter((one) => one === name || one === `${name}, ${source}`);
  assert.ok(label, `${name} is none of ${all}`);
  return label;
}

/** Our own pages over our own storage. */
export const ownDataCases: Case[] = inTurn([
  {
    name: 'own data: erasing everything leaves every store empty, and the list comes back when asked for',
    async run(scene) {
      const page = await reported(scene);
      const options = await scene.session.extensionPage('options.html#erase');
      await says(options, pageWords.en.options.folded.erase);
      assert.notDeepEqual(filled(await dump(scene)), []);
      await press(options, said.erase.button);
      await says(options, said.erase.goes.reports);
      assert.deepEqual(await violations(options, 'page'), []);
      await press(options, said.erase.yes);
      await says(options, said.erase.erased);
      const left = await dump(scene);
      console.log(`    after erasing: ${JSON.stringify(left)}`);
      assert.deepEqual(filled(left), []);
      // A page that is opened now may not bring the list back.
      await page.reload();
      await until('no answer', async () => {
        const { answer } = await pageState(scene.session, page);
        return answer?.verdict.unknown === 'no-list';
      });
      assert.deepEqual(filled(await dump(scene)), []);
      await scene.session.stopBackground();
      await page.reload();
      await until('no answer again', async () => {
        const { answer } = await pageState(scene.session, page);
        return answer?.verdict.unknown === 'no-list';
      });
      await options.bringToFront();
      await press(options, said.erase.load);
      await says(options, said.erase.loaded, 30_000);
      await page.reload();
      await waitForCard(page, words.warning.level.danger.word);
    },
  },
  {
    name: 'own data: a file brings reports and choices back, and a broken one changes nothing',
    async run(scene) {
      await reported(scene);
      const [kept] = await storedReports(scene);
      await ownOne(scene);
      const options = await scene.session.extensionPage('options.html#data');
      await says(options, pageWords.en.options.folded.data);
      const file = await exported(options);
      await press(options, said.erase.button);
      await press(options, said.erase.yes);
      await says(options, said.erase.erased);
      assert.deepEqual(await storedReports(scene), []);

      await give(options, file.replace('"state"', '"stat"'));
      await says(options, said.data.problem.broken({ where: 'reports.0.state' }).slice(0, 40));
      assert.deepEqual(await storedReports(scene), []);
      await give(options, file);
      await says(options, said.data.question);
      assert.deepEqual(await storedReports(scene), []);
      await press(options, said.data.no);
      await give(options, file);
      await says(options, said.data.question);
      assert.deepEqual(await storedReports(scene), []);
      await press(options, said.data.yes);
      await says(options, said.data.applied);
      assert.deepEqual(await violations(options, 'page'), []);
      assert.deepEqual(await storedReports(scene), [kept]);
    },
  },
  {
    name: 'own data: a source that is off warns of nothing, and nobody says that there is no match',
    async run(scene) {
      const page = await reported(scene);
      const { hazard } = scene.named.aliexpress[0];
      const options = await scene.session.extensionPage('options.html#sources');
      await press(options, await labelOf(options, hazard));
      await until('the source is off', async () => {
        await page.reload();
        await verdictOf(scene.session, page);
        const { answer } = await pageState(scene.session, page);
        return answer?.verdict.level === 'none' && (answer.verdict.hidden ?? 0) > 0;
      });
      await press(options, said.sources.allOn);
      // Without a reload: pages that are open are judged again.
      await waitForCard(page, words.warning.level.danger.word);
    },
  },
]);
