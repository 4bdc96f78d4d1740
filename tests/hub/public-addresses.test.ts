import { createServer, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { politeFetch } from '../../hub/fetch.ts';
import { createPublicFetch, isPublic } from '../../hub/public-addresses.ts';

describe('an address', () => {
  it.each([
    '8.8.8.8',
    '2001:4860:4860::8888',
    '172.15.255.255',
    '172.32.0.1',
    '100.128.0.1',
    '::ffff:8.8.8.8',
  ])('that anybody may serve from is public: %s', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it.each([
    ...['127.0.0.1', '127.9.9.9', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '::1', '::'],
    ...['fe80::1', 'fec0::1', 'fc00::1', 'fd12::1', 'ff02::1', '::ffff:10.0.0.1', '::ffff:7f00:1'],
    ...['64:ff9b::7f00:1', '2002:7f00:1::', '::127.0.0.1'],
  ])('is not public where it is of a computer or network of one’s own: %s', (address) => {
    expect(isPublic(address)).toBe(false);
  });
});

/** All on this computer: 127.0.0.1 stands for the internet, 127.0.0.2 for a private network. */
describe('a fetch of what feeds name', () => {
  let server: Server;
  let asked: string[];
  let port: number;
  const names: Record<string, string> = {
    'feed.example': '127.0.0.1',
    'inner.example': '127.0.0.2',
  };
  const lookup: LookupFunction = (host, options, done) => {
    const address = names[host] ?? '';
    if (options.all) done(null, [{ address, family: 4 }]);
    else done(null, address, 4);
  };
  const publicFetch = createPublicFetch(lookup, (address) => address === '127.0.0.1');

  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      asked.push(`${request.headers.host?.split(':')[0]}${request.url}`);
      const to = new URL(request.url ?? '/', 'http://x').searchParams.get('to');
      if (to) response.writeHead(302, { location: `http://${to}:${port}/secret` }).end();
      else response.end('body');
    });
    await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('reads a feed, also where it redirects to another public host', async () => {
    const response = await publicFetch(`http://feed.example:${port}/?to=127.0.0.1`);
    expect(await response.text()).toBe('body');
    expect(asked).toEqual(['feed.example/?to=127.0.0.1', '127.0.0.1/secret']);
  });

  it.each(['inner.example', '127.0.0.2', '[::ffff:127.0.0.2]', '2130706434'])(
    'asks nothing of %s, named or redirected to',
    async (host) => {
      await expect(publicFetch(`http://${host}:${port}/`)).rejects.toThrow();
      await expect(publicFetch(`http://feed.example:${port}/?to=${host}`)).rejects.toThrow();
      expect(asked).toEqual([`feed.example/?to=${host}`]);
    },
  );

  it('says in the report why, and never the address', async () => {
    const polite = politeFetch({
      ...{ fetch: publicFetch, folder: undefined, userAgent: 'test', now: () => 0 },
      sleep: async () => undefined,
    });
    const answer = polite(`http://feed.example:${port}/?to=inner.example`);
    await expect(answer).rejects.toThrow(/^feed\.example:\d+: it leads into a private network$/);
  });
});

it('a name that no DNS knows is a failed request, and ends nothing else', async () => {
  const unknown = Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
  const lookup = ((_host, _options, done) => {
    // As `dns.lookup` does it, against its own types.
    (done as (error: Error) => void)(unknown);
  }) as LookupFunction;
  await expect(createPublicFetch(lookup)('https://feed.example/')).rejects.toMatchObject({
    cause: { code: 'ENOTFOUND' },
  });
});
