import { useId } from 'preact/hooks';
import type { PictureFieldState } from '../../lib/reports/use-picture.ts';
import { Button, FieldError, FileButton } from '../shared/button.tsx';
import { usePageLocale } from '../shared/locale.tsx';
import { CropView } from './crop-view.tsx';

const Chooser = ({ hasFailed, onChoose }: PictureFieldState) => {
  const { picture } = usePageLocale().sending;
  const id = useId();
  return (
    <>
      <p class="note" id={`${id}-hint`}>
        {picture.hint}
      </p>
      <FileButton
        label={picture.choose}
        accept="image/jpeg,image/png,image/webp,image/avif"
        aria-describedby={`${id}-hint ${id}-mistake`}
        onFile={onChoose}
      />
      <FieldError id={`${id}-mistake`}>{hasFailed ? picture.unreadable : ''}</FieldError>
    </>
  );
};

export const PictureField = (part: PictureFieldState) => {
  const { picture } = usePageLocale().sending;
  const { added, draft } = part;
  return (
    <section class="addition">
      <h3>{picture.title}</h3>
      {draft && <CropView key={draft.url} {...draft} onUse={part.onUse} onCancel={part.onCancel} />}
      {!draft && added && (
        <div class="picture-added">
          <img src={added} alt={picture.added} />
          <div>
            <p role="status">{picture.added}</p>
            <Button look="text" label={picture.remove} onClick={part.onRemove} />
          </div>
        </div>
      )}
      {!draft && !added && <Chooser {...part} />}
    </section>
  );
};
