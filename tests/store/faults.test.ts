import { IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { Hazard } from '../../lib/core/hazard.ts';
import { hazardId } from '../../lib/core/hazard.ts';
import {
  freshDisk,
  hazardOf,
  hazardsFrom,
  heldList,
  inBatches,
  keyOf,
  leftovers,
  picture,
  startWorker,
  useFreshDisk,
} from './fixtures.ts';

useFreshDisk();

async function withList(count = 200) {
  const worker = startWorker();
  await worker.hazards.replaceAll(inBatches(hazardsFrom(1, count)), heldList(1, count));
  return worker;
}

type Fault = 'refused at once' | 'rolled back later';

/** From the given write on, the disk is full: some browsers say so at once, some on committing. */
function fillDiskAfter(writes: number, fault: Fault): { used: () => number } {
  let used = 0;
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    used += 1;
    if (used > writes && fault === 'refused at once') {
      throw new DOMException('full', 'QuotaExceededError');
    }
    const request = Reflect.apply(put, this, args);
    if (used === writes + 1) this.transaction.abort();
    return request;
  });
  return { used: () => used };
}

const changes = { put: hazardsFrom(195, 20), remove: [hazardId(hazardOf(1))] };

const updates = {
  apply: (hazards: ReturnType<typeof startWorker>['hazards']) =>
    hazards.apply(changes, heldList(2, 213)),
  replaceAll: (hazards: ReturnType<typeof startWorker>['hazards']) =>
    hazards.replaceAll(inBatches(hazardsFrom(2, 213)), heldList(2, 213)),
};

/** The update, on a disk with room for so many writes more. */
async function updateWithRoomFor(writes: number, way: keyof typeof updates, fault: Fault) {
  freshDisk();
  const { open, hazards } = await withList();
  const before = await picture(open);
  const disk = fillDiskAfter(writes, fault);
  const outcome = await updates[way](hazards).catch((error: Error) => error);
  vi.restoreAllMocks();
  return { open, hazards, before, outcome, hasFitted: disk.used() <= writes };
}

describe.each(['apply', 'replaceAll'] as const)('%s', (way) => {
  it.each<Fault>(['refused at once', 'rolled back later'])(
    'changes nothing when the disk is full (%s), whichever write is the last that fits',
    async (fault) => {
      for (let writes = 0; ; writes += 1) {
        const tried = await updateWithRoomFor(writes, way, fault);
        if (tried.hasFitted) {
          expect(writes).toBeGreaterThan(5);
          break;
        }
        expect(tried.outcome).toBeInstanceOf(Error);
        expect(await picture(tried.open)).toEqual(tried.before);
        await updates[way](tried.hazards);
        expect((await picture(tried.open)).ids).toHaveLength(213);
        expect(await leftovers(tried.open)).toBe(0);
      }
    },
    120_000,
  );
});

describe('a background stopped', () => {
  /** Stops for good after so many batches, as a killed process does. */
  function batchesThatStop(after: number) {
    const reached = Promise.withResolvers<void>();
    async function* batches(): AsyncGenerator<Hazard[]> {
      for (let at = 0; at < after; at += 1) yield hazardsFrom(1000 + at * 1000, 1000);
      reached.resolve();
      await new Promise(() => undefined);
    }
    return { batches: batches(), reached: reached.promise };
  }

  it.each([0, 1, 3])(
    'leaves the old list to answer after %i thousand hazards of an import',
    async (n) => {
      const { open, hazards } = await withList();
      const before = await picture(open);
      const { batches, reached } = batchesThatStop(n);
      void hazards.replaceAll(batches, heldList(2, 9000));
      await reached;

      const next = startWorker();
      expect(await picture(next.open)).toEqual(before);
      expect((await next.hazards.lookup([keyOf(7)])).hazards).toEqual([hazardOf(7)]);
      await next.hazards.apply({ put: [hazardOf(201)], remove: [] }, heldList(2, 201));
      await next.hazards.replaceAll(inBatches(hazardsFrom(5, 50)), heldList(3, 50));
      expect((await picture(next.open)).ids).toHaveLength(50);
      expect(await leftovers(next.open)).toBe(0);
    },
  );
});

describe('an import', () => {
  it('a source that breaks off changes nothing', async () => {
    const { open, hazards } = await withList();
    const before = await picture(open);
    async function* broken(): AsyncGenerator<Hazard[]> {
      yield hazardsFrom(1000, 2500);
      throw new Error('the network is gone');
    }
    await expect(hazards.replaceAll(broken(), heldList(2, 3000))).rejects.toThrow('network');
    expect(await picture(open)).toEqual(before);
    expect(await leftovers(open)).toBe(0);
  });

  it('another number of hazards than announced changes nothing', async () => {
    const { open, hazards } = await withList();
    const before = await picture(open);
    const short = hazards.replaceAll(inBatches(hazardsFrom(1, 9)), heldList(2, 10));
    await expect(short).rejects.toMatchObject({ name: 'ListDamagedError' });
    expect(await picture(open)).toEqual(before);
  });
});

const bytes = (text: string) => new TextEncoder().encode(text);
const { stringify } = JSON;

describe('damage on the disk', () => {
  it.each<[string, unknown]>([
    ['a bucket is gone', undefined],
    ['a bucket is something else', { prints: [1], places: 'x' }],
    ['a bucket is half', new Uint32Array(3)],
  ])('%s', async (_name, record) => {
    const { open, hazards } = await withList();
    const database = await open();
    for (const key of await database.getAllKeys('index')) {
      if (record === undefined) await database.delete('index', key);
      else await database.put('index', record as never, key);
    }
    expect(await hazards.lookup([keyOf(1)])).toMatchObject({ hazards: [], damaged: 1 });
    const change = hazards.apply({ put: [hazardOf(201)], remove: [] }, heldList(2, 201));
    await expect(change).rejects.toMatchObject({ name: 'ListDamagedError' });
  });

  it.each<[string, unknown]>([
    ['a group is gone', undefined],
    ['a group is something else', 42],
    ['a group is cut off', bytes('{"source":"eu-')],
    ['a group is no text', new Uint8Array([0xff, 0xfe, 0x00])],
    ['a hazard is something else', bytes('17')],
    ['a hazard breaks the schema', bytes(stringify({ ...hazardOf(1), status: 'maybe' }))],
  ])('%s: the other hazards still answer', async (_name, record) => {
    const { open, hazards } = await withList();
    const database = await open();
    if (record === undefined) await database.delete('groups', 0);
    else await database.put('groups', record as never, 0);
    const found = await hazards.lookup([keyOf(1), keyOf(150)]);
    expect(found).toMatchObject({ hazards: [hazardOf(150)], damaged: 1 });
  });

  it.each([undefined, null, 7, {}, { list: {}, places: 'x' }])(
    'the state is %j: as if there were no list, and it can be filled again',
    async (state) => {
      const { open, hazards } = await withList();
      await (await open()).put('list', state, 'state');
      expect(await hazards.lookup([keyOf(1)])).toMatchObject({ list: undefined });
      expect(await hazards.storedList()).toBeUndefined();
      await hazards.replaceAll(inBatches(hazardsFrom(1, 20)), heldList(1, 20));
      expect((await hazards.lookup([keyOf(20)])).hazards).toHaveLength(1);
      expect(await leftovers(open)).toBe(0);
    },
  );
});
