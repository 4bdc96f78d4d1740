import * as z from 'zod/mini';
import { asFailure } from '../../lib/list/failure.ts';
import { keyOf, type RoleName, readRoot } from '../../lib/list/metadata.ts';
import { signedBytes, signerOf } from '../../lib/list/signatures.ts';
import { acceptRoot } from '../../lib/list/trusted.ts';
import { HubError, UsageError } from '../command.ts';
import { roleNames, type StoredKey } from './keys.ts';
import type { Root } from './publication.ts';
import { addSignatures, type Keyring, rootBody } from './sign.ts';

/** A root, or targets, that keyholders sign one after another. */
const RootDraft = z.object({
  signed: z.record(z.string(), z.unknown()),
  signatures: z.array(z.object({ keyid: z.string(), sig: z.string() })),
});
export type RootDraft = z.infer<typeof RootDraft>;

interface Rotation {
  /** Roles (all their keys) or single keys by the start of their id. */
  replace: readonly string[];
  thresholds: Partial<Record<RoleName, number>>;
  /** Makes a key for the role, as a file of its own. */
  createKey: (role: RoleName) => StoredKey;
  expires: string;
}

type PublicKey = Pick<StoredKey, 'role' | 'keyid' | 'public'>;

/** The next root, unsigned, with its changes in words. New keys are created only after all checks. */
export function draftRoot(root: Root, rotation: Rotation): { draft: RootDraft; words: string[] } {
  const { signed } = root;
  const keys: PublicKey[] = roleNames.flatMap((role) =>
    signed.roles[role].keyids.map((keyid) => ({
      role,
      keyid,
      public: keyOf(signed, keyid)?.keyval.public ?? '',
    })),
  );
  const replaced = new Set(rotation.replace.flatMap((what) => matchingKeys(keys, what)));
  const words: string[] = [];
  const thresholds = Object.fromEntries(
    roleNames.map((role) => {
      const { threshold, keyids } = signed.roles[role];
      const next = rotation.thresholds[role] ?? threshold;
      if (next > keyids.length) throw new UsageError(`${role} has only ${keyids.length} keys`);
      if (next !== threshold) words.push(`${role} needs ${next} of ${keyids.length} keys now`);
      return [role, next];
    }),
  ) as Record<RoleName, number>;
  const next = keys.map((key) => {
    if (!replaced.has(key)) return key;
    const newKey = rotation.createKey(key.role);
    words.push(
      `${key.role} key ${shortId(key)} is replaced by ${shortId(newKey)} (${newKey.file})`,
    );
    return newKey;
  });
  const isDevelopment = (root.body as { development?: unknown }).development === true;
  const body = rootBody(next, thresholds, {
    version: signed.version + 1,
    expires: rotation.expires,
    development: isDevelopment,
  });
  return { draft: { signed: body, signatures: [] }, words };
}

const shortId = ({ keyid }: { keyid: string }): string => keyid.slice(0, 8);

function matchingKeys(keys: PublicKey[], what: string): PublicKey[] {
  const matching = keys.filter(
    ({ role, keyid }) => role === what || (what.length >= 6 && keyid.startsWith(what)),
  );
  if (matching.length === 0) throw new UsageError(`--replace: no role and no key "${what}"`);
  return matching;
}

export function readDraft(text: string, file: string): RootDraft {
  try {
    return RootDraft.parse(JSON.parse(text));
  } catch {
    throw new UsageError(`${file}: not a draft of a root`);
  }
}

/** The roles whose keys may sign: targets, or the root roles of the old and the new root. */
function rolesOf(draft: RootDraft, { signed }: Root) {
  if (draft.signed._type === 'targets') return [{ root: signed, role: 'targets' as const }];
  const next = readRoot(JSON.stringify(draft)).signed;
  return [signed, next].map((root) => ({ root, role: 'root' as const }));
}

export async function signDraft(
  draft: RootDraft,
  root: Root,
  keyring: Keyring,
): Promise<RootDraft> {
  const all = rolesOf(draft, root).map(({ role, root: each }) => keyring.allFor(role, each));
  const signers = (await Promise.all(all)).flat();
  const isNew = ({ keyid }: { keyid: string }) =>
    !draft.signatures.some((signature) => signature.keyid === keyid);
  return addSignatures(draft, signers.filter(isNew));
}

export const bytesOfDraft = (draft: RootDraft): Uint8Array<ArrayBuffer> =>
  signedBytes(draft.signed, 'root');

/** Adds a signature that was made elsewhere, with its key's id; `undefined` where no key of the list made it. */
export async function addExternalSignature(
  draft: RootDraft,
  root: Root,
  sig: string,
): Promise<{ draft: RootDraft; keyid: string } | { draft: undefined; keyid: '' }> {
  const bytes = bytesOfDraft(draft);
  for (const { role, root: each } of rolesOf(draft, root)) {
    for (const keyid of each.roles[role].keyids) {
      const key = keyOf(each, keyid);
      if (!key || (await signerOf(key, sig, bytes)) === undefined) continue;
      const others = draft.signatures.filter((one) => one.keyid !== keyid);
      return { draft: { ...draft, signatures: [...others, { keyid, sig }] }, keyid };
    }
  }
  return { draft: undefined, keyid: '' };
}

/** The new root once enough people have signed, else the signatures that are missing. */
export async function completeRoot(
  draft: RootDraft,
  root: Root,
): Promise<{ root: Root } | { missing: string }> {
  const text = JSON.stringify(draft);
  const { version } = readRoot(text).signed;
  if (version !== root.signed.version + 1) {
    throw new HubError(
      `the draft is for root ${version}, the list is at root ${root.signed.version}`,
    );
  }
  try {
    return { root: (await acceptRoot({ root }, text)).root };
  } catch (error) {
    const { code, message } = asFailure(error);
    if (code === 'signature') return { missing: message };
    throw new HubError(`the draft is no root: ${message}`);
  }
}
