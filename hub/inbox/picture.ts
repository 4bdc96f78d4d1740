import { crc32 } from 'node:zlib';
import { Refusal } from './http.ts';
import { type Stripped, stripJpeg } from './jpeg.ts';

interface Chunk {
  type: string;
  /** The whole chunk, with length, type and check sum. */
  bytes: Buffer;
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
/** Chunks that are needed to draw the picture: no text, time, EXIF or profiles (PNG 3, clause 11). */
const pngChunks = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'sRGB', 'gAMA']);

/** Removes metadata; `undefined` for a file that is no whole PNG. Of an animation only the first picture stays. */
export function stripPng(bytes: Uint8Array): Stripped | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!file.subarray(0, 8).equals(signature)) return undefined;
  const chunks = [...chunksOf(file)];
  const [header] = chunks;
  const hasData = chunks.some(({ type }) => type === 'IDAT');
  if (header?.type !== 'IHDR' || header.bytes.length !== 25 || !hasData) return undefined;
  if (chunks.at(-1)?.type !== 'IEND') return undefined;
  const allowed = chunks.filter(({ type }) => pngChunks.has(type)).map((chunk) => chunk.bytes);
  return {
    bytes: Buffer.concat([signature, ...allowed]),
    width: header.bytes.readUInt32BE(8),
    height: header.bytes.readUInt32BE(12),
  };
}

/** Stops behind the last chunk, or where the file makes no sense. */
function* chunksOf(file: Buffer): Generator<Chunk> {
  let type = '';
  for (let at = 8; at + 12 <= file.length && type !== 'IEND'; ) {
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length) return;
    if (crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) return;
    type = file.toString('latin1', at + 4, at + 8);
    yield { type, bytes: file.subarray(at, end) };
    at = end;
  }
}

export const maxPictureBytes = 2 * 1024 * 1024;
const maxPixels = 4096;

export interface Picture {
  type: PictureType;
  bytes: Uint8Array;
}

const strippers = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
} satisfies Record<string, (bytes: Uint8Array) => Stripped | undefined>;

type PictureType = keyof typeof strippers;
export const pictureTypes = Object.keys(strippers) as PictureType[];

/**
 * Copies only the parts of a file that make the picture: no location, device, thumbnail or data behind the
 * end. A file that cannot be parsed is refused and never stored as it is.
 */
export function acceptPicture(type: string, bytes: Uint8Array): Picture {
  const accepted = pictureTypes.find((one) => one === type);
  const stripped = accepted && strippers[accepted](bytes);
  if (!accepted || !stripped)
    throw new Refusal(422, `not a whole ${type.replace('image/', '')} file`);
  const { width, height } = stripped;
  if (width < 1 || height < 1 || width > maxPixels || height > maxPixels) {
    throw new Refusal(422, `at most ${maxPixels} × ${maxPixels} pixels`);
  }
  return { type: accepted, bytes: stripped.bytes };
}
