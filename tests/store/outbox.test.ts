import { IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { Open } from '../../lib/store/database.ts';
import { createOutbox } from '../../lib/store/outbox.ts';
import { reportOf, uuid } from '../reports/post.ts';
import { mark, startWorker, useFreshDisk } from './fixtures.ts';

useFreshDisk();

const openOutbox = () => {
  const { open } = startWorker();
  const marked = (...rest: Parameters<typeof mark> extends [Open, ...infer R] ? R : never) =>
    mark(open, ...rest);
  return { ...createOutbox(open), mark: marked };
};

describe('a report', () => {
  it('is there for the next background as soon as it is acknowledged', async () => {
    await openOutbox().add(reportOf(1), 1000, 16_000);
    expect(await openOutbox().get(uuid(1))).toEqual({
      report: reportOf(1),
      state: 'queued',
      addedAt: 1000,
      attempts: 0,
      nextAttempt: 16_000,
    });
  });

  it('is written with strict durability', async () => {
    const { open } = startWorker();
    const database = await open();
    const transaction = vi.spyOn(database, 'transaction');
    await createOutbox(async () => database).add(reportOf(1), 0);
    expect(transaction.mock.calls.map(([, , options]) => options)).toEqual([
      { durability: 'strict' },
    ]);
  });

  it('is not acknowledged when the disk is full', async () => {
    const outbox = openOutbox();
    await outbox.list();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(outbox.add(reportOf(1), 0)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    vi.restoreAllMocks();
    expect(await outbox.list()).toEqual([]);
  });

  it('added twice is there once, as it was first', async () => {
    const outbox = openOutbox();
    await Promise.all([
      outbox.add(reportOf(1), 1),
      outbox.add(reportOf(1, { note: 'later' }), 2),
      outbox.add(reportOf(2), 3),
    ]);
    const entries = await outbox.list();
    expect(entries.map(({ report, addedAt }) => [report.id, addedAt])).toEqual([
      [uuid(2), 3],
      [uuid(1), 1],
    ]);
  });

  it('can be changed while it waits, and fields taken out again', async () => {
    const outbox = openOutbox();
    await outbox.add(reportOf(1), 0);
    await outbox.amend(uuid(1), { reason: 'unsafe', note: 'It got hot.' });
    expect((await outbox.get(uuid(1)))?.report).toEqual(
      reportOf(1, { reason: 'unsafe', note: 'It got hot.' }),
    );
    await outbox.amend(uuid(1), { note: '' });
    expect((await outbox.get(uuid(1)))?.report).toEqual(reportOf(1, { reason: 'unsafe' }));
    await outbox.amend(uuid(1), { reason: undefined });
    expect((await outbox.get(uuid(1)))?.report).toEqual(reportOf(1));
  });

  it.each(['sending', 'sent', 'refused', 'listed'] as const)(
    'that is %s stays as it was sent',
    async (state) => {
      const outbox = openOutbox();
      await outbox.add(reportOf(1), 0);
      await outbox.mark(uuid(1), state);
      expect(await outbox.amend(uuid(1), { reason: 'unsafe' })).toBeUndefined();
      expect((await outbox.get(uuid(1)))?.report).toEqual(reportOf(1));
    },
  );

  it('can be taken back, and be restored with its state', async () => {
    const outbox = openOutbox();
    await outbox.add(reportOf(1), 0);
    await outbox.mark(uuid(1), 'refused', { attempts: 3, problem: 'no such listing' });
    const removed = await outbox.remove(uuid(1));
    expect(await outbox.list()).toEqual([]);
    expect(await outbox.remove(uuid(1))).toBeUndefined();
    await outbox.restore(removed ? [removed] : []);
    expect(await outbox.get(uuid(1))).toMatchObject({ state: 'refused', attempts: 3 });
  });

  it('that is gone cannot be changed', async () => {
    const outbox = openOutbox();
    expect(await outbox.amend(uuid(1), { note: 'x' })).toBeUndefined();
    expect(await outbox.list()).toEqual([]);
  });
});

describe('all reports', () => {
  async function withFive() {
    const outbox = openOutbox();
    for (const number of [1, 2, 3, 4, 5]) {
      await outbox.add(reportOf(number, { listingId: String(number % 2) }), number);
    }
    return outbox;
  }

  it('are counted', async () => {
    expect(await (await withFive()).count()).toBe(5);
  });

  it('come back together', async () => {
    const outbox = await withFive();
    const before = await outbox.list();
    for (const { report } of before) await outbox.remove(report.id);
    expect(await outbox.list()).toEqual([]);
    await outbox.restore(before);
    expect(await outbox.list()).toEqual(before);
  });
});
