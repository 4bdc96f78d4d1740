import { request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { describe, expect, it } from 'vitest';
import { openShopServer, type ShopServer } from '../support/loopback/shop-server.ts';

function get(server: ShopServer, scheme: 'http' | 'https', host: string, path: string) {
  const ask = scheme === 'https' ? secureRequest : request;
  return new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    const options = { host: '127.0.0.1', port: server.port, path, headers: { host } };
    ask({ ...options, rejectUnauthorized: false, agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('openShopServer', () => {
  it('answers by host and path, whatever the query, and counts what arrives on both schemes', async () => {
    const server = await openShopServer();
    try {
      server.serve('https://www.temu.com/kr/a-g-1.html', '<h1>one</h1>');
      server.serve('https://ae01.alicdn.com/*', { body: 'picture', status: 203 });
      expect(await get(server, 'https', 'www.temu.com', '/kr/a-g-1.html?refer=x')).toEqual({
        status: 200,
        body: '<h1>one</h1>',
      });
      expect(await get(server, 'https', 'ae01.alicdn.com', '/kf/S1.jpg')).toEqual({
        status: 203,
        body: 'picture',
      });
      expect((await get(server, 'https', 'www.temu.com', '/other')).status).toBe(404);
      expect((await get(server, 'http', 'plain.example', '/x')).status).toBe(404);
      expect(server.arrivals.map(({ url }) => url)).toEqual([
        'https://www.temu.com/kr/a-g-1.html?refer=x',
        'https://ae01.alicdn.com/kf/S1.jpg',
        'https://www.temu.com/other',
        'http://plain.example/x',
      ]);
    } finally {
      await server.close();
    }
  });
});
