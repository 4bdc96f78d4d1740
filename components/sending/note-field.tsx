import { useId, useState } from 'preact/hooks';
import { usePageWords } from '../locale.tsx';

const longest = 2000;

/** What was typed stays on show while it is being kept. */
export const NoteField = ({ note, onNote }: { note: string; onNote(note: string): void }) => {
  const { sending } = usePageWords();
  const id = useId();
  const [text, type] = useState(note);
  return (
    <section class="addition">
      <label class="field wide">
        <span>{sending.note}</span>
        <textarea
          class="text-field"
          rows={3}
          maxLength={longest}
          value={text}
          aria-describedby={`${id}-hint`}
          onInput={(event) => {
            type(event.currentTarget.value);
            onNote(event.currentTarget.value);
          }}
        />
      </label>
      <p class="note" id={`${id}-hint`}>
        {sending.noteHint}
        {text.length > longest - 200 && ` ${sending.left({ count: longest - text.length })}`}
      </p>
    </section>
  );
};
