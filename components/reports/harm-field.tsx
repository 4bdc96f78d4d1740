import { useId } from 'preact/hooks';
import type { HarmDraft, HarmPart } from '../../lib/reports/use-harm.ts';
import { FieldError } from '../shared/button.tsx';
import { Choice, Field } from '../shared/field.tsx';
import { usePageLocale } from '../shared/locale.tsx';

const Details = ({ draft, today, onDraft }: HarmPart & { draft: HarmDraft }) => {
  const { harm } = usePageLocale().sending;
  const edit = (name: keyof HarmDraft, value: string) => {
    const { [name]: _before, ...others } = draft;
    // A draft has no empty fields: an emptied one is removed.
    onDraft(value ? { ...draft, [name]: value } : others);
  };
  return (
    <div class="harm-details">
      <Choice
        label={harm.kind}
        value={draft.kind ?? ''}
        options={[['', harm.choose], ...Object.entries(harm.kinds)]}
        onChange={(key) => edit('kind', key)}
      />
      <Choice
        label={harm.treatment}
        value={draft.treatment ?? ''}
        options={[['', harm.noTreatment], ...Object.entries(harm.treatments)]}
        onChange={(key) => edit('treatment', key)}
      />
      <Field
        label={harm.date}
        type="date"
        min="2000-01-01"
        max={today}
        value={draft.date ?? ''}
        onInput={(date) => edit('date', date)}
      />
      <Field
        label={harm.text}
        lines={3}
        maxLength={2000}
        value={draft.text ?? ''}
        onInput={(text) => edit('text', text)}
      />
    </div>
  );
};

/** Health data: the fields are not even drawn before the shopper agreed. */
export const HarmField = (part: HarmPart) => {
  const { harm } = usePageLocale().sending;
  const id = useId();
  const { draft } = part;
  return (
    <section class="addition">
      <label class="consent">
        <input
          type="checkbox"
          checked={draft !== undefined}
          aria-describedby={`${id}-why`}
          onClick={(event) => part.onConsent(event.currentTarget.checked)}
        />
        <span>{harm.consent}</span>
      </label>
      <p class="note" id={`${id}-why`}>
        {harm.why}
      </p>
      <FieldError>{part.isRefused ? harm.refused : ''}</FieldError>
      {draft && <Details {...part} draft={draft} />}
    </section>
  );
};
