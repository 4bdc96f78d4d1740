import type { Pixels } from '../core/match/photo-hash.ts';

/** Longer side of what is hashed; the hash looks at 96 × 96 cells. */
const longest = 480;

/** Off the page's thread by nature: this runs in the background only. Rejects for what is no picture. */
export async function decodePicture(picture: Blob): Promise<Pixels> {
  const bitmap = await createImageBitmap(picture);
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const drawing = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  drawing?.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  if (!drawing) throw new Error('no canvas');
  return drawing.getImageData(0, 0, width, height);
}
