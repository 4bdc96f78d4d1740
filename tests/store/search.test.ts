import { describe, expect, it } from 'vitest';
import { hazardId } from '../../lib/core/hazard.ts';
import { createTest, emptyQuery, type HazardQuery } from '../../lib/core/search/query.ts';
import type { StoredList } from '../../lib/core/stored-list.ts';
import type { ListState } from '../../lib/store/database.ts';
import { groupSize, packGroup, readGroup } from '../../lib/store/list-layout.ts';
import { createListSearch, type FoundHazards, type ListSearch } from '../../lib/store/search.ts';
import { hazardOf, hazardsFrom, heldList, startWorker, useFreshDisk } from './fixtures.ts';

useFreshDisk();

const signal = () => new AbortController().signal;

async function find(
  list: ListSearch,
  query: Partial<HazardQuery> = {},
  page = 0,
): Promise<FoundHazards[]> {
  const told: FoundHazards[] = [];
  const test = createTest({ ...emptyQuery, ...query });
  await list.search({ test, page, pageSize: 20 }, signal(), (found) => told.push(found));
  return told;
}

async function filled(count: number, change: Partial<StoredList> = {}) {
  const worker = startWorker();
  const day = (at: number) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);
  const hazards = Array.from({ length: count }, (_, at) =>
    hazardOf(at, {
      published: day(at),
      authority: { name: { en: 'A' }, country: at % 2 ? 'KR' : 'EU' },
    }),
  );
  await worker.hazards.replaceAll(
    (async function* () {
      yield hazards;
    })(),
    { ...heldList(1, count), ...change },
  );
  return { ...worker, list: createListSearch(worker.open) };
}

const references = ({ hazards }: FoundHazards) => hazards.map(({ reference }) => reference);

describe('searching the stored list', () => {
  it('finds nothing, and says that it is done, where there is no list', async () => {
    const told = await find(createListSearch(startWorker().open));
    expect(told).toEqual([
      { hazards: [], total: 0, readCount: 0, toSearch: 0, isDone: true, countries: [] },
    ]);
  });

  it.each([
    [0, true],
    [3, undefined],
  ])(
    'version %i: says whether the rest is still on its way to a new device',
    async (version, is) => {
      const { list } = await filled(40, { version });
      expect((await find(list)).at(-1)?.isFirstPart).toBe(is);
    },
  );

  it('gives the newest first, a page at a time, over blocks and groups', async () => {
    const { list } = await filled(600);
    const [last] = (await find(list)).slice(-1);
    expect(last?.total).toBe(600);
    expect([last?.readCount, last?.toSearch, last?.isDone]).toEqual([600, 600, true]);
    expect(last?.countries).toEqual(['EU', 'KR']);
    expect(last && references(last)[0]).toBe('SR/599/26');
    const [second] = (await find(list, {}, 1)).slice(-1);
    expect(second && references(second)).toEqual(
      Array.from({ length: 20 }, (_, at) => `SR/${579 - at}/26`),
    );
    const [beyond] = (await find(list, {}, 99)).slice(-1);
    expect([beyond?.hazards, beyond?.total]).toEqual([[], 600]);
  });

  it('finds one among many, in any block', async () => {
    const { list } = await filled(600);
    for (const at of [0, 255, 256, 511, 599]) {
      const [last] = (await find(list, { words: `SR/${at}/26` })).slice(-1);
      expect(last && references(last)).toEqual([`SR/${at}/26`]);
    }
  });

  it('puts hazards without a date last, in the order of the list', async () => {
    const { hazards, open } = startWorker();
    const all = [...hazardsFrom(1, 2), hazardOf(3, { published: '2019' })];
    await hazards.replaceAll(
      (async function* () {
        yield all;
      })(),
      heldList(1, 3),
    );
    const [last] = await find(createListSearch(open));
    expect(last && references(last)).toEqual(['SR/3/26', 'SR/1/26', 'SR/2/26']);
  });

  it('sees an update of the list at the next search', async () => {
    const { list, hazards } = await filled(40);
    expect((await find(list, { words: 'freshly' })).at(-1)?.total).toBe(0);
    const fresh = hazardOf(5, { finding: { en: 'Freshly found.' }, published: '2026-11-25' });
    await hazards.apply({ put: [fresh], remove: [hazardId(hazardOf(6))] }, heldList(2, 39));
    const [last] = (await find(list, { words: 'freshly' })).slice(-1);
    expect(last && references(last)).toEqual(['SR/5/26']);
    expect((await find(list)).at(-1)?.total).toBe(39);
  });

  it('reads a list that an earlier version wrote', async () => {
    const { open, list } = await filled(3);
    const database = await open();
    const state = (await database.get('list', 'state')) as Partial<ListState>;
    delete (state as { edition?: string }).edition;
    await database.put('list', state, 'state');
    expect((await find(list)).at(-1)).toMatchObject({ total: 3, isDone: true });
  });

  it('leaves damaged records out and goes on', async () => {
    const { list, open } = await filled(128);
    const database = await open();
    const [key] = await database.getAllKeys('groups');
    if (key === undefined) throw new Error('no group');
    const lines = readGroup(await database.get('groups', key));
    await database.put('groups', packGroup(lines.with(0, '[]').with(1, '{').with(2, '7')), key);
    expect((await find(list)).at(-1)?.total).toBe(125);
    await database.put('groups', 'gone' as never, key);
    expect((await find(createListSearch(open))).at(-1)?.total).toBe(128 - groupSize);
  });

  it('tells what it has on the way, and nothing after it was stopped', async () => {
    const { open } = await filled(600);
    let clock = 0;
    const slow = createListSearch(open, () => (clock += 60));
    const told = await find(slow);
    expect(told.length).toBeGreaterThan(1);
    expect(told[0]?.isDone).toBe(false);
    expect(told[0]?.readCount).toBeLessThan(600);
    expect(told.filter(({ isDone }) => isDone).length).toBe(1);

    const stop = new AbortController();
    const heard: FoundHazards[] = [];
    await slow.search({ test: () => true, page: 0, pageSize: 20 }, stop.signal, (found) => {
      heard.push(found);
      stop.abort();
    });
    expect(heard.length).toBe(1);
    expect(heard[0]?.isDone).toBe(false);
  });

  it('reads the disk once, then answers from memory', async () => {
    const { list, open } = await filled(600);
    await find(list);
    const database = await open();
    await database.clear('groups');
    expect((await find(list, { words: 'SR/300/26' })).at(-1)?.total).toBe(1);
  });

  it('rejects when the database cannot be opened', async () => {
    const list = createListSearch(() => Promise.reject(new Error('disk')));
    await expect(find(list)).rejects.toThrow('disk');
  });
});
