import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import type { StoredList } from '../../lib/core/stored-list.ts';
import { advance, describe as describeList } from '../../lib/list/advance.ts';
import type { Download } from '../../lib/list/download.ts';
import { createDownload } from '../../lib/list/download.ts';
import { gather, hashedPath } from '../../lib/list/follow.ts';
import type { ListStore } from '../../lib/list/list-store.ts';
import type { SegmentFile } from '../../lib/list/metadata.ts';
import { stepsOf } from '../../lib/list/path.ts';
import { refresh } from '../../lib/list/refresh.ts';
import { type Complete, loadTrusted, refreshMetadata } from '../../lib/list/refresh-metadata.ts';
import { sha256 } from '../../lib/list/signatures.ts';
import { createListUpdater } from '../../lib/list/updater.ts';
import { hazardOf, hazardsFrom } from '../store/fixtures.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { baseUrl, createPublisher, day, forge, type Publisher, startOfTime } from './publisher.ts';

const downloadOf = (publisher: Publisher) =>
  createDownload({ fetch: publisher.mirror().fetch, now: () => startOfTime, baseUrl });

/** A published list as a device has read its metadata, and a store in which every write is seen. */
async function scene(hazards = hazardsFrom(1, 10)) {
  const publisher = createPublisher();
  await publisher.publish(hazards);
  const memory = createMemoryStore();
  const store = {
    storedList: vi.fn(memory.storedList),
    apply: vi.fn(memory.apply),
    replaceAll: vi.fn(memory.replaceAll),
  } satisfies ListStore;
  const fresh = async () => {
    const { trusted, anchor } = await loadTrusted(publisher.trustedRoot, undefined);
    const complete = await refreshMetadata(trusted, downloadOf(publisher), startOfTime);
    return { complete, list: describeList(complete, anchor, 'network') };
  };
  const onSize = vi.fn();
  const go = async (held: StoredList | undefined, complete: Complete, list: StoredList) =>
    advance(list, complete, held, {
      ...{ download: downloadOf(publisher), store, onSize },
      isFirst: held === undefined,
    });
  const update = () =>
    refresh({
      ...{ fetch: publisher.mirror().fetch, now: () => startOfTime, store, baseUrl },
      trustedRoot: publisher.trustedRoot,
    });
  return { publisher, memory, store, fresh, go, onSize, update };
}
const damaged = () =>
  Promise.reject(Object.assign(new Error('damaged'), { name: 'ListDamagedError' }));
const unnamed = (count: number) => {
  const products = [{ scope: 'unknown' as const, brands: ['Canary'] }];
  return Array.from({ length: count }, (_, at) => hazardOf(100 + at, { products }));
};

describe('from what is held to what was published', () => {
  it('nothing is written where nothing is new, and the proof alone where that is', async () => {
    const { publisher, store, update } = await scene();
    expect((await update()).kind).toBe('updated');
    store.replaceAll.mockClear();
    expect((await update()).kind).toBe('current');
    for (const write of [store.apply, store.replaceAll]) expect(write).not.toHaveBeenCalled();
    await publisher.publish(undefined, startOfTime + day);
    expect((await update()).kind).toBe('current');
    expect(store.apply.mock.calls).toEqual([[{ put: [], remove: [] }, expect.anything()]]);
    expect(store.replaceAll).not.toHaveBeenCalled();
  });

  it.each([
    ['another line', { line: 'another' }],
    ['another root', { trusted: { anchor: 'another', root: '' } }],
  ])('takes nothing of %s, whatever its version', async (_what, change) => {
    const { publisher, store, fresh, go } = await scene();
    await publisher.publish(hazardsFrom(1, 11));
    const { complete, list } = await fresh();
    for (const version of [1, 2]) {
      expect((await go({ ...list, ...change, version }, complete, list)).kind).toBe('updated');
      expect(store.apply).not.toHaveBeenCalled();
    }
    expect(store.replaceAll).toHaveBeenCalledTimes(2);
  });

  it('a damaged copy is written anew, once', async () => {
    const { publisher, store, fresh, go } = await scene();
    await publisher.publish(hazardsFrom(1, 11));
    const { complete, list } = await fresh();
    store.apply.mockImplementation(damaged);
    expect(await go({ ...list, version: 1 }, complete, list)).toEqual({ kind: 'updated', list });
    expect(store.replaceAll).toHaveBeenCalledOnce();
    store.replaceAll.mockImplementation(damaged);
    await expect(go(undefined, complete, list)).rejects.toThrow('damaged');
    expect(store.replaceAll).toHaveBeenCalledTimes(2);
  });

  it('a full disk is told as such, and nothing is downloaded again', async () => {
    const { publisher, store, fresh, go } = await scene();
    await publisher.publish(hazardsFrom(1, 11));
    const { complete, list } = await fresh();
    store.apply.mockImplementation(() => Promise.reject(new Error('full')));
    await expect(go({ ...list, version: 1 }, complete, list)).rejects.toThrow('full');
    expect(store.replaceAll).not.toHaveBeenCalled();
  });

  it('a list without segments is refused as such', async () => {
    const { store, fresh, go, onSize } = await scene();
    const { complete, list } = await fresh();
    const { targets } = complete;
    const empty = {
      ...complete,
      targets: { ...targets, signed: { ...targets.signed, targets: {} } },
    };
    await expect(go(undefined, empty, list)).rejects.toMatchObject({
      code: 'format',
      message: 'no segments lead to version 1',
    });
    expect(onSize).not.toHaveBeenCalled();
    expect(store.replaceAll).not.toHaveBeenCalled();
    expect(describeList(empty, 'a', 'seed')).toMatchObject({ bytes: 0, date: '2026-11-25' });
  });

  it('says how many bytes are on the way, and lasts as long as the first of its files', async () => {
    const { fresh, go, onSize } = await scene();
    const { complete, list } = await fresh();
    await go(undefined, complete, list);
    const bytes = Object.values(complete.targets.signed.targets)
      .filter(({ custom }) => custom?.from === 0)
      .reduce((sum, { length }) => sum + length, 0);
    expect(onSize.mock.calls).toEqual([[bytes]]);
    expect(list.bytes).toBe(bytes);
    const ends = [complete.root, complete.timestamp, complete.snapshot, complete.targets];
    expect(list.expires).toBe(ends.map(({ signed }) => signed.expires).toSorted()[0]);
    expect(list.expires).toBe(complete.timestamp.signed.expires);
  });
});

describe('a list that is taken whole', () => {
  const versions = (store: Awaited<ReturnType<typeof scene>>['store']) =>
    store.replaceAll.mock.calls.map(([, { version }]) => version);

  it('answers early on a new device alone, and where it has more than one part', async () => {
    const many = await scene([...hazardsFrom(1, 5), ...unnamed(2000)]);
    await many.update();
    expect(versions(many.store)).toEqual([0, 1]);
    many.store.replaceAll.mockClear();
    const { complete, list } = await many.fresh();
    await many.go({ ...list, line: 'another' }, complete, list);
    expect(versions(many.store)).toEqual([1]);
    const few = await scene();
    await few.update();
    expect(versions(few.store)).toEqual([1]);
  });
});

describe('segments', () => {
  const hash = 'a'.repeat(64);
  const file = (rest: Partial<SegmentFile>, part = 1, of = 1): SegmentFile => ({
    ...{ length: 4, hashes: { sha256: hash }, custom: { from: 1, to: 2, part, of, raw: 9 } },
    ...rest,
  });
  const stepsFrom = (...files: SegmentFile[]) =>
    stepsOf({ targets: Object.fromEntries(files.map((one, at) => [`segments/${at}`, one])) });
  const download = (answer: (path: string) => Promise<Uint8Array<ArrayBuffer>>) => {
    const get = vi.fn(answer);
    const made: Download = { get, serverTime: () => undefined };
    return { get, made };
  };

  it('lie in the folder of targets, named by their hash', () => {
    expect(hashedPath('segments/line.1-2.1.segment', 'abc')).toBe(
      'targets/segments/abc.line.1-2.1.segment',
    );
  });

  it.each([
    ['bytes', { length: 32_000_001 }, { length: 32_000_000 }],
    [
      'bytes when unpacked',
      { custom: { from: 1, to: 2, part: 1, of: 1, raw: 400_000_001 } },
      { custom: { from: 1, to: 2, part: 1, of: 1, raw: 400_000_000 } },
    ],
  ])('are not asked for where they are of too many %s', async (_what, tooMany, most) => {
    const { get, made } = download(() => Promise.reject(new Error('asked for')));
    await expect(gather(stepsFrom(file(tooMany)), 'x', made)).rejects.toMatchObject({
      code: 'too-large',
    });
    expect(get).not.toHaveBeenCalled();
    await expect(gather(stepsFrom(file(most)), 'x', made)).rejects.toThrow('asked for');
  });

  it('are downloaded while the one before is read; what comes of that is heard only in its turn', async () => {
    const text = '{"segment":2,"line":"x","from":1,"to":2}\n{"removed":"a:1"}\n';
    const bytes = new Uint8Array(gzipSync(text));
    const first = file({
      ...{ length: bytes.length, hashes: { sha256: await sha256(bytes) } },
      custom: { from: 1, to: 2, part: 1, of: 2, raw: 1 },
    });
    const { get, made } = download((path) =>
      path.endsWith('.0') ? Promise.resolve(bytes) : Promise.reject(new Error('the second')),
    );
    // The first is not what was signed for; by then the second was asked for, and failed unheard.
    await expect(gather(stepsFrom(first, file({}, 2, 2)), 'x', made)).rejects.toMatchObject({
      code: 'too-large',
    });
    expect(get).toHaveBeenCalledTimes(2);
  });
});

describe('an expired list and the device’s clock', () => {
  const outcomeAt = async (now: number, server: number) => {
    const { publisher } = await scene();
    const { fetch } = publisher.mirror();
    const outcome = await refresh({
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        response.headers.set('Date', new Date(server).toUTCString());
        return response;
      },
      ...{ now: () => now, store: createMemoryStore(), baseUrl },
      trustedRoot: publisher.trustedRoot,
    });
    const { code = '', message = '' } = outcome.kind === 'failed' ? outcome.failure : {};
    return [code, message];
  };
  const late = startOfTime + 30 * day;

  it.each([
    ['the same', 0, 'expired', /Z$/],
    ['a day ahead', day, 'expired', /Z$/],
    ['a day behind', -day, 'expired', /Z$/],
    ['more than a day ahead', day + 1000, 'clock', /clock is 1 days ahead of the server's$/],
    ['three days ahead', 3 * day, 'clock', /clock is 3 days ahead of the server's$/],
    ['two days behind', -2 * day, 'clock', /clock is 2 days behind the server's$/],
  ])('%s', async (_what, off, code, message) => {
    const [found, told] = await outcomeAt(late, late - off);
    expect(found).toBe(code);
    expect(told).toMatch(message);
  });
});

describe('the packaged list beside what is held', () => {
  async function loaded(change: (held: StoredList) => Partial<StoredList>, isDamaged = false) {
    const { publisher, store, fresh } = await scene();
    const { list } = await fresh();
    const held = { ...list, ...change(list) };
    store.storedList.mockResolvedValue(held);
    const { fetch } = publisher.mirror();
    const updater = createListUpdater({
      ...{ store, now: () => startOfTime, seedUrl: 'extension://list' },
      fetch: (url, init) => fetch(url.replace('extension://list', baseUrl), init),
    });
    const outcome = await updater.loadSeed(isDamaged);
    return { outcome, held, list, publisher };
  }
  const another = { anchor: 'another', root: '' };

  it.each<[string, Partial<StoredList>, string]>([
    ['the same version', {}, 'current'],
    ['a newer version', { version: 2 }, 'current'],
    ['an older version', { version: 0 }, 'updated'],
    ['another line of the network', { line: 'x', version: 0 }, 'current'],
    ['another line of an earlier package', { line: 'x', origin: 'seed', version: 9 }, 'updated'],
    ['a list below another root', { trusted: another, version: 9 }, 'updated'],
  ])('%s: %s', async (_what, change, kind) => {
    expect((await loaded(() => change)).outcome.kind).toBe(kind);
  });

  it('a damaged copy keeps the proof that is newer, below the same root', async () => {
    const publisher = createPublisher();
    await publisher.publish(hazardsFrom(1, 3));
    const keys = publisher.keysOf('timestamp');
    const newer = forge(publisher, 'timestamp.json', { version: 7 }, keys);
    const proofOf = async (change: (held: StoredList) => StoredList['trusted']) => {
      const { outcome, list } = await loaded((held) => ({ trusted: change(held) }), true);
      const { timestamp = '' } = outcome.list?.trusted ?? {};
      return [outcome.kind, timestamp === newer, timestamp === list.trusted.timestamp];
    };
    const kept = ['updated', true, false];
    const replaced = ['updated', false, true];
    expect(await proofOf((held) => ({ ...held.trusted, timestamp: newer }))).toEqual(kept);
    expect(await proofOf(() => ({ ...another, timestamp: newer }))).toEqual(replaced);
    expect(await proofOf((held) => ({ ...held.trusted, timestamp: '{}' }))).toEqual(replaced);
    expect(await proofOf(({ trusted: { anchor, root } }) => ({ anchor, root }))).toEqual(replaced);
  });

  it('that cannot be read says why, whatever was thrown', async () => {
    const updater = createListUpdater({
      ...{ store: createMemoryStore(), now: () => 0, seedUrl: 'extension://list' },
      fetch: () => Promise.reject('gone'),
    });
    expect(await updater.loadSeed()).toMatchObject({
      failure: { code: 'format', message: 'the package cannot be read: gone' },
    });
  });
});
