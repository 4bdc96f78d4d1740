import type { Pixels } from '../../lib/core/match/photo-hash.ts';
import { stripJpeg } from '../inbox/pictures/jpeg.ts';
import { decodePng } from './png.ts';

/** A notice's picture has a tenth of that; what is larger is not worth the memory. */
const mostMegapixels = 40;

/**
 * JPEG and PNG, which 99.5 % of CPSC's pictures are. `undefined` for anything else and for
 * what is no whole file. `jpeg-js` is pure JavaScript and only loaded for this.
 */
export async function decodePicture(bytes: Uint8Array): Promise<Pixels | undefined> {
  const png = decodePng(bytes, mostMegapixels * 1e6);
  if (png) return png;
  const jpeg = stripJpeg(bytes);
  if (!jpeg || jpeg.width * jpeg.height > mostMegapixels * 1e6) return undefined;
  const { decode } = await import('jpeg-js');
  try {
    return decode(jpeg.bytes, {
      useTArray: true,
      tolerantDecoding: false,
      maxResolutionInMP: mostMegapixels,
      maxMemoryUsageInMB: 1024,
    });
  } catch {
    return undefined;
  }
}
