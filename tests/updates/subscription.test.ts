import { describe, expect, it, vi } from 'vitest';
import { hostsFor } from '../../lib/extension/permissions.ts';
import type { Outcome } from '../../lib/list/advance.ts';
import { ListFailure } from '../../lib/list/failure.ts';
import type { UpdateOptions } from '../../lib/list/updater.ts';
import { createSubscription, type Subscribed } from '../../lib/updates/subscription.ts';
import { heldList } from '../store/fixtures.ts';

const address = 'https://list.example/canary';
const pattern = 'https://list.example/*';
const hour = 3600_000;

const good: Outcome = { kind: 'current', list: heldList(1, 20) };
const failed = (failure: ListFailure): Outcome => ({
  kind: 'failed',
  failure,
  list: undefined,
});

/** A browser with a storage, permissions and alarms, and a updater that does as it is told. */
function world(rest: { stored?: Subscribed | null; mirrors?: string[] } = {}) {
  let stored: Subscribed | null = rest.stored ?? null;
  let slowness: Promise<void> | undefined;
  let now = Date.parse('2026-11-25T09:00:00Z');
  const granted = new Set([pattern]);
  const alarms = new Map<string, { when: number; periodInMinutes: number }>();
  const onUpdated = vi.fn();
  const slept = vi.fn();
  const answers: ((outcome: Outcome) => void)[] = [];
  const asked: UpdateOptions[] = [];
  const update = (options: UpdateOptions) => {
    asked.push(options);
    return new Promise<Outcome>((resolve) => {
      answers.push(resolve);
      options.signal?.addEventListener('abort', () =>
        resolve(failed(new ListFailure('stopped', 'stopped'))),
      );
    });
  };
  const subscription = createSubscription({
    updater: { update },
    memory: {
      async getValue() {
        const value = structuredClone(stored);
        const slow = slowness;
        slowness = undefined;
        await slow;
        return value;
      },
      async setValue(value) {
        stored = structuredClone(value);
      },
    },
    hosts: hostsFor(
      {
        inUse: async () => (stored ? [stored.address] : []),
        isForbiddenByPolicy: async () => false,
      },
      {
        contains: async ({ origins = [] }) => origins.every((one) => granted.has(one)),
        remove: async ({ origins = [] }) => origins.every((one) => granted.delete(one)),
      },
    ),
    mirrorsOf: () => rest.mirrors ?? [],
    alarms: {
      create: (name, when) => alarms.set(name, when),
      clear: async (name) => alarms.delete(name),
    },
    now: () => now,
    random: () => 0.5,
    whileAwake: (work) => work().finally(slept),
    onUpdated,
  });
  return {
    subscription,
    asked,
    alarms,
    granted,
    onUpdated,
    slept,
    stored: () => stored,
    /** The next read answers what is kept when it is asked, but only when released. */
    delayRead() {
      let release = () => {};
      slowness = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    minutesToAlarm: () => ((alarms.get('list')?.when ?? Number.NaN) - now) / 60_000,
    later(milliseconds: number) {
      now += milliseconds;
    },
    answerNow: (outcome: Outcome) => answers.at(-1)?.(outcome),
    /** The updater's answer to the newest question, and what follows from it. */
    async answer(outcome: Outcome) {
      answers.at(-1)?.(outcome);
      await settled();
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

async function subscribedWorld(rest: Parameters<typeof world>[0] = {}) {
  const made = world(rest);
  await made.subscription.subscribe(address);
  await settled();
  await made.answer(good);
  return made;
}

describe('mirrors', () => {
  const mirrors = ['https://one.example/list', 'https://two.example/list'];

  it('are asked where the browser permits them, and given back with the address', async () => {
    const { subscription, asked, granted } = world({ mirrors });
    granted.add('https://two.example/*');
    await subscription.subscribe(address);
    await settled();
    expect(asked).toMatchObject([{ baseUrl: address, mirrors: ['https://two.example/list'] }]);
    granted.add('https://one.example/*');
    await subscription.unsubscribe();
    expect([...granted]).toEqual([]);
  });
});

describe('turning updates on', () => {
  it('asks at once, and then after six hours and a bit', async () => {
    const { subscription, asked, alarms, minutesToAlarm, answer, onUpdated } = world();
    expect(await subscription.subscribe(address)).toBe(true);
    await settled();
    expect(asked.map(({ baseUrl }) => baseUrl)).toEqual([address]);
    await answer(good);
    expect(minutesToAlarm()).toBe(396);
    expect(alarms.get('list')?.periodInMinutes).toBe(360);
    expect(onUpdated).toHaveBeenCalledOnce();
  });

  it('is noted as done only when everybody heard of it: a background that dies before does it again', async () => {
    const { subscription, onUpdated, stored, answer, minutesToAlarm } = world();
    let heard = () => {};
    onUpdated.mockReturnValue(
      new Promise<void>((resolve) => {
        heard = resolve;
      }),
    );
    await subscription.subscribe(address);
    await settled();
    const before = stored();
    await answer(good);
    expect(onUpdated).toHaveBeenCalledOnce();
    expect(stored()).toEqual(before);
    expect(minutesToAlarm()).toBe(15);
    heard();
    await settled();
    expect(minutesToAlarm()).toBe(396);
    expect(stored()).not.toEqual(before);
  });

  it('does nothing where the browser has not given the permission', async () => {
    const { subscription, asked, granted, stored, alarms } = world();
    granted.clear();
    expect(await subscription.subscribe(address)).toBe(false);
    expect([asked.length, stored(), alarms.size]).toEqual([0, null, 0]);
  });

  it('gives the old address’s permission back and starts anew at another one', async () => {
    const { subscription, asked, granted, stored } = await subscribedWorld();
    granted.add('https://other.example/*');
    await subscription.subscribe('https://other.example');
    await settled();
    expect(asked.at(-1)?.baseUrl).toBe('https://other.example');
    expect([...granted]).toEqual(['https://other.example/*']);
    expect(stored()?.schedule.lastChecked).toBeUndefined();
  });

  it('ends an update that still runs from the old address first', async () => {
    const { subscription, asked, granted } = await subscribedWorld();
    granted.add('https://other.example/*');
    void subscription.update();
    await settled();
    await subscription.subscribe('https://other.example');
    await settled();
    expect(asked.map(({ signal }) => signal?.aborted)).toEqual([false, true, false]);
    expect(asked.at(-1)?.baseUrl).toBe('https://other.example');
  });
});

describe('turning updates off', () => {
  it('stops the running one, the alarm and the permission', async () => {
    const { subscription, asked, alarms, granted, stored, onUpdated } = await subscribedWorld();
    void subscription.update();
    await settled();
    onUpdated.mockClear();
    await subscription.unsubscribe();
    expect(asked.at(-1)?.signal?.aborted).toBe(true);
    expect([alarms.size, granted.size, stored()]).toEqual([0, 0, null]);
    expect(onUpdated).not.toHaveBeenCalled();
  });

  it('is final: neither alarm, nor button, nor healing asks again', async () => {
    const { subscription, asked, alarms } = await subscribedWorld();
    await subscription.unsubscribe();
    const before = asked.length;
    await subscription.onAlarm();
    await subscription.update();
    await subscription.repair();
    expect([asked.length, alarms.size]).toEqual([before, 0]);
  });

  it('holds although an alarm had just decided to ask', async () => {
    const { subscription, asked, alarms, granted, later, delayRead } = await subscribedWorld();
    later(7 * hour);
    const release = delayRead();
    const woken = subscription.onAlarm();
    await subscription.unsubscribe();
    // A host that the extension may reach anyway: the permission alone would not stop it.
    granted.add(pattern);
    release();
    await woken;
    await settled();
    expect([asked.length, alarms.size]).toEqual([1, 0]);
  });

  it('holds although the storage is slow to tell what an update wanted to note', async () => {
    const { subscription, answer, stored, delayRead } = await subscribedWorld();
    void subscription.update();
    await settled();
    const release = delayRead();
    await answer(good);
    const off = subscription.unsubscribe();
    await settled();
    release();
    await off;
    await settled();
    expect(stored()).toBeNull();
  });

  it('keeps what an answer that came too late would have noted out of the storage', async () => {
    const { subscription, stored, answer } = await subscribedWorld();
    void subscription.update();
    await settled();
    const off = subscription.unsubscribe();
    await answer(good);
    await off;
    expect(stored()).toBeNull();
  });
});

describe('the alarm', () => {
  it('asks when it is time, and not before', async () => {
    const { subscription, asked, later } = await subscribedWorld();
    await subscription.onAlarm();
    expect(asked).toHaveLength(1);
    later(7 * hour);
    void subscription.onAlarm();
    await settled();
    expect(asked).toHaveLength(2);
  });

  it('spreads the first check after a night over an hour, and asks then', async () => {
    const { subscription, asked, later, minutesToAlarm } = await subscribedWorld();
    later(20 * hour);
    await subscription.onAlarm();
    await subscription.resumeUpdate();
    expect(asked).toHaveLength(1);
    expect(minutesToAlarm()).toBe(30);
    later(hour / 2);
    void subscription.onAlarm();
    await settled();
    expect(asked).toHaveLength(2);
  });

  it('spreads nothing for a device that was away for days', async () => {
    const { subscription, asked, later } = await subscribedWorld();
    later(80 * hour);
    void subscription.onAlarm();
    await settled();
    expect(asked).toHaveLength(2);
  });

  it('is set again where it was lost', async () => {
    const { subscription, alarms, minutesToAlarm } = await subscribedWorld();
    alarms.clear();
    await subscription.onAlarm();
    expect(minutesToAlarm()).toBe(396);
  });

  it('brings back an update that was cut off with the background, within a quarter of an hour', async () => {
    const { subscription, minutesToAlarm } = await subscribedWorld();
    void subscription.update();
    await settled();
    expect(minutesToAlarm()).toBe(15);
  });

  it('asks nothing once the permission was taken away', async () => {
    const { subscription, asked, granted, later } = await subscribedWorld();
    granted.clear();
    later(7 * hour);
    await subscription.onAlarm();
    await subscription.update();
    await subscription.repair();
    expect(asked).toHaveLength(1);
  });
});

describe('what follows an update and never ends', () => {
  it('keeps nobody from turning updates off', async () => {
    const { subscription, onUpdated, answer, stored } = await subscribedWorld();
    onUpdated.mockReturnValue(new Promise(() => undefined));
    void subscription.update();
    await settled();
    await answer(good);
    expect(subscription.progress()).toBeDefined();
    await subscription.unsubscribe();
    expect([subscription.progress(), stored()]).toEqual([undefined, null]);
  });

  it('is given a minute', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const { subscription, onUpdated, asked, answerNow } = world();
      onUpdated.mockReturnValue(new Promise(() => undefined));
      await subscription.subscribe(address);
      await vi.waitUntil(() => asked.length > 0);
      answerNow(good);
      await vi.advanceTimersByTimeAsync(59_000);
      expect(subscription.progress()).toBeDefined();
      await vi.advanceTimersByTimeAsync(1_000);
      expect(subscription.progress()).toBeUndefined();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('looking at the list', () => {
  it('goes on with an update that was cut off with the background', async () => {
    const before = world();
    await before.subscription.subscribe(address);
    await settled();
    const { subscription, asked, answer, stored } = world({ stored: before.stored() });
    void subscription.resumeUpdate();
    await settled();
    await answer(good);
    expect([asked.length, stored()?.schedule.lastConfirmed]).toEqual([1, expect.any(Number)]);
  });

  it('asks once, whatever comes of it', async () => {
    const before = world();
    await before.subscription.subscribe(address);
    const { subscription, asked, answer, later } = world({ stored: before.stored() });
    const both = [subscription.resumeUpdate(), subscription.resumeUpdate()];
    await settled();
    await answer(failed(new ListFailure('network', 'no answer')));
    await Promise.all(both);
    later(24 * hour);
    await subscription.resumeUpdate();
    expect(asked).toHaveLength(1);
  });

  it('asks nothing where it is not time, or updates are off', async () => {
    const { stored } = await subscribedWorld();
    const early = world({ stored: stored() });
    await early.subscription.resumeUpdate();
    const off = world();
    await off.subscription.resumeUpdate();
    expect([early, off].map(({ asked }) => asked.length)).toEqual([0, 0]);
  });
});

describe('an update', () => {
  it('is one, however many ask for it', async () => {
    const { subscription, asked, answer, later } = await subscribedWorld();
    later(7 * hour);
    const all = [subscription.update(), subscription.onAlarm(), subscription.update()];
    await settled();
    await answer(good);
    await Promise.all(all);
    expect(asked).toHaveLength(2);
  });

  it('that fails is noted, backs off, and leaves the pages alone', async () => {
    const { subscription, stored, answer, minutesToAlarm, onUpdated } = await subscribedWorld();
    onUpdated.mockClear();
    const done = subscription.update();
    await settled();
    await answer(failed(new ListFailure('network', 'no answer')));
    await done;
    expect(stored()?.schedule).toMatchObject({ failures: 1, lastError: { code: 'network' } });
    expect(minutesToAlarm()).toBeCloseTo(18.75);
    expect(onUpdated).not.toHaveBeenCalled();
  });

  it('waits as long as the server asks', async () => {
    const { subscription, answer, minutesToAlarm } = await subscribedWorld();
    const done = subscription.update();
    await settled();
    const details = { status: 503, retryAfter: 4 * hour };
    await answer(failed(new ListFailure('http', 'the server answered 503', details)));
    await done;
    expect(minutesToAlarm()).toBe(240);
  });

  it('tells how far it is, and lets the browser idle afterwards', async () => {
    const { subscription, asked, answer, slept } = await subscribedWorld();
    expect(subscription.progress()).toBeUndefined();
    void subscription.update();
    await settled();
    asked.at(-1)?.onProgress?.({ bytes: 40, total: 100 });
    expect(subscription.progress()).toEqual({ bytes: 40, total: 100 });
    await answer(good);
    expect(subscription.progress()).toBeUndefined();
    expect(slept).toHaveBeenCalledTimes(2);
  });

  it('is one, however often it is asked for meanwhile', async () => {
    const { subscription, asked, answer, onUpdated } = await subscribedWorld();
    const before = onUpdated.mock.calls.length;
    const all = [subscription.update(), subscription.update(), subscription.repair()];
    await settled();
    await answer(good);
    await Promise.all(all);
    expect([asked.length, onUpdated.mock.calls.length]).toEqual([2, before + 1]);
  });

  it('that the shopper stops is no failure', async () => {
    const { subscription, stored } = await subscribedWorld();
    void subscription.update();
    await settled();
    await subscription.stop();
    expect(stored()?.schedule).toMatchObject({ failures: 0 });
    expect(stored()?.schedule.lastError).toBeUndefined();
    expect(subscription.progress()).toBeUndefined();
  });

  it('that repairs a damaged list comes once an hour at most', async () => {
    const { subscription, asked, answer, later } = await subscribedWorld();
    void subscription.repair();
    await settled();
    await answer(good);
    await subscription.repair();
    expect(asked).toHaveLength(2);
    later(hour);
    void subscription.repair();
    await settled();
    expect(asked).toHaveLength(3);
  });

  it('that repairs a damaged list also comes where the clock was a year ahead at the last one', async () => {
    const { subscription, asked, answer, later } = await subscribedWorld();
    later(365 * 24 * hour);
    void subscription.repair();
    await settled();
    await answer(good);
    later(-365 * 24 * hour);
    void subscription.repair();
    await settled();
    expect(asked).toHaveLength(3);
  });
});
