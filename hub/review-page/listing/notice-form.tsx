import { useState } from 'preact/hooks';
import { Field } from '../../../components/shared/field.tsx';
import type { AttachedNotice } from '../../inbox/review/cases.ts';
import { FormPanel, LanguageFields } from '../forms.tsx';
import { useWords } from '../words.ts';
import { textsOf } from './claim-form.tsx';

interface NoticeFormProps {
  first: AttachedNotice | undefined;
  isBusy: boolean;
  onSend(notice: AttachedNotice): void;
  onCancel(): void;
}

const empty: AttachedNotice = {
  source: '',
  reference: '',
  authority: { name: {}, country: '' },
  url: '',
  published: '',
  licence: '',
};

/** Forms of the fields as in the hub's `AttachedNotice`, which checks them again. */
const forms = {
  source: /^[a-z0-9-]{1,31}$/,
  reference: /\S/,
  url: /^https:\/\/\S+$/,
  published: /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
  licence: /\S/,
};
type FieldName = keyof typeof forms;
const fieldNames = Object.keys(forms) as FieldName[];

export const NoticeForm = ({ first, isBusy, onSend, onCancel }: NoticeFormProps) => {
  const { noticeForm: labels, cancel } = useWords();
  const [notice, setNotice] = useState(first ?? empty);
  const [wasSubmitted, setTried] = useState(false);
  const { authority } = notice;
  const name = textsOf(authority.name);
  const isCountry = /^[A-Z]{2}$/.test(authority.country);
  const isInvalid = (field: FieldName) => !forms[field].test(notice[field].trim());
  const send = () => {
    setTried(true);
    if (!name || !isCountry || fieldNames.some(isInvalid)) return;
    const trimmed = Object.fromEntries(
      fieldNames.map((one) => [one, notice[one].trim()]),
    ) as Record<FieldName, string>;
    onSend({ ...trimmed, authority: { name, country: authority.country } });
  };
  const field = (key: FieldName, max: number, hint?: string) => (
    <Field
      label={labels[key]}
      value={notice[key]}
      maxLength={max}
      required
      {...(hint !== undefined && { hint })}
      mistake={wasSubmitted && isInvalid(key) ? labels[key] : undefined}
      onInput={(value) => setNotice({ ...notice, [key]: value })}
    />
  );
  return (
    <FormPanel
      {...{ title: labels.title, intro: labels.intro, send: labels.send, cancel }}
      {...{ isBusy, onSend: send, onCancel }}
    >
      {field('source', 31, labels.sourceHint)}
      {field('reference', 200)}
      <LanguageFields
        {...{ label: labels.authority, value: authority.name, maxLength: 300 }}
        mistake={wasSubmitted && !name ? labels.needsAuthority : undefined}
        onInput={(texts) => setNotice({ ...notice, authority: { ...authority, name: texts } })}
      />
      <Field
        label={labels.country}
        value={authority.country}
        maxLength={2}
        required
        mistake={wasSubmitted && !isCountry ? labels.country : undefined}
        onInput={(text) =>
          setNotice({ ...notice, authority: { ...authority, country: text.toUpperCase() } })
        }
      />
      {field('url', 2000)}
      {field('published', 10)}
      {field('licence', 300)}
    </FormPanel>
  );
};
