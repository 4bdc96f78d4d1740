import { crc32 } from 'node:zlib';
import { Refusal } from './http.ts';

interface Part {
  marker: number;
  /** With its marker and, for a scan, its coded data. */
  bytes: Buffer;
}

const marks = { startOfImage: 0xd8, endOfImage: 0xd9, startOfScan: 0xda };

/** Start of frame: all but the three of that range that mean something else. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;
/** Without its 12 bytes a picture in CMYK or RGB shows in wrong colours. */
const isAdobe = ({ marker, bytes }: Part) =>
  marker === 0xee && bytes.length === 16 && bytes.toString('latin1', 4, 9) === 'Adobe';
/** Application data and comments: EXIF, XMP, IPTC, profiles, thumbnails. */
const isExtra = ({ marker }: Part) => (marker >= 0xe0 && marker <= 0xef) || marker >= 0xf0;

/**
 * `undefined` where it is no whole JPEG (ITU T.81 B.1). The turn of the picture stood in EXIF and is
 * lost with it: a sender re-encodes.
 */
export function stripJpeg(bytes: Uint8Array): Stripped | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.length < 4 || file.readUInt16BE(0) !== 0xff00 + marks.startOfImage) return undefined;
  const parts = [...partsOf(file)];
  const frames = parts.filter(({ marker }) => isFrame(marker));
  const [frame] = frames;
  const isWhole =
    parts.at(-1)?.marker === marks.endOfImage &&
    parts.some(({ marker }) => marker === marks.startOfScan);
  if (!isWhole || !frame || frames.length > 1 || frame.bytes.length < 9) return undefined;
  const kept = parts.filter((part) => !isExtra(part) || isAdobe(part));
  return {
    bytes: Buffer.concat([file.subarray(0, 2), ...kept.map((part) => part.bytes)]),
    height: frame.bytes.readUInt16BE(5),
    width: frame.bytes.readUInt16BE(7),
  };
}

/** Stops at the end of the image, or where the file makes no sense. */
function* partsOf(file: Buffer): Generator<Part> {
  for (let at = 2; ; ) {
    while (file[at] === 0xff && file[at + 1] === 0xff) at += 1; // Fill bytes.
    const marker = file[at] === 0xff ? (file[at + 1] ?? 0) : 0;
    const end = endOfPart(file, at, marker);
    if (end === undefined) return;
    yield { marker, bytes: file.subarray(at, end) };
    if (marker === marks.endOfImage) return;
    at = end;
  }
}

function endOfPart(file: Buffer, at: number, marker: number): number | undefined {
  if (marker === marks.endOfImage) return at + 2;
  if (marker < 0xc0 || isRestart(marker) || marker === marks.startOfImage) return undefined;
  if (at + 4 > file.length) return undefined;
  const end = at + 2 + file.readUInt16BE(at + 2);
  if (end < at + 4 || end > file.length) return undefined;
  return marker === marks.startOfScan ? endOfScan(file, end) : end;
}

/** Coded data runs to the next marker that is neither a stuffed zero nor a restart. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return file.length;
}

interface Chunk {
  type: string;
  /** With length, type and check sum. */
  bytes: Buffer;
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
/** What it takes to draw: no text, time, EXIF, profiles or anything unknown (PNG 3, clause 11). */
const pngParts = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'sRGB', 'gAMA']);

/** `undefined` where it is no whole PNG. An animation is stripped to its first picture. */
export function stripPng(bytes: Uint8Array): Stripped | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!file.subarray(0, 8).equals(signature)) return undefined;
  const chunks = [...chunksOf(file)];
  const [header] = chunks;
  const hasData = chunks.some(({ type }) => type === 'IDAT');
  if (header?.type !== 'IHDR' || header.bytes.length !== 25 || !hasData) return undefined;
  if (chunks.at(-1)?.type !== 'IEND') return undefined;
  const parts = chunks.filter(({ type }) => pngParts.has(type)).map((chunk) => chunk.bytes);
  return {
    bytes: Buffer.concat([signature, ...parts]),
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

export const longestPicture = 2 * 1024 * 1024;
const mostPixels = 4096;

/** What a stripper gives back: the file without anything but its picture, and the picture's size. */
interface Stripped {
  bytes: Uint8Array;
  width: number;
  height: number;
}

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
 * Walks the file part by part and copies only the parts that make the picture: no place, no device,
 * no thumbnail, nothing behind the end. What cannot be walked is refused, never stored as it came.
 */
export function acceptPicture(type: string, bytes: Uint8Array): Picture {
  const known = pictureTypes.find((one) => one === type);
  const stripped = known && strippers[known](bytes);
  if (!known || !stripped) throw new Refusal(422, `not a whole ${type.replace('image/', '')} file`);
  const { width, height } = stripped;
  if (width < 1 || height < 1 || width > mostPixels || height > mostPixels) {
    throw new Refusal(422, `at most ${mostPixels} × ${mostPixels} pixels`);
  }
  return { type: known, bytes: stripped.bytes };
}
