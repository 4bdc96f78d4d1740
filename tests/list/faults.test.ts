import { gzipSync } from 'node:zlib';
import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fetch } from '../../lib/core/request.ts';
import { maxLineLength } from '../../lib/core/segment.ts';
import { unpack } from '../../lib/list/unpack.ts';
import { hazardOf, hazardsFrom, leftovers, useFreshDisk } from '../store/fixtures.ts';
import { createDevice, type Device, expectList, failureOf } from './client.ts';
import { createPublisher, day, mirrorOf, type Publisher, startOfTime } from './publisher.ts';

/** Faults that are nobody's attack. After each, the last good list answers and the next update works. */
useFreshDisk();

const old = hazardsFrom(1, 50);
const next = [...hazardsFrom(2, 49), hazardOf(1000)];

let publisher: Publisher;
let device: Device;

beforeEach(async () => {
  publisher = createPublisher();
  await publisher.publish(old);
  device = createDevice(publisher.trustedRoot);
  await device.refresh(publisher.mirror().fetch);
  await publisher.publish(next);
});

async function expectOldThenNew() {
  await expectList(device, old);
  expect(await device.warnsOf(1)).toBe(true);
  await expectNew();
}

async function expectNew() {
  expect((await device.refresh(publisher.mirror().fetch)).kind).toBe('updated');
  await expectList(device, next);
  expect([await device.warnsOf(1), await device.warnsOf(1000)]).toEqual([false, true]);
  expect(await leftovers(device.worker.open)).toBe(0);
}

const files = () =>
  [...publisher.folder.files.keys()].filter((name) => /^(timestamp|2\.|targets)/.test(name));

describe('flipped bit', () => {
  it('is noticed in any file of the update, anywhere', async () => {
    expect(files().filter((name) => !name.includes('.0-'))).toHaveLength(4);
    for (const name of files()) {
      const bytes = publisher.folder.files.get(name) ?? Buffer.of();
      // Some segments are not on this device's way: flipping them harms nobody.
      if (name.includes('.0-')) continue;
      for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 12)) {
        const flipped = new Uint8Array(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ 1;
        const mirror = publisher.mirror().with((path) => (path === name ? flipped : undefined));
        expect(`${name} ${at} ${failureOf(await device.refresh(mirror.fetch))}`).toMatch(
          /format|signature|hash|rollback/,
        );
      }
    }
    await expectOldThenNew();
  });

  it('is mended by fetching the metadata again where it is in that', async () => {
    const database = await device.worker.open();
    const trusted = await database.get('list', 'trusted');
    const broken = JSON.parse(JSON.stringify(trusted).replace(/"version\\":1/g, '"version\\":7'));
    expect(broken).not.toEqual(trusted);
    await database.put('list', broken, 'trusted');
    await expectOldThenNew();
  });

  it('is found by the update, which takes the list whole, where it is in the records', async () => {
    const database = await device.worker.open();
    for (const key of await database.getAllKeys('groups')) {
      const line = (await database.get('groups', key)) ?? new Uint8Array();
      await database.put('groups', line.slice(1), key);
    }
    await expectNew();
  });
});

describe('truncated file', () => {
  it('any file of the update, cut anywhere', async () => {
    for (const name of files().filter((file) => !file.includes('.0-'))) {
      const bytes = publisher.folder.files.get(name) ?? Buffer.of();
      for (const length of [0, 1, bytes.length >> 1, bytes.length - 1]) {
        const cut = bytes.subarray(0, length);
        const mirror = publisher.mirror().with((path) => (path === name ? cut : undefined));
        expect(failureOf(await device.refresh(mirror.fetch))).toMatch(/format|hash/);
      }
    }
    await expectOldThenNew();
  });

  it('a connection that breaks in the middle', async () => {
    const broken = new Response(
      new ReadableStream({
        pull(controller) {
          controller.enqueue(new Uint8Array(10));
          controller.error(new TypeError('network error'));
        },
      }),
    );
    const mirror = publisher
      .mirror()
      .with((path) => (path.includes('segments/') ? broken : undefined));
    expect(failureOf(await device.refresh(mirror.fetch))).toBe('network');
    await expectOldThenNew();
  });
});

const zipped = (text: string) => new Uint8Array(gzipSync(text));
const expected = { line: 'x', from: 0, to: 1 };

describe('a segment says first what it is, and only once', () => {
  const head = (change = {}) => JSON.stringify({ segment: 2, ...expected, ...change });
  const removed = '{"removed":"eu-safety-gate:SR/1/26"}';
  const read = async (lines: string[], more = 0) => {
    const text = lines.map((line) => `${line}\n`).join('');
    const batches: unknown[] = [];
    const raw = text.length + more;
    for await (const batch of unpack(zipped(text), { ...expected, raw })) batches.push(batch);
    return batches;
  };

  it('then it is read', async () => {
    expect(await read([head(), removed])).toContainEqual({
      put: [],
      remove: ['eu-safety-gate:SR/1/26'],
    });
  });

  it.each<[string, string[]]>([
    ['nothing', []],
    ['what it is last', [removed, head()]],
    ['it twice', [head(), head()]],
    ['nothing of itself', [removed]],
    ['another list', [head({ line: 'y' }), removed]],
    ['another beginning', [head({ from: 1 }), removed]],
    ['another end', [head({ to: 2 }), removed]],
  ])('is not read where it says %s', async (_what, lines) => {
    await expect(read(lines)).rejects.toMatchObject({ code: 'format' });
  });

  it('is read without the end of its last line', async () => {
    const text = `${head()}\n${removed}`;
    const batches: unknown[] = [];
    for await (const batch of unpack(zipped(text), { ...expected, raw: text.length }))
      batches.push(batch);
    expect(batches.at(-1)).toEqual({ put: [], remove: ['eu-safety-gate:SR/1/26'] });
  });

  it('is not read where a line is too long', async () => {
    const failed = async (length: number) => {
      const text = ' '.repeat(length);
      for await (const _batch of unpack(zipped(text), { ...expected, raw: length }));
    };
    await expect(failed(maxLineLength)).rejects.toThrow('a line is no object');
    await expect(failed(maxLineLength + 1)).rejects.toThrow('a line is too long');
  });

  it('is not read where it is not packed; whatever it is, it is let go of', async () => {
    const bytes = new TextEncoder().encode(`${head()}\n`);
    const all = unpack(bytes, { ...expected, raw: bytes.length });
    await expect(all.next()).rejects.toThrow('a segment that is no gzip file');
    const cancel = vi.spyOn(ReadableStreamDefaultReader.prototype, 'cancel');
    await expect(read([head(), removed], -1)).rejects.toMatchObject({ code: 'too-large' });
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('is not read where it ends within a letter', async () => {
    const cut = Buffer.concat([Buffer.from(`${head()}\n`), Buffer.from([0xe2])]);
    const all = unpack(new Uint8Array(gzipSync(cut)), { ...expected, raw: cut.length });
    expect(await all.next()).toMatchObject({ done: false });
    await expect(all.next()).rejects.toMatchObject({ code: 'format' });
  });

  it('is not read where it is shorter or longer than was signed for', async () => {
    await expect(read([head(), removed], 1)).rejects.toMatchObject({ code: 'format' });
    await expect(read([head(), removed], -1)).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('gzip bomb', () => {
  const read = async (bytes: Uint8Array<ArrayBuffer>, raw: number) => {
    for await (const _line of unpack(bytes, { ...expected, raw }));
  };

  it('inflates no further than the signed length', async () => {
    const bomb = zipped(' '.repeat(50_000_000));
    expect(bomb.length).toBeLessThan(60_000);
    const before = process.memoryUsage().arrayBuffers;
    await expect(read(bomb, 10_000)).rejects.toMatchObject({ code: 'too-large' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  it('reads no line without end, even one that was signed for', async () => {
    const bomb = zipped(' '.repeat(9_000_000));
    await expect(read(bomb, 9_000_000)).rejects.toMatchObject({ code: 'format' });
  });
});

describe('clock far off', () => {
  const withDate =
    (fetch: Fetch, date: number): Fetch =>
    async (url, init) => {
      const response = await fetch(url, init);
      response.headers.set('Date', new Date(date).toUTCString());
      return response;
    };

  it('ahead: says that it is the clock, not the list', async () => {
    device.setTime(startOfTime + 400 * day);
    const outcome = await device.refresh(withDate(publisher.mirror().fetch, startOfTime));
    expect(failureOf(outcome)).toBe('clock');
    expect(outcome).toMatchObject({
      failure: { message: expect.stringContaining('400 days ahead') },
    });
    device.setTime(startOfTime);
    await expectOldThenNew();
  });

  it('behind: updates', async () => {
    device.setTime(0);
    const outcome = await device.refresh(withDate(publisher.mirror().fetch, startOfTime));
    expect(outcome).toMatchObject({ kind: 'updated' });
    await expectList(device, next);
  });

  it('moved while an update runs: the update has one time only', async () => {
    const { fetch } = publisher.mirror();
    const outcome = await device.refresh((url, init) => {
      device.setTime(startOfTime + 400 * day);
      return fetch(url, init);
    });
    expect(outcome.kind).toBe('updated');
  });
});

describe('disk full', () => {
  it('leaves a list that works, at whichever write it is met', async () => {
    const { put } = IDBObjectStore.prototype;
    let failures = 0;
    for (let room = 0; ; room += 1) {
      let used = 0;
      const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        ...args
      ) {
        used += 1;
        if (used > room) throw new DOMException('full', 'QuotaExceededError');
        return Reflect.apply(put, this, args);
      });
      const outcome = await device.refresh(publisher.mirror().fetch);
      spy.mockRestore();
      if (outcome.kind === 'updated') break;
      failures += 1;
      expect(failureOf(outcome)).toBe('storage');
      await expectList(device, old);
    }
    expect(failures).toBeGreaterThan(3);
    await expectList(device, next);
  });
});

describe('two syncs at once', () => {
  it('both end well', async () => {
    const outcomes = await Promise.all([
      device.refresh(publisher.mirror().fetch),
      device.refresh(publisher.mirror().fetch),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['updated', 'updated']);
    await expectList(device, next);
  });

  it('both end well where both bring the whole list', async () => {
    const fresh = createDevice(publisher.trustedRoot);
    const database = await fresh.worker.open();
    await database.clear('list');
    const outcomes = await Promise.all([
      fresh.refresh(publisher.mirror().fetch),
      fresh.refresh(publisher.mirror().fetch),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toContain('updated');
    await expectList(fresh, next);
    expect(await leftovers(fresh.worker.open)).toBe(0);
  });
});

describe('mirror of another age', () => {
  it('a file that is missing leaves the rest untouched', async () => {
    const files = new Map(publisher.folder.files);
    for (const name of files.keys()) if (name.includes('.1-2.')) files.delete(name);
    expect(failureOf(await device.refresh(mirrorOf(files).fetch))).toBe('http');
    await expectOldThenNew();
  });
});
