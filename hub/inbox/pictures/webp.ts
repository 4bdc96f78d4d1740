import type { Stripped } from '../picture.ts';

const kept = new Set(['VP8 ', 'VP8L', 'ALPH']);

/**
 * `undefined` where it is no whole still WebP (RFC 9649). The extended header is written anew, with
 * no flag but the one for transparency.
 */
export function stripWebp(bytes: Uint8Array): Stripped | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.length < 20 || file.toString('latin1', 0, 4) !== 'RIFF') return undefined;
  const end = 8 + file.readUInt32LE(4);
  if (file.toString('latin1', 8, 12) !== 'WEBP' || end > file.length) return undefined;
  const chunks = new Map<string, Buffer>();
  for (let at = 12; at + 8 <= end; ) {
    const length = file.readUInt32LE(at + 4);
    if (at + 8 + length > end) return undefined;
    const type = file.toString('latin1', at, at + 4);
    if (kept.has(type) && !chunks.has(type))
      chunks.set(type, file.subarray(at + 8, at + 8 + length));
    at += 8 + length + (length % 2);
  }
  const size = sizeOf(chunks);
  return size && { bytes: write(chunks, size), ...size };
}

function sizeOf(chunks: ReadonlyMap<string, Buffer>) {
  const lossy = chunks.get('VP8 ');
  const lossless = chunks.get('VP8L');
  if (lossy && !lossless && lossy.length > 10 && lossy.readUIntBE(3, 3) === 0x9d012a) {
    return { width: lossy.readUInt16LE(6) & 0x3fff, height: lossy.readUInt16LE(8) & 0x3fff };
  }
  if (lossless && !lossy && lossless.length > 5 && lossless[0] === 0x2f) {
    const bits = lossless.readUInt32LE(1);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return undefined;
}

function write(chunks: ReadonlyMap<string, Buffer>, size: { width: number; height: number }) {
  const alpha = chunks.get('ALPH');
  const body = ['VP8 ', 'VP8L'].flatMap((type) => {
    const data = chunks.get(type);
    return data ? [chunk(type, data)] : [];
  });
  if (alpha && chunks.has('VP8 ')) {
    const header = Buffer.alloc(10);
    header[0] = 0x10;
    header.writeUIntLE(size.width - 1, 4, 3);
    header.writeUIntLE(size.height - 1, 7, 3);
    body.unshift(chunk('VP8X', header), chunk('ALPH', alpha));
  }
  return chunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...body]));
}

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}
