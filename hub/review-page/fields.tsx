import type { ComponentChildren } from 'preact';

interface ChecksProps<T extends string> {
  label: string;
  all: readonly (readonly [value: T, label: string])[];
  chosen: readonly T[];
  onChange(chosen: T[]): void;
}

/** Several of many, in the order of `all`. */
export const Checks = <T extends string>({ label, all, chosen, onChange }: ChecksProps<T>) => (
  <fieldset class="checks">
    <legend>{label}</legend>
    {all.map(([value, name]) => (
      <label class="check" key={value}>
        <input
          type="checkbox"
          checked={chosen.includes(value)}
          onChange={(event) => {
            const isIn = event.currentTarget.checked;
            const next = all.map(([one]) => one).filter((one) => chosen.includes(one));
            onChange(isIn ? [...next, value] : next.filter((one) => one !== value));
          }}
        />
        {name}
      </label>
    ))}
  </fieldset>
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

/** A panel that asks for something and can be left. */
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
      <button type="submit" class="button filled" disabled={isBusy}>
        {send}
      </button>
      <button type="button" class="button outlined" onClick={form.onCancel}>
        {cancel}
      </button>
    </div>
  </form>
);
