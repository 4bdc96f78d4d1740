import { describe, expect, it } from 'vitest';
import { readRoot } from '../../lib/list/metadata.ts';
import { expectSigned, publicKeyOf, signedBytes, signerOf } from '../../lib/list/signatures.ts';
import { makeKey, rootOf, signedBy } from './publisher.ts';

const p256 = { keytype: 'ecdsa', scheme: 'ecdsa-sha2-nistp256' };
const ed25519 = { keytype: 'ed25519', scheme: 'ed25519' };
const key = makeKey('root', 'p256');
const pemOf = (bytes: Uint8Array) =>
  `-----BEGIN PUBLIC KEY-----\n${Buffer.from(bytes).toString('base64')}\n-----END PUBLIC KEY-----\n`;
const spki = Buffer.from(key.public.replace(/-----[A-Z ]+-----|\s/g, ''), 'base64');
const changed = (at: number, to: number) => {
  const copy = Uint8Array.from(spki);
  copy[at] = to;
  return copy;
};

describe('a public key', () => {
  it('is told by its bytes, however they are spelled', () => {
    const hex = 'ab'.repeat(32);
    expect(publicKeyOf({ ...ed25519, keyval: { public: hex } })?.identity).toBe(hex);
    expect(publicKeyOf({ ...ed25519, keyval: { public: hex.toUpperCase() } })?.identity).toBe(hex);
    const point = spki.subarray(26).toString('hex');
    expect(publicKeyOf({ ...p256, keyval: { public: key.public } })?.identity).toBe(point);
  });

  const good = 'ab'.repeat(32);
  it.each([
    ['of Ed25519 that is too short', ed25519, 'ab'],
    ['of Ed25519 that is no hexadecimal', ed25519, 'zz'.repeat(32)],
    ['of Ed25519 by another scheme', { ...ed25519, scheme: p256.scheme }, good],
    ['of another kind with the scheme of Ed25519', { ...p256, scheme: 'ed25519' }, good],
    ['of P-256 by another scheme', { ...p256, scheme: 'ecdsa-sha2-nistp384' }, key.public],
    ['of another kind with the scheme of P-256', { ...p256, keytype: 'rsa' }, key.public],
    ['that is no PEM', p256, 'a key'],
    ['that is no base64', p256, '-----BEGIN PUBLIC KEY-----=A-----END PUBLIC KEY-----'],
    ['with a byte too many', p256, pemOf(Buffer.concat([spki, Buffer.of(0)]))],
    ['of another curve', p256, pemOf(changed(22, 8))],
    ['whose point is compressed', p256, pemOf(changed(26, 2))],
  ])('%s is none', (_what, kind, text) => {
    expect(publicKeyOf({ ...kind, keyval: { public: text } })).toBeUndefined();
  });
});

describe('a signature of P-256', () => {
  const bytes = new TextEncoder().encode('signed');
  const known = { ...p256, keyval: { public: key.public } };
  const isGood = async (hex: string) => (await signerOf(known, hex, bytes)) !== undefined;

  /** One whose r and s have these numbers of bytes: of 33 where the first is 0. */
  function signatureOf(r: (length: number) => boolean, s = r): string {
    for (;;) {
      const hex = key.signer.sign(bytes);
      const der = Buffer.from(hex, 'hex');
      const length = der[3] ?? 0;
      if (r(length) && s(der[5 + length] ?? 0)) return hex;
    }
  }

  it.each([
    ['33 bytes', (length: number) => length === 33],
    ['32 bytes', (length: number) => length === 32],
  ])('counts with numbers of %s', async (_what, length) => {
    expect(await isGood(signatureOf(length))).toBe(true);
  });

  it('counts where one of its numbers is short', async () => {
    const any = () => true;
    expect(await isGood(signatureOf((length) => length < 32, any))).toBe(true);
    expect(await isGood(signatureOf(any, (length) => length < 32))).toBe(true);
  });

  const hexOf = (bytes: number[]) => Buffer.from(bytes).toString('hex');
  it.each<[string, (der: number[]) => number[]]>([
    ['whose first number has another tag', (der) => der.with(2, 3)],
    ['whose second number has another tag', (der) => der.with(4 + (der[3] ?? 0), 3)],
    ['with a byte behind its numbers', (der) => [...der.with(1, (der[1] ?? 0) + 1), 0]],
    ['whose length is not told rightly', (der) => der.with(1, (der[1] ?? 0) + 1)],
    ['with a number of none', () => [0x30, 4, 2, 0, 2, 0]],
    ['with nothing in it', () => [0x30, 0]],
    ['with another last byte', (der) => der.with(-1, (der.at(-1) ?? 0) ^ 1)],
    [
      'with a number that is too long',
      (der) => [0x30, 76, 2, 36, ...Array(36).fill(1), 2, 36, ...der.slice(0, 36)],
    ],
  ])('%s is refused', async (_what, change) => {
    const der = [
      ...Buffer.from(
        signatureOf((length) => length === 32),
        'hex',
      ),
    ];
    expect(await isGood(hexOf(change(der)))).toBe(false);
  });

  it('that is no hexadecimal, or of half a byte, is refused', async () => {
    const hex = signatureOf(() => true);
    for (const text of ['', 'a signature', `${hex}0`, `${hex.slice(0, -1)}x`])
      expect(await isGood(text)).toBe(false);
  });
});

it('what cannot be signed at all is a file of the wrong format', () => {
  expect(() => signedBytes({ version: 1.5 }, 'root')).toThrow(
    expect.objectContaining({ code: 'format', message: expect.stringContaining('root: ') }),
  );
});

it('a threshold is met by as many signatures as it asks for, and not by one fewer', async () => {
  const roles = ['root', 'root', 'root', 'targets', 'snapshot', 'timestamp'] as const;
  const keys = roles.map((role) => makeKey(role));
  const body = rootOf(keys, 1, 2);
  const signedByFirst = (count: number) => readRoot(signedBy(body, keys.slice(0, count)));
  const [two, one] = [signedByFirst(2), signedByFirst(1)];
  await expect(expectSigned(two, 'root', two.signed)).resolves.toBeUndefined();
  await expect(expectSigned(one, 'root', one.signed)).rejects.toMatchObject({
    code: 'signature',
    message: 'root version 1 has 1 valid signatures of 2',
  });
});
