import { useId } from 'preact/hooks';
import { Button, Mistake } from '../button.tsx';
import { usePageWords } from '../locale.tsx';
import type { Crop } from './crop.ts';
import { CropView } from './crop-view.tsx';

export type PictureTrouble = 'unreadable' | 'tooLarge';

export interface PicturePart {
  added: string | undefined;
  draft: { url: string; isShot: boolean } | undefined;
  trouble: PictureTrouble | undefined;
  onChoose(file: File): void;
  onUse(crop: Crop): void;
  onCancel(): void;
  onRemove(): void;
}

const Added = ({ url, onRemove }: { url: string; onRemove(): void }) => {
  const { picture } = usePageWords().sending;
  return (
    <div class="picture-added">
      <img src={url} alt={picture.added} />
      <div>
        <p role="status">{picture.added}</p>
        <Button look="text" label={picture.remove} onClick={onRemove} />
      </div>
    </div>
  );
};

const Chooser = ({ trouble, onChoose }: PicturePart) => {
  const { picture } = usePageWords().sending;
  const id = useId();
  return (
    <>
      <p class="note" id={`${id}-hint`}>
        {picture.hint}
      </p>
      <label class="button outlined file-button">
        {picture.choose}
        <input
          type="file"
          class="unseen"
          accept="image/jpeg,image/png,image/webp,image/avif"
          aria-describedby={`${id}-hint ${id}-mistake`}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) onChoose(file);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <Mistake id={`${id}-mistake`}>{trouble ? picture[trouble] : ''}</Mistake>
    </>
  );
};

export const PictureField = (part: PicturePart) => {
  const { picture } = usePageWords().sending;
  const { added, draft } = part;
  return (
    <section class="addition">
      <h3>{picture.title}</h3>
      {draft ? (
        <CropView key={draft.url} {...draft} onUse={part.onUse} onCancel={part.onCancel} />
      ) : added ? (
        <Added url={added} onRemove={part.onRemove} />
      ) : (
        <Chooser {...part} />
      )}
    </section>
  );
};
