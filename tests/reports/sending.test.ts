import { afterEach, describe, expect, it, vi } from 'vitest';
import { hostsFor } from '../../lib/extension/permissions.ts';
import { deliver } from '../../lib/reports/delivery.ts';
import { createDelivery, type DeliveryServices } from '../../lib/reports/sending.ts';
import { createDeliveryQueue } from '../../lib/store/delivery-queue.ts';
import { useFreshDisk } from '../store/fixtures.ts';
import { inbox, openInbox, reportOf, startDevice, uuid } from './post.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

useFreshDisk();

const pattern = 'https://inbox.example/*';
const minute = 60_000;

/** A device with a browser's storage, permissions and alarms around it. */
function world(change: Partial<DeliveryServices> = {}) {
  const clock = { now: 1_000_000 };
  const post = openInbox();
  const device = startDevice(post.fetch, clock);
  let chosen: string | null = null;
  const granted = new Set([pattern]);
  const alarms = new Map<string, { when: number; periodInMinutes: number }>();
  const slept = vi.fn();
  const later = vi.fn();
  const delivery = createDelivery({
    queue: device.queue,
    deliver: (options) => deliver(device.services, options),
    memory: {
      getValue: async () => chosen,
      async setValue(value) {
        chosen = value;
      },
    },
    isAgreed: async () => true,
    hosts: hostsFor(
      {
        inUse: async () => [
          ...(await device.queue.nextAttempts(chosen ?? undefined)).keys(),
          ...(chosen ? [chosen] : []),
        ],
        isForbiddenByPolicy: async () => false,
      },
      {
        contains: async ({ origins = [] }) => origins.every((one) => granted.has(one)),
        remove: async ({ origins = [] }) => origins.every((one) => granted.delete(one)),
      },
    ),
    alarms: {
      create: (name, when) => alarms.set(name, when),
      clear: async (name) => alarms.delete(name),
    },
    now: () => clock.now,
    whileAwake: (work) => work().finally(slept),
    later,
    ...change,
  });
  const add = (number: number, sendAfter = clock.now) =>
    device.outbox.add(reportOf(number), clock.now, sendAfter);
  return {
    ...device,
    delivery,
    post,
    clock,
    granted,
    alarms,
    slept,
    later,
    add,
    chosen: () => chosen,
  };
}

async function turnedOn() {
  const all = world();
  await all.delivery.turnOn(inbox);
  return all;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 30));
const stored = ({ post }: ReturnType<typeof world>) => [...post.stored.keys()];

it('a database that does not open keeps nobody from learning how sending stands', async () => {
  const queue = createDeliveryQueue(async () => Promise.reject(new Error('corrupt')));
  const { delivery } = world({ queue });
  expect(await delivery.withoutPermission()).toEqual([]);
});

describe('before anybody has chosen', () => {
  it('nothing is asked of anybody, and no alarm rings', async () => {
    const all = world();
    await all.add(1);
    await all.delivery.wake();
    expect([all.post.asked.length, all.alarms.size]).toEqual([0, 0]);
  });
});

describe('reports from now on', () => {
  it('are sent; those from before stay, until one of them is', async () => {
    const all = world();
    await all.add(1);
    await all.add(2);
    expect(await all.delivery.turnOn(inbox)).toBe(true);
    await settled();
    await all.add(3);
    await all.delivery.wake();
    expect(stored(all)).toEqual([uuid(3)]);
    await all.delivery.sendOne(inbox, uuid(2));
    await vi.waitFor(() => {
      expect(stored(all)).toEqual([uuid(3), uuid(2)]);
      expect(all.alarms.size).toBe(0);
    });
    expect(all.slept).toHaveBeenCalled();
    expect(all.granted.has(pattern)).toBe(true);
  });

  it('keep the permission for their inbox while they are being sent', async () => {
    const all = world();
    await all.add(1);
    const { promise: isOpen, resolve: open } = Promise.withResolvers<void>();
    all.post.breakWith(async (_asked, answer) => {
      await isOpen;
      return answer();
    });
    await all.delivery.sendOne(inbox, uuid(1));
    await vi.waitFor(() => expect(all.post.asked.length).toBe(1));
    // Of another page: that report is gone, and so would be the permission.
    expect(await all.delivery.sendOne(inbox, uuid(2))).toBe(false);
    expect(all.granted.has(pattern)).toBe(true);
    open();
    await vi.waitFor(() => expect(all.granted.has(pattern)).toBe(false));
    expect(stored(all)).toEqual([uuid(1)]);
  });

  it('wait while reports hold something that the shopper has not agreed to', async () => {
    let isAgreed = true;
    const all = world({ isAgreed: async () => isAgreed });
    await all.delivery.turnOn(inbox);
    isAgreed = false;
    await all.add(1);
    await all.add(2);
    await all.delivery.wake();
    expect([all.post.asked.length, all.alarms.size]).toEqual([0, 0]);
    // One that was looked at and sent by hand goes, and the permission stays.
    await all.delivery.sendOne(inbox, uuid(2));
    await vi.waitFor(() => expect(stored(all)).toEqual([uuid(2)]));
    expect(all.granted.has(pattern)).toBe(true);
    isAgreed = true;
    await all.delivery.wake();
    expect(stored(all)).toEqual([uuid(2), uuid(1)]);
  });

  it('does nothing where the browser has not given the permission', async () => {
    const all = world();
    await all.add(1);
    all.granted.clear();
    expect(await all.delivery.turnOn(inbox)).toBe(false);
    await settled();
    expect([all.post.asked.length, all.chosen()]).toEqual([0, null]);
  });

  it('waits for the undo window: by itself for short, by alarm if it is stopped', async () => {
    const all = await turnedOn();
    await all.add(1, all.clock.now + 15_000);
    await all.delivery.wake();
    expect(all.post.asked).toEqual([]);
    expect(all.later.mock.calls.at(-1)?.[1]).toBe(15_050);
    expect(all.alarms.get('reports')?.when).toBe(all.clock.now + 30_000);
    all.clock.now += 15_050;
    all.later.mock.calls.at(-1)?.[0]();
    await vi.waitFor(() => expect(stored(all)).toEqual([uuid(1)]));
  });

  it('a hub that is down: the alarm rings when the next try is due', async () => {
    const all = await turnedOn();
    all.post.breakWith(() => {
      throw new TypeError('Failed to fetch');
    });
    await all.add(1);
    await all.delivery.wake();
    expect(all.alarms.get('reports')?.when).toBe(all.clock.now + minute);
    all.post.mend();
    all.clock.now += minute;
    await all.delivery.wake();
    expect(stored(all)).toEqual([uuid(1)]);
  });

  it('kept while the clock was a year ahead: goes once the clock is right', async () => {
    const all = await turnedOn();
    const year = 365 * 24 * 60 * minute;
    await all.add(1, all.clock.now + year);
    await all.delivery.wake();
    expect(stored(all)).toEqual([uuid(1)]);
    await all.add(2, all.clock.now + 24 * 60 * minute);
    await all.delivery.wake();
    expect(stored(all)).toEqual([uuid(1)]);
  });

  it('a permission taken away: nothing is asked, and our page is told', async () => {
    const all = await turnedOn();
    all.granted.clear();
    await all.add(1);
    await all.delivery.wake();
    expect([all.post.asked.length, all.alarms.size]).toEqual([0, 0]);
    expect(await all.delivery.withoutPermission()).toEqual([inbox]);
  });
});

describe('after the browser was killed while it sent', () => {
  it('the report goes at once, with the secret it had', async () => {
    const all = await turnedOn();
    await all.add(1);
    const rules = { defaultInbox: inbox, allows: () => true };
    const job = await all.queue.claim(all.clock.now, rules);
    expect(stored(all)).toEqual([]);
    await all.delivery.wake();
    expect(stored(all)).toEqual([uuid(1)]);
    expect(all.post.stored.get(uuid(1))?.secret).toBe(job?.secret);
  });
});

describe('only this one', () => {
  it('is sent, and the permission given back', async () => {
    const all = world();
    await all.add(1);
    await all.add(2);
    expect(await all.delivery.sendOne(inbox, uuid(1))).toBe(true);
    await vi.waitFor(() => expect([stored(all), all.granted.size]).toEqual([[uuid(1)], 0]));
    await all.add(3);
    await all.delivery.wake();
    expect(stored(all)).toEqual([uuid(1)]);
  });

  it('keeps the permission while it still has to be tried again', async () => {
    const all = world();
    await all.add(1);
    all.post.breakWith(() => new Response('', { status: 502 }));
    await all.delivery.sendOne(inbox, uuid(1));
    await vi.waitFor(() => expect(all.slept).toHaveBeenCalled());
    await vi.waitFor(() => expect(all.post.asked).toHaveLength(1));
    expect([...all.granted]).toEqual([pattern]);
    expect(all.alarms.size).toBe(1);
  });

  it('that is gone gives the permission back too', async () => {
    const all = world();
    expect(await all.delivery.sendOne(inbox, uuid(9))).toBe(false);
    expect(all.granted.size).toBe(0);
  });
});

describe('turning it off', () => {
  it('breaks off what runs, keeps the rest, gives the permission back', async () => {
    const all = await turnedOn();
    all.post.breakWith(
      ({ init }) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        }),
    );
    await all.add(1);
    await all.add(2);
    void all.delivery.wake();
    await vi.waitFor(() => expect(all.post.asked).toHaveLength(1));
    expect(all.slept).not.toHaveBeenCalled();
    await all.delivery.turnOff();
    all.post.mend();
    await all.delivery.wake();
    await all.add(3);
    await all.delivery.wake();
    expect(all.post.asked).toHaveLength(1);
    expect([all.chosen(), all.granted.size, all.alarms.size]).toEqual([null, 0, 0]);
    const states = (await all.outbox.list()).map(({ state }) => state);
    expect(states).toEqual(['queued', 'queued', 'queued']);
  });

  it('keeps back what a dead background was sending', async () => {
    const all = await turnedOn();
    await all.add(1);
    await all.queue.claim(all.clock.now, { defaultInbox: inbox, allows: () => true });
    await all.delivery.turnOff();
    expect([all.granted.has(pattern), all.alarms.size]).toEqual([false, 0]);
    all.granted.add(pattern);
    all.clock.now += 5 * minute;
    await all.delivery.wake();
    expect(all.post.asked).toEqual([]);
    expect(await all.outbox.get(uuid(1))).toMatchObject({ state: 'queued', isHeld: true });
  });

  it('does not call off a deletion that the shopper asked for', async () => {
    const all = await turnedOn();
    await all.add(1);
    await all.delivery.wake();
    await all.queue.requestDeletion(uuid(1), all.clock.now + 15_000);
    await all.delivery.turnOff();
    expect(all.granted.size).toBe(1);
    all.clock.now += 15_000;
    await all.delivery.wake();
    expect(all.post.stored.size).toBe(0);
    expect(all.granted.size).toBe(0);
  });
});

describe('a host that list and inbox share', () => {
  it('is given back only when nobody needs it any more', async () => {
    const granted = new Set([pattern]);
    let inUse = ['https://inbox.example/list', inbox];
    const hosts = hostsFor(
      { inUse: async () => inUse, isForbiddenByPolicy: async () => false },
      {
        contains: async () => true,
        remove: async ({ origins = [] }) => origins.every((one) => granted.delete(one)),
      },
    );
    inUse = [inbox];
    await hosts.release('https://inbox.example/list');
    expect(granted.size).toBe(1);
    inUse = [];
    await hosts.release(inbox);
    expect(granted.size).toBe(0);
  });

  it('takes Firefox’s consents along with the last inbox, also where its host stays', async () => {
    vi.stubEnv('FIREFOX', true as unknown as string);
    const list = 'https://inbox.example/list';
    const other = 'https://other.example/reports';
    let used = [other];
    const removed: unknown[] = [];
    const hosts = hostsFor(
      {
        inUse: async () => [list, ...used],
        isForbiddenByPolicy: async () => false,
        inboxes: async () => used,
      },
      {
        contains: async () => true,
        remove: async (what) => removed.push(what) > 0,
      },
    );
    await hosts.release('https://old.example/reports');
    expect(removed).toEqual([{ origins: ['https://old.example/*'] }]);
    used = [];
    await hosts.release(inbox);
    expect(removed.slice(1)).toEqual([
      { data_collection: ['browsingActivity', 'websiteContent', 'healthInfo'] },
    ]);
  });
});
