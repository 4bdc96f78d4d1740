import { useId, useState } from 'preact/hooks';
import type { Identifier, Question } from '../../lib/core/affected.ts';
import type { ChosenText } from '../../lib/locales/choose-text.ts';
import { Button, FieldError } from '../shared/button.tsx';
import { usePageLocale } from '../shared/locale.tsx';
import { focusNow } from '../shared/use-focus.ts';

interface QuestionProps {
  question: Question;
  hint: ChosenText | undefined;
  isReadable(identifier: Identifier, text: string): boolean;
  /** `null`: the owner cannot find it or does not know. An empty variant: none of those named. */
  onAnswer(answer: string | null): void;
}

const isDate = (identifier: Identifier): boolean =>
  identifier === 'manufactured' || identifier === 'dateMark';

const Variants = ({
  variants,
  onAnswer,
}: { variants: readonly string[] } & Pick<QuestionProps, 'onAnswer'>) => {
  const { alerts } = usePageLocale();
  return (
    <div class="toolbar answers">
      {variants.map((variant) => (
        <Button label={variant} key={variant} onClick={() => onAnswer(variant)} />
      ))}
      <Button label={alerts.anotherVariant} onClick={() => onAnswer('')} />
      <Button look="text" label={alerts.unknownVariant} onClick={() => onAnswer(null)} />
    </div>
  );
};

const TypedAnswer = ({
  question,
  isReadable,
  onAnswer,
  labelledBy,
}: QuestionProps & { labelledBy: string }) => {
  const { alerts } = usePageLocale();
  const [text, setText] = useState('');
  const [mistake, setMistake] = useState('');
  const id = useId();
  const { identifier } = question;
  const submit = () => {
    if (text.trim() === '') setMistake(alerts.mistake.empty);
    else if (isReadable(identifier, text)) onAnswer(text);
    else setMistake(isDate(identifier) ? alerts.mistake.date : alerts.mistake.gtin);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <input
        class="text-field"
        value={text}
        maxLength={100}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        inputMode={identifier === 'gtins' ? 'numeric' : 'text'}
        aria-labelledby={labelledBy}
        aria-describedby={id}
        aria-invalid={mistake !== ''}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setMistake('');
        }}
      />
      <FieldError id={id}>{mistake}</FieldError>
      <div class="toolbar answers">
        <Button look="filled" label={alerts.next} type="submit" />
        <Button label={alerts.cannotFind} onClick={() => onAnswer(null)} />
      </div>
    </form>
  );
};

export const AffectedQuestion = (props: QuestionProps) => {
  const { alerts, warning } = usePageLocale();
  const { question, hint } = props;
  const { identifier, variants, date } = question;
  const id = useId();
  return (
    <>
      <h4 id={id} tabIndex={-1} ref={focusNow}>
        {identifier === 'dateMark' ? alerts.askDate[date ?? 'other'] : alerts.ask[identifier]}
      </h4>
      <p class="note">{alerts.where[identifier]}</p>
      {hint && identifier !== 'variant' && (
        <p class="note">
          {warning.label({ label: warning.noticeSays })}
          <span lang={hint.language}>{hint.text}</span>
        </p>
      )}
      {variants ? (
        <Variants variants={variants} onAnswer={props.onAnswer} />
      ) : (
        <TypedAnswer {...props} labelledBy={id} />
      )}
    </>
  );
};
