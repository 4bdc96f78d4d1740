import { expect, it } from 'vitest';
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
