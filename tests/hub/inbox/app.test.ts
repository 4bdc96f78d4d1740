import { afterEach, expect, it, vi } from 'vitest';
import { createApp } from '../../../hub/inbox/app.ts';
import { bytesOf, Refusal, readBody } from '../../../hub/inbox/http.ts';
import { createMetrics } from '../../../hub/inbox/metrics.ts';

afterEach(() => void vi.useRealTimers());

/** An app with a route that reads a body, and others that fail or refuse. */
function openApp() {
  const metrics = createMetrics();
  const log = vi.fn();
  const times = [1000, 3500];
  const clock = () => times.shift() ?? 0;
  const app = createApp({ metrics, log, clock });
  app.put('/body', readBody(10, ['text/plain']), async (c) =>
    c.json({ length: (await bytesOf(c)).length }),
  );
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.get('/broken/:name{[a-z]{1,9}}', () => {
    throw Object.assign(new Error('words of a shopper'), { code: '08006' });
  });
  app.get('/refused/:status', (c) => {
    const status = Number(c.req.param('status')) as 401;
    const { field, wait } = c.req.query();
    throw new Refusal(status, 'no', {
      ...(field !== undefined && { field }),
      ...(wait !== undefined && { retryAfter: Number(wait) }),
    });
  });
  const ask = async (path: string, init?: RequestInit) => app.request(path, init, { client: 'x' });
  const put = async (body?: ReadableStream<Uint8Array>, type = 'text/plain') => {
    const headers = { 'Content-Type': type };
    const init = { method: 'PUT', headers, ...(body && { body, duplex: 'half' }) };
    return (await ask('/body', init as RequestInit)).status;
  };
  return { app, ask, put, log, metrics };
}

it('a body that breaks off, is too long or of another type is refused, and none is empty', async () => {
  const { put } = openApp();
  const broken = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new Error('its sender left')),
  });
  const tooLong = new Blob([new Uint8Array(11)]).stream();
  expect(await put(broken)).toBe(400);
  expect(await put(tooLong)).toBe(413);
  expect(await put(undefined, 'text/html')).toBe(415);
  expect(await put()).toBe(200);
});

it('a failure is told by name and code alone, and counted under its route', async () => {
  const { ask, log, metrics } = openApp();
  const broken = await ask('/broken/name');
  expect([broken.status, broken.headers.get('Retry-After')]).toEqual([503, '5']);
  expect(await broken.text()).not.toContain('words');
  expect(log.mock.calls).toEqual([
    [
      {
        ...{ event: 'failed', route: 'GET /broken/:name', error: 'Error', code: '08006' },
        at: expect.stringMatching(/^hub\/inbox\/app\.test\.ts:\d+$/),
      },
    ],
  ]);
  const lines = (await metrics.text()).split('\n');
  const labels = 'route="GET /broken/:name",status="503"';
  expect(lines).toContain(`canary_inbox_request_seconds_count{${labels}} 1`);
  expect(lines).toContain(`canary_inbox_request_seconds_sum{${labels}} 2.5`);
  expect(lines).toContain('canary_inbox_errors_total{name="08006"} 1');
});

it('a refusal tells its field, its wait and how to ask, each where there is one', async () => {
  const { ask } = openApp();
  const plain = await ask('/refused/400');
  expect(await plain.json()).toEqual({ error: 'no' });
  expect([...plain.headers.keys()].sort()).toEqual([
    ...['cache-control', 'content-type', 'x-content-type-options'],
  ]);
  const busy = await ask('/refused/409?field=x&wait=0');
  expect([await busy.json(), busy.headers.get('Retry-After')]).toEqual([
    ...[{ error: 'no', field: 'x' }, '0'],
  ]);
  expect((await ask('/refused/401')).headers.get('WWW-Authenticate')).toBe('Bearer');
});

it('an address or a method without a route is refused', async () => {
  const { ask } = openApp();
  expect((await ask('/nothing')).status).toBe(404);
  const wrong = await ask('/healthz', { method: 'PUT' });
  expect([wrong.status, wrong.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
  const head = await ask('/healthz', { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

it('whoever sends too much waits a moment, five hundred at most, and nobody else', async () => {
  vi.useFakeTimers();
  const { app, ask } = openApp();
  app.get('/flood', () => {
    throw new Refusal(429, 'too many');
  });
  let answered = 0;
  const flood = (count: number) => {
    for (let n = 0; n < count; n += 1) void ask('/flood').then(() => (answered += 1));
  };
  for (const _ of ['the first time', 'and again']) {
    answered = 0;
    flood(500);
    await vi.advanceTimersByTimeAsync(249);
    expect(answered).toBe(0);
    flood(2);
    await vi.advanceTimersByTimeAsync(0);
    expect([answered, (await ask('/healthz')).status]).toEqual([2, 200]);
    await vi.advanceTimersByTimeAsync(1);
    expect(answered).toBe(502);
  }
});
