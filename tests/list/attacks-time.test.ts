import { describe, expect, it } from 'vitest';
import { inDays, metaOf } from '../../hub/list/sign.ts';
import type { Fetch } from '../../lib/core/request.ts';
import { olpcJson } from '../../lib/list/signatures.ts';
import { hazardOf } from '../store/fixtures.ts';
import {
  copyOf,
  device,
  expectHarmless,
  expectHonestUpdate,
  good,
  mirrorWith,
  namingRoot,
  next,
  publisher,
  strangers,
  tamperedUpdate,
  useScene,
} from './attack.ts';
import { expectList, failureOf } from './client.ts';
import { day, forge, mirrorOf, startOfTime } from './publisher.ts';

useScene();

describe('fast-forward', () => {
  it('recovers from version numbers raced to the end once the keys are replaced', async () => {
    const last = 2 ** 31 - 1;
    const stolen = {
      ...strangers(),
      timestamp: publisher.keysOf('timestamp'),
      snapshot: publisher.keysOf('snapshot'),
    };
    const raced = forge(publisher, 'timestamp.json', { version: last }, stolen.timestamp);
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
    const timestamp = forge(publisher, 'timestamp.json', { version: 2, expires: inDays(late, 7) });
    device.setTime(late);
    await expectHarmlessAt(mirrorWith({ 'timestamp.json': timestamp }), 'expired', late);
  });

  it('refuses a day that no calendar has: it would never be over', async () => {
    const published = publisher.folder.files.get('timestamp.json')?.toString() ?? '';
    const signed = { ...JSON.parse(published).signed, version: 2, expires: '2026-99-99T09:00:00Z' };
    // By hand: the TUF tools would not sign it.
    const bytes = Buffer.from(olpcJson(signed));
    const signatures = publisher
      .keysOf('timestamp')
      .map(({ keyid, signer }) => ({ keyid, sig: signer.sign(bytes) }));
    const timestamp = JSON.stringify({ signed, signatures });
    await expectHarmless(mirrorWith({ 'timestamp.json': timestamp }), 'format');
  });

  it('notices an expired root, whatever else is still alive', async () => {
    const years = { root: 365, targets: 800, snapshot: 800, timestamp: 800 };
    await publisher.publish([...good, hazardOf(700)], startOfTime, years);
    const late = startOfTime + 366 * day;
    device.setTime(late);
    const outcome = await device.refresh(publisher.mirror().fetch);
    expect(outcome).toMatchObject({
      failure: { code: 'expired', message: expect.stringMatching(/^root /) },
    });
    await expectList(device, good);
    await publisher.rotate([], late);
    await publisher.publish(next, late);
    expect((await device.refresh(publisher.mirror().fetch)).kind).toBe('updated');
    await expectList(device, next);
  });

  it('notices expired targets, whatever else is still alive', async () => {
    const years = { root: 365, targets: 2, snapshot: 30, timestamp: 30 };
    const update = copyOf(publisher);
    await update.publish([...good, hazardOf(700)], startOfTime, years);
    device.setTime(startOfTime + 3 * day);
    const outcome = await device.refresh(mirrorOf(new Map(update.folder.files)).fetch);
    expect(outcome).toMatchObject({
      failure: { code: 'expired', message: expect.stringMatching(/^targets /) },
    });
    await expectList(device, good);
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

describe('mix-and-match', () => {
  it.each(['snapshot', 'targets'])(
    'refuses an old %s beside what vouches for the new',
    async (role) => {
      const old = publisher.folder.files.get(`1.${role}.json`);
      await expectHarmless(await tamperedUpdate({ [`2.${role}.json`]: old }), 'hash');
    },
  );

  it('refuses a file of another version where nothing but the version was signed for', async () => {
    const meta = { 'snapshot.json': { version: 9 } };
    const timestamp = forge(publisher, 'timestamp.json', { version: 2, meta });
    const old = publisher.folder.files.get('1.snapshot.json');
    await expectHarmless(
      mirrorWith({ 'timestamp.json': timestamp, '9.snapshot.json': old }),
      'rollback',
    );
  });
});

describe('rollback', () => {
  it('refuses an older timestamp', async () => {
    const old = copyOf(publisher);
    await publisher.publish([...good, hazardOf(800)]);
    expect((await device.refresh(publisher.mirror().fetch)).kind).toBe('updated');
    expect(failureOf(await device.refresh(old.mirror().fetch))).toBe('rollback');
    await expectList(device, [...good, hazardOf(800)]);
    await expectHonestUpdate();
  });

  it('refuses a newer timestamp that names an older snapshot, whatever that one names', async () => {
    await publisher.publish([...good, hazardOf(800)]);
    await device.refresh(publisher.mirror().fetch);
    const snapshot = forge(publisher, '2.snapshot.json', { version: 1 });
    const timestamp = forge(publisher, 'timestamp.json', {
      version: 3,
      meta: { 'snapshot.json': { version: 1, ...metaOf(snapshot) } },
    });
    const attack = mirrorWith({ 'timestamp.json': timestamp, '1.snapshot.json': snapshot });
    expect(failureOf(await device.refresh(attack))).toBe('rollback');
    await publisher.publish(undefined);
    await expectHonestUpdate();
  });

  it('refuses a newer snapshot that names older targets', async () => {
    await publisher.publish([...good, hazardOf(800)]);
    await device.refresh(publisher.mirror().fetch);
    const targets = publisher.folder.files.get('1.targets.json') ?? '';
    const snapshot = forge(publisher, '2.snapshot.json', {
      version: 3,
      meta: { 'targets.json': { version: 1, ...metaOf(targets) } },
    });
    const timestamp = forge(publisher, 'timestamp.json', {
      version: 3,
      meta: { 'snapshot.json': { version: 3, ...metaOf(snapshot) } },
    });
    const attack = mirrorWith({ 'timestamp.json': timestamp, '3.snapshot.json': snapshot });
    expect(failureOf(await device.refresh(attack))).toBe('rollback');
    await publisher.publish(undefined);
    await expectHonestUpdate();
  });

  it('refuses an older root', async () => {
    await publisher.rotate(['timestamp']);
    await device.refresh(publisher.mirror().fetch);
    const old = publisher.folder.files.get('1.root.json');
    const outcome = await device.refresh(mirrorWith({ ...namingRoot(), '3.root.json': old }));
    expect(failureOf(outcome)).toBe('rollback');
    await expectHonestUpdate();
  });
});
