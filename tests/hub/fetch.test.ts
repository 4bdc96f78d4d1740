import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type PoliteOptions, politeFetch } from '../../hub/fetch.ts';

let folder: string;
let clock: number;
let slept: number[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-fetch-'));
  clock = Date.parse('2026-11-25T09:00:00Z');
  slept = [];
});

const made = (fetch: PoliteOptions['fetch'], more: Partial<PoliteOptions> = {}) =>
  politeFetch({
    ...{ fetch, folder, userAgent: 'test', now: () => clock },
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      clock += milliseconds;
    },
    ...more,
  });

describe('polite fetch', () => {
  it('asks one host once a second, and another host at once', async () => {
    const at: [string, number][] = [];
    const fetch = made(async (url) => {
      at.push([url, clock]);
      return new Response('x');
    });
    for (const url of [
      'https://a.example/1',
      'https://a.example/2',
      'https://b.example/1',
      'https://a.example/3',
    ])
      await fetch(url);
    const start = Date.parse('2026-11-25T09:00:00Z');
    expect(at.map(([, time]) => time - start)).toEqual([0, 1000, 1000, 2000]);
  });

  it('sends back ETag and Last-Modified, and gives the kept answer on 304', async () => {
    const sent: (string | null)[][] = [];
    const fetch = made(async (_url, init) => {
      const headers = new Headers(init?.headers);
      sent.push([
        headers.get('if-none-match'),
        headers.get('if-modified-since'),
        headers.get('user-agent'),
      ]);
      if (sent.length > 1) return new Response(null, { status: 304 });
      return new Response('first', {
        headers: { etag: '"7"', 'last-modified': 'Tue, 24 Nov 2026 10:00:00 GMT' },
      });
    });
    expect(await (await fetch('https://a.example/list')).text()).toBe('first');
    expect(await (await fetch('https://a.example/list')).text()).toBe('first');
    expect(sent).toEqual([
      [null, null, 'test'],
      ['"7"', 'Tue, 24 Nov 2026 10:00:00 GMT', 'test'],
    ]);
  });

  it('goes on with an unfinished run without asking again, POST included', async () => {
    let asked = 0;
    const fetch = made(async () => new Response(`answer ${++asked}`));
    const body = { method: 'POST', body: '{"page":0}' };
    await fetch('https://a.example/search', body);
    await fetch('https://a.example/search', { method: 'POST', body: '{"page":1}' });
    const again = made(async () => new Response(`answer ${++asked}`), {
      resumeFrom: new Date('2026-11-25T08:59:00Z'),
    });
    expect(await (await again('https://a.example/search', body)).text()).toBe('answer 1');
    expect(asked).toBe(2);
    const later = made(async () => new Response(`answer ${++asked}`), {
      resumeFrom: new Date(clock + 1000),
    });
    expect(await (await later('https://a.example/search', body)).text()).toBe('answer 3');
  });

  it('waits as long as the host says, and gives up after three tries', async () => {
    let asked = 0;
    const busy = made(async () =>
      ++asked < 3
        ? new Response('', { status: 429, headers: { 'retry-after': '30' } })
        : new Response('at last'),
    );
    expect(await (await busy('https://a.example/')).text()).toBe('at last');
    expect(slept.filter((wait) => wait === 30_000)).toHaveLength(2);
    const down = made(async () => new Response('', { status: 503 }));
    await expect(down('https://a.example/?key=secret')).rejects.toThrow('a.example: HTTP 503');
  });

  it('says in one line that there is no network, and never a key', async () => {
    const fetch = made(async () => {
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }),
      });
    });
    await expect(fetch('https://a.example/api/secret-key/x')).rejects.toThrow(
      /^a\.example: no such host, or no network$/,
    );
    await expect(
      made(async () => new Response('', { status: 404 }))('https://a.example/secret'),
    ).rejects.toThrow(/^a\.example: HTTP 404$/);
  });

  it('reads no further than the limit, whatever length is announced', async () => {
    let pulled = 0;
    const endless = async () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            pulled += 1;
            if (pulled > 1000) throw new Error('it never stops');
            controller.enqueue(new Uint8Array(100));
          },
        }),
      );
    await expect(made(endless, { maxBytes: 1000 })('https://a.example/')).rejects.toThrow(
      /^a\.example: the answer is too large$/,
    );
    expect(pulled).toBeLessThan(20);
    const whole = made(async () => new Response('가'.repeat(333)), { maxBytes: 999 });
    expect(await (await whole('https://a.example/')).text()).toBe('가'.repeat(333));
  });

  it('names the host where an answer is cut in the middle, and keeps nothing of it', async () => {
    const cut = async () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            controller.error(
              new TypeError('terminated', {
                cause: Object.assign(new Error(''), { code: 'ECONNRESET' }),
              }),
            );
          },
        }),
      );
    await expect(made(cut)('https://a.example/')).rejects.toThrow(
      /^a\.example: connection cut in the middle of the answer$/,
    );
    expect(await readdir(folder)).toEqual([]);
  });

  it('writes no address to disk', async () => {
    await made(async () => new Response('body'))('https://a.example/api/secret-key/x');
    const texts = await Promise.all(
      (await readdir(folder)).map((file) => readFile(join(folder, file), 'utf8')),
    );
    expect(texts).toHaveLength(1);
    expect(texts.join()).not.toMatch(/secret|a\.example/);
  });
});
