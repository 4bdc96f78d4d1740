import { beforeEach, describe, expect, it } from 'vitest';
import { gzipRest, packSegment } from '../../hub/list/compact.ts';
import { inDays, metaOf, rootBody, signedText } from '../../hub/list/sign.ts';
import type { Fetch } from '../../lib/list/download.ts';
import { onDisk } from '../../lib/list/follow.ts';
import { hazardOf, hazardsFrom, useFreshDisk } from '../store/fixtures.ts';
import { createDevice, type Device, expectList, failureOf } from './client.ts';
import {
  type Answer,
  createPublisher,
  day,
  forge,
  makeKey,
  mirrorOf,
  type Publisher,
  startOfTime,
  type TestKey,
} from './publisher.ts';

/**
 * The attacks that TUF names (specification 1.0.34, 1.5.2), one `describe` each, against the real
 * store. Before each, an honest list of 50; after each, that list still answers, nothing of the
 * attack is in it, and the next honest update succeeds.
 */
useFreshDisk();

const good = hazardsFrom(1, 50);
const evil = hazardOf(666);
const next = [...good, hazardOf(1000)];

let publisher: Publisher;
let device: Device;

beforeEach(async () => {
  publisher = createPublisher();
  await publisher.publish(good);
  device = createDevice(publisher.trustedRoot);
  expect((await device.refresh(publisher.mirror().fetch)).kind).toBe('updated');
});

/** The attack fails with `code`, harms nothing, and the next honest update succeeds. */
async function expectHarmless(attack: Fetch, code: string, patience?: number) {
  const before = await device.picture();
  const outcome = await device.refresh(attack, patience ? { patience } : {});
  expect(failureOf(outcome)).toBe(code);
  expect(await device.picture()).toEqual(before);
  await expectHonestUpdate();
}

async function expectHonestUpdate() {
  expect(await device.warnsOf(1)).toBe(true);
  expect(await device.warnsOf(666)).toBe(false);
  await publisher.publish(next);
  expect(await device.refresh(publisher.mirror().fetch)).toMatchObject({ kind: 'updated' });
  await expectList(device, next);
}

/** Files of an honest publication of version 2, and answers that replace some of them. */
async function tamperedUpdate(answers: Record<string, ReturnType<Answer>>): Promise<Fetch> {
  const other = copyOf(publisher);
  await other.publish([...good, hazardOf(900)]);
  return mirrorOf(new Map(other.folder.files), (path) => answers[path]).fetch;
}

/** The same publisher, who publishes elsewhere: its files do not touch the original's. */
function copyOf(original: Publisher): Publisher {
  const copy = { ...original, folder: { ...original.folder } };
  const files = new Map(original.folder.files);
  const twin = createPublisher({
    ...original.folder,
    files,
    has: (name) => files.has(name),
    read: (name) => files.get(name),
    write: (name, content) => void files.set(name, Buffer.from(content)),
    remove: (name) => void files.delete(name),
  });
  twin.keys.splice(0, twin.keys.length, ...original.keys);
  files.set('1.root.json', Buffer.from(original.trustedRoot));
  return { ...copy, ...twin };
}

/** All three roles signed by the given keys, with one segment that warns of number 666. */
function forgedList(
  keys: { targets: TestKey[]; snapshot: TestKey[]; timestamp: TestKey[] },
  version = 9,
) {
  const line = JSON.parse(publisher.folder.files.get('1.targets.json')?.toString() ?? '').signed
    .list.line;
  const [segment] = packSegment({ line, from: 0, to: version }, { put: [evil], remove: [] });
  if (!segment) throw new Error('no segment');
  const expires = inDays(startOfTime, 7);
  const sign = (body: object, signers: TestKey[]) =>
    signedText(
      { spec_version: '1.0.34', version, expires, ...body },
      signers.map(({ signer }) => signer),
    );
  const list = { line, version, published: '2026-11-25T10:00:00Z', count: 1 };
  const targets = sign(
    { _type: 'targets', targets: { [segment.path]: segment.file }, list },
    keys.targets,
  );
  const snapshot = sign(
    { _type: 'snapshot', meta: { 'targets.json': { version, ...metaOf(targets) } } },
    keys.snapshot,
  );
  const timestamp = sign(
    { _type: 'timestamp', meta: { 'snapshot.json': { version, ...metaOf(snapshot) } } },
    keys.timestamp,
  );
  const files: Record<string, string | Uint8Array> = {
    [`${version}.targets.json`]: targets,
    [`${version}.snapshot.json`]: snapshot,
    'timestamp.json': timestamp,
    [onDisk(segment.path, segment.file.hashes.sha256)]: segment.bytes,
  };
  return files;
}

const mirrorWith = (files: Record<string, ReturnType<Answer>>): Fetch =>
  mirrorOf(new Map(publisher.folder.files), (path) => files[path]).fetch;

const strangers = () => ({
  targets: [makeKey('targets')],
  snapshot: [makeKey('snapshot')],
  timestamp: [makeKey('timestamp')],
});

describe('arbitrary installation', () => {
  it('refuses a list signed by strangers', async () => {
    await expectHarmless(mirrorWith(forgedList(strangers())), 'signature');
  });

  it('refuses a stranger who brings a root of their own', async () => {
    const keys = (['root', 'root', 'targets', 'snapshot', 'timestamp'] as const).map(makeKey);
    const body = rootBody(
      keys,
      { root: 2, targets: 1, snapshot: 1, timestamp: 1 },
      {
        version: 2,
        expires: inDays(startOfTime, 365),
        development: false,
      },
    );
    const root = signedText(
      body,
      keys.slice(0, 2).map(({ signer }) => signer),
    );
    const of = (role: string) => keys.filter((key) => key.role === role);
    const list = forgedList({
      targets: of('targets'),
      snapshot: of('snapshot'),
      timestamp: of('timestamp'),
    });
    await expectHarmless(mirrorWith({ ...list, '2.root.json': root }), 'signature');
  });

  it('refuses a segment whose bytes were exchanged, even of the same length', async () => {
    const update = copyOf(publisher);
    await update.publish([...good, hazardOf(900)]);
    const fetch = mirrorOf(new Map(update.folder.files), (path) => {
      const bytes = path.includes('1-2.1.segment') ? update.folder.files.get(path) : undefined;
      return bytes && new Uint8Array(bytes.length).fill(65);
    }).fetch;
    await expectHarmless(fetch, 'hash');
  });
});

describe('endless data', () => {
  const endless = () =>
    new Response(
      new ReadableStream({
        pull: (controller) => controller.enqueue(new Uint8Array(4096).fill(32)),
      }),
    );

  it.each(['2.root.json', 'timestamp.json', '2.snapshot.json', '2.targets.json'])(
    'stops reading %s at its limit',
    async (name) => {
      await expectHarmless(await tamperedUpdate({ [name]: endless() }), 'too-large');
    },
  );

  it('stops reading a segment at its signed length', async () => {
    const update = copyOf(publisher);
    await update.publish([...good, hazardOf(900)]);
    const fetch = mirrorOf(new Map(update.folder.files), (path) =>
      path.includes('segments/') ? endless() : undefined,
    ).fetch;
    await expectHarmless(fetch, 'too-large');
  });

  it('gives up on a mirror that sends a byte now and then', async () => {
    const drip = new Response(
      new ReadableStream({
        async pull(controller) {
          await new Promise((resolve) => setTimeout(resolve, 20));
          controller.enqueue(new Uint8Array(1).fill(32));
        },
      }),
    );
    // The signal of the request is what ends it: a real fetch hands it to the stream.
    const attack = mirrorWith({ 'timestamp.json': drip });
    const obeying: Fetch = async (url, init) => obey(await attack(url, init), init?.signal);
    const quick = { patience: 50 };
    const before = await device.picture();
    const outcome = await device.refresh(obeying, { ...quick, patience: -700 });
    expect(failureOf(outcome)).toBe('slow');
    expect(await device.picture()).toEqual(before);
    await expectHonestUpdate();
  });
});

/** What every browser does: abort the body when the request's signal says so. */
function obey(response: Response, signal: AbortSignal | null | undefined): Response {
  const reader = response.body?.getReader();
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  aborted.catch(() => undefined);
  return new Response(
    new ReadableStream({
      async pull(controller) {
        const next = await Promise.race([reader?.read(), aborted]);
        if (!next || next.done) controller.close();
        else controller.enqueue(next.value);
      },
    }),
    { status: response.status, headers: response.headers },
  );
}

describe('extraneous dependencies', () => {
  it('refuses further segments slipped into the list of files', async () => {
    const slipped = forge(
      publisher,
      '1.targets.json',
      () => JSON.parse(String(forgedList(strangers())['9.targets.json'])).signed,
      publisher.keysOf('timestamp'),
    );
    await expectHarmless(await tamperedUpdate({ '2.targets.json': slipped }), 'hash');
  });

  it('fetches nothing that a delegation asks for', async () => {
    const file = forge(
      publisher,
      '1.targets.json',
      (signed) => ({
        ...signed,
        delegations: {
          keys: {},
          roles: [{ name: 'more', keyids: [], threshold: 1, terminating: false, paths: ['*'] }],
        },
      }),
      publisher.keysOf('targets'),
    );
    const keys = {
      snapshot: publisher.keysOf('snapshot'),
      timestamp: publisher.keysOf('timestamp'),
    };
    const body = { spec_version: '1.0.34', version: 2, expires: inDays(startOfTime, 7) };
    const snapshot = signedText(
      {
        ...body,
        _type: 'snapshot',
        meta: { 'targets.json': { version: 1, ...metaOf(file) }, 'more.json': { version: 1 } },
      },
      keys.snapshot.map(({ signer }) => signer),
    );
    const timestamp = signedText(
      {
        ...body,
        _type: 'timestamp',
        meta: { 'snapshot.json': { version: 2, ...metaOf(snapshot) } },
      },
      keys.timestamp.map(({ signer }) => signer),
    );
    const mirror = mirrorOf(
      new Map(publisher.folder.files),
      (path) =>
        ({ '1.targets.json': file, '2.snapshot.json': snapshot, 'timestamp.json': timestamp })[
          path
        ],
    );
    expect((await device.refresh(mirror.fetch)).kind).toBe('current');
    expect(mirror.asked.filter((path) => path.includes('more'))).toEqual([]);
  });
});

describe('fast-forward', () => {
  it('recovers from version numbers raced to the end once the keys are replaced', async () => {
    const last = 2 ** 31 - 1;
    const stolen = {
      ...strangers(),
      timestamp: publisher.keysOf('timestamp'),
      snapshot: publisher.keysOf('snapshot'),
    };
    const raced = forge(publisher, 'timestamp.json', () => ({ version: last }), stolen.timestamp);
    expect((await device.refresh(mirrorWith({ 'timestamp.json': raced }))).kind).toBe('current');

    await publisher.publish(next);
    expect(failureOf(await device.refresh(publisher.mirror().fetch))).toBe('rollback');
    await expectList(device, good);

    await publisher.rotate(['timestamp', 'snapshot']);
    expect((await device.refresh(publisher.mirror().fetch)).kind).toBe('updated');
    await expectList(device, next);
  });
});

describe('indefinite freeze', () => {
  it('notices a mirror that repeats the same, unchanged list past its expiry', async () => {
    const frozen = publisher.mirror();
    device.setTime(startOfTime + 6 * day);
    expect((await device.refresh(frozen.fetch)).kind).toBe('current');
    device.setTime(startOfTime + 8 * day);
    await expectHarmlessAt(frozen.fetch, 'expired', startOfTime + 8 * day);
  });

  it('notices an old snapshot and old targets vouched for by a new timestamp', async () => {
    const late = startOfTime + 40 * day;
    const timestamp = forge(
      publisher,
      'timestamp.json',
      () => ({ version: 2, expires: inDays(late, 7) }),
      publisher.keysOf('timestamp'),
    );
    device.setTime(late);
    await expectHarmlessAt(mirrorWith({ 'timestamp.json': timestamp }), 'expired', late);
  });

  it('notices an expired root', async () => {
    const late = startOfTime + 366 * day;
    device.setTime(late);
    const outcome = await device.refresh(publisher.mirror().fetch);
    expect(failureOf(outcome)).toBe('expired');
    await expectList(device, good);
    await publisher.rotate([], late);
    await publisher.publish(next, late);
    expect((await device.refresh(publisher.mirror().fetch)).kind).toBe('updated');
    await expectList(device, next);
  });

  async function expectHarmlessAt(attack: Fetch, code: string, now: number) {
    const before = await device.picture();
    expect(failureOf(await device.refresh(attack))).toBe(code);
    expect(await device.picture()).toEqual(before);
    expect(await device.warnsOf(1)).toBe(true);
    await publisher.publish(next, now);
    expect((await device.refresh(publisher.mirror().fetch)).kind).toBe('updated');
    await expectList(device, next);
  }
});

describe('malicious mirror', () => {
  it.each([
    ['nothing but errors', () => new Response('busy', { status: 503 }), 'http'],
    [
      'a page instead of a file',
      () => new Response('<!doctype html><title>Log in</title>'),
      'format',
    ],
    ['an empty file', () => new Response(''), 'format'],
    ['nonsense in the right shape', () => new Response('{"signed":{},"signatures":[]}'), 'format'],
    ['a file nested without end', () => new Response('['.repeat(15_000)), 'format'],
  ])('answers %s', async (_what, answer, code) => {
    await expectHarmless(mirrorWith({ 'timestamp.json': answer() }), code);
  });

  it('says nothing at all', async () => {
    await expectHarmless(() => Promise.reject(new TypeError('Failed to fetch')), 'network');
  });

  it('hides what it should have', async () => {
    await expectHarmless(
      await tamperedUpdate({ '2.targets.json': new Response(null, { status: 404 }) }),
      'http',
    );
  });
});

describe('mix-and-match', () => {
  it('refuses an old snapshot beside a new timestamp', async () => {
    const old = publisher.folder.files.get('1.snapshot.json');
    await expectHarmless(await tamperedUpdate({ '2.snapshot.json': old }), 'hash');
  });

  it('refuses old targets beside a new snapshot', async () => {
    const old = publisher.folder.files.get('1.targets.json');
    await expectHarmless(await tamperedUpdate({ '2.targets.json': old }), 'hash');
  });

  it('refuses another snapshot of the same version', async () => {
    const twin = copyOf(publisher);
    await twin.publish([...good, hazardOf(901)]);
    await expectHarmless(
      await tamperedUpdate({ '2.snapshot.json': twin.folder.files.get('2.snapshot.json') }),
      'hash',
    );
  });
});

describe('rollback', () => {
  it.each([['timestamp', (old: Publisher) => old.mirror().fetch]])(
    'refuses an older %s',
    async (_role, attack) => {
      const old = copyOf(publisher);
      await publisher.publish([...good, hazardOf(800)]);
      expect((await device.refresh(publisher.mirror().fetch)).kind).toBe('updated');
      expect(failureOf(await device.refresh(attack(old)))).toBe('rollback');
      await expectList(device, [...good, hazardOf(800)]);
      await expectHonestUpdate();
    },
  );

  it('refuses a newer timestamp that names an older snapshot', async () => {
    const old = new Map(publisher.folder.files);
    await publisher.publish([...good, hazardOf(800)]);
    await device.refresh(publisher.mirror().fetch);
    const snapshot = old.get('1.snapshot.json') ?? '';
    const timestamp = forge(
      publisher,
      'timestamp.json',
      () => ({ version: 3, meta: { 'snapshot.json': { version: 1, ...metaOf(snapshot) } } }),
      publisher.keysOf('timestamp'),
    );
    expect(failureOf(await device.refresh(mirrorWith({ 'timestamp.json': timestamp })))).toBe(
      'rollback',
    );
    await publisher.publish(undefined);
    await expectHonestUpdate();
  });

  it('refuses a newer snapshot that names older targets', async () => {
    await publisher.publish([...good, hazardOf(800)]);
    await device.refresh(publisher.mirror().fetch);
    const targets = publisher.folder.files.get('1.targets.json') ?? '';
    const snapshot = forge(
      publisher,
      '2.snapshot.json',
      () => ({ version: 3, meta: { 'targets.json': { version: 1, ...metaOf(targets) } } }),
      publisher.keysOf('snapshot'),
    );
    const timestamp = forge(
      publisher,
      'timestamp.json',
      () => ({ version: 3, meta: { 'snapshot.json': { version: 3, ...metaOf(snapshot) } } }),
      publisher.keysOf('timestamp'),
    );
    const attack = mirrorWith({ 'timestamp.json': timestamp, '3.snapshot.json': snapshot });
    expect(failureOf(await device.refresh(attack))).toBe('rollback');
    await publisher.publish(undefined);
    await expectHonestUpdate();
  });

  it('refuses an older root', async () => {
    await publisher.rotate(['timestamp']);
    await device.refresh(publisher.mirror().fetch);
    const old = publisher.folder.files.get('1.root.json');
    const outcome = await device.refresh(mirrorWith({ '3.root.json': old }));
    expect(failureOf(outcome)).toBe('rollback');
    await expectHonestUpdate();
  });
});

describe('key compromise', () => {
  const rootWith = (keys: TestKey[], signers: TestKey[]) =>
    signedText(
      rootBody(
        keys,
        { root: 1, targets: 1, snapshot: 1, timestamp: 1 },
        {
          version: 2,
          expires: inDays(startOfTime, 365),
          development: false,
        },
      ),
      signers.map(({ signer }) => signer),
    );

  it('needs more than one of the root keys', async () => {
    const own = (['root', 'targets', 'snapshot', 'timestamp'] as const).map(makeKey);
    const [stolen] = publisher.keysOf('root');
    const root = rootWith(own, [...own.slice(0, 1), ...(stolen ? [stolen] : [])]);
    await expectHarmless(mirrorWith({ '2.root.json': root }), 'signature');
  });

  it('counts a key once, whatever names it goes by', async () => {
    const [stolen] = publisher.keysOf('root');
    if (!stolen) throw new Error('no key');
    const alias = { ...stolen, keyid: 'f'.repeat(64) };
    alias.signer = { ...stolen.signer, keyid: alias.keyid };
    const doubled = createPublisher();
    doubled.keys.splice(0, 3, stolen, alias);
    const trustedRoot = signedText(
      rootBody(
        doubled.keys,
        { root: 2, targets: 1, snapshot: 1, timestamp: 1 },
        {
          version: 1,
          expires: inDays(startOfTime, 365),
          development: false,
        },
      ),
      [stolen.signer, alias.signer],
    );
    const victim = createDevice(trustedRoot);
    expect(failureOf(await victim.refresh(doubled.mirror().fetch))).toBe('signature');
  });

  it('the online keys alone cannot put a hazard into the list', async () => {
    const files = forgedList({
      targets: [makeKey('targets')],
      snapshot: publisher.keysOf('snapshot'),
      timestamp: publisher.keysOf('timestamp'),
    });
    const before = await device.picture();
    expect(failureOf(await device.refresh(mirrorWith(files)))).toBe('signature');
    expect(await device.picture()).toEqual(before);
    // The thief has shown a higher timestamp only in vain: nothing of it was kept.
    await expectHonestUpdate();
  });

  it('a replaced key signs nothing any more', async () => {
    const thief = {
      timestamp: publisher.keysOf('timestamp'),
      snapshot: publisher.keysOf('snapshot'),
      targets: publisher.keysOf('targets'),
    };
    await publisher.rotate(['targets', 'snapshot', 'timestamp']);
    expect((await device.refresh(publisher.mirror().fetch)).kind).toBe('current');
    await expectHarmless(mirrorWith(forgedList(thief)), 'signature');
  });

  it('a replaced root is remembered even if the update then fails', async () => {
    const thief = {
      timestamp: publisher.keysOf('timestamp'),
      snapshot: publisher.keysOf('snapshot'),
      targets: publisher.keysOf('targets'),
    };
    const before = new Map(publisher.folder.files);
    await publisher.rotate(['targets', 'snapshot', 'timestamp']);
    const cut = mirrorOf(new Map(publisher.folder.files), (path) =>
      path === 'timestamp.json' ? new Response(null, { status: 500 }) : undefined,
    );
    expect(failureOf(await device.refresh(cut.fetch))).toBe('http');
    // The thief now hides the new root and signs with the old keys.
    const hidden = mirrorOf(before, (path) => forgedList(thief)[path]);
    expect(failureOf(await device.refresh(hidden.fetch))).toBe('signature');
    await expectHonestUpdate();
  });
});

describe('key compromise, recovered from', () => {
  /** The thief has every key but the root's, and the device took their list. */
  async function infected(version: number) {
    const thief = {
      targets: publisher.keysOf('targets'),
      snapshot: publisher.keysOf('snapshot'),
      timestamp: publisher.keysOf('timestamp'),
    };
    const files = forgedList(thief, version);
    expect((await device.refresh(mirrorWith(files))).kind).toBe('updated');
    expect(await device.warnsOf(666)).toBe(true);
  }

  it.each([2, 3, 9])('what the thief published as version %i is gone', async (version) => {
    await infected(version);
    await publisher.publish(next);
    await publisher.rotate(['targets', 'snapshot', 'timestamp']);
    expect((await device.refresh(publisher.mirror().fetch)).kind).toBe('updated');
    await expectList(device, next);
    expect(await device.warnsOf(666)).toBe(false);
  });

  it('also where the first attempt broke off after the new root', async () => {
    await infected(2);
    await publisher.publish(next);
    await publisher.rotate(['targets', 'snapshot', 'timestamp']);
    const cut = publisher
      .mirror()
      .with((path) =>
        path === 'timestamp.json' ? new Response(null, { status: 500 }) : undefined,
      );
    expect(failureOf(await device.refresh(cut.fetch))).toBe('http');
    expect((await device.refresh(publisher.mirror().fetch)).kind).toBe('updated');
    await expectList(device, next);
  });

  it('a rotation without a theft downloads nothing again', async () => {
    await publisher.rotate(['targets', 'snapshot', 'timestamp']);
    const mirror = publisher.mirror();
    expect((await device.refresh(mirror.fetch)).kind).toBe('current');
    expect(mirror.asked.filter((path) => path.includes('segments/'))).toEqual([]);
  });
});

describe('wrong software', () => {
  it('refuses a segment of another range or another list under a signed name', async () => {
    const keys = {
      targets: publisher.keysOf('targets'),
      snapshot: publisher.keysOf('snapshot'),
      timestamp: publisher.keysOf('timestamp'),
    };
    const files = forgedList(keys);
    const targets = JSON.parse(String(files['9.targets.json']));
    const [[path, file]] = Object.entries<{ hashes: { sha256: string } }>(
      targets.signed.targets,
    ) as [[string, { hashes: { sha256: string } }]];
    // The right list's metadata names, with a right hash, the bytes of another line's segment.
    const [foreign] = packSegment(
      { line: 'another list', from: 0, to: 9 },
      { put: [evil], remove: [] },
    );
    if (!foreign) throw new Error('no segment');
    delete files[onDisk(path, file.hashes.sha256)];
    const swapped = { ...targets.signed, targets: { [path]: foreign.file } };
    await expectHarmless(
      mirrorWith({
        ...files,
        ...resigned(swapped, keys),
        [onDisk(path, foreign.file.hashes.sha256)]: foreign.bytes,
      }),
      'format',
    );
  });

  it('refuses a segment of a format it does not know', async () => {
    const keys = {
      targets: publisher.keysOf('targets'),
      snapshot: publisher.keysOf('snapshot'),
      timestamp: publisher.keysOf('timestamp'),
    };
    const files = forgedList(keys);
    const targets = JSON.parse(String(files['9.targets.json']));
    const text = `${JSON.stringify({ segment: 2, line: targets.signed.list.line, from: 0, to: 9 })}\n`;
    const bytes = gzipRest(text);
    const [path] = Object.keys(targets.signed.targets);
    if (!path) throw new Error('no path');
    const file = { ...metaOf(bytes), custom: { from: 0, to: 9, part: 1, of: 1, raw: text.length } };
    const swapped = { ...targets.signed, targets: { [path]: file } };
    await expectHarmless(
      mirrorWith({
        ...files,
        ...resigned(swapped, keys),
        [onDisk(path, file.hashes.sha256)]: bytes,
      }),
      'format',
    );
  });

  /** Targets as given, and a snapshot and timestamp that vouch for them. */
  function resigned(signed: object, keys: Record<'targets' | 'snapshot' | 'timestamp', TestKey[]>) {
    const version = 9;
    const by = (role: 'targets' | 'snapshot' | 'timestamp') =>
      keys[role].map(({ signer }) => signer);
    const common = { spec_version: '1.0.34', version, expires: inDays(startOfTime, 7) };
    const targets = signedText({ ...signed }, by('targets'));
    const snapshot = signedText(
      { ...common, _type: 'snapshot', meta: { 'targets.json': { version, ...metaOf(targets) } } },
      by('snapshot'),
    );
    const timestamp = signedText(
      {
        ...common,
        _type: 'timestamp',
        meta: { 'snapshot.json': { version, ...metaOf(snapshot) } },
      },
      by('timestamp'),
    );
    return { '9.targets.json': targets, '9.snapshot.json': snapshot, 'timestamp.json': timestamp };
  }
});
