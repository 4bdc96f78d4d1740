import { ListFailure } from './failure.ts';
import { keyOf, type RoleName, type Root, type SignedFile } from './metadata.ts';
import { olpcJson } from './olpc-json.ts';

/**
 * Throws unless at least the role's threshold of its keys, as named by `root`, signed the file
 * (TUF 1.0.34, 4.2 and 5.3.4). A key counts once, however many key ids or signatures it is given.
 */
export async function expectSigned(file: SignedFile<unknown>, role: RoleName, root: Root) {
  const { keyids, threshold } = root.roles[role];
  const bytes = signedBytes(file.body, role);
  const signers = new Set<string>();
  for (const keyid of new Set(keyids)) {
    const key = keyOf(root, keyid);
    const signature = file.signatures.find((each) => each.keyid === keyid);
    if (!key || !signature || key.keytype !== 'ed25519' || key.scheme !== 'ed25519') continue;
    if (await isSignedBy(key.keyval.public, signature.sig, bytes))
      signers.add(key.keyval.public.toLowerCase());
  }
  if (signers.size < threshold) {
    throw new ListFailure(
      'signature',
      `${role} version ${versionOf(file)} has ${signers.size} valid signatures of ${threshold}`,
    );
  }
}

function signedBytes(body: unknown, role: RoleName): Uint8Array<ArrayBuffer> {
  try {
    return new TextEncoder().encode(olpcJson(body));
  } catch (error) {
    throw new ListFailure('format', `${role}: ${error instanceof Error ? error.message : ''}`);
  }
}

/** Ed25519 (RFC 8032) by WebCrypto; keys and signatures are hexadecimal in TUF files. */
async function isSignedBy(publicKey: string, signature: string, bytes: Uint8Array<ArrayBuffer>) {
  const key = fromHex(publicKey, 32);
  const sig = fromHex(signature, 64);
  if (!key || !sig) return false;
  try {
    const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, sig, bytes);
  } catch {
    return false; // Some engines already refuse to import what is no point of the curve.
  }
}

function fromHex(text: string, length: number): Uint8Array<ArrayBuffer> | undefined {
  if (text.length !== length * 2 || !/^[0-9a-f]+$/i.test(text)) return undefined;
  return Uint8Array.from({ length }, (_, at) =>
    Number.parseInt(text.slice(at * 2, at * 2 + 2), 16),
  );
}

const versionOf = ({ signed }: SignedFile<unknown>): string =>
  typeof signed === 'object' && signed !== null && 'version' in signed
    ? String(signed.version)
    : '?';

/** SHA-256 in hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
