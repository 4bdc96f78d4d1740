import { type Crop, pixelsOf } from '../../components/sending/crop.ts';
import type { Picture } from '../../lib/store/records.ts';

/** What an inbox takes at most (docs/report-api.md), and what is worth reading here, in bytes. */
const mostSent = 2 * 1024 * 1024;
const mostRead = 30 * 1024 * 1024;

/** Longest side and quality: a label can be read, and no photo comes near what an inbox takes. */
const longest = 1400;
const quality = 0.8;

/** The right way up, as the camera meant it. Rejects for what is no picture, or too large. */
export async function readPicture(file: Blob): Promise<ImageBitmap> {
  if (file.size > mostRead) throw new RangeError('too large to read');
  return createImageBitmap(file);
}

/** Drawn anew, so no metadata and nothing that was cut off. */
export async function drawPicture(image: ImageBitmap, crop: Crop): Promise<Picture> {
  const { from, to } = pixelsOf(crop, image.width, image.height, longest);
  const canvas = new OffscreenCanvas(to.width, to.height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no canvas');
  // What is see-through in a PNG would be black in a JPEG.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, to.width, to.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, from.x, from.y, from.width, from.height, 0, 0, to.width, to.height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  if (blob.size > mostSent) throw new RangeError('too large to send');
  return { type: 'image/jpeg', bytes: new Uint8Array(await blob.arrayBuffer()) };
}
