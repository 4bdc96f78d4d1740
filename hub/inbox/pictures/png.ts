import { crc32 } from 'node:zlib';
import type { Stripped } from '../picture.ts';

interface Chunk {
  type: string;
  /** With length, type and check sum. */
  bytes: Buffer;
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
/** What it takes to draw: no text, time, EXIF, profiles or anything unknown (PNG 3, clause 11). */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'sRGB', 'gAMA']);

/** `undefined` where it is no whole PNG. An animation is stripped to its first picture. */
export function stripPng(bytes: Uint8Array): Stripped | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!file.subarray(0, 8).equals(signature)) return undefined;
  const chunks = [...chunksOf(file)];
  const [header] = chunks;
  const hasData = chunks.some(({ type }) => type === 'IDAT');
  if (header?.type !== 'IHDR' || header.bytes.length !== 25 || !hasData) return undefined;
  if (chunks.at(-1)?.type !== 'IEND') return undefined;
  const parts = chunks.filter(({ type }) => kept.has(type)).map((chunk) => chunk.bytes);
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
