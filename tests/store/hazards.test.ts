import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import type { ListState } from '../../lib/store/database.ts';
import { bucketsFor, groupSize } from '../../lib/store/list-layout.ts';
import {
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

const ids = (hazards: readonly Hazard[]) => hazards.map(hazardId).sort();

describe('an empty store', () => {
  it('finds nothing and says that there is no list', async () => {
    const { hazards } = startWorker();
    expect(await hazards.lookup([keyOf(1)])).toEqual({ hazards: [], list: undefined, damaged: 0 });
    expect(await hazards.storedList()).toBeUndefined();
    expect(await hazards.get('a:b')).toBeUndefined();
  });

  it('cannot be changed, only filled', async () => {
    const { hazards } = startWorker();
    const change = hazards.apply({ put: [hazardOf(1)], remove: [] }, heldList(1, 1));
    await expect(change).rejects.toMatchObject({ name: 'ListDamagedError' });
  });
});

describe('a list put in as a whole', () => {
  it('is found key by key, whole and unchanged', async () => {
    const { hazards } = startWorker();
    const all = hazardsFrom(1, 500);
    await hazards.replaceAll(inBatches(all), heldList(1, 500));
    for (const number of [1, groupSize, groupSize + 1, 250, 500]) {
      const found = await hazards.lookup([keyOf(number), 'gtin:none']);
      expect(found.hazards).toEqual([hazardOf(number)]);
      expect(found.damaged).toBe(0);
    }
    expect(ids((await hazards.lookup([keyOf(3), keyOf(400)])).hazards)).toEqual(
      ids([hazardOf(3), hazardOf(400)]),
    );
    expect((await hazards.lookup([keyOf(501)])).hazards).toEqual([]);
  });

  it('tells the list with every answer, without what proves it', async () => {
    const { hazards } = startWorker();
    await hazards.replaceAll(inBatches(hazardsFrom(1, 3)), heldList(1, 3));
    const { trusted: _trusted, ...told } = heldList(1, 3);
    expect((await hazards.lookup([])).list).toEqual(told);
    expect(await hazards.storedList()).toEqual(heldList(1, 3));
  });

  it('gives a hazard once, however many keys lead to it', async () => {
    const { hazards } = startWorker();
    const listings = ['1', '2', '3'].map((id) => ({ site: 'temu', id: `60110000000${id}` }));
    const twin = hazardOf(1, { products: [{ scope: 'unknown', listings }] });
    await hazards.replaceAll(inBatches([twin]), heldList(1, 1));
    const keys = listings.map(({ site, id }) => `${site}:${id}`);
    expect((await hazards.lookup(keys)).hazards).toEqual([twin]);
  });

  it('gives every hazard that shares a key', async () => {
    const { hazards } = startWorker();
    const { products } = hazardOf(7);
    const all = Array.from({ length: 150 }, (_, at) => hazardOf(at, { products }));
    await hazards.replaceAll(inBatches(all), heldList(1, 150));
    expect((await hazards.lookup([keyOf(7)])).hazards).toHaveLength(150);
  });

  it('gives no more than a page may cost: 200 of a key, 1,000 in all', async () => {
    const { hazards } = startWorker();
    const all = Array.from({ length: 1_800 }, (_, at) =>
      hazardOf(at, { products: hazardOf(at % 6).products }),
    );
    await hazards.replaceAll(inBatches(all), heldList(1, all.length));
    const found = async (...numbers: number[]) =>
      (await hazards.lookup(numbers.map(keyOf))).hazards.length;
    expect(await found(1)).toBe(200);
    expect(await found(0, 1, 2, 3, 4, 5)).toBe(1_000);
  });

  it('lies in as many buckets as keep each of them short', () => {
    expect([0, 1, 8_192, 8_193, 100_000].map(bucketsFor)).toEqual([16, 16, 16, 32, 256]);
  });

  it('takes the place of the one before, and leaves nothing of it', async () => {
    const { open, hazards } = startWorker();
    await hazards.replaceAll(inBatches(hazardsFrom(1, 300)), heldList(1, 300));
    await hazards.replaceAll(inBatches(hazardsFrom(200, 200)), heldList(2, 200));
    expect((await hazards.lookup([keyOf(1)])).hazards).toEqual([]);
    expect((await hazards.lookup([keyOf(399)])).hazards).toHaveLength(1);
    expect(await leftovers(open)).toBe(0);
  });

  it('is found at once by who knew the one before', async () => {
    const { hazards } = startWorker();
    await hazards.replaceAll(inBatches(hazardsFrom(1, 300)), heldList(1, 300));
    expect((await hazards.lookup([keyOf(2)])).hazards).toHaveLength(1);
    const other = startWorker().hazards;
    await other.replaceAll(inBatches(hazardsFrom(200, 5000)), heldList(2, 5000));
    const found = await hazards.lookup([keyOf(2), keyOf(4000)]);
    expect(found).toMatchObject({ hazards: [hazardOf(4000)], damaged: 0, list: { version: 2 } });
  });

  it('may be empty', async () => {
    const { hazards } = startWorker();
    await hazards.replaceAll(inBatches([]), heldList(1, 0));
    expect(await hazards.lookup([keyOf(1)])).toMatchObject({ hazards: [], damaged: 0 });
    await hazards.apply({ put: [hazardOf(1)], remove: [] }, heldList(2, 1));
    expect((await hazards.lookup([keyOf(1)])).hazards).toHaveLength(1);
  });
});

describe('a change', () => {
  async function withHundred() {
    const worker = startWorker();
    await worker.hazards.replaceAll(inBatches(hazardsFrom(1, 100)), heldList(1, 100));
    return worker;
  }

  it('adds, replaces and removes in one go', async () => {
    const { hazards } = await withHundred();
    const corrected = hazardOf(5, { products: hazardOf(905).products });
    await hazards.apply(
      { put: [hazardOf(101), corrected], remove: [hazardId(hazardOf(9))] },
      heldList(2, 100),
    );
    expect((await hazards.lookup([keyOf(101)])).hazards).toEqual([hazardOf(101)]);
    expect((await hazards.lookup([keyOf(5)])).hazards).toEqual([]);
    expect((await hazards.lookup([keyOf(905)])).hazards).toEqual([corrected]);
    expect((await hazards.lookup([keyOf(9)])).hazards).toEqual([]);
    expect(await hazards.get(hazardId(hazardOf(9)))).toBeUndefined();
    expect((await hazards.storedList())?.version).toBe(2);
  });

  it('that is empty still moves the list on', async () => {
    const { hazards } = await withHundred();
    await hazards.apply({ put: [], remove: [] }, heldList(2, 100));
    expect(await hazards.storedList()).toEqual(heldList(2, 100));
  });

  it('puts what it also removes', async () => {
    const { hazards } = await withHundred();
    const id = hazardId(hazardOf(3));
    await hazards.apply({ put: [hazardOf(3)], remove: [id] }, heldList(2, 100));
    expect(await hazards.get(id)).toEqual(hazardOf(3));
  });

  it('that would make another number of hazards is refused', async () => {
    const { open, hazards } = await withHundred();
    const before = await picture(open);
    const change = hazards.apply({ put: [], remove: ['no:such'] }, heldList(2, 99));
    await expect(change).rejects.toMatchObject({ name: 'ListDamagedError' });
    expect(await picture(open)).toEqual(before);
  });
});

describe('an index made by another version of the extension', () => {
  async function withOldIndex() {
    const worker = startWorker();
    await worker.hazards.replaceAll(inBatches(hazardsFrom(1, 100)), heldList(1, 100));
    const database = await worker.open();
    const state = (await database.get('list', 'state')) as ListState;
    await database.put('list', { ...state, keys: 0 }, 'state');
    const nothing = new Uint32Array(0);
    for (const key of await database.getAllKeys('index')) await database.put('index', nothing, key);
    return worker;
  }

  it('is made anew out of what is on the device, once for all who ask', async () => {
    const { hazards } = await withOldIndex();
    const found = await Promise.all([1, 2, 3].map((number) => hazards.lookup([keyOf(number)])));
    expect(found.map((one) => [one.hazards.length, one.damaged])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
    expect(await hazards.storedList()).toEqual(heldList(1, 100));
  });

  it('is made anew before a change is entered', async () => {
    const { hazards } = await withOldIndex();
    await hazards.apply({ put: [hazardOf(101)], remove: [] }, heldList(2, 101));
    const found = await hazards.lookup([keyOf(1), keyOf(101)]);
    expect([found.hazards.length, found.damaged]).toEqual([2, 0]);
  });

  it('is not trusted where that fails, nor changed', async () => {
    const { open, hazards } = await withOldIndex();
    await (await open()).delete('groups', 0);
    expect((await hazards.lookup([keyOf(1)])).damaged).toBeGreaterThan(0);
    const change = hazards.apply({ put: [hazardOf(101)], remove: [] }, heldList(2, 101));
    await expect(change).rejects.toMatchObject({ name: 'ListDamagedError' });
  });
});

it('holds after any history what a plain map would hold', async () => {
  const number = fc.integer({ min: 1, max: 90 });
  const step = fc.record({
    isWhole: fc.boolean(),
    // The variant moves the hazard to another key, as a corrected notice does.
    put: fc.uniqueArray(fc.record({ number, variant: fc.integer({ min: 0, max: 3 }) }), {
      selector: (one) => one.number,
      maxLength: 80,
    }),
    remove: fc.uniqueArray(number, { maxLength: 40 }),
  });
  const { open, hazards } = startWorker();
  let revision = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const model = new Map<number, number>();
      const variantOf = (one: number, variant: number) =>
        hazardOf(one, { products: hazardOf(one + 1000 * variant).products });
      for (const { isWhole, put, remove } of [{ ...first, isWhole: true }, ...steps]) {
        if (isWhole) model.clear();
        else for (const one of remove) model.delete(one);
        for (const one of put) model.set(one.number, one.variant);
        const list = heldList(++revision, model.size);
        const texts = put.map((one) => variantOf(one.number, one.variant));
        if (isWhole) await hazards.replaceAll(inBatches(texts), list);
        else {
          const gone = remove.map((one) => hazardId(hazardOf(one)));
          await hazards.apply({ put: texts, remove: gone }, list);
        }
      }
      for (const [one, variant] of model) {
        const found = await hazards.lookup([keyOf(one + 1000 * variant)]);
        expect(found.hazards).toEqual([variantOf(one, variant)]);
      }
      const everyKey = Array.from({ length: 4000 }, (_, at) => keyOf(at));
      const { hazards: all, damaged } = await hazards.lookup(everyKey);
      expect([all.length, damaged]).toEqual([model.size, 0]);
      expect((await picture(open)).ids).toHaveLength(model.size);
      expect(await leftovers(open)).toBe(0);
    }),
    { numRuns: 25 },
  );
}, 60_000);

const first = { put: [{ number: 1, variant: 0 }], remove: [] };

it('lets others have their turn while a large list is read', async () => {
  const { hazards } = startWorker();
  let turns = 0;
  async function* slowly() {
    for (const one of hazardsFrom(1, 3)) {
      const end = performance.now() + 40;
      while (performance.now() < end);
      setTimeout(() => {
        turns += 1;
      });
      yield [one];
    }
    turnsWhileRead = turns;
  }
  let turnsWhileRead = 0;
  await hazards.replaceAll(slowly(), heldList(1, 3));
  expect(turnsWhileRead).toBeGreaterThan(0);
});
