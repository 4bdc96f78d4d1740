import { crc32, deflateSync, inflateSync } from 'node:zlib';

/**
 * Screenshots of flat surfaces as PNG with a palette: a third of the size, and nothing an eye can
 * see is lost. Takes what Chromium writes: 8 bits, RGB or RGBA, not interlaced.
 */

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

interface Pixels {
  width: number;
  height: number;
  /** One number a pixel, 0xRRGGBB. */
  colours: Uint32Array;
}

const chunksOf = (png: Buffer): Map<string, Buffer[]> => {
  const chunks = new Map<string, Buffer[]>();
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.set(type, [...(chunks.get(type) ?? []), png.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  return chunks;
};

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
};

/** What a filter of the specification guesses from the neighbours. */
const guessed = (filter: number, left: number, up: number, corner: number): number =>
  [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;

/** Undoes the row filters, in place. */
const unfilter = (rows: Buffer, stride: number, step: number): void => {
  const line = stride + 1;
  const at = (place: number, isThere: boolean) => (isThere ? (rows[place] ?? 0) : 0);
  for (let start = 0; start < rows.length; start += line)
    for (let x = 1; x <= stride; x += 1) {
      const left = at(start + x - step, x > step);
      const up = at(start + x - line, start > 0);
      const corner = at(start + x - line - step, x > step && start > 0);
      const value = (rows[start + x] ?? 0) + guessed(rows[start] ?? 0, left, up, corner);
      rows[start + x] = value & 255;
    }
};

const decode = (png: Buffer): Pixels => {
  const chunks = chunksOf(png);
  const header = chunks.get('IHDR')?.[0];
  if (!header) throw new Error('not a PNG');
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const step = header[9] === 6 ? 4 : 3;
  const rows = inflateSync(Buffer.concat(chunks.get('IDAT') ?? []));
  unfilter(rows, width * step, step);
  const colours = new Uint32Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      colours[y * width + x] = rows.readUIntBE(y * (width * step + 1) + 1 + x * step, 3);
  return { width, height, colours };
};

const distance = (a: number, b: number): number =>
  Math.abs((a >> 16) - (b >> 16)) +
  Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)) +
  Math.abs((a & 255) - (b & 255));

/** The 256 commonest colours; every other one goes to its nearest. */
const paletteOf = (colours: Uint32Array): { palette: number[]; places: Map<number, number> } => {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const palette = byCount.slice(0, 256);
  const nearest = (colour: number): number =>
    palette.reduce(
      (best, other, place) =>
        distance(colour, other) < distance(colour, palette[best] ?? 0) ? place : best,
      0,
    );
  return { palette, places: new Map(byCount.map((colour) => [colour, nearest(colour)])) };
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

export const shrink = (png: Uint8Array): Buffer => {
  const { width, height, colours } = decode(Buffer.from(png));
  const { palette, places } = paletteOf(colours);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      rows[y * (width + 1) + 1 + x] = places.get(colours[y * width + x] ?? 0) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colourTable = Buffer.from(palette.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255]));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colourTable),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
