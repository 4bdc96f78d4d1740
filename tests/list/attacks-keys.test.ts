import { describe, expect, it } from 'vitest';
import { keyIdOf } from '../../hub/list/keys.ts';
import { readRoot } from '../../lib/list/metadata.ts';
import { expectSigned } from '../../lib/list/signatures.ts';
import {
  copyOf,
  device,
  everyKey,
  expectHarmless,
  expectHonestUpdate,
  forgedList,
  mirrorWith,
  namingRoot,
  next,
  publisher,
  useScene,
} from './attack.ts';
import { createDevice, expectList, failureOf } from './client.ts';
import {
  createPublisher,
  makeKey,
  mirrorOf,
  oneOfEach,
  rootOf,
  signedBy,
  startOfTime,
  type TestKey,
} from './publisher.ts';

useScene();

describe('key compromise', () => {
  it.each<[string, (own: TestKey[], old: TestKey[]) => TestKey[]]>([
    ['its own keys and one of the old', ([mine], old) => [mine, old[0]].filter((one) => !!one)],
    ['its own keys alone', (own) => own.slice(0, 1)],
    ['the old keys alone', (_own, old) => old],
  ])('a new root that is signed by %s is refused', async (_whose, signers) => {
    const own = oneOfEach();
    const root = signedBy(rootOf(own, 2), signers(own, publisher.keysOf('root')));
    await expectHarmless(mirrorWith({ ...namingRoot(), '2.root.json': root }), 'signature');
  });

  it('a new root that skips a version is refused, though the right keys signed it', async () => {
    const other = copyOf(publisher);
    await other.rotate([]);
    await other.rotate([]);
    const third = other.folder.files.get('3.root.json')?.toString();
    await expectHarmless(mirrorWith({ ...namingRoot(), '2.root.json': third }), 'rollback');
  });

  it.each(['constructor', '__proto__', 'toString'])(
    'a signed root with the key id %s is no more than a root without that key',
    async (keyid) => {
      const body = rootOf(publisher.keys, 2, 2);
      body.roles.timestamp.keyids = [keyid];
      const root = signedBy(body, publisher.keysOf('root'));
      const fetch = mirrorWith({ ...namingRoot(), '2.root.json': root });
      expect(failureOf(await device.refresh(fetch))).toBe('signature');
      expect(await device.warnsOf(1)).toBe(true);
    },
  );

  it('counts a key once, whatever names it goes by', async () => {
    const [stolen] = publisher.keysOf('root');
    if (!stolen) throw new Error('no key');
    const alias = { ...stolen, keyid: 'f'.repeat(64) };
    alias.signer = { ...stolen.signer, keyid: alias.keyid };
    const doubled = createPublisher();
    doubled.keys.splice(0, 3, stolen, alias);
    const trustedRoot = signedBy(rootOf(doubled.keys, 1, 2), [stolen, alias]);
    const victim = createDevice(trustedRoot);
    expect(failureOf(await victim.refresh(doubled.mirror().fetch))).toBe('signature');
  });

  it('counts a P-256 key once, however its PEM is spelled', async () => {
    const key = makeKey('root', 'p256');
    const respelled = key.public.replace('\n', '\r\n\n');
    const alias = { ...key, public: respelled, keyid: keyIdOf(respelled) };
    const body = rootOf([key, alias, ...oneOfEach().slice(1)], 1, 2);
    const signers = [key, { ...key, signer: { ...key.signer, keyid: alias.keyid } }];
    const victim = createDevice(signedBy(body, signers));
    expect(failureOf(await victim.refresh(publisher.mirror().fetch))).toBe('signature');
  });

  it('a key of a kind unknown to it signs nothing, and the others sign all the same', async () => {
    const [unknown, known] = publisher.keysOf('root');
    if (!unknown || !known) throw new Error('no keys');
    const text = (threshold: number) => {
      const body = rootOf(publisher.keys, 1, threshold);
      const rsa = { keytype: 'rsa', scheme: 'rsassa-pss-sha256' };
      Object.assign(body.keys[unknown.keyid] ?? {}, rsa);
      return signedBy(body, [unknown, known]);
    };
    const { fetch } = publisher.mirror();
    expect(failureOf(await createDevice(text(2)).refresh(fetch))).toBe('signature');
    const file = readRoot(text(1));
    await expect(expectSigned(file, 'root', file.signed)).resolves.toBeUndefined();
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
    const thief = everyKey();
    await publisher.rotate(['targets', 'snapshot', 'timestamp']);
    expect((await device.refresh(publisher.mirror().fetch)).kind).toBe('current');
    await expectHarmless(mirrorWith(forgedList(thief)), 'signature');
  });

  it('a replaced root is remembered even if the update then fails', async () => {
    const thief = everyKey();
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
    const thief = everyKey();
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

  it('what the thief published is gone also where the first attempt broke off after the new root', async () => {
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

describe('root keys of ECDSA P-256', () => {
  it('sign a list that is followed, through rotations to and from Ed25519', async () => {
    const host = createPublisher(undefined, 'p256');
    await host.publish(next.slice(0, 20));
    const reader = createDevice(host.trustedRoot);
    expect((await reader.refresh(host.mirror().fetch)).kind).toBe('updated');
    await host.rotate(['root'], startOfTime, 'ed25519');
    await host.rotate(['root'], startOfTime, 'p256');
    await host.publish(next);
    expect((await reader.refresh(host.mirror().fetch)).kind).toBe('updated');
    await expectList(reader, next);
  });
});
