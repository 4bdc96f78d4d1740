import { useEffect, useRef, useState } from 'preact/hooks';
import type { PicturePart } from '../../components/sending/picture-field.tsx';
import type { Picture } from '../../lib/store/records.ts';
import { drawPicture, readPicture } from './draw-picture.ts';

interface Draft {
  image: ImageBitmap;
  url: string;
}

const useAddress = (picture: Picture | undefined): string | undefined => {
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
): PicturePart => {
  const [draft, setDraft] = useState<Draft | undefined>(undefined);
  const [hasFailed, setFailed] = useState(false);
  const added = useAddress(picture);

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
