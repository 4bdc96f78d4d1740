import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../components/shared/button.tsx';
import { Field } from '../../components/shared/field.tsx';
import { nameOfLanguage, type ReviewLanguage, reviewLanguages, useWords } from './words.ts';

interface CheckProps {
  label: string;
  isOn: boolean;
  onChange(isOn: boolean): void;
}

const Check = ({ label, isOn, onChange }: CheckProps) => (
  <label class="check">
    <input
      type="checkbox"
      checked={isOn}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    {label}
  </label>
);

interface ChecksProps<T extends string> {
  label: string;
  all: readonly (readonly [value: T, label: string])[];
  chosen: readonly T[];
  onChange(chosen: T[]): void;
}

/** Checkboxes of which several may be chosen; the result is in the order of `all`. */
export const Checks = <T extends string>({ label, all, chosen, onChange }: ChecksProps<T>) => (
  <fieldset class="checks">
    <legend>{label}</legend>
    {all.map(([value, name]) => (
      <Check
        key={value}
        label={name}
        isOn={chosen.includes(value)}
        onChange={(isOn) => {
          const next = all.map(([one]) => one).filter((one) => chosen.includes(one));
          onChange(isOn ? [...next, value] : next.filter((one) => one !== value));
        }}
      />
    ))}
  </fieldset>
);

interface LanguageFieldsProps {
  label(of: { language: string }): string;
  hints?: Record<ReviewLanguage, string>;
  value: Readonly<Record<string, string>>;
  maxLength: number;
  lines?: number;
  mistake: string | undefined;
  onInput(value: Record<string, string>): void;
}

/** One text field for each of the reviewers' languages; texts in other languages stay unchanged. */
export const LanguageFields = ({ label, hints, value, onInput, ...rest }: LanguageFieldsProps) => (
  <>
    {reviewLanguages.map((language) => (
      <Field
        key={language}
        label={label({ language: nameOfLanguage(language) })}
        {...(hints && { hint: hints[language] })}
        value={value[language] ?? ''}
        lang={language}
        {...rest}
        onInput={(text) => onInput({ ...value, [language]: text })}
      />
    ))}
  </>
);

interface FormProps {
  title: string;
  intro?: string;
  send: string;
  cancel: string;
  isBusy: boolean;
  onSend(): void;
  onCancel(): void;
  children: ComponentChildren;
}

export const FormPanel = ({ title, intro, send, cancel, isBusy, ...form }: FormProps) => (
  <form
    class="panel form"
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      form.onSend();
    }}
  >
    <h2>{title}</h2>
    {intro && <p class="note">{intro}</p>}
    {form.children}
    <div class="toolbar">
      <Button look="filled" type="submit" label={send} disabled={isBusy} />
      <Button label={cancel} onClick={form.onCancel} />
    </div>
  </form>
);

interface TextFormProps extends Pick<FormProps, 'title' | 'intro' | 'isBusy' | 'onCancel'> {
  label: string;
  hint: string;
  /** Label of its button; the title by default. */
  send?: string;
  maxLength: number;
  onSend(text: string): void;
}

export const TextForm = ({ label, hint, maxLength, onSend, ...form }: TextFormProps) => {
  const { cancel } = useWords();
  const [text, setText] = useState('');
  const [wasSubmitted, setTried] = useState(false);
  const trimmed = text.trim();
  return (
    <FormPanel
      {...{ send: form.title, cancel, ...form }}
      onSend={() => (trimmed === '' ? setTried(true) : onSend(trimmed))}
    >
      <Field
        {...{ label, hint, maxLength, value: text, lines: 4, onInput: setText }}
        mistake={wasSubmitted && trimmed === '' ? label : undefined}
      />
    </FormPanel>
  );
};
