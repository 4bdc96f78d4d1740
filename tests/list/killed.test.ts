import { IDBDatabase, IDBObjectStore } from 'fake-indexeddb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hazardId } from '../../lib/core/hazard.ts';
import type { Fetch } from '../../lib/core/request.ts';
import { readTargets } from '../../lib/list/metadata.ts';
import { freshDisk, hazardOf, hazardsFrom, leftovers, useFreshDisk } from '../store/fixtures.ts';
import { createDevice, type Device, expectList } from './client.ts';
import { createPublisher, type Publisher } from './publisher.ts';

/**
 * The worker dies between any two steps. A step is a request, a chunk of an answer, or an operation
 * of IndexedDB. From the step on nothing of the worker has any effect: transactions in flight are
 * rolled back and every further call throws, also in whatever tidies up. Then a new worker starts on
 * the same disk.
 */
useFreshDisk();

const old = hazardsFrom(1, 70);
const next = [...hazardsFrom(2, 69), hazardOf(1000)];

class Killed extends Error {}

const operations = ['get', 'getAll', 'getAllKeys', 'put', 'delete', 'count', 'clear'] as const;

/** Counts steps; at number `last` the worker is dead. */
function mortal(last: number) {
  let steps = 0;
  const open = new Set<Pick<IDBTransaction, 'abort'>>();
  const step = () => {
    steps += 1;
    if (steps === last) for (const transaction of open) tryAbort(transaction);
    if (steps >= last) throw new Killed();
  };
  for (const name of operations) {
    const original = IDBObjectStore.prototype[name] as (...args: unknown[]) => unknown;
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      step();
      return Reflect.apply(original, this, args) as never;
    });
  }
  const { transaction: begin } = IDBDatabase.prototype;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...args
  ) {
    step();
    const transaction = Reflect.apply(begin, this, args);
    open.add(transaction);
    transaction.addEventListener('complete', () => open.delete(transaction));
    return transaction;
  });
  const through =
    (fetch: Fetch): Fetch =>
    async (url, init) => {
      step();
      const response = await fetch(url, init);
      const chunks = response.body?.pipeThrough(
        new TransformStream({
          transform(chunk, controller) {
            step();
            controller.enqueue(chunk);
          },
        }),
      );
      return new Response(chunks ?? null, { status: response.status });
    };
  return { through, steps: () => steps, bury: () => vi.restoreAllMocks() };
}

/** What a dead worker leaves unhandled is no failure of the test; anything else is. */
const listeners = process.listeners('unhandledRejection');
beforeAll(() => {
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (reason) => {
    const isDeath = reason instanceof Killed || (reason as Error).name === 'AbortError';
    if (!isDeath) throw reason;
  });
});
afterAll(() => {
  process.removeAllListeners('unhandledRejection');
  for (const listener of listeners) process.on('unhandledRejection', listener);
});

function tryAbort(transaction: Pick<IDBTransaction, 'abort'>) {
  try {
    transaction.abort();
  } catch {
    // It had just been committed.
  }
}

/** Dies at step `last` of an update from `before`; true if it lived long enough to finish. */
async function dieAt(last: number, publisher: Publisher, device: Device): Promise<boolean> {
  const life = mortal(last);
  const outcome = await device.refresh(life.through(publisher.mirror().fetch));
  life.bury();
  return outcome.kind === 'updated' && life.steps() < last;
}

const stories = {
  'an update of some hazards': async () => {
    const publisher = createPublisher();
    await publisher.publish(old);
    const device = createDevice(publisher.trustedRoot);
    await device.refresh(publisher.mirror().fetch);
    await publisher.publish(next);
    return { publisher, device };
  },
  'an update with a new root': async () => {
    const publisher = createPublisher();
    await publisher.publish(old);
    const device = createDevice(publisher.trustedRoot);
    await device.refresh(publisher.mirror().fetch);
    await publisher.rotate(['timestamp', 'targets']);
    await publisher.publish(next);
    return { publisher, device };
  },
  'a list taken whole over an older one': async () => {
    const earlier = createPublisher();
    await earlier.publish(old);
    const device = createDevice(earlier.trustedRoot);
    await device.refresh(earlier.mirror().fetch);
    const publisher = createPublisher();
    await publisher.publish(next);
    return { publisher, device: createDevice(publisher.trustedRoot) };
  },
};

describe('worker killed between any two steps', () => {
  it.each(Object.entries(stories))(
    'leaves a whole list in %s',
    async (_name, tell) => {
      let finished = false;
      let deaths = 0;
      for (let last = 1; !finished; last += 1) {
        freshDisk();
        const { publisher, device } = await tell();
        finished = await dieAt(last, publisher, device);
        const risen = createDevice(publisher.trustedRoot);
        const { held, ids } = await risen.picture();
        // Nothing half-way: the one list or the other, with the proof that belongs to it.
        const list = ids.includes(hazardId(hazardOf(1000))) ? next : old;
        await expectList(risen, list);
        const proof = held?.trusted.targets;
        if (proof !== undefined) {
          const { line, version } = readTargets(proof).signed.list;
          expect({ line, version }).toEqual({ line: held?.line, version: held?.version });
        }
        expect(await risen.warnsOf(list === old ? 1 : 1000)).toBe(true);
        const again = await risen.refresh(publisher.mirror().fetch);
        expect(again.kind).not.toBe('failed');
        await expectList(risen, next);
        // What a death right after the end leaves lying about, the next whole list sweeps up.
        if (again.kind === 'updated') expect(await leftovers(risen.worker.open)).toBe(0);
        deaths += 1;
      }
      expect(deaths).toBeGreaterThan(15);
    },
    300_000,
  );
});
