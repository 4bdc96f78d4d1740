import { IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { Owned } from '../../lib/core/owned.ts';
import { createAlertStore, maxTries } from '../../lib/store/alerts.ts';
import { createOwnedStore, maxOwned } from '../../lib/store/owned.ts';
import { startWorker, useFreshDisk } from './fixtures.ts';

useFreshDisk();

const now = Date.parse('2026-11-25T12:00:00Z');
const thing = (number: number, rest: Partial<Owned> = {}): Owned => ({
  site: 'temu',
  id: String(601_000_000_000_000 + number),
  title: `Thing ${number}`,
  seenAt: '2026-11-25T09:00:00Z',
  how: 'order',
  ...rest,
});

/** A background that has just been started. */
const start = () => {
  const { open } = startWorker();
  return { open, owned: createOwnedStore(open), news: createAlertStore(open) };
};
const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);

describe('recall alerts', () => {
  it('remembers what was seen on an order page, durably and once', async () => {
    const { open, owned } = start();
    const transaction = vi.spyOn(await open(), 'transaction');
    expect(ids(await owned.add([thing(1), thing(2)], now))).toEqual(ids([thing(1), thing(2)]));
    expect(transaction.mock.calls.map(([, , options]) => options)).toEqual([
      { durability: 'strict' },
    ]);
    expect(await owned.add([thing(1)], now)).toEqual([]);
    expect(await start().owned.list(now)).toHaveLength(2);
  });

  it('is not acknowledged when the disk is full, and then holds nothing half', async () => {
    const { owned } = start();
    await owned.list(now);
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...all
    ) {
      if (++puts === 2) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, all);
    });
    await expect(owned.add([thing(1), thing(2)], now)).rejects.toMatchObject({
      name: 'QuotaExceededError',
    });
    vi.restoreAllMocks();
    expect(await owned.list(now)).toEqual([]);
  });

  it('keeps what is known when a thing is seen again', async () => {
    const { owned, news } = start();
    await owned.add([thing(1, { how: 'own', gtins: ['4006381333931'] })], now);
    await news.note([{ ...thing(1), hazards: ['a:1'] }]);
    await owned.add(
      [thing(1, { orderedAt: '2026-03-01', seenAt: '2026-11-25T10:00:00Z', title: 'New title' })],
      now,
    );
    expect(await owned.get('temu', thing(1).id)).toMatchObject({
      how: 'order',
      gtins: ['4006381333931'],
      orderedAt: '2026-03-01',
      title: 'New title',
      seenAt: '2026-11-25T10:00:00Z',
      news: [{ hazard: 'a:1' }],
    });
  });

  it('is not filled beyond its bound: the oldest leave', async () => {
    const { owned } = start();
    const seenAt = (at: number) => new Date(now - 1000 * (10_000 - at)).toISOString();
    const many = Array.from({ length: maxOwned }, (_, at) => thing(at, { seenAt: seenAt(at) }));
    await owned.add(many, now);
    await owned.add([thing(5000, { seenAt: seenAt(9999) })], now);
    const kept = await owned.list(now);
    expect(kept).toHaveLength(maxOwned);
    expect(kept[0]?.id).toBe(thing(5000).id);
    expect(ids(kept)).not.toContain(thing(0).id);
    expect(ids(kept)).toContain(thing(1).id);
  });

  it('forgets after three years: nothing is shown then, and the next write takes it off the disk', async () => {
    const { open, owned } = start();
    await owned.add([thing(1)], now);
    const almost = Date.parse('2029-11-25T08:59:59Z');
    const later = Date.parse('2029-11-25T09:00:01Z');
    expect(await owned.list(almost)).toHaveLength(1);
    expect(await owned.list(later)).toEqual([]);
    await owned.add([thing(2, { seenAt: '2029-11-25T09:00:00Z' })], later);
    expect(await (await open()).getAllKeys('watched')).toEqual([['temu', thing(2).id]]);
  });

  it('does not believe a date that is yet to come', async () => {
    const { owned } = start();
    await owned.add([thing(1, { seenAt: '2099-01-01T00:00:00Z' })], now);
    expect((await owned.list(now))[0]?.seenAt).toBe('2026-11-25T12:00:00.000Z');
  });

  it('does not bring back what was taken out, unless the shopper does', async () => {
    const { open, owned } = start();
    await owned.add([thing(1)], now);
    const taken = await owned.takeOut('temu', thing(1).id);
    expect(taken?.title).toBe('Thing 1');
    expect(await owned.list(now)).toEqual([]);
    expect(JSON.stringify(await (await open()).getAll('watched'))).not.toContain('Thing 1');
    expect(await owned.add([thing(1)], now)).toEqual([]);
    expect(await owned.list(now)).toEqual([]);
    await owned.add([thing(1, { how: 'own' })], now);
    expect(await owned.list(now)).toHaveLength(1);
  });

  it('gives back what was taken out, with all that was known', async () => {
    const { owned, news } = start();
    await owned.add([thing(1), thing(2)], now);
    await news.note([{ ...thing(1), hazards: ['a:1'] }]);
    const before = await owned.list(now);
    const taken = await owned.takeOut('temu', thing(1).id);
    await owned.restore(taken ? [taken] : []);
    expect(await owned.list(now)).toEqual(before);
    const removed = await owned.removeAll();
    expect(await owned.list(now)).toEqual([]);
    await owned.restore(removed);
    expect(await owned.list(now)).toEqual(before);
  });

  it('erased leaves nothing at all, not what was taken out either', async () => {
    const { open, owned } = start();
    await owned.add([thing(1), thing(2)], now);
    await owned.takeOut('temu', thing(1).id);
    await owned.removeAll();
    expect(await (await open()).getAll('watched')).toEqual([]);
  });
});

describe('what there is to tell', () => {
  const named = (number: number, ...hazards: string[]) => ({ ...thing(number), hazards });

  it('is told once, however often the same notice is found', async () => {
    const { owned, news } = start();
    await owned.add([thing(1), thing(2), thing(3)], now);
    await news.note([named(1, 'a:1'), named(2, 'a:1')]);
    const due = await news.begin();
    expect(ids(due)).toEqual(ids([thing(1), thing(2)]));
    await news.end(due);
    await news.note([named(1, 'a:1'), named(2, 'a:1')]);
    expect(await start().news.begin()).toEqual([]);
    await news.note([named(1, 'a:1', 'b:2')]);
    expect(ids(await news.begin())).toEqual(ids([thing(1)]));
  });

  it('is not lost with a background that dies before it was told', async () => {
    const { owned, news } = start();
    await owned.add([thing(1)], now);
    await news.note([named(1, 'a:1')]);
    await news.begin();
    expect(ids(await start().news.begin())).toEqual(ids([thing(1)]));
  });

  it('is not begun for ever, and stays unread', async () => {
    const { owned, news } = start();
    await owned.add([thing(1)], now);
    await news.note([named(1, 'a:1')]);
    for (let tries = 0; tries < maxTries; tries += 1)
      expect(await start().news.begin()).toHaveLength(1);
    expect(await start().news.begin()).toEqual([]);
    expect(await news.unread()).toBe(1);
  });

  it('that came while the last was being told is still to be told', async () => {
    const { owned, news } = start();
    await owned.add([thing(1)], now);
    await news.note([named(1, 'a:1')]);
    const due = await news.begin();
    await news.note([named(1, 'b:2')]);
    await news.end(due);
    const [next] = await news.begin();
    expect(next?.news.filter(({ state }) => state === 'due').map(({ hazard }) => hazard)).toEqual([
      'b:2',
    ]);
  });

  it('is unread until the shopper has looked', async () => {
    const { owned, news } = start();
    await owned.add([thing(1), thing(2)], now);
    await news.note([named(1, 'a:1', 'b:2')]);
    expect(await news.unread()).toBe(1);
    await news.end(await news.begin());
    expect(await news.unread()).toBe(1);
    await news.read();
    expect(await news.unread()).toBe(0);
    expect(await news.begin()).toEqual([]);
  });

  it('is nothing where the shopper saw the warning while they said that they own it', async () => {
    const { owned, news } = start();
    await owned.add([thing(1)], now);
    await news.note([{ ...named(1, 'a:1'), isSeen: true }]);
    expect(await news.begin()).toEqual([]);
    expect(await news.unread()).toBe(0);
  });

  it('is nothing of what is not owned', async () => {
    const { owned, news } = start();
    await owned.add([thing(1)], now);
    await owned.takeOut('temu', thing(1).id);
    await news.note([named(1, 'a:1'), named(2, 'a:1')]);
    expect(await news.begin()).toEqual([]);
    expect(await owned.list(now)).toEqual([]);
  });
});
