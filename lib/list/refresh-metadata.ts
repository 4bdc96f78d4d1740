import type { TrustedMetadata } from '../core/stored-list.ts';
import type { Download } from './download.ts';
import { ListFailure } from './failure.ts';
import { type MetaFile, readRoot, readSnapshot, readTargets, readTimestamp } from './metadata.ts';
import { expectSigned, sha256 } from './signatures.ts';
import {
  acceptRoot,
  acceptSnapshot,
  acceptTargets,
  acceptTimestamp,
  expectFresh,
  forgetReplaced,
  type Trusted,
} from './trusted.ts';

export type Complete = Required<{ [Name in keyof Trusted]: NonNullable<Trusted[Name]> }>;

/** Most bytes of a file whose length nothing signed states (TUF 1.0.34, 5.3.3 and following). */
const metadataLimits = { root: 64_000, timestamp: 16_000, snapshot: 16_000, targets: 256_000 };
const maxRotations = 256;

const utf8 = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The stored metadata that still verifies; with another packaged root, none of it counts. */
export async function loadTrusted(
  packagedRoot: string,
  stored: TrustedMetadata | undefined,
): Promise<{ trusted: Trusted; anchor: string }> {
  const anchor = await sha256(bytesOf(packagedRoot));
  const root = readRoot(packagedRoot);
  await expectSigned(root, 'root', root.signed);
  const start: Trusted = { root };
  if (stored?.anchor !== anchor) return { trusted: start, anchor };
  return { trusted: await restore(start, stored), anchor };
}

async function restore(packaged: Trusted, stored: TrustedMetadata): Promise<Trusted> {
  const root = await stillSigned('root', stored.root, readRoot, undefined);
  const trusted = root && root.signed.version >= packaged.root.signed.version ? { root } : packaged;
  return {
    ...trusted,
    timestamp: await stillSigned('timestamp', stored.timestamp, readTimestamp, trusted),
    snapshot: await stillSigned('snapshot', stored.snapshot, readSnapshot, trusted),
    targets: await stillSigned('targets', stored.targets, readTargets, trusted),
  };
}

/** A stored root is checked against its own keys: its predecessor's were checked on download. */
async function stillSigned<T>(
  role: 'root' | 'timestamp' | 'snapshot' | 'targets',
  text: string | undefined,
  read: (text: string) => T & Parameters<typeof expectSigned>[0],
  trusted: Trusted | undefined,
): Promise<T | undefined> {
  if (text === undefined) return undefined;
  try {
    const file = read(text);
    await expectSigned(file, role, trusted?.root.signed ?? readRoot(text).signed);
    return file;
  } catch {
    return undefined;
  }
}

/** 5.3: every root up to the newest, each signed by its predecessor. */
export async function refreshRoot(trusted: Trusted, download: Download): Promise<Trusted> {
  let current = trusted;
  for (let step = 0; step < maxRotations; step += 1) {
    const text = await nextRoot(current.root.signed.version + 1, download);
    if (text === undefined) return forgetReplaced(current, trusted.root.signed);
    current = await acceptRoot(current, text);
  }
  throw new ListFailure('too-large', `more than ${maxRotations} new roots`);
}

async function nextRoot(version: number, download: Download): Promise<string | undefined> {
  try {
    return utf8(await download.get(`${version}.root.json`, metadataLimits.root));
  } catch (error) {
    // Some hosts answer 403 for a file that is not there.
    const missing = error instanceof ListFailure && (error.status === 404 || error.status === 403);
    if (missing) return undefined;
    throw error;
  }
}

const fetchTimestamp = async (download: Download): Promise<string> =>
  utf8(await download.get('timestamp.json', metadataLimits.timestamp));

/**
 * 5.3, with one request where nothing is new: the next root is asked for unless a timestamp that is valid under
 * the root we have says that this is the newest. docs/list-format.md says why nobody gains by that.
 */
export async function refreshRootIfNew(trusted: Trusted, download: Download, start: number) {
  const timestamp = fetchTimestamp(download);
  // A host whose timestamp cannot be loaded may still have a new root, so the root is requested all
  // the same.
  const text = await timestamp.catch(() => undefined);
  if (text !== undefined && (await confirmsRoot(text, trusted, start)))
    return { trusted, timestamp };
  const refreshed = await refreshRoot(trusted, download);
  const isNew = refreshed.root.signed.version > trusted.root.signed.version;
  return { trusted: refreshed, timestamp: isNew && text !== undefined ? undefined : timestamp };
}

async function confirmsRoot(text: string, trusted: Trusted, start: number): Promise<boolean> {
  try {
    expectFresh(trusted.root, 'root', start);
    await acceptTimestamp(trusted, text);
    const { signed } = expectFresh(readTimestamp(text), 'timestamp', start);
    return signed.root === trusted.root.signed.version;
  } catch {
    return false;
  }
}

/**
 * 5.4 to 5.6: the timestamp (`given` if it was already requested), then the files it names that are
 * new. For the packaged list `startedAt` is `undefined`, so nothing expires.
 */
export async function refreshMetadata(
  trusted: Trusted,
  download: Download,
  startedAt: number | undefined,
  given?: Promise<string>,
): Promise<Complete> {
  expectFresh(trusted.root, 'root', startedAt);
  let current = await acceptTimestamp(trusted, await (given ?? fetchTimestamp(download)));
  const timestamp = expectFresh(current.timestamp, 'timestamp', startedAt);

  const snapshotMeta = timestamp.signed.meta['snapshot.json'];
  if (current.snapshot?.signed.version !== snapshotMeta.version) {
    current = await acceptSnapshot(current, await fetchNamed('snapshot', snapshotMeta, download));
  }
  const snapshot = expectFresh(current.snapshot, 'snapshot', startedAt);

  const targetsMeta = snapshot.signed.meta['targets.json'];
  if (current.targets?.signed.version !== targetsMeta.version) {
    current = await acceptTargets(current, await fetchNamed('targets', targetsMeta, download));
  }
  const targets = expectFresh(current.targets, 'targets', startedAt);
  return { root: current.root, timestamp, snapshot, targets };
}

/** 5.5.1 and 5.6.1: requested by version, at most as long as signed, with the signed hash. */
async function fetchNamed(
  role: 'snapshot' | 'targets',
  meta: MetaFile,
  download: Download,
): Promise<string> {
  const path = `${meta.version}.${role}.json`;
  // The signed length may come from a thief of the online key, so our own limit holds as well.
  const limit = Math.min(meta.length ?? metadataLimits[role], metadataLimits[role]);
  const bytes = await download.get(path, limit);
  await expectBytes(path, bytes, meta);
  return utf8(bytes);
}

export async function expectBytes(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  { length, hashes }: Pick<MetaFile, 'length' | 'hashes'>,
) {
  if (length !== undefined && bytes.length !== length) {
    throw new ListFailure('hash', `${path}: ${bytes.length} bytes instead of ${length}`);
  }
  if (hashes && (await sha256(bytes)) !== hashes.sha256) {
    throw new ListFailure('hash', `${path}: not the bytes that were signed for`);
  }
}
