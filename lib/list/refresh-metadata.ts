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

/** Bytes, where nothing signed says how long a file is (TUF 1.0.34, 5.3.3 and following). */
const metadataLimits = { root: 64_000, timestamp: 16_000, snapshot: 16_000, targets: 256_000 };
const maxRotations = 256;

const utf8 = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What still verifies of what is stored. Another packaged root drops the whole chain. */
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

/** A root is checked against its own keys: its predecessor's were checked when it came. */
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
  // A host that fails here may have replaced its keys all the same.
  const text = await timestamp.catch(() => undefined);
  if (text !== undefined && (await namesRoot(text, trusted, start))) return { trusted, timestamp };
  const rooted = await refreshRoot(trusted, download);
  const isNew = rooted.root.signed.version > trusted.root.signed.version;
  return { trusted: rooted, timestamp: isNew && text !== undefined ? undefined : timestamp };
}

async function namesRoot(text: string, trusted: Trusted, start: number): Promise<boolean> {
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
 * 5.4 to 5.6: timestamp (`given` where it is at hand), then what it names as new. Without `start` (a seed)
 * nothing expires.
 */
export async function refreshMetadata(
  trusted: Trusted,
  download: Download,
  start: number | undefined,
  given?: Promise<string>,
): Promise<Complete> {
  expectFresh(trusted.root, 'root', start);
  let current = await acceptTimestamp(trusted, await (given ?? fetchTimestamp(download)));
  const timestamp = expectFresh(current.timestamp, 'timestamp', start);

  const snapshotMeta = timestamp.signed.meta['snapshot.json'];
  if (current.snapshot?.signed.version !== snapshotMeta.version) {
    current = await acceptSnapshot(current, await fetchNamed('snapshot', snapshotMeta, download));
  }
  const snapshot = expectFresh(current.snapshot, 'snapshot', start);

  const targetsMeta = snapshot.signed.meta['targets.json'];
  if (current.targets?.signed.version !== targetsMeta.version) {
    current = await acceptTargets(current, await fetchNamed('targets', targetsMeta, download));
  }
  const targets = expectFresh(current.targets, 'targets', start);
  return { root: current.root, timestamp, snapshot, targets };
}

/** 5.5.1 and 5.6.1: by version, no longer than signed for, and the bytes signed for. */
async function fetchNamed(
  role: 'snapshot' | 'targets',
  meta: MetaFile,
  download: Download,
): Promise<string> {
  const path = `${meta.version}.${role}.json`;
  // The online key, which signs a length, may be stolen: the limit holds all the same.
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
