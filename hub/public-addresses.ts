import { lookup as askDns } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import type { Fetch } from './sources/source.ts';

/**
 * Feeds name addresses and redirect to others. None may lead into the publisher's own network, so the
 * IP address of each connection is checked after DNS answered, redirects included.
 */

/** Networks nobody on the internet serves from (IANA's registries of special-purpose addresses). */
const specialNetworks: readonly (readonly [
  network: string,
  prefix: number,
  family: 'ipv4' | 'ipv6',
])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 96, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 9, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];
const blocked = new BlockList();
for (const network of specialNetworks) blocked.addSubnet(...network);

/** An IPv4 address in IPv6 notation is checked as IPv4. */
export const isPublic = (address: string): boolean =>
  !blocked.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

class PrivateAddress extends Error {
  readonly code = 'EPRIVATE';
}

/** `lookup` and `allows` are parameters for tests, whose servers are all on this computer. */
export function createPublicFetch(
  lookup: LookupFunction = askDns,
  allows: (address: string) => boolean = isPublic,
): Fetch {
  const refusal = (host: string) => new PrivateAddress(`${host} is in a private network`);
  const connect = buildConnector({
    lookup: (host, options, done) =>
      lookup(host, options, (error, found, family) => {
        // Node gives no address at all with an error.
        if (error) return done(error, found, family);
        const all = typeof found === 'string' ? [found] : found.map(({ address }) => address);
        done(all.every(allows) ? null : refusal(host), found, family);
      }),
  });
  const dispatcher = new Agent({
    connect(options, done) {
      // An address in numbers is not looked up, so it is checked here.
      const host = options.hostname.replace(/^\[|\]$/g, '');
      if (isIP(host) && !allows(host)) done(refusal(host), null);
      else connect(options, done);
    },
  });
  return (url, init) => fetch(url, { ...init, dispatcher } as RequestInit);
}
