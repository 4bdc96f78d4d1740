import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Mark, Question } from '../../lib/core/affected.ts';
import type { ChosenText } from '../../lib/locales/choose-text.ts';
import { useLocale, usePageWords } from '../locale.tsx';

interface QuestionProps {
  question: Question;
  /** Where the notice says the number is printed. */
  hint: ChosenText | undefined;
  isReadable(mark: Mark, text: string): boolean;
  /** `null`: cannot be found, or not known. An empty variant is none of those named. */
  onAnswer(answer: string | null): void;
}

const isDate = (mark: Mark): boolean => mark === 'manufactured' || mark === 'dateMark';

const Variants = ({
  variants,
  onAnswer,
}: { variants: readonly string[] } & Pick<QuestionProps, 'onAnswer'>) => {
  const { watch } = usePageWords();
  return (
    <div class="toolbar answers">
      {variants.map((variant) => (
        <button
          key={variant}
          type="button"
          class="button outlined"
          onClick={() => onAnswer(variant)}
        >
          {variant}
        </button>
      ))}
      <button type="button" class="button outlined" onClick={() => onAnswer('')}>
        {watch.anotherVariant}
      </button>
      <button type="button" class="text-button" onClick={() => onAnswer(null)}>
        {watch.unknownVariant}
      </button>
    </div>
  );
};

const Typed = ({
  question,
  isReadable,
  onAnswer,
  labelledBy,
}: QuestionProps & { labelledBy: string }) => {
  const { watch } = usePageWords();
  const [text, setText] = useState('');
  const [mistake, setMistake] = useState('');
  const id = useId();
  const { mark } = question;
  const answer = () => {
    if (text.trim() === '') setMistake(watch.mistake.empty);
    else if (isReadable(mark, text)) onAnswer(text);
    else setMistake(isDate(mark) ? watch.mistake.date : watch.mistake.gtin);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        answer();
      }}
    >
      <input
        class="text-field"
        value={text}
        maxLength={100}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        inputMode={mark === 'gtins' ? 'numeric' : 'text'}
        aria-labelledby={labelledBy}
        aria-describedby={id}
        aria-invalid={mistake !== ''}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setMistake('');
        }}
      />
      <p class="mistake" id={id} role="alert">
        {mistake}
      </p>
      <div class="toolbar answers">
        <button type="submit" class="button filled">
          {watch.next}
        </button>
        <button type="button" class="button outlined" onClick={() => onAnswer(null)}>
          {watch.cannotFind}
        </button>
      </div>
    </form>
  );
};

/** One mark of the thing, and where it is printed. The focus comes along with each new question. */
export const AffectedQuestion = (props: QuestionProps) => {
  const { watch } = usePageWords();
  const { warning } = useLocale();
  const { question, hint } = props;
  const { mark, variants, date } = question;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h4 id={id} tabIndex={-1} ref={heading}>
        {mark === 'dateMark' ? watch.askDate[date ?? 'other'] : watch.ask[mark]}
      </h4>
      <p class="note">{watch.where[mark]}</p>
      {hint && mark !== 'variant' && (
        <p class="note">
          {warning.noticeSays}: <span lang={hint.language}>{hint.text}</span>
        </p>
      )}
      {variants ? (
        <Variants variants={variants} onAnswer={props.onAnswer} />
      ) : (
        <Typed {...props} labelledBy={id} />
      )}
    </>
  );
};
