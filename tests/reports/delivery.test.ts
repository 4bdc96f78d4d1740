import { describe, expect, it } from 'vitest';
import { useFreshDisk } from '../store/fixtures.ts';
import { inbox, json, openInbox, reportOf, startDevice, uuid } from './post.ts';

useFreshDisk();

const minute = 60_000;
const never = () => new Promise<Response>(() => undefined);

async function withReport(number = 1) {
  const clock = { now: 1_000_000 };
  const post = openInbox();
  const device = startDevice(post.fetch, clock);
  await device.outbox.add(reportOf(number), clock.now);
  const entry = async (which = number) => device.outbox.get(uuid(which));
  return { ...device, clock, post, entry };
}

/** Lets a worker come as far as it can. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('a report on its way', () => {
  it('arrives as it was kept, with a secret of its own and nothing of the browser’s', async () => {
    const { send, post, entry, outbox } = await withReport();
    await outbox.add(reportOf(2), 1_000_000);
    await send();
    const [first, second] = post.asked;
    expect(first?.url).toBe(`${inbox}/reports/${uuid(1)}`);
    expect(JSON.parse(first?.body ?? '')).toEqual(reportOf(1));
    expect(first?.init).toMatchObject({
      method: 'PUT',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    expect([...(first?.headers.keys() ?? [])].sort()).toEqual(['content-type', 'report-secret']);
    const secrets = [first, second].map((one) => one?.headers.get('Report-Secret'));
    expect(secrets[0]).toMatch(/^[\w-]{43}$/);
    expect(secrets[1]).not.toBe(secrets[0]);
    expect(await entry()).toMatchObject({
      state: 'sent',
      secret: secrets[0],
      changedAt: 1_000_000,
    });
    await send();
    expect(post.asked).toHaveLength(2);
  });

  it('stays where it is while nobody has chosen to send it', async () => {
    const { queue, post } = await withReport();
    const rules = { defaultInbox: undefined, allows: () => true };
    expect(await queue.claim(9e12, rules)).toBeUndefined();
    expect((await queue.nextAttempts(undefined)).size).toBe(0);
    expect(post.asked).toEqual([]);
  });

  it('waits for its undo window, and for the browser’s permission', async () => {
    const { send, outbox, post, queue, clock } = await withReport();
    await outbox.add(reportOf(2), clock.now, clock.now + 15_000);
    await send();
    expect([...post.stored.keys()]).toEqual([uuid(1)]);
    clock.now += 15_000;
    const rules = { defaultInbox: inbox, allows: () => false };
    expect(await queue.claim(clock.now, rules)).toBeUndefined();
    await send();
    expect([...post.stored.keys()]).toEqual([uuid(1), uuid(2)]);
  });

  it('goes alone where only that one was released; the others are held', async () => {
    const { send, outbox, post, queue, clock } = await withReport();
    await outbox.add(reportOf(2), clock.now);
    await queue.holdAll();
    await outbox.add(reportOf(3), clock.now);
    await send();
    expect([...post.stored.keys()]).toEqual([uuid(3)]);
    await queue.release(uuid(2), 'https://other.example', clock.now);
    await send();
    expect(post.asked.at(-1)?.url).toBe(`https://other.example/reports/${uuid(2)}`);
    expect([...post.stored.keys()]).toEqual([uuid(3), uuid(2)]);
  });
});

describe('what the inbox answers', () => {
  it.each([
    ['200', json(200, { stored: true })],
    ['409: an earlier version arrived', json(409, { error: 'stored before with other content' })],
    ['410: it was deleted', json(410, { error: 'deleted at its sender’s wish' })],
  ])('%s: done', async (_what, answer) => {
    const { send, post, entry } = await withReport();
    post.breakWith(() => answer);
    await send();
    expect(await entry()).toMatchObject({ state: 'sent' });
  });

  it.each([400, 404, 405, 413, 415, 422])('%i: refused, in the inbox’ words', async (status) => {
    const { send, post, entry, clock } = await withReport();
    post.breakWith(() => json(status, { error: 'not the id of the path', field: 'id' }));
    await send();
    expect(await entry()).toMatchObject({ state: 'refused', problem: 'not the id of the path' });
    clock.now += 1000 * minute;
    await send();
    expect(post.asked).toHaveLength(1);
  });

  it.each<[string, () => Response, string]>([
    ['408', () => json(408, { error: 'slow' }), 'busy'],
    ['429', () => json(429, { error: 'too many' }), 'busy'],
    ['500', () => new Response('oops', { status: 500 }), 'server'],
    ['503', () => json(503, { error: 'busy' }), 'busy'],
    ['a café’s log-in page', () => new Response('<html>Welcome', { status: 200 }), 'stranger'],
    ['another JSON', () => json(200, { hello: 1 }), 'stranger'],
    ['an endless answer', () => json(201, { stored: true, more: 'x'.repeat(9999) }), 'stranger'],
    ['a 404 that is no inbox’', () => new Response('Not Found', { status: 404 }), 'stranger'],
    ['no answer', () => Response.error(), 'unreachable'],
  ])('%s: tried again, ever more rarely', async (_what, answer, trouble) => {
    const { send, post, entry, clock } = await withReport();
    post.breakWith(() => {
      const response = answer();
      if (response.type === 'error') throw new TypeError('Failed to fetch');
      return response;
    });
    await send();
    expect(await entry()).toMatchObject({ state: 'queued', trouble, attempts: 1 });
    expect((await entry())?.nextAttempt).toBe(clock.now + minute);
    await send();
    expect(post.asked).toHaveLength(1);
    clock.now += minute;
    await send();
    expect((await entry())?.nextAttempt).toBe(clock.now + 2 * minute);
    post.mend();
    clock.now += 2 * minute;
    await send();
    const done = await entry();
    expect(done).toMatchObject({ state: 'sent' });
    expect(done).not.toHaveProperty('trouble');
    expect(post.stored.get(uuid(1))?.times).toBe(1);
  });

  it('Retry-After is kept to, and cannot silence us for good', async () => {
    const { send, post, entry, clock } = await withReport();
    post.breakWith(() => json(429, { error: 'later' }, { 'Retry-After': '600' }));
    await send();
    expect((await entry())?.nextAttempt).toBe(clock.now + 10 * minute);
    post.breakWith(() => json(503, { error: 'later' }, { 'Retry-After': '9999999' }));
    clock.now += 10 * minute;
    await send();
    expect((await entry())?.nextAttempt).toBe(clock.now + 24 * 60 * minute);
  });
});

describe('whatever dies', () => {
  it('two workers at once: each report is sent once', async () => {
    const { send, post, outbox, clock } = await withReport();
    for (const number of [2, 3, 4, 5]) await outbox.add(reportOf(number), clock.now);
    const other = startDevice(post.fetch, clock);
    await Promise.all([send(), other.send(), send(), other.send()]);
    expect(post.asked.map(({ url }) => url.slice(-2)).sort()).toEqual([
      '01',
      '02',
      '03',
      '04',
      '05',
    ]);
  });

  it('a worker that dies while sending: the next one finds it, and sends', async () => {
    const { send, post, entry, clock } = await withReport();
    post.breakWith(never);
    void send();
    await settled();
    expect(await entry()).toMatchObject({ state: 'sending' });
    post.mend();
    const next = startDevice(post.fetch, clock);
    await next.queue.requeue();
    await next.send();
    expect(await entry()).toMatchObject({ state: 'sent' });
    expect(post.stored.get(uuid(1))?.secret).toBe(post.asked[0]?.headers.get('Report-Secret'));
  });

  it('the answer was lost: sent again with the same secret, stored once', async () => {
    const { send, post, entry, clock } = await withReport();
    post.breakWith((_asked, answer) => {
      answer();
      throw new TypeError('Failed to fetch');
    });
    await send();
    expect(post.stored.size).toBe(1);
    expect(await entry()).toMatchObject({ state: 'queued', trouble: 'unreachable' });
    post.mend();
    clock.now += minute;
    await send();
    expect(await entry()).toMatchObject({ state: 'sent' });
    expect([...post.stored.values()].map(({ times }) => times)).toEqual([1]);
  });

  it('a worker that comes back from the dead changes nothing any more', async () => {
    const { send, post, entry, clock } = await withReport();
    let answerLate = () => {};
    post.breakWith(
      () =>
        new Promise((resolve) => {
          answerLate = () => resolve(json(422, { error: 'too late' }));
        }),
    );
    const first = send();
    await settled();
    post.mend();
    const next = startDevice(post.fetch, clock);
    await next.queue.requeue();
    await next.send();
    answerLate();
    await first;
    expect(await entry()).toMatchObject({ state: 'sent' });
    expect(await entry()).not.toHaveProperty('problem');
  });

  it('stopped by the shopper: it waits again, and counts as no failure', async () => {
    const { send, post, entry, queue } = await withReport();
    const stop = new AbortController();
    post.breakWith(
      ({ init }) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        }),
    );
    const sending = send(inbox, stop.signal);
    await settled();
    stop.abort();
    await sending;
    await queue.requeue();
    expect(await entry()).toMatchObject({ state: 'queued' });
    expect(await entry()).not.toHaveProperty('trouble');
  });
});

describe('a picture', () => {
  const picture = { type: 'image/jpeg' as const, bytes: new Uint8Array([0xff, 0xd8, 1, 2]) };

  it('goes after its report, and is kept no longer than that', async () => {
    const { send, post, entry, outbox } = await withReport();
    await outbox.setPicture(uuid(1), picture);
    await send();
    expect(post.asked.map(({ url }) => url)).toEqual([
      `${inbox}/reports/${uuid(1)}`,
      `${inbox}/reports/${uuid(1)}/picture`,
    ]);
    expect(post.asked[1]?.headers.get('Content-Type')).toBe('image/jpeg');
    expect(await entry()).toMatchObject({ state: 'sent' });
    expect(await entry()).not.toHaveProperty('picture');
  });

  it('that did not get through is sent alone the next time; the report can no longer change', async () => {
    const { send, post, entry, outbox, clock } = await withReport();
    await outbox.setPicture(uuid(1), picture);
    post.breakWith(({ url }, answer) => {
      if (url.endsWith('/picture')) throw new TypeError('Failed to fetch');
      return answer();
    });
    await send();
    expect(await entry()).toMatchObject({ state: 'queued', hasArrived: true });
    expect(await outbox.amend(uuid(1), { note: 'later' })).toBeUndefined();
    post.mend();
    clock.now += minute;
    await send();
    expect(post.asked.map(({ url }) => url.endsWith('/picture'))).toEqual([false, true, true]);
    expect(await entry()).toMatchObject({ state: 'sent' });
  });

  it('that is refused leaves the report sent, and says why', async () => {
    const { send, post, entry, outbox } = await withReport();
    await outbox.setPicture(uuid(1), picture);
    post.breakWith(({ url }, answer) =>
      url.endsWith('/picture') ? json(422, { error: 'not a picture' }) : answer(),
    );
    await send();
    expect(await entry()).toMatchObject({ state: 'sent', problem: 'not a picture' });
  });
});

describe('deleting what was sent', () => {
  it('happens after the time to think it over, with the report’s own secret', async () => {
    const { send, post, entry, queue, clock } = await withReport();
    await send();
    await queue.requestDeletion(uuid(1), clock.now + 15_000);
    await send();
    expect(post.stored.size).toBe(1);
    clock.now += 15_000;
    await send(undefined);
    expect(post.stored.size).toBe(0);
    expect(await entry()).toBeUndefined();
    const [put, removed] = post.asked;
    expect(removed?.headers.get('Report-Secret')).toBe(put?.headers.get('Report-Secret'));
  });

  it('can be called off, and the report is what it was', async () => {
    const { send, post, entry, queue, clock } = await withReport();
    await send();
    const before = await entry();
    await queue.requestDeletion(uuid(1), clock.now + 15_000);
    await queue.cancelDeletion(uuid(1));
    clock.now += minute;
    await send();
    expect(post.stored.size).toBe(1);
    expect(await entry()).toMatchObject({ state: 'sent', report: before?.report });
    expect(await entry()).not.toHaveProperty('before');
  });

  it('waits for a request that is under way, so that it cannot overtake it', async () => {
    const { send, post, queue, entry, clock } = await withReport();
    const arrived = Promise.withResolvers<void>();
    post.breakWith((_asked, answer) => arrived.promise.then(answer));
    const sending = send();
    await settled();
    await queue.requestDeletion(uuid(1), clock.now);
    arrived.resolve();
    await sending;
    expect(post.asked.map(({ method }) => method)).toEqual(['PUT', 'DELETE']);
    expect([post.stored.size, await entry()]).toEqual([0, undefined]);
  });

  it('is tried until it works; a report that never arrived is as good as deleted', async () => {
    const { send, post, queue, entry, clock } = await withReport();
    post.breakWith(() => new Response('oops', { status: 500 }));
    await send();
    await queue.requestDeletion(uuid(1), clock.now);
    await send();
    expect(await entry()).toMatchObject({ state: 'deleting', trouble: 'server' });
    post.breakWith(() => json(404, { error: 'no such report, or not its secret' }));
    clock.now += 10 * minute;
    await send();
    expect(await entry()).toBeUndefined();
  });

  it('asked for again is still to be told to the inbox', async () => {
    const { send, post, queue, entry, clock } = await withReport();
    await send();
    await queue.requestDeletion(uuid(1), clock.now + 15_000);
    expect(await queue.requestDeletion(uuid(1), clock.now + minute)).toMatchObject({
      state: 'deleting',
      before: 'sent',
      nextAttempt: clock.now + 15_000,
    });
    clock.now += 15_000;
    await send();
    expect([post.stored.size, await entry()]).toEqual([0, undefined]);
  });

  it('is not needed where no inbox has heard of it', async () => {
    const { queue, clock } = await withReport();
    expect(await queue.requestDeletion(uuid(1), clock.now)).toBeUndefined();
  });
});
