import { useId } from 'preact/hooks';

interface FieldProps {
  label: string;
  value: string;
  onInput(value: string): void;
  hint?: string;
  /** What is wrong with it; shown, and told to screen readers. */
  mistake?: string | undefined;
  most?: number;
  lines?: number;
  type?: 'text' | 'date' | 'password' | 'search';
  lang?: string;
  name?: string;
  needed?: boolean;
  spellcheck?: boolean;
  /** Of a date. */
  min?: string;
  max?: string;
  options?: readonly string[];
}

export const Field = (props: FieldProps) => {
  const id = useId();
  const { label, value, onInput, hint, mistake, most, lines, type = 'text', options } = props;
  const said = [hint && `${id}-hint`, mistake && `${id}-mistake`].filter(Boolean).join(' ');
  const shared = {
    ...{ id, class: 'text-field', value, maxLength: most, lang: props.lang, name: props.name },
    ...{ 'aria-describedby': said || undefined, 'aria-invalid': mistake ? true : undefined },
    ...{ required: props.needed, autocomplete: 'off', spellcheck: props.spellcheck },
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {lines === undefined ? (
        <input
          {...{ ...shared, min: props.min, max: props.max, list: options && `${id}-options` }}
          // The types of Preact know which lists go with which kind, and not that it is chosen here.
          type={type as 'text'}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      ) : (
        <textarea
          {...shared}
          rows={lines}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
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
      {mistake && (
        <p class="mistake" id={`${id}-mistake`}>
          {mistake}
        </p>
      )}
    </div>
  );
};

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChange(value: string): void;
}

export const Choice = ({ label, value, options, onChange }: ChoiceProps) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="select"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
};
