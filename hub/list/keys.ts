import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  scryptSync,
  sign,
} from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { RoleName } from '../../lib/list/metadata.ts';
import { olpcJson, publicKeyOf } from '../../lib/list/signatures.ts';
import { HubError, UsageError } from '../command.ts';
import { readInput } from '../json-lines.ts';

export const roleNames = ['root', 'targets', 'snapshot', 'timestamp'] as const;

/**
 * A key as a file, `<role>-<number>.key.json`, readable by its owner only. The private half is
 * PKCS #8 in base64, either sealed (scrypt, then AES-256-GCM) or, where it was asked for, plain.
 */
const KeyFile = z.strictObject({
  role: z.enum(roleNames),
  keyid: z.string(),
  public: z.string(),
  plain: z.optional(z.string()),
  sealed: z.optional(
    z.strictObject({
      cost: z.number(),
      salt: z.string(),
      iv: z.string(),
      tag: z.string(),
      data: z.string(),
    }),
  ),
});
type KeyFile = z.infer<typeof KeyFile>;

/** A key that is still locked; `unlock` asks for the passphrase, where it has one. */
export interface StoredKey {
  role: RoleName;
  keyid: string;
  public: string;
  file: string;
  unlock(passphrase: () => Promise<string>): Promise<Signer>;
}

export interface Signer {
  keyid: string;
  sign(bytes: Uint8Array): string;
}

/** The public key as in `root.json`. ECDSA P-256 is PEM, Ed25519 hexadecimal, as in TUF's libraries. */
export const publicKeyObject = (text: string) =>
  text.startsWith('-----BEGIN')
    ? { keytype: 'ecdsa', scheme: 'ecdsa-sha2-nistp256', keyval: { public: text } }
    : { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: text } };

/** TUF 1.0.34, 4.2: SHA-256 of the key's canonical JSON. */
export const keyIdOf = (text: string): string =>
  createHash('sha256')
    .update(olpcJson(publicKeyObject(text)))
    .digest('hex');

/** A new Ed25519 key, and its public half in the form of `root.json`. */
export function makePair(): { privateKey: KeyObject; text: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  return { privateKey, text: spki.subarray(-32).toString('hex') };
}

/** A key whose private half is in a hardware token or a cloud; the file has its public half as PEM. */
export function externalKey(role: RoleName, file: string): StoredKey {
  const text = readInput(file);
  if (!publicKeyOf(publicKeyObject(text)))
    throw new UsageError(`${file}: no public key of P-256 in PEM`);
  const unlock = () => Promise.reject(new HubError(`${file}: its private half is elsewhere`));
  return { role, keyid: keyIdOf(text), public: text, file, unlock };
}

/** Each try costs 64 MB and about 0.2 s. */
const scryptCost = 2 ** 16;
const keyFrom = (passphrase: string, salt: Buffer, cost: number): Buffer =>
  scryptSync(passphrase.normalize('NFKC'), salt, 32, { N: cost, r: 8, p: 1, maxmem: 2 ** 28 });

function encrypt(secret: Buffer, passphrase: string): KeyFile['sealed'] {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(passphrase, salt, scryptCost), iv);
  const data = Buffer.concat([cipher.update(secret), cipher.final()]).toString('base64');
  const tag = cipher.getAuthTag().toString('base64');
  return { cost: scryptCost, salt: salt.toString('base64'), iv: iv.toString('base64'), tag, data };
}

function decrypt(sealed: NonNullable<KeyFile['sealed']>, passphrase: string, file: string): Buffer {
  const [salt, iv, tag, data] = [sealed.salt, sealed.iv, sealed.tag, sealed.data].map((text) =>
    Buffer.from(text, 'base64'),
  ) as [Buffer, Buffer, Buffer, Buffer];
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(passphrase, salt, sealed.cost), iv);
  decipher.setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(data), decipher.final()]);
  } catch {
    throw new HubError(`${file}: wrong passphrase`);
  }
}

/** Creates a key file and never overwrites one. Without a passphrase it is not encrypted. */
export function createKey(
  folder: string,
  role: RoleName,
  passphrase: string | undefined,
): StoredKey {
  const { privateKey, text } = makePair();
  const secret = privateKey.export({ format: 'der', type: 'pkcs8' });
  const content: KeyFile = {
    role,
    keyid: keyIdOf(text),
    public: text,
    ...(passphrase === undefined
      ? { plain: secret.toString('base64') }
      : { sealed: encrypt(secret, passphrase) }),
  };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, freeName(folder, role));
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  // A key that was just made needs no passphrase to be used.
  return { ...storedKey(content, file), unlock: async () => signer(content.keyid, secret, file) };
}

function freeName(folder: string, role: RoleName): string {
  const numbers = readdirSync(folder).map((name) =>
    Number(new RegExp(`^${role}-(\\d+)\\.key\\.json$`).exec(name)?.[1] ?? 0),
  );
  return `${role}-${Math.max(0, ...numbers) + 1}.key.json`;
}

export function readKeys(folder: string): StoredKey[] {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.key.json'));
  } catch {
    throw new UsageError(`no folder of keys at ${folder} (hub keygen makes one)`);
  }
  if (names.length === 0) throw new HubError(`no keys in ${folder}`);
  return names.sort().map((name) => readKey(join(folder, name)));
}

function readKey(file: string): StoredKey {
  try {
    const content = KeyFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    if (content.keyid === keyIdOf(content.public)) return storedKey(content, file);
  } catch {
    // The error's message could quote the file, which may be secret.
  }
  throw new HubError(`${file}: not a key file`);
}

function storedKey(content: KeyFile, file: string): StoredKey {
  const { role, keyid, public: publicHex, plain, sealed } = content;
  return {
    role,
    keyid,
    public: publicHex,
    file,
    async unlock(passphrase) {
      if (plain !== undefined) return signer(keyid, Buffer.from(plain, 'base64'), file);
      if (!sealed) throw new HubError(`${file}: not a key file`);
      return signer(keyid, decrypt(sealed, await passphrase(), file), file);
    },
  };
}

function signer(keyid: string, secret: Buffer, file: string): Signer {
  let key: KeyObject;
  try {
    key = createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' });
  } catch {
    throw new HubError(`${file}: not a key file`);
  }
  return { keyid, sign: (bytes) => sign(null, bytes, key).toString('hex') };
}
