import { fromBase64 } from '../core/encoding.ts';
import { ListFailure } from './failure.ts';
import { type Key, keyOf, type RoleName, type Root, type SignedFile } from './metadata.ts';

/** OLPC canonical JSON, which TUF signs (specification 1.0.34, 4.2.1): only `"` and `\` escaped. */
export function olpcJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError('only whole numbers can be signed');
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map(olpcJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`${typeof value} cannot be signed`);
  const record = value as Record<string, unknown>;
  const fields = Object.keys(record)
    .sort()
    .map((key) => `${quoted(key)}:${olpcJson(record[key])}`);
  return `{${fields.join(',')}}`;
}

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

/**
 * Throws below the role's threshold of signatures (TUF 1.0.34, 4.2 and 5.3.4). A key counts once.
 */
export async function expectSigned(
  file: SignedFile<{ version: number }>,
  role: RoleName,
  root: Root,
) {
  const { keyids, threshold } = root.roles[role];
  const bytes = signedBytes(file.body, role);
  const signers = new Set<string>();
  for (const keyid of new Set(keyids)) {
    const key = keyOf(root, keyid);
    const signature = file.signatures.find((each) => each.keyid === keyid);
    const identity = key && signature && (await signerOf(key, signature.sig, bytes));
    if (identity !== undefined) signers.add(identity);
  }
  if (signers.size < threshold) {
    throw new ListFailure(
      'signature',
      `${role} version ${file.signed.version} has ${signers.size} valid signatures of ${threshold}`,
    );
  }
}

/** Throws `ListFailure` if the body cannot be written as canonical JSON. */
export function signedBytes(body: unknown, role: RoleName): Uint8Array<ArrayBuffer> {
  try {
    return new TextEncoder().encode(olpcJson(body));
  } catch (error) {
    throw new ListFailure('format', `${role}: ${error}`);
  }
}

/** Ed25519 in hexadecimal, or ECDSA P-256 as PEM. `identity`: in hexadecimal, however it was spelled. */
export function publicKeyOf({ keytype, scheme, keyval }: Key) {
  if (keytype === 'ed25519' && scheme === 'ed25519') {
    const bytes = fromHex(keyval.public, 32);
    const algorithm = { name: 'Ed25519' } as const;
    return bytes && { identity: toHex(bytes), algorithm, bytes };
  }
  if (keytype !== 'ecdsa' || scheme !== 'ecdsa-sha2-nistp256') return undefined;
  const bytes = pointIn(keyval.public);
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
  return bytes && { identity: toHex(bytes), algorithm, bytes };
}

/** SubjectPublicKeyInfo of P-256 (RFC 5480) up to the uncompressed point of 65 bytes. */
const spkiStart = '3059301306072a8648ce3d020106082a8648ce3d030107034200';

function pointIn(pem: string): Uint8Array<ArrayBuffer> | undefined {
  const [, base64 = ''] =
    /^-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]{1,300})-----END PUBLIC KEY-----\s*$/.exec(pem) ??
    [];
  try {
    const spki = fromBase64(base64.replace(/\s/g, ''));
    const isP256 = spki.length === 91 && toHex(spki).startsWith(`${spkiStart}04`);
    return isP256 ? spki.slice(26) : undefined;
  } catch {
    return undefined;
  }
}

/** The identity of the key if it made the signature (hexadecimal) over these bytes. */
export async function signerOf(
  key: Key,
  signature: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string | undefined> {
  const publicKey = publicKeyOf(key);
  const isEcdsa = publicKey?.algorithm.name === 'ECDSA';
  const sig = isEcdsa ? rawSignature(signature) : fromHex(signature, 64);
  if (!publicKey || !sig) return undefined;
  const { algorithm, identity } = publicKey;
  try {
    const imported = await crypto.subtle.importKey('raw', publicKey.bytes, algorithm, false, [
      'verify',
    ]);
    return (await crypto.subtle.verify(algorithm, imported, sig, bytes)) ? identity : undefined;
  } catch {
    return undefined; // Some engines already refuse to import what is no point of the curve.
  }
}

/** From DER (RFC 3279, 2.2.3: a sequence of r and s), as TUF has it, to r and s side by side. */
function rawSignature(hex: string): Uint8Array<ArrayBuffer> | undefined {
  const der = fromHex(hex, hex.length >> 1);
  if (der?.[0] !== 0x30 || der[1] !== der.length - 2) return undefined;
  const raw = new Uint8Array(64);
  let at = 2;
  for (const end of [32, 64]) {
    const length = der[at + 1] ?? 0;
    const digits = der.slice(at + 2, at + 2 + length);
    const number = digits[0] === 0 ? digits.slice(1) : digits;
    if (der[at] !== 2 || number.length > 32) return undefined;
    raw.set(number, end - number.length);
    at += 2 + length;
  }
  return at === der.length ? raw : undefined;
}

function fromHex(text: string, length: number): Uint8Array<ArrayBuffer> | undefined {
  if (text.length !== length * 2 || !/^[0-9a-f]+$/i.test(text)) return undefined;
  return Uint8Array.from({ length }, (_, at) =>
    Number.parseInt(text.slice(at * 2, at * 2 + 2), 16),
  );
}

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
