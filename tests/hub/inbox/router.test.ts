import { expect, it, vi } from 'vitest';
import { json, readBody } from '../../../hub/inbox/http.ts';
import { createMetrics } from '../../../hub/inbox/metrics.ts';
import { createRouter } from '../../../hub/inbox/router.ts';

/** A router with one slot, a route that works until it is told to end, and one that reads a body. */
function scene() {
  const ends: (() => void)[] = [];
  const router = createRouter({
    routes: {
      'GET /work': () => new Promise((resolve) => ends.push(() => resolve(json({})))),
      'PUT /body': async (request) => json({ length: (await readBody(request, 10)).length }),
      'GET /healthz': () => json({ ok: true }),
    },
    ...{ metrics: createMetrics(), log: () => undefined, clock: () => 0, mostInWork: 1 },
  });
  const ask = async (method: string, path: string, body?: AsyncIterable<Uint8Array>) => {
    const request = {
      method,
      url: `http://hub${path}`,
      headers: new Headers(),
      body: body ?? null,
    };
    return (await router.handler(request, { key: 'x' })).status;
  };
  /** Ends when it is told to. */
  const slow = () => {
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    async function* body() {
      yield new Uint8Array(1);
      await ended;
    }
    return { body: body(), end };
  };
  return { router, ask, slow, ends };
}

it('counts a request as work once its body is here', async () => {
  const { router, ask, slow, ends } = scene();
  const [one, other] = [slow(), slow()];
  const answers = [ask('PUT', '/body', one.body), ask('PUT', '/body', other.body)];
  await expect.poll(router.inWork).toBe(0);
  const working = ask('GET', '/work');
  expect([router.inWork(), await ask('GET', '/work')]).toEqual([1, 503]);
  expect(await ask('GET', '/healthz')).toBe(200);
  one.end();
  expect(await answers[0]).toBe(503); // Its body came while the only slot was taken.
  for (const end of ends) end();
  expect(await working).toBe(200);
  other.end();
  expect([await answers[1], router.inWork()]).toEqual([200, 0]);
});

it('gives the slot back however a body ends', async () => {
  const { router, ask } = scene();
  async function* broken() {
    yield new Uint8Array(1);
    throw new Error('its sender left');
  }
  async function* tooLong() {
    yield new Uint8Array(11);
  }
  expect(await ask('PUT', '/body', broken())).toBe(400);
  expect(await ask('PUT', '/body', tooLong())).toBe(413);
  expect(router.inWork()).toBe(0);
  expect(await ask('PUT', '/body')).toBe(200);
});

it('answers what it knows, and of a failure says nothing but that', async () => {
  const metrics = createMetrics();
  const log = vi.fn();
  const { handler, has } = createRouter({
    routes: {
      'GET /broken': () => {
        throw Object.assign(new Error('words of a shopper'), { code: '08006' });
      },
      'GET /of/:name': (_, __, words) => json(words),
      'GET /files/*': () => json({}),
    },
    ...{ metrics, log, clock: () => 0, mostInWork: 1 },
  });
  const ask = (method: string, path: string) =>
    handler({ method, url: `http://hub${path}`, headers: new Headers(), body: null }, { key: 'x' });
  const broken = await ask('GET', '/broken');
  expect([broken.status, broken.headers.get('Retry-After')]).toEqual([503, '5']);
  expect(await broken.text()).not.toContain('words');
  expect(log.mock.calls).toEqual([
    [
      {
        ...{ event: 'failed', route: 'GET /broken', error: 'Error', code: '08006' },
        at: expect.stringMatching(/^hub\/inbox\/router\.test\.ts:\d+$/),
      },
    ],
  ]);
  expect(metrics.text({})).toContain('canary_inbox_errors_total{name="08006"} 1');
  expect(await (await ask('GET', '/of/a%20b')).json()).toEqual(['a b']);
  const head = await ask('HEAD', '/of/a');
  expect([head.status, await head.text()]).toEqual([200, '']);
  const statuses = ['/of/%', '/of/a/b', '/nothing', '/files/a/b', '//'].map(
    async (path) => (await ask('GET', path)).status,
  );
  expect(await Promise.all(statuses)).toEqual([400, 404, 404, 200, 404]);
  expect((await ask('PUT', '/of/a')).status).toBe(405);
  const other = { method: 'GET', url: 'no address', headers: new Headers(), body: null };
  expect((await handler(other, { key: 'x' })).status).toBe(400);
  expect([has('/of/a'), has('/of/a/b')]).toEqual([true, false]);
});
