import { useEffect, useRef, useState } from 'preact/hooks';
import type { Picture } from '../store/records.ts';

/** The part of a picture that is sent, in fractions of its width and height. */
export interface Crop {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface PictureFieldState {
  /** Object URL of the picture that the report has. */
  added: string | undefined;
  /** A chosen file that is still to be cropped. */
  draft: { url: string } | undefined;
  hasFailed: boolean;
  onChoose(file: File): void;
  onUse(crop: Crop): void;
  onCancel(): void;
  onRemove(): void;
}

/** Whole pixels of a picture of that size, and how large they are drawn, at most `max` a side. */
export function pixelsOf(crop: Crop, width: number, height: number, max: number) {
  const x = Math.round(crop.left * width);
  const y = Math.round(crop.top * height);
  const from = {
    x,
    y,
    width: Math.max(1, Math.round(crop.right * width) - x),
    height: Math.max(1, Math.round(crop.bottom * height) - y),
  };
  const scale = Math.min(1, max / Math.max(from.width, from.height));
  const to = {
    width: Math.max(1, Math.round(from.width * scale)),
    height: Math.max(1, Math.round(from.height * scale)),
  };
  return { from, to };
}

/** What an inbox takes at most (docs/report-api.md), and what is worth reading here, in bytes. */
const maxSent = 2 * 1024 * 1024;
const maxRead = 30 * 1024 * 1024;

/** Longest side and quality: a label can be read, and no photo comes near what an inbox takes. */
const longest = 1400;
const quality = 0.8;

/** Turned as the camera's metadata says. Rejects if it is no picture, or too large. */
async function readPicture(file: Blob): Promise<ImageBitmap> {
  if (file.size > maxRead) throw new RangeError('too large to read');
  return createImageBitmap(file);
}

/** Redrawn, so that no metadata and nothing outside the crop is left. */
async function drawPicture(image: ImageBitmap, crop: Crop): Promise<Picture> {
  const { from, to } = pixelsOf(crop, image.width, image.height, longest);
  const canvas = new OffscreenCanvas(to.width, to.height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no canvas');
  // Transparent parts of a PNG would become black in a JPEG.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, to.width, to.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, from.x, from.y, from.width, from.height, 0, 0, to.width, to.height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  if (blob.size > maxSent) throw new RangeError('too large to send');
  return { type: 'image/jpeg', bytes: new Uint8Array(await blob.arrayBuffer()) };
}

interface Draft {
  image: ImageBitmap;
  url: string;
}

const useObjectUrl = (picture: Picture | undefined): string | undefined => {
  const [url, show] = useState<string | undefined>(undefined);
  // The store gives another object each time it is read; its length tells pictures apart.
  const same = useRef(picture);
  if (same.current?.bytes.length !== picture?.bytes.length) same.current = picture;
  const shown = same.current;
  useEffect(() => {
    if (!shown) return show(undefined);
    const made = URL.createObjectURL(new Blob([shown.bytes], { type: shown.type }));
    show(made);
    return () => URL.revokeObjectURL(made);
  }, [shown]);
  return url;
};

export const usePicture = (
  picture: Picture | undefined,
  keep: (picture: Picture | undefined) => Promise<void>,
): PictureFieldState => {
  const [draft, setDraft] = useState<Draft | undefined>(undefined);
  const [hasFailed, setFailed] = useState(false);
  const added = useObjectUrl(picture);

  const leave = () => {
    if (draft) URL.revokeObjectURL(draft.url);
    draft?.image.close();
    setDraft(undefined);
  };
  const open = async (file: Blob) => {
    setFailed(false);
    try {
      const image = await readPicture(file);
      setDraft({ image, url: URL.createObjectURL(file) });
    } catch {
      setFailed(true);
    }
  };
  return {
    added,
    draft,
    hasFailed,
    onChoose: (file) => void open(file),
    onUse(crop) {
      if (!draft) return;
      drawPicture(draft.image, crop)
        .then(keep)
        .catch(() => setFailed(true))
        .finally(leave);
    },
    onCancel: leave,
    onRemove: () => void keep(undefined),
  };
};
