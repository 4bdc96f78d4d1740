import type { AllHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';
import { FieldError } from './button.tsx';

interface FieldProps
  extends Pick<
    AllHTMLAttributes<HTMLInputElement>,
    'lang' | 'max' | 'maxLength' | 'min' | 'name' | 'placeholder' | 'required' | 'spellcheck'
  > {
  label: string;
  value: string;
  onInput(value: string): void;
  hint?: string;
  /** The error; pass an empty text where there is none, so that it is announced when it appears. */
  mistake?: string | undefined;
  lines?: number;
  type?: 'text' | 'date' | 'password' | 'search' | 'url';
  options?: readonly string[];
  /** Enter counts as a user action, so the browser may ask for permissions. */
  onEnter?(): void;
}

export const Field = (props: FieldProps) => {
  const { label, onInput, hint, mistake, lines, type = 'text', options, onEnter, ...rest } = props;
  const id = useId();
  const describedBy = [hint && `${id}-hint`, mistake && `${id}-mistake`].filter(Boolean).join(' ');
  const shared = {
    ...{ id, class: 'text-field', autocomplete: 'off', ...rest },
    'aria-describedby': describedBy || undefined,
    'aria-invalid': mistake === undefined ? undefined : mistake !== '',
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {lines === undefined ? (
        <input
          {...{ ...shared, list: options && `${id}-options` }}
          // Preact's types allow each `type` with its own attributes only; here it varies.
          type={type as 'text'}
          onKeyDown={({ key }) => key === 'Enter' && onEnter?.()}
        />
      ) : (
        <textarea {...shared} rows={lines} />
      )}
      {options && (
        <datalist id={`${id}-options`}>
          {options.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
      {hint && (
        <p class="note" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {mistake !== undefined && <FieldError id={`${id}-mistake`}>{mistake}</FieldError>}
    </div>
  );
};

export const AddressField = (props: FieldProps) => (
  <Field type="url" placeholder="https://" spellcheck={false} {...props} />
);

interface ChoiceProps {
  label: string;
  value: string;
  /** `lang`: of the label, where it is not the page's. */
  options: readonly (readonly [value: string, label: string, lang?: string])[];
  onChange(value: string): void;
}

/** `label` is for screen readers only: a visible label is next to it. */
export const Select = ({
  label,
  value,
  options,
  onChange,
  id,
}: Omit<ChoiceProps, 'label'> & { label?: string; id?: string }) => (
  <select
    id={id}
    class="select"
    aria-label={label}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  >
    {options.map(([one, name, lang]) => (
      <option key={one} value={one} lang={lang}>
        {name}
      </option>
    ))}
  </select>
);

export const Choice = ({ label, ...rest }: ChoiceProps) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Select id={id} {...rest} />
    </div>
  );
};
