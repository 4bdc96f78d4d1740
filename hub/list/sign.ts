import { createHash } from 'node:crypto';
import { Metadata, type MetadataKind, Signature } from '@tufjs/models';
import type { RoleName, Root } from '../../lib/list/metadata.ts';
import { HubError } from '../command.ts';
import { publicKeyObject, roleNames, type Signer, type StoredKey } from './keys.ts';

export const specVersion = '1.0.34';

/** `2026-11-25T09:00:00Z`; TUF allows no fractions of a second. */
export const isoSeconds = (milliseconds: number): string =>
  `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

const day = 24 * 3600_000;
export const inDays = (now: number, days: number): string => isoSeconds(now + days * day);

/** How long each file is valid, in days. The list as a whole expires with the first of them. */
export type Lifetimes = Readonly<Record<RoleName, number>>;
export const lifetimes: Lifetimes = { root: 365, targets: 90, snapshot: 30, timestamp: 7 };

/** The available keys, each unlocked once when it is first needed. */
export type Keyring = ReturnType<typeof createKeyring>;

export function createKeyring(
  stored: StoredKey[],
  passphrase: () => Promise<string>,
  where: string,
) {
  const signers = new Map<string, Promise<Signer>>();
  const unlock = (key: StoredKey): Promise<Signer> => {
    const signer = signers.get(key.keyid) ?? key.unlock(passphrase);
    signers.set(key.keyid, signer);
    return signer;
  };
  const unlockAll = async (keys: StoredKey[]): Promise<Signer[]> => {
    const unlocked: Signer[] = [];
    for (const key of keys) unlocked.push(await unlock(key));
    return unlocked;
  };
  const keysFor = (role: RoleName, root: Root) =>
    stored.filter(({ keyid }) => root.roles[role].keyids.includes(keyid));
  return {
    allFor: (role: RoleName, root: Root) => unlockAll(keysFor(role, root)),
    has: (role: RoleName, root: Root): boolean =>
      keysFor(role, root).length >= root.roles[role].threshold,
    /** As many signers as the threshold needs, or a `HubError` that says what is missing. */
    async signersFor(role: RoleName, root: Root): Promise<Signer[]> {
      const { threshold, keyids } = root.roles[role];
      const keys = keysFor(role, root);
      if (keys.length < threshold) {
        const accepted = keyids.map((keyid) => keyid.slice(0, 8)).join(', ');
        throw new HubError(
          `wrong key: ${where} has ${keys.length} of the ${threshold} ${role} keys needed (root ${root.version} names ${accepted})`,
        );
      }
      return unlockAll(keys.slice(0, threshold));
    },
  };
}

/** The signed file as it is published; `@tufjs/models` checks its shape. */
export function signedText(signed: Record<string, unknown>, signers: Signer[]): string {
  return JSON.stringify(addSignatures({ signed, signatures: [] }, signers));
}

/** The same file with further signatures (a root is signed by several people, one after another). */
export function addSignatures(
  file: { signed: Record<string, unknown>; signatures: { keyid: string; sig: string }[] },
  signers: Signer[],
): { signed: Record<string, unknown>; signatures: { keyid: string; sig: string }[] } {
  const type = file.signed._type as MetadataKind.Root;
  const metadata = Metadata.fromJSON(type, JSON.parse(JSON.stringify(file)));
  for (const { keyid, sign } of signers) {
    metadata.sign((bytes) => new Signature({ keyID: keyid, sig: sign(bytes) }));
  }
  return metadata.toJSON() as ReturnType<typeof addSignatures>;
}

/** Length and hash of a file, which the role above it signs. */
export function metaOf(text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return {
    length: bytes.length,
    hashes: { sha256: createHash('sha256').update(bytes).digest('hex') },
  };
}

export function rootBody(
  keys: readonly Pick<StoredKey, 'role' | 'keyid' | 'public'>[],
  thresholds: Readonly<Record<RoleName, number>>,
  { version, expires, development }: { version: number; expires: string; development: boolean },
): Record<string, unknown> & Root {
  const rolesOf = (role: RoleName) => ({
    keyids: keys.filter((key) => key.role === role).map(({ keyid }) => keyid),
    threshold: thresholds[role],
  });
  return {
    _type: 'root',
    spec_version: specVersion,
    version,
    expires,
    consistent_snapshot: true,
    keys: Object.fromEntries(keys.map(({ keyid, public: text }) => [keyid, publicKeyObject(text)])),
    roles: Object.fromEntries(roleNames.map((role) => [role, rolesOf(role)])) as Root['roles'],
    ...(development ? { development: true } : {}),
  };
}
