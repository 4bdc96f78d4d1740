import { ListFailure } from './failure.ts';
import {
  keyOf,
  type RoleName,
  type Root,
  readRoot,
  readSnapshot,
  readTargets,
  readTimestamp,
  type SignedFile,
  type Targets,
} from './metadata.ts';
import { expectSigned, publicKeyOf } from './signatures.ts';

/** TUF's checks (1.0.34, 5.3 to 5.6), pure: trusted files in and out, or a `ListFailure`. */
export interface Trusted {
  readonly root: SignedFile<Root>;
  readonly timestamp?: ReturnType<typeof readTimestamp> | undefined;
  readonly snapshot?: ReturnType<typeof readSnapshot> | undefined;
  readonly targets?: SignedFile<Targets> | undefined;
}

/** 5.3.4 to 5.3.7: exactly the next version, signed by the old keys and by its own. */
export async function acceptRoot(trusted: Trusted, text: string): Promise<Trusted> {
  const next = readRoot(text);
  await expectSigned(next, 'root', trusted.root.signed);
  await expectSigned(next, 'root', next.signed);
  const expected = trusted.root.signed.version + 1;
  if (next.signed.version !== expected) {
    throw new ListFailure('rollback', `root ${next.signed.version} where ${expected} belongs`);
  }
  return { ...trusted, root: next };
}

/** 5.3.11: forgets what replaced keys signed: a thief's high versions would block the real list. */
export function forgetReplaced({ root, ...files }: Trusted, previousRoot: Root): Trusted {
  const isReplaced = (role: RoleName) =>
    signersOf(previousRoot, role) !== signersOf(root.signed, role);
  const onlineKeysReplaced = isReplaced('timestamp') || isReplaced('snapshot');
  return {
    root,
    timestamp: onlineKeysReplaced ? undefined : files.timestamp,
    snapshot: onlineKeysReplaced ? undefined : files.snapshot,
    targets: onlineKeysReplaced || isReplaced('targets') ? undefined : files.targets,
  };
}

/** The keys and the threshold of a role as one text, so that two roots can be compared. */
export const signersOf = (root: Root, role: RoleName): string => {
  const { keyids, threshold } = root.roles[role];
  const keys = keyids.map((keyid) => identityIn(root, keyid)).sort();
  return [threshold, ...keys].join();
};

function identityIn(root: Root, keyid: string): string | undefined {
  const key = keyOf(root, keyid);
  return key && publicKeyOf(key)?.identity;
}

/** 5.4.2 to 5.4.3: an equal version changes nothing; a lower one is a rollback. */
export async function acceptTimestamp(trusted: Trusted, text: string): Promise<Trusted> {
  const next = readTimestamp(text);
  await expectSigned(next, 'timestamp', trusted.root.signed);
  const old = trusted.timestamp?.signed;
  if (old && next.signed.version === old.version) return trusted;
  expectNotOlder('timestamp', next.signed.version, old?.version);
  expectNotOlder(
    'snapshot',
    next.signed.meta['snapshot.json'].version,
    old?.meta['snapshot.json'].version,
  );
  return { ...trusted, timestamp: next };
}

/** 5.5.2 to 5.5.5. The caller has checked the hash. */
export async function acceptSnapshot(trusted: Trusted, text: string): Promise<Trusted> {
  const next = readSnapshot(text);
  await expectSigned(next, 'snapshot', trusted.root.signed);
  expectVersion('snapshot', next.signed.version, trusted.timestamp?.signed.meta['snapshot.json']);
  expectNotOlder(
    'targets',
    next.signed.meta['targets.json'].version,
    trusted.snapshot?.signed.meta['targets.json'].version,
  );
  return { ...trusted, snapshot: next };
}

/** 5.6.2 to 5.6.4. Delegations are not followed: this list has no other signers. */
export async function acceptTargets(trusted: Trusted, text: string): Promise<Trusted> {
  const next = readTargets(text);
  await expectSigned(next, 'targets', trusted.root.signed);
  expectVersion('targets', next.signed.version, trusted.snapshot?.signed.meta['targets.json']);
  return { ...trusted, targets: next };
}

/** 5.3.10, 5.4.4, 5.5.6, 5.6.5. `start`: when this update began; without it nothing expires. */
export function expectFresh<File extends SignedFile<{ expires: string }>>(
  file: File | undefined,
  name: string,
  start?: number,
): File {
  if (!file) throw new ListFailure('format', `${name} is missing`);
  if (start !== undefined && Date.parse(file.signed.expires) <= start) {
    throw new ListFailure('expired', `${name} expired on ${file.signed.expires}`);
  }
  return file;
}

function expectNotOlder(name: string, version: number, newest: number | undefined) {
  if (newest !== undefined && version < newest) {
    throw new ListFailure('rollback', `${name} version ${version} is older than ${newest}`);
  }
}

function expectVersion(name: string, version: number, meta: { version: number } | undefined) {
  if (version !== meta?.version) {
    throw new ListFailure('rollback', `${name} version ${version} where ${meta?.version} belongs`);
  }
}
