import { type Crop, pixelsOf } from '../../components/sending/crop.ts';
import type { Picture } from '../../lib/store/records.ts';

/** What an inbox takes at most (docs/report-api.md), and what is worth reading here, in bytes. */
const mostSent = 2 * 1024 * 1024;
const mostRead = 30 * 1024 * 1024;

/** Longest side and quality, tried in this order until the file is small enough. */
const sizes = [
  { side: 1600, quality: 0.86 },
  { side: 1280, quality: 0.8 },
  { side: 900, quality: 0.7 },
];

export class PictureError extends Error {
  override name = 'PictureError';
  readonly trouble: 'unreadable' | 'tooLarge';

  constructor(trouble: PictureError['trouble'], cause?: unknown) {
    super(trouble, { cause });
    this.trouble = trouble;
  }
}

/** The right way up, as the camera meant it. Throws a `PictureError`. */
export async function readPicture(file: Blob): Promise<ImageBitmap> {
  if (file.size > mostRead) throw new PictureError('tooLarge');
  try {
    return await createImageBitmap(file);
  } catch (error) {
    throw new PictureError('unreadable', error);
  }
}

async function draw(
  image: ImageBitmap,
  crop: Crop,
  { side, quality }: (typeof sizes)[number],
): Promise<Blob> {
  const { from, to } = pixelsOf(crop, image.width, image.height, side);
  const canvas = new OffscreenCanvas(to.width, to.height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new PictureError('unreadable');
  // What is see-through in a PNG would be black in a JPEG.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, to.width, to.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, from.x, from.y, from.width, from.height, 0, 0, to.width, to.height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}

/** Drawn anew, so no metadata and nothing that was cut off. Throws a `PictureError`. */
export async function drawPicture(image: ImageBitmap, crop: Crop): Promise<Picture> {
  for (const size of sizes) {
    const blob = await draw(image, crop, size);
    if (blob.size > mostSent) continue;
    return { type: 'image/jpeg', bytes: new Uint8Array(await blob.arrayBuffer()) };
  }
  throw new PictureError('tooLarge');
}
