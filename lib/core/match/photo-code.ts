import { fromBase64, toBase64Url } from '../encoding.ts';
import { photoCodeForm } from '../hazard.ts';
import { differing, type PhotoHash, photoHashBits, wholes } from './photo-hash.ts';

/**
 * A notice's picture in a hazard: base64url of three or four of its hash's windows, 16 bytes each
 * (content, content cut by 5 % and by 10 % a side, and the whole picture where it has an edge). All
 * 26 windows would be 416 bytes, which no gzip makes smaller; what the others are worth is measured
 * by `match:photos`. Written by the hub, read in the background.
 */
const bytesPerWindow = photoHashBits / 8;
const [wholePicture, content] = wholes;
/** Content cut by 5 and by 10 % a side, as `photo-hash.ts` cuts it. */
const cutContent = [content + 2, content + 4];

/** `undefined` for a plain picture, which is like every other of its kind. */
export const photoCodeOf = ({ windows, isPlain }: PhotoHash): string | undefined => {
  if (isPlain) return undefined;
  const hasEdge = String(windows[wholePicture]) !== String(windows[content]);
  const kept = [content, ...cutContent, ...(hasEdge ? [wholePicture] : [])];
  const words = kept.flatMap((view) => [...(windows[view] ?? [])]);
  const bytes = words.flatMap((word) => [0, 8, 16, 24].map((shift) => (word >>> shift) & 255));
  return toBase64Url(Uint8Array.from(bytes));
};

export interface NoticePhoto {
  whole: Uint32Array[];
  cut: Uint32Array[];
}

/** `undefined` for what the hub did not write. */
export const noticePhotoOf = (code: string): NoticePhoto | undefined => {
  if (!photoCodeForm.test(code)) return undefined;
  const bytes = new DataView(fromBase64(code.replaceAll('-', '+').replaceAll('_', '/')).buffer);
  const windows = Array.from({ length: bytes.byteLength / bytesPerWindow }, (_, window) =>
    Uint32Array.from({ length: bytesPerWindow / 4 }, (_, word) =>
      bytes.getUint32(bytesPerWindow * window + 4 * word, true),
    ),
  );
  const cut = windows.splice(1, cutContent.length);
  return { whole: windows, cut };
};

const nearest = (page: readonly Uint32Array[], { whole, cut }: NoticePhoto): number => {
  const all = page.flatMap((view) => whole.map((one) => differing(view, one)));
  // One of the two is seen whole: a crop of a crop would be a third picture.
  const ends = page
    .filter((_, at) => at === wholePicture || at === content)
    .flatMap((view) => cut.map((one) => differing(view, one)));
  return Math.min(photoHashBits, ...all, ...ends);
};

/** Bits that differ between a page's picture and a notice's, of `photoHashBits`. */
export const noticeDistance = (page: PhotoHash, notice: NoticePhoto): number =>
  page.isPlain
    ? photoHashBits
    : Math.min(nearest(page.windows, notice), nearest(page.mirrored, notice));
