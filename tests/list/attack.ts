import { beforeEach, expect } from 'vitest';
import { packSegment } from '../../hub/list/compact.ts';
import { inDays, metaOf } from '../../hub/list/sign.ts';
import type { Fetch } from '../../lib/core/request.ts';
import { hashedPath } from '../../lib/list/follow.ts';
import { hazardOf, hazardsFrom, useFreshDisk } from '../store/fixtures.ts';
import { createDevice, type Device, expectList, failureOf } from './client.ts';
import {
  type Answer,
  createPublisher,
  forge,
  makeKey,
  mirrorOf,
  type Publisher,
  signedBy,
  startOfTime,
  type TestKey,
} from './publisher.ts';

/**
 * The attacks that TUF names (specification 1.0.34, 1.5.2), one `describe` each, against the real
 * store. Before each, an honest list of 50; after each, that list still answers, nothing of the
 * attack is in it, and the next honest update succeeds.
 */
export const good = hazardsFrom(1, 50);
export const evil = hazardOf(666);
export const next = [...good, hazardOf(1000)];

/** Of the test that runs. */
export let publisher: Publisher;
export let device: Device;

/** An honest list on a device of its own, before each test. */
export function useScene() {
  useFreshDisk();
  beforeEach(async () => {
    publisher = createPublisher();
    await publisher.publish(good);
    device = createDevice(publisher.trustedRoot);
    expect((await device.refresh(publisher.mirror().fetch)).kind).toBe('updated');
  });
}

/** The attack fails with `code`, harms nothing, and the next honest update succeeds. */
export async function expectHarmless(attack: Fetch, code: string) {
  const before = await device.picture();
  const outcome = await device.refresh(attack);
  expect(failureOf(outcome)).toBe(code);
  expect(await device.picture()).toEqual(before);
  await expectHonestUpdate();
}

export async function expectHonestUpdate() {
  expect(await device.warnsOf(1)).toBe(true);
  expect(await device.warnsOf(666)).toBe(false);
  await publisher.publish(next);
  expect(await device.refresh(publisher.mirror().fetch)).toMatchObject({ kind: 'updated' });
  await expectList(device, next);
}

/** Files of an honest publication of version 2, and answers that replace some of them. */
export async function tamperedUpdate(answers: Record<string, ReturnType<Answer>>): Promise<Fetch> {
  const other = copyOf(publisher);
  await other.publish([...good, hazardOf(900)]);
  return mirrorOf(new Map(other.folder.files), (path) => answers[path]).fetch;
}

/** The same publisher, who publishes elsewhere: its files do not touch the original's. */
export function copyOf(original: Publisher): Publisher {
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

type Keys = Record<'targets' | 'snapshot' | 'timestamp', TestKey[]>;

const publishedTargets = () =>
  JSON.parse(String(publisher.folder.files.get('1.targets.json'))).signed;
export const lineOf = (): string => publishedTargets().list.line;

/** All three roles signed by the given keys, with one segment that warns of number 666. */
export function forgedList(keys: Keys, version = 9): Record<string, string | Uint8Array> {
  const line = lineOf();
  const [segment] = packSegment({ line, from: 0, to: version }, { put: [evil], remove: [] });
  if (!segment) throw new Error('no segment');
  const { path, file, bytes } = segment;
  const list = { line, version, published: '2026-11-25T10:00:00Z', count: 1 };
  return {
    ...resigned({ version, targets: { [path]: file }, list }, keys),
    [hashedPath(path, file.hashes.sha256)]: bytes,
  };
}

export const mirrorWith = (files: Record<string, ReturnType<Answer>>): Fetch =>
  mirrorOf(new Map(publisher.folder.files), (path) => files[path]).fetch;

/** An honest timestamp that says there is another root: then the next one is asked for. */
export const namingRoot = () => ({
  'timestamp.json': forge(publisher, 'timestamp.json', { root: 99 }),
});

export const strangers = () => ({
  targets: [makeKey('targets')],
  snapshot: [makeKey('snapshot')],
  timestamp: [makeKey('timestamp')],
});

/** What a thief holds who has every key but the root's. */
export const everyKey = () => ({
  targets: publisher.keysOf('targets'),
  snapshot: publisher.keysOf('snapshot'),
  timestamp: publisher.keysOf('timestamp'),
});

/** The published targets with this change, and a snapshot and timestamp that vouch for them. */
export function resigned(change: object, keys: Keys, meta: object = {}) {
  const signed = { ...publishedTargets(), version: 9, expires: inDays(startOfTime, 7), ...change };
  const { version, expires, spec_version } = signed;
  const common = { spec_version, version, expires };
  const vouching = (_type: string, of: string, text: string, more: object = {}) =>
    signedBy(
      { ...common, _type, meta: { [of]: { version, ...metaOf(text) }, ...more } },
      keys[_type as keyof Keys],
    );
  const targets = signedBy(signed, keys.targets);
  const snapshot = vouching('snapshot', 'targets.json', targets, meta);
  return {
    [`${version}.targets.json`]: targets,
    [`${version}.snapshot.json`]: snapshot,
    'timestamp.json': vouching('timestamp', 'snapshot.json', snapshot),
  };
}

/** What every browser does: abort the body when the request's signal says so. */
export function obey(response: Response, signal: AbortSignal | null | undefined): Response {
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
