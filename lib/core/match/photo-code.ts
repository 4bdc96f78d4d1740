import { toBase64Url } from '../base64.ts';
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

const isSame = (a: Uint32Array | undefined, b: Uint32Array | undefined): boolean =>
  a !== undefined && b !== undefined && differing(a, b) === 0;

/** `undefined` for a plain picture, which is like every other of its kind. */
export const photoCodeOf = ({ windows, isPlain }: PhotoHash): string | undefined => {
  if (isPlain) return undefined;
  const hasEdge = !isSame(windows[wholePicture], windows[content]);
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
  const text = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
  const windows: Uint32Array[] = [];
  for (let start = 0; start < text.length; start += bytesPerWindow) {
    const view = new Uint32Array(bytesPerWindow / 4);
    for (let at = 0; at < bytesPerWindow; at++)
      view[at >> 2] = (view[at >> 2] ?? 0) | (text.charCodeAt(start + at) << (8 * (at & 3)));
    windows.push(view);
  }
  const [seen, first, second, ...edge] = windows;
  if (!seen || !first || !second) return undefined;
  return { whole: [seen, ...edge], cut: [first, second] };
};

const nearest = (page: readonly Uint32Array[], { whole, cut }: NoticePhoto): number => {
  const all = page.flatMap((view) => whole.map((one) => differing(view, one)));
  // One of the two is seen whole: a crop of a crop would be a third picture.
  const ends = wholes.flatMap((at) => {
    const view = page[at];
    return view === undefined ? [] : cut.map((one) => differing(view, one));
  });
  return Math.min(photoHashBits, ...all, ...ends);
};

/** Bits that differ between a page's picture and a notice's, of `photoHashBits`. */
export const noticeDistance = (page: PhotoHash, notice: NoticePhoto): number =>
  page.isPlain
    ? photoHashBits
    : Math.min(nearest(page.windows, notice), nearest(page.mirrored, notice));
