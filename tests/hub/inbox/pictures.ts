import { crc32, deflateSync } from 'node:zlib';

/** Tiny pictures of our own making, each with a place hidden where cameras put it. */

const hidden = Buffer.from('Exif\0\0 SECRET PLACE');

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

export function png(width = 2, height = 2): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      pngChunk('IHDR', header),
      pngChunk('tEXt', hidden),
      pngChunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height))),
      pngChunk('eXIf', hidden),
      pngChunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function jpegPart(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

export function jpeg(): Uint8Array<ArrayBuffer> {
  const frame = Buffer.from([8, 0, 2, 0, 2, 1, 1, 0x11, 0]);
  const scan = Buffer.from([1, 1, 0, 0, 63, 0]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      jpegPart(0xe1, hidden),
      jpegPart(0xfe, hidden),
      jpegPart(0xc0, frame),
      jpegPart(0xda, scan),
      Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
      Buffer.from([0xff, 0xd9]),
      hidden, // Behind the end.
    ]),
  ).slice();
}
