import type { Pixels } from '../../lib/core/match/photo-hash.ts';
import { stripJpeg, stripPng } from '../inbox/picture.ts';

/** A notice's picture has a tenth of that; what is larger is not worth the memory. */
const mostMegapixels = 40;
const isTooLarge = ({ width, height }: { width: number; height: number }): boolean =>
  width * height > mostMegapixels * 1e6;

/** Byte of the header that says "interlaced" (PNG 3, clause 11.2.1): such a file unpacks without a bound. */
const interlaceByte = 28;

async function decodePng(bytes: Uint8Array): Promise<Pixels | undefined> {
  const png = stripPng(bytes);
  if (!png || isTooLarge(png) || png.bytes[interlaceByte] !== 0) return undefined;
  const { PNG } = await import('pngjs');
  const { width, height, data } = PNG.sync.read(Buffer.from(png.bytes));
  return { width, height, data };
}

async function decodeJpeg(bytes: Uint8Array): Promise<Pixels | undefined> {
  const jpeg = stripJpeg(bytes);
  if (!jpeg || isTooLarge(jpeg)) return undefined;
  const { decode } = await import('jpeg-js');
  return decode(jpeg.bytes, {
    useTArray: true,
    tolerantDecoding: false,
    maxResolutionInMP: mostMegapixels,
    maxMemoryUsageInMB: 1024,
  });
}

/**
 * JPEG and PNG, which 99.5 % of CPSC's pictures are. `undefined` for anything else and for
 * what is no whole file. Both decoders are pure JavaScript and only loaded for this.
 */
export async function decodePicture(bytes: Uint8Array): Promise<Pixels | undefined> {
  try {
    return (await decodePng(bytes)) ?? (await decodeJpeg(bytes));
  } catch {
    return undefined;
  }
}
