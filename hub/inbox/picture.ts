import { Refusal } from './http.ts';
import { stripJpeg } from './pictures/jpeg.ts';
import { stripPng } from './pictures/png.ts';
import { stripWebp } from './pictures/webp.ts';

export const longestPicture = 2 * 1024 * 1024;
const mostPixels = 4096;

/** What a stripper gives back: the file without anything but its picture, and the picture's size. */
export interface Stripped {
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
  'image/webp': stripWebp,
} satisfies Record<string, (bytes: Uint8Array) => Stripped | undefined>;

export type PictureType = keyof typeof strippers;
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
