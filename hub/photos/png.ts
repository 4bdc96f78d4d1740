import { inflateSync } from 'node:zlib';
import type { Pixels } from '../../lib/core/match/photo-hash.ts';
import { stripPng } from '../inbox/pictures/png.ts';

/** Samples a pixel, by colour type (PNG 3, clause 11.2.1). */
const samplesOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

interface Header {
  width: number;
  height: number;
  depth: number;
  colour: number;
}

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((one) => Math.abs(guess - one));
  if ((toLeft ?? 0) <= (toUp ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left;
  return (toUp ?? 0) <= (toCorner ?? 0) ? up : corner;
};

/** What a filter expects of a byte, from its left, upper and corner neighbours. */
const guesses: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_left, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

/** Takes the filters off, line by line, in place (clause 9). False for a filter that there is none of. */
function unfilter(lines: Buffer, height: number, stride: number, pixel: number): boolean {
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const guess = guesses[lines[start] ?? 5];
    if (guess === undefined) return false;
    const above = (at: number) => (y > 0 ? (lines[at - stride - 1] ?? 0) : 0);
    for (let x = 1; x <= stride; x++) {
      const at = start + x;
      const [left, corner] = x > pixel ? [lines[at - pixel] ?? 0, above(at - pixel)] : [0, 0];
      lines[at] = ((lines[at] ?? 0) + guess(left, above(at), corner)) & 255;
    }
  }
  return true;
}

/** One sample in 0 to 255, or the number of a palette's colour. */
const sampleAt = (lines: Buffer, start: number, at: number, { depth, colour }: Header): number => {
  if (depth === 8) return lines[start + at] ?? 0;
  if (depth === 16) return lines[start + 2 * at] ?? 0;
  const bit = at * depth;
  const value = ((lines[start + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
  return colour === 3 ? value : Math.round((value * 255) / ((1 << depth) - 1));
};

const chunksOf = (file: Buffer, type: string): Buffer[] => {
  const found: Buffer[] = [];
  for (let at = 8; at + 12 <= file.length; at += 12 + file.readUInt32BE(at))
    if (file.toString('latin1', at + 4, at + 8) === type)
      found.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  return found;
};

/** Four samples of a pixel, whatever the colour type. */
const painter = (lines: Buffer, header: Header, palette: Buffer | undefined) => {
  const samples = samplesOf[header.colour] ?? 1;
  return (start: number, x: number): [number, number, number, number] => {
    const [a = 0, b = 0, c = 0, d = 255] = Array.from({ length: samples }, (_, one) =>
      sampleAt(lines, start, x * samples + one, header),
    );
    if (header.colour === 3)
      return [palette?.[3 * a] ?? 0, palette?.[3 * a + 1] ?? 0, palette?.[3 * a + 2] ?? 0, 255];
    if (samples < 3) return [a, a, a, samples === 2 ? b : 255];
    return [a, b, c, d];
  };
};

/** `undefined` where it is no whole PNG, or an interlaced one. */
export function decodePng(bytes: Uint8Array, mostPixels: number): Pixels | undefined {
  const stripped = stripPng(bytes);
  if (!stripped || stripped.width * stripped.height > mostPixels) return undefined;
  const { width, height } = stripped;
  const file = Buffer.from(stripped.bytes);
  const [depth = 0, colour = 0, , , interlace = 1] = file.subarray(24, 29);
  const samples = samplesOf[colour];
  if (samples === undefined || ![1, 2, 4, 8, 16].includes(depth) || interlace !== 0)
    return undefined;
  const stride = Math.ceil((width * samples * depth) / 8);
  const most = height * (stride + 1);
  let lines: Buffer;
  try {
    lines = inflateSync(Buffer.concat(chunksOf(file, 'IDAT')), { maxOutputLength: most });
  } catch {
    return undefined;
  }
  const pixelBytes = Math.max(1, (samples * depth) / 8);
  if (lines.length !== most || !unfilter(lines, height, stride, pixelBytes)) return undefined;
  const paint = painter(lines, { width, height, depth, colour }, chunksOf(file, 'PLTE')[0]);
  const data = new Uint8Array(4 * width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data.set(paint(y * (stride + 1) + 1, x), 4 * (y * width + x));
  return { width, height, data };
}
