import { describe, expect, it, vi } from 'vitest';
import type { Fetch } from '../../lib/core/request.ts';
import { createDownload } from '../../lib/list/download.ts';
import { asFailure, ListFailure } from '../../lib/list/failure.ts';

const start = Date.parse('2026-11-25T09:00:00Z');
const hour = 3600_000;

const failureFrom = (fetch: Fetch, limit = 100) =>
  createDownload({ fetch, now: () => start, baseUrl: 'https://list.example' })
    .get('timestamp.json', limit)
    .then(
      () => undefined,
      (error: ListFailure) => error,
    );
const busy = (headers: Record<string, string>, body: BodyInit = 'busy') =>
  failureFrom(async () => new Response(body, { status: 503, headers }));

describe('a download', () => {
  it.each(['https://list.example/canary', 'https://list.example/canary/'])(
    'comes from below %s',
    async (baseUrl) => {
      const fetch = vi.fn(async (_url: string) => new Response('{}'));
      await createDownload({ fetch, now: () => start, baseUrl }).get('timestamp.json', 9);
      expect(fetch.mock.calls[0]?.[0]).toBe('https://list.example/canary/timestamp.json');
    },
  );

  it.each([
    ['in seconds', '7200', 2 * hour],
    ['as a moment', new Date(start + hour).toUTCString(), hour],
    ['for a day at the most', '9999999', 24 * hour],
    ['in a way nobody understands', 'soon', undefined],
  ])('that is refused tells how long the server asks us to wait: %s', async (_, header, wait) => {
    expect(await busy({ 'Retry-After': header })).toMatchObject({
      code: 'http',
      status: 503,
      retryAfter: wait,
      message: 'timestamp.json: the server answered 503',
    });
  });

  it('that is refused does not read what comes with the refusal', async () => {
    const cancel = vi.fn();
    await busy({}, new ReadableStream({ cancel }));
    expect(cancel).toHaveBeenCalledOnce();
  });

  it.each([
    ['an error', new TypeError('Failed to fetch')],
    ['anything else', 'Failed to fetch'],
  ])('that fails by %s says why', async (_what, why) => {
    const failure = await failureFrom(() => Promise.reject(why));
    expect(failure).toMatchObject({
      code: 'network',
      message: 'timestamp.json: no answer (Failed to fetch)',
      cause: why,
    });
  });

  it('knows the time of the server that told it last', async () => {
    const dates = [undefined, new Date(start).toUTCString(), 'no date'];
    const fetch: Fetch = async () => {
      const date = dates.shift();
      return new Response('', { headers: date === undefined ? {} : { Date: date } });
    };
    const download = createDownload({ fetch, now: () => 0, baseUrl: 'https://list.example' });
    const times = [];
    for (const path of ['a', 'b', 'c']) {
      await download.get(path, 1);
      times.push(download.serverTime());
    }
    expect(times).toEqual([undefined, start, start]);
  });
});

describe('what the store or anything else throws', () => {
  const named = (name: string, message: string) => Object.assign(new Error(message), { name });

  it.each([
    [named('ListDamagedError', '3 of 4'), 'damaged', '3 of 4'],
    [named('SegmentError', 'no object'), 'format', 'no object'],
    [named('QuotaExceededError', 'full'), 'storage', 'QuotaExceededError: full'],
    ['a text', 'storage', 'error: a text'],
    [null, 'storage', 'error: null'],
  ])('is a failure with a code: %s', (error, code, message) => {
    const failure = asFailure(error);
    expect([failure.code, failure.message, failure.cause]).toEqual([code, message, error]);
  });

  it('is the failure that it is', () => {
    const failure = new ListFailure('slow', 'too slow');
    expect(asFailure(failure)).toBe(failure);
  });
});
