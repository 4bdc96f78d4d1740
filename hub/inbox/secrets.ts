import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Secrets are 32 random bytes, so storing one round of SHA-256 is safe. */

export const sha256 = (data: string | Uint8Array): Buffer => hash('sha256', data, 'buffer');

export const newSecret = (): string => randomBytes(32).toString('base64url');

const form = /^[A-Za-z0-9_-]{43}$/;

export const isSecret = (text: string): boolean => form.test(text);

/** Compares in constant time. */
export const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && timingSafeEqual(one, other);
