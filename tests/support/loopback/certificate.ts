import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/**
 * A self-signed certificate for the shops' names, so that their pages can be served from loopback
 * at their real addresses. Node can sign but not write certificates, and a machine need not have
 * openssl, so the few lines of DER (ITU-T X.690, RFC 5280) are written here. It is made anew for
 * every run and never leaves memory.
 */
export function selfSigned(hosts: string[], now: Date): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  const name = sequence(tlv(0x31, sequence(oid(2, 5, 4, 3), utf8('Cart Canary loopback'))));
  const body = sequence(
    tlv(0xa0, integer(Buffer.of(2))),
    integer(Buffer.concat([Buffer.of(1), randomBytes(8)])),
    ecdsaWithSha256,
    name,
    sequence(utcTime(now, -1), utcTime(now, 2)),
    name,
    spki,
    tlv(0xa3, sequence(subjectAltName(hosts))),
  );
  const signature = sign('sha256', body, privateKey);
  const cert = sequence(body, ecdsaWithSha256, bitString(signature));
  const key = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  return { key, cert: pem('CERTIFICATE', cert) };
}

function tlv(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const size = content.length;
  const length =
    size < 0x80
      ? Buffer.of(size)
      : size < 0x100
        ? Buffer.of(0x81, size)
        : Buffer.of(0x82, size >> 8, size & 0xff);
  return Buffer.concat([Buffer.of(tag), length, content]);
}

const sequence = (...parts: Buffer[]) => tlv(0x30, ...parts);
const integer = (bytes: Buffer) => tlv(0x02, bytes);
const utf8 = (text: string) => tlv(0x0c, Buffer.from(text));
const bitString = (bytes: Buffer) => tlv(0x03, Buffer.of(0), bytes);

/** Arcs above 127 take several bytes, seven bits each, all but the last marked. */
function oid(first: number, second: number, ...rest: number[]): Buffer {
  const arcs = rest.flatMap((arc) => {
    const bytes = [arc & 0x7f];
    for (let left = arc >> 7; left > 0; left >>= 7) bytes.unshift((left & 0x7f) | 0x80);
    return bytes;
  });
  return tlv(0x06, Buffer.of(first * 40 + second, ...arcs));
}

const ecdsaWithSha256 = sequence(oid(1, 2, 840, 10045, 4, 3, 2));

/** `YYMMDDhhmmssZ`, the given number of days from now. */
function utcTime(now: Date, days: number): Buffer {
  const iso = new Date(now.getTime() + days * 86_400_000).toISOString();
  return tlv(0x17, Buffer.from(`${iso.slice(2, 19).replace(/[-:T]/g, '')}Z`));
}

function subjectAltName(hosts: string[]): Buffer {
  const names = hosts.map((host) => tlv(0x82, Buffer.from(host)));
  return sequence(oid(2, 5, 29, 17), tlv(0x04, sequence(...names)));
}

const pem = (label: string, der: Buffer) =>
  `-----BEGIN ${label}-----\n${der
    .toString('base64')
    .replace(/.{64}/g, '$&\n')
    .trimEnd()}\n-----END ${label}-----\n`;
