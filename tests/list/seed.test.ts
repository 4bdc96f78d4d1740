import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openFolder } from '../../hub/list/folder.ts';
import { selectForList } from '../../hub/list/packaged.ts';
import { isDevelopment, readTrustedRoot } from '../../hub/list/trusted-root.ts';
import { readSeed } from '../../hub/seed.ts';
import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import { createListUpdater } from '../../lib/list/updater.ts';
import {
  hazardOf,
  hazardsFrom,
  keyOf,
  picture,
  startWorker,
  useFreshDisk,
} from '../store/fixtures.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { expectList } from './client.ts';
import { baseUrl, createPublisher, day, mirrorOf, startOfTime } from './publisher.ts';

useFreshDisk();
const packageUrl = 'extension://package/list';

const unnamed = { products: [{ scope: 'unknown' as const, brands: ['Canary'] }] };
/** Those that name a listing are the first part. */
const inTwoParts = [
  ...hazardsFrom(1, 5),
  ...Array.from({ length: 2000 }, (_, at) => hazardOf(100 + at, unnamed)),
];

/** A device with a package (its seed) and, for subscribers, a network. */
async function deviceWith(seed = hazardsFrom(1, 20)) {
  const publisher = createPublisher();
  await publisher.publish(seed);
  let packaged = new Map(publisher.folder.files);
  let online = publisher.mirror();
  let now = startOfTime;
  const asked: string[] = [];
  const worker = startWorker();
  const updater = createListUpdater({
    store: worker.hazards,
    now: () => now,
    seedUrl: packageUrl,
    fetch: (url, init) => {
      if (!url.startsWith(packageUrl)) {
        asked.push(url);
        return online.fetch(url, init);
      }
      return mirrorOf(packaged).fetch(baseUrl + url.slice(packageUrl.length), init);
    },
  });
  return {
    publisher,
    updater,
    worker,
    asked,
    expectList: (hazards: Hazard[]) => expectList({ picture: () => picture(worker.open) }, hazards),
    /** The network now shows what the publisher has published; or what it once had. */
    goOnline: (mirror = publisher.mirror()) => {
      online = mirror;
    },
    updatePackage: () => {
      packaged = new Map(publisher.folder.files);
    },
    setTime: (to: number) => {
      now = to;
    },
    tamper: (name: string, content: string) => packaged.set(name, Buffer.from(content)),
  };
}

describe('the list in the package', () => {
  it('is there on first run, without any network, however old it is', async () => {
    const device = await deviceWith();
    device.setTime(startOfTime + 5000 * day);
    expect(await device.updater.loadSeed()).toMatchObject({
      kind: 'updated',
      list: { origin: 'seed', version: 1, count: 20, date: '2026-11-25' },
    });
    await device.expectList(hazardsFrom(1, 20));
    expect(device.asked).toEqual([]);
    expect(await device.updater.loadSeed()).toMatchObject({ kind: 'current' });
  });

  it('answers for named listings before all of it is there, and is whole in the end', async () => {
    const device = await deviceWith(inTwoParts);
    const { hazards } = device.worker;
    const early: unknown[] = [];
    const { replaceAll } = hazards;
    hazards.replaceAll = async (batches, list) => {
      const found = await hazards.lookup([keyOf(3)]);
      early.push([found.hazards.length, found.list?.version]);
      await replaceAll(batches, list);
    };
    const onFirstPart = vi.fn(() => early.push('told'));
    expect(await device.updater.loadSeed(false, onFirstPart)).toMatchObject({
      kind: 'updated',
      list: { version: 1 },
    });
    expect(early).toEqual([[0, undefined], 'told', [1, 0]]);
    await device.expectList(inTwoParts);
    expect(await device.updater.loadSeed()).toMatchObject({ kind: 'current' });
  });

  it('is read again where the worker died after its first part', async () => {
    const device = await deviceWith(inTwoParts);
    const { hazards } = device.worker;
    const { replaceAll } = hazards;
    hazards.replaceAll = async (batches, list) => {
      if (list.version > 0) throw new Error('killed');
      await replaceAll(batches, list);
    };
    expect((await device.updater.loadSeed()).kind).toBe('failed');
    expect(await hazards.storedList()).toMatchObject({ version: 0, count: 5 });
    hazards.replaceAll = replaceAll;
    expect(await device.updater.loadSeed()).toMatchObject({
      kind: 'updated',
      list: { version: 1 },
    });
    await device.expectList(inTwoParts);
  });

  it('is not believed unsigned', async () => {
    const device = await deviceWith();
    device.tamper('timestamp.json', '{"signed":{},"signatures":[]}');
    expect(await device.updater.loadSeed()).toMatchObject({
      kind: 'failed',
      failure: { code: 'format' },
    });
    expect(await device.worker.hazards.storedList()).toBeUndefined();
  });

  it('a package that cannot be read is a failure, not an exception', async () => {
    const updater = createListUpdater({
      store: createMemoryStore(),
      now: () => 0,
      seedUrl: packageUrl,
      fetch: () => Promise.reject(new TypeError('gone')),
    });
    expect(await updater.loadSeed()).toMatchObject({
      kind: 'failed',
      failure: { message: 'the package cannot be read: gone' },
    });
    expect((await updater.update({ baseUrl })).kind).toBe('failed');
  });

  it('replaces an older seed, and never a newer list from the network', async () => {
    const device = await deviceWith();
    await device.updater.loadSeed();
    await device.publisher.publish(hazardsFrom(1, 21));
    device.updatePackage();
    expect(await device.updater.loadSeed()).toMatchObject({
      kind: 'updated',
      list: { version: 2 },
    });

    await device.publisher.publish(hazardsFrom(1, 22));
    device.goOnline();
    expect((await device.updater.update({ baseUrl })).kind).toBe('updated');
    expect(await device.updater.loadSeed()).toMatchObject({
      kind: 'current',
      list: { version: 3, origin: 'network' },
    });
    await device.expectList(hazardsFrom(1, 22));
  });

  it('gives a subscriber only what changed since the seed', async () => {
    const device = await deviceWith(hazardsFrom(1, 400));
    await device.updater.loadSeed();
    await device.publisher.publish(hazardsFrom(1, 402));
    device.goOnline();
    const outcome = await device.updater.update({ baseUrl });
    expect(outcome).toMatchObject({ kind: 'updated', list: { origin: 'network' } });
    const segments = device.asked.filter((url) => url.includes('segments/'));
    expect(segments).toEqual([expect.stringMatching(/\.1-2\.1\.segment$/)]);
  });

  it('a seed confirmed by the network counts as from the network', async () => {
    const device = await deviceWith();
    await device.updater.loadSeed();
    expect(await device.updater.update({ baseUrl })).toMatchObject({
      kind: 'current',
      list: { origin: 'network' },
    });
  });

  it('another packaged root starts anew', async () => {
    const device = await deviceWith();
    await device.updater.loadSeed();
    const operator = createPublisher();
    await operator.publish(hazardsFrom(50, 5));
    const { fetch } = operator.mirror();
    const other = createListUpdater({
      store: device.worker.hazards,
      now: () => startOfTime,
      seedUrl: packageUrl,
      fetch: (url, init) => fetch(baseUrl + url.slice(packageUrl.length), init),
    });
    expect(await other.loadSeed()).toMatchObject({ kind: 'updated', list: { count: 5 } });
  });
});

describe('a damaged copy', () => {
  async function damagedSubscriber() {
    const device = await deviceWith(hazardsFrom(1, 20));
    await device.updater.loadSeed();
    const newest = [...hazardsFrom(1, 20), hazardOf(900)];
    const earlier = device.publisher.mirror();
    await device.publisher.publish(newest);
    device.goOnline();
    await device.updater.update({ baseUrl });
    const database = await device.worker.open();
    await database.clear('groups');
    const { damaged } = await device.worker.hazards.lookup([keyOf(1)]);
    expect(damaged).toBeGreaterThan(0);
    device.asked.length = 0;
    return { ...device, newest, earlier };
  }

  it('heals from the seed at once, then from the network', async () => {
    const device = await damagedSubscriber();
    expect(await device.updater.loadSeed(true)).toMatchObject({ kind: 'updated' });
    expect(await device.updater.update({ baseUrl })).toMatchObject({
      kind: 'updated',
      list: { version: 2 },
    });
    await device.expectList(device.newest);
  });

  it('heals from the seed alone, without the network, and is not rolled back by it', async () => {
    const device = await damagedSubscriber();
    expect(await device.updater.loadSeed(true)).toMatchObject({
      kind: 'updated',
      list: { version: 1, origin: 'seed' },
    });
    await device.expectList(hazardsFrom(1, 20));
    expect(device.asked).toEqual([]);
    // How far we had come is remembered: an old mirror cannot take advantage of it.
    device.goOnline(device.earlier);
    expect(await device.updater.update({ baseUrl })).toMatchObject({
      failure: { code: 'rollback' },
    });
    device.goOnline();
    expect(await device.updater.update({ baseUrl })).toMatchObject({ list: { version: 2 } });
    await device.expectList(device.newest);
  });
});

describe('one thing at a time', () => {
  it('what was asked for meanwhile comes afterwards, and finds it done', async () => {
    const { updater } = await deviceWith();
    const both = [updater.loadSeed(), updater.loadSeed()];
    await updater.settled();
    expect((await Promise.all(both)).map(({ kind }) => kind)).toEqual(['updated', 'current']);
  });
});

describe('public/list', () => {
  const root = join(import.meta.dirname, '../..');

  it('verifies; with our keys it holds all that was entered by hand (else run: npm run seed)', async () => {
    const folder = openFolder(join(root, 'public/list'));
    const store = createMemoryStore();
    const files = { get: (name: string) => folder.read(name) } as ReadonlyMap<string, Buffer>;
    const updater = createListUpdater({
      store,
      now: () => 0,
      seedUrl: packageUrl,
      fetch: (url, init) => mirrorOf(files).fetch(baseUrl + url.slice(packageUrl.length), init),
    });
    expect((await updater.loadSeed()).kind).toBe('updated');
    // An operator's own list need not hold what is entered here.
    if (!isDevelopment(readTrustedRoot())) return;
    const { hazards: byHand, date } = readSeed(join(root, 'seed'));
    const held = store.hazards();
    expect(held.size).toBeGreaterThan(18_000);
    for (const hazard of selectForList(byHand, date).hazards) {
      const { names, listings } = held.get(hazardId(hazard))?.products[0] ?? {};
      expect(names, hazardId(hazard)).toMatchObject(hazard.products[0]?.names ?? {});
      const ours = hazard.products[0]?.listings.filter(({ site }) => /aliexpress|temu/.test(site));
      expect(listings).toEqual(expect.arrayContaining(ours ?? []));
    }
  });
});
