import { describe, expect, it, vi } from 'vitest';
import type { Hazard } from '../../lib/core/hazard.ts';
import type { Fetch } from '../../lib/core/request.ts';
import { afterCheck, isDue, newSchedule } from '../../lib/list/subscription.ts';
import { hazardOf, hazardsFrom, useFreshDisk } from '../store/fixtures.ts';
import { createDevice, expectList } from './client.ts';
import { baseUrl, createPublisher, day, startOfTime } from './publisher.ts';

useFreshDisk();

const hour = 3600_000;

async function published(hazards = hazardsFrom(1, 10)) {
  const publisher = createPublisher();
  await publisher.publish(hazards);
  return { publisher, device: createDevice(publisher.trustedRoot) };
}

/** A device that has that list. */
async function subscriber(hazards?: Hazard[]) {
  const both = await published(hazards);
  await both.device.refresh(both.publisher.mirror().fetch);
  return both;
}

describe('a subscriber', () => {
  it('gets the whole list first, then only what is new', async () => {
    const { publisher, device } = await published(hazardsFrom(1, 300));
    const first = publisher.mirror();
    expect(await device.refresh(first.fetch)).toMatchObject({
      kind: 'updated',
    });
    await expectList(device, hazardsFrom(1, 300));

    const next = [...hazardsFrom(2, 300), hazardOf(5000)];
    await publisher.publish(next, startOfTime + day);
    const second = publisher.mirror();
    device.setTime(startOfTime + day);
    const onProgress = vi.fn();
    expect(await device.refresh(second.fetch, { onProgress })).toMatchObject({
      kind: 'updated',
      list: { version: 2, count: 301 },
    });
    await expectList(device, next);
    expect(await device.warnsOf(1)).toBe(false);
    expect(await device.warnsOf(5000)).toBe(true);
    const segments = second.asked.filter((path) => path.includes('segments/'));
    expect(segments).toHaveLength(1);
    expect(onProgress.mock.lastCall?.[0].bytes).toBeLessThan(4000);
  });

  it('that comes later gets the whole list and what has changed since', async () => {
    const publisher = createPublisher();
    await publisher.publish(hazardsFrom(1, 2000));
    const next = [...hazardsFrom(2, 2000), hazardOf(5000)];
    await publisher.publish(next);
    const device = createDevice(publisher.trustedRoot);
    const mirror = publisher.mirror();
    expect(await device.refresh(mirror.fetch)).toMatchObject({ kind: 'updated' });
    expect(mirror.asked.filter((path) => path.includes('segments/'))).toHaveLength(2);
    await expectList(device, next);
    expect([await device.warnsOf(1), await device.warnsOf(5000)]).toEqual([false, true]);
  });

  it('asks for one small file when nothing is new', async () => {
    const { publisher, device } = await published();
    const mirror = publisher.mirror();
    await device.refresh(mirror.fetch);
    mirror.asked.length = 0;
    expect(await device.refresh(mirror.fetch)).toMatchObject({ kind: 'current' });
    expect(mirror.asked).toEqual(['timestamp.json']);
  });

  it.each([0, 0.5, 0.99])(
    'asks for four files at most on a day with nothing new, vouched for every six hours (chance %d)',
    async (random) => {
      const publisher = createPublisher();
      const hazards = hazardsFrom(1, 10);
      await publisher.publish(hazards);
      const device = createDevice(publisher.trustedRoot);
      await device.refresh(publisher.mirror().fetch);
      const asked: string[] = [];
      let schedule = { ...newSchedule(), nextCheck: startOfTime + 6 * hour };
      for (let now = startOfTime; now < startOfTime + day; now += hour / 4) {
        if ((now - startOfTime) % (6 * hour) === 0) await publisher.publish(hazards, now);
        if (!isDue(schedule, now)) continue;
        device.setTime(now);
        const mirror = publisher.mirror();
        const outcome = await device.refresh(mirror.fetch);
        expect(outcome.kind).toBe('current');
        asked.push(...mirror.asked);
        schedule = afterCheck(schedule, outcome, now, random);
      }
      expect(asked).toEqual(asked.map(() => 'timestamp.json'));
      expect(asked.length).toBeGreaterThan(2);
      expect(asked.length).toBeLessThanOrEqual(4);
    },
  );

  it('keeps the later expiry when the publisher only vouches anew', async () => {
    const { publisher, device } = await subscriber();
    await publisher.publish(undefined, startOfTime + 6 * day);
    device.setTime(startOfTime + 6 * day);
    const outcome = await device.refresh(publisher.mirror().fetch);
    expect(outcome).toMatchObject({
      kind: 'current',
      list: { version: 1, expires: '2026-12-08T09:00:00Z', origin: 'network' },
    });
  });

  it('says no more about itself than any other', async () => {
    const { publisher, device } = await published();
    const sent: RequestInit[] = [];
    const urls: string[] = [];
    const outcome = await device.refresh((url, init) => {
      sent.push(init ?? {});
      urls.push(url);
      return publisher.mirror().fetch(url, init);
    });
    // Whatever the fetch above threw would count as a failed download, so it judges nothing itself.
    expect(outcome.kind).toBe('updated');
    expect(urls.length).toBeGreaterThanOrEqual(4);
    expect(urls.filter((url) => /[?#]/.test(url))).toEqual([]);
    for (const { headers, credentials, referrerPolicy, cache, redirect } of sent) {
      expect({ headers, credentials, referrerPolicy, cache, redirect }).toEqual({
        headers: undefined,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        redirect: 'error',
      });
    }
  });

  it('tells the bytes as they come, with the total known beforehand', async () => {
    const { publisher, device } = await published(hazardsFrom(1, 300));
    const seen: { bytes: number; total: number }[] = [];
    await device.refresh(publisher.mirror().fetch, { onProgress: (at) => seen.push({ ...at }) });
    const downloading = seen.filter(({ total }) => total > 0);
    expect(downloading.length).toBeGreaterThan(0);
    expect(downloading.at(-1)?.bytes).toBe(downloading[0]?.total);
  });

  it('stops when told to, and what it has stays', async () => {
    const { publisher, device } = await subscriber();
    await publisher.publish(hazardsFrom(1, 20));
    const controller = new AbortController();
    const { fetch } = publisher.mirror();
    const outcome = await device.refresh(
      (url, init) => {
        if (url.includes('segments/')) controller.abort();
        init?.signal?.throwIfAborted();
        return fetch(url, init);
      },
      { signal: controller.signal },
    );
    expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'stopped' } });
    await expectList(device, hazardsFrom(1, 10));
  });
});

describe('mirrors', () => {
  const second = 'https://second.example/list';
  const down: Fetch = async () => new Response('', { status: 503 });

  /** The address answers one way, its mirror another. */
  const either =
    (first: Fetch, other: Fetch, asked: string[] = []): Fetch =>
    (url, init) => {
      asked.push(url);
      return url.startsWith(second)
        ? other(url.replace(second, baseUrl.replace(/\/$/, '')), init)
        : first(url, init);
    };

  it('take over where the address fails, whatever the failure', async () => {
    const { publisher, device } = await published();
    const { fetch } = publisher.mirror();
    const outcome = await device.refresh(either(down, fetch), { mirrors: [second] });
    expect(outcome).toMatchObject({ kind: 'updated', list: { version: 1 } });
    await expectList(device, hazardsFrom(1, 10));
    const forged: Fetch = async () => new Response('{}');
    const again = await device.refresh(either(forged, fetch), { mirrors: [second] });
    expect(again).toMatchObject({ kind: 'current' });
  });

  it('are not asked where the address answers, nor when the shopper stopped it', async () => {
    const { publisher, device } = await published();
    const asked: string[] = [];
    const { fetch } = publisher.mirror();
    await device.refresh(either(fetch, fetch, asked), { mirrors: [second] });
    const signal = AbortSignal.abort();
    await device.refresh(either(down, fetch, asked), { mirrors: [second], signal });
    expect(asked.filter((url) => url.startsWith(second))).toEqual([]);
  });

  it('cannot make anything else be believed; where all fail, the first failure is told', async () => {
    const { device } = await subscriber();
    const stranger = createPublisher();
    await stranger.publish(hazardsFrom(20, 10));
    const outcome = await device.refresh(either(down, stranger.mirror().fetch), {
      mirrors: [second],
    });
    expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'http', status: 503 } });
    await expectList(device, hazardsFrom(1, 10));
  });
});
