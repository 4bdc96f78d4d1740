import { crc32, deflateSync } from 'node:zlib';

/** Tiny pictures of our own making, each with a place hidden where cameras put it. */

const hidden = Buffer.from('Exif\0\0 SECRET PLACE');

export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

export function pngHeader(width = 2, height = 2): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return pngChunk('IHDR', header);
}

export const pngOf = (...chunks: readonly Buffer[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]));

export const png = (width = 2, height = 2): Uint8Array<ArrayBuffer> =>
  pngOf(
    pngHeader(width, height),
    pngChunk('tEXt', hidden),
    pngChunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height))),
    pngChunk('eXIf', hidden),
    pngChunk('IEND', Buffer.alloc(0)),
  );

export function jpegPart(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

export const jpegFrame = (width = 2, height = 2, marker = 0xc0): Buffer =>
  jpegPart(
    marker,
    Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
  );

/** With a stuffed zero and a restart in its data. */
export const jpegScan = Buffer.concat([
  jpegPart(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
]);

export const jpegOf = (...parts: readonly Buffer[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xd8]), ...parts, Buffer.from([0xff, 0xd9])]));

/** Something is hidden behind its end as well. */
export const jpeg = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    Buffer.concat([
      jpegOf(jpegPart(0xe1, hidden), jpegPart(0xfe, hidden), jpegFrame(), jpegScan),
      hidden,
    ]),
  );
