import { describe, expect, it, vi } from 'vitest';
import { inDays, metaOf } from '../../hub/list/sign.ts';
import type { Fetch } from '../../lib/core/request.ts';
import { createDownload } from '../../lib/list/download.ts';
import { ListFailure } from '../../lib/list/failure.ts';
import { readRoot, readTargets } from '../../lib/list/metadata.ts';
import {
  expectBytes,
  loadTrusted,
  refreshMetadata,
  refreshRoot,
} from '../../lib/list/refresh-metadata.ts';
import { sha256 } from '../../lib/list/signatures.ts';
import {
  acceptTargets,
  acceptTimestamp,
  expectFresh,
  forgetReplaced,
  signersOf,
  type Trusted,
} from '../../lib/list/trusted.ts';
import { hazardsFrom } from '../store/fixtures.ts';
import {
  baseUrl,
  createPublisher,
  day,
  forge,
  makeKey,
  mirrorOf,
  type Publisher,
  rootOf,
  signedBy,
  startOfTime,
  type TestKey,
} from './publisher.ts';

/** The checks of the signed files one by one; the attacks that they end are tested as a whole elsewhere. */

const nextRoot = (publisher: Publisher, version: number, keys: TestKey[] = publisher.keys) =>
  signedBy(rootOf(keys, version, 2), publisher.keysOf('root'));
const downloadFrom = (fetch: Fetch) =>
  createDownload({ fetch, now: () => startOfTime, baseUrl: `${baseUrl}/` });

async function published() {
  const publisher = createPublisher();
  await publisher.publish(hazardsFrom(1, 3));
  const { trusted, anchor } = await loadTrusted(publisher.trustedRoot, undefined);
  const download = downloadFrom(publisher.mirror().fetch);
  const complete: Trusted = await refreshMetadata(trusted, download, startOfTime);
  return { publisher, trusted: complete, anchor };
}
const timestampOf = (publisher: Publisher, change: object) =>
  forge(publisher, 'timestamp.json', change);

describe('a timestamp', () => {
  it('changes nothing where its version is the same, whatever else it says', async () => {
    const { publisher, trusted } = await published();
    const later = timestampOf(publisher, { expires: inDays(startOfTime, 300) });
    expect(await acceptTimestamp(trusted, later)).toBe(trusted);
  });

  it('that is older is refused, also where it names the same snapshot', async () => {
    const { publisher, trusted } = await published();
    const newer = await acceptTimestamp(trusted, timestampOf(publisher, { version: 3 }));
    expect(newer.timestamp?.signed.version).toBe(3);
    await expect(
      acceptTimestamp(newer, timestampOf(publisher, { version: 2 })),
    ).rejects.toMatchObject({ code: 'rollback', message: 'timestamp version 2 is older than 3' });
  });
});

it('targets of a version that the snapshot does not name are refused', async () => {
  const { publisher, trusted } = await published();
  const other = forge(publisher, '1.targets.json', { version: 2 });
  await expect(acceptTargets(trusted, other)).rejects.toMatchObject({
    code: 'rollback',
    message: 'targets version 2 where 1 belongs',
  });
});

describe('freshness', () => {
  const file = readRoot(nextRoot(createPublisher(), 1));
  const end = startOfTime + 365 * day;

  it('ends at the moment that the file names', () => {
    expect(expectFresh(file, 'root', end - 1)).toBe(file);
    for (const moment of [end, end + 1])
      expect(() => expectFresh(file, 'root', moment)).toThrow(
        expect.objectContaining({ code: 'expired' }),
      );
  });

  it('is not asked for where no moment is given, but the file is', () => {
    expect(expectFresh(file, 'root')).toBe(file);
    expect(() => expectFresh(undefined, 'root')).toThrow(
      expect.objectContaining({ code: 'format', message: 'root is missing' }),
    );
  });
});

describe('a new root', () => {
  const kept = ({ timestamp, snapshot, targets }: Trusted) =>
    Object.entries({ timestamp, snapshot, targets }).flatMap(([name, file]) => (file ? name : []));

  it.each([
    [[], ['timestamp', 'snapshot', 'targets']],
    [['root'], ['timestamp', 'snapshot', 'targets']],
    [['targets'], ['timestamp', 'snapshot']],
    [['timestamp'], []],
    [['snapshot'], []],
  ] as const)('that replaces the keys of %j leaves %j', async (replaced, left) => {
    const { publisher, trusted } = await published();
    const roles: readonly string[] = replaced;
    const keys = publisher.keys.map((key) => (roles.includes(key.role) ? makeKey(key.role) : key));
    const root = readRoot(nextRoot(publisher, 2, keys));
    expect(kept(forgetReplaced({ ...trusted, root }, trusted.root.signed))).toEqual(left);
  });

  it('that asks for more signatures, or names no key that can be read, asks something else', () => {
    const publisher = createPublisher();
    const { signed } = readRoot(nextRoot(publisher, 1));
    const more = { ...signed.roles, root: { ...signed.roles.root, threshold: 1 } };
    expect(signersOf({ ...signed, roles: more }, 'root')).not.toBe(signersOf(signed, 'root'));
    expect(signersOf({ ...signed, keys: {} }, 'root')).not.toBe(signersOf(signed, 'root'));
    const turned = { ...signed.roles.root, keyids: signed.roles.root.keyids.toReversed() };
    expect(signersOf({ ...signed, roles: { ...signed.roles, root: turned } }, 'root')).toBe(
      signersOf(signed, 'root'),
    );
  });

  it.each([404, 403])('is not there where the host answers %i', async (status) => {
    const { trusted } = await published();
    const download = downloadFrom(async () => new Response('', { status }));
    expect((await refreshRoot(trusted, download)).root).toBe(trusted.root);
  });

  it.each([
    ['refuses', async () => new Response('', { status: 503 }), 'http'],
    ['is not reached', () => Promise.reject(new TypeError('no network')), 'network'],
  ])('may be there where the host %s: nothing older is believed', async (_what, fetch, code) => {
    const { trusted } = await published();
    await expect(refreshRoot(trusted, downloadFrom(fetch))).rejects.toMatchObject({ code });
  });

  it('is followed 256 times in one update, and no further', async () => {
    const publisher = createPublisher();
    const { trusted } = await loadTrusted(publisher.trustedRoot, undefined);
    const asked: string[] = [];
    const endless = (last: number) =>
      mirrorOf(new Map(), (path) => {
        asked.push(path);
        const version = Number.parseInt(path, 10);
        return version > last ? undefined : nextRoot(publisher, version);
      });
    const most = refreshRoot(trusted, downloadFrom(endless(256).fetch));
    expect((await most).root.signed.version).toBe(256);
    asked.length = 0;
    const more = refreshRoot(trusted, downloadFrom(endless(999).fetch));
    await expect(more).rejects.toMatchObject({ code: 'too-large' });
    expect(asked).toHaveLength(256);
  });
});

describe('what a device keeps', () => {
  it('counts below the same packaged root alone', async () => {
    const { publisher, trusted, anchor } = await published();
    const texts = {
      anchor,
      root: trusted.root.text,
      timestamp: trusted.timestamp?.text ?? '',
      targets: trusted.targets?.text ?? '',
    };
    const load = async (change: object) =>
      (await loadTrusted(publisher.trustedRoot, { ...texts, ...change })).trusted;
    expect(await load({})).toMatchObject({ timestamp: trusted.timestamp, snapshot: undefined });
    expect(await load({ anchor: 'another' })).toEqual({ root: trusted.root });
    // What is damaged, or older than the package, is as if it were not there.
    expect((await load({ root: '{}' })).root).toEqual(trusted.root);
    const forged = timestampOf(publisher, { version: 9 }).replace('"version":9', '"version":8');
    expect((await load({ timestamp: forged })).timestamp).toBeUndefined();
    expect((await load({ root: nextRoot(publisher, 2) })).root.signed.version).toBe(2);
    const newer = nextRoot(publisher, 3);
    const older = { ...texts, anchor: await sha256(new TextEncoder().encode(newer)) };
    expect((await loadTrusted(newer, older)).trusted.root.signed.version).toBe(3);
  });

  it('a packaged root that did not sign itself is none', async () => {
    const publisher = createPublisher();
    const unsigned = JSON.stringify({ ...JSON.parse(publisher.trustedRoot), signatures: [] });
    await expect(loadTrusted(unsigned, undefined)).rejects.toMatchObject({ code: 'signature' });
  });
});

describe('bytes', () => {
  const bytes = new TextEncoder().encode('file');

  it('are those signed for by length, by hash, or by both', async () => {
    const { length, hashes } = metaOf(bytes);
    for (const meta of [{}, { length }, { hashes }, { length, hashes }])
      await expect(expectBytes('a', bytes, meta)).resolves.toBeUndefined();
    const other = metaOf('other');
    for (const meta of [{ length: 5 }, { hashes: other.hashes }, { length, hashes: other.hashes }])
      await expect(expectBytes('a', bytes, meta)).rejects.toMatchObject({ code: 'hash' });
    await expect(expectBytes('a', bytes, { length: 5, hashes })).rejects.toMatchObject({
      message: 'a: 4 bytes instead of 5',
    });
  });

  it('are no more than is usual where nothing says how many', async () => {
    const { publisher, trusted } = await published();
    const meta = { 'snapshot.json': { version: 2 } };
    const timestamp = timestampOf(publisher, { version: 2, meta });
    const get = vi.fn(async (path: string, _limit: number) => {
      if (path !== 'timestamp.json') throw new ListFailure('network', path);
      return new TextEncoder().encode(timestamp);
    });
    const asked = refreshMetadata(trusted, { get, serverTime: () => undefined }, startOfTime);
    await expect(asked).rejects.toMatchObject({ message: '2.snapshot.json' });
    expect(get.mock.lastCall).toEqual(['2.snapshot.json', 16_000]);
  });
});

it.each([
  ['not JSON', 'targets: not JSON'],
  ['{}', 'targets: not a signed file'],
  ['{"signed":{},"signatures":[{}]}', 'targets: not a signed file'],
  ['{"signed":{"_type":"root"},"signatures":[]}', /^targets: _type: ./],
])('%s is refused, and told as what it is', (text, message) => {
  expect(() => readTargets(text)).toThrow(message);
});
