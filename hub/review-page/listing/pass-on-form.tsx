import { useState } from 'preact/hooks';
import { Callout } from '../../../components/shared/callout.tsx';
import { Field } from '../../../components/shared/field.tsx';
import { channelsFor, channelWith, everyChannel } from '../../../lib/reports/channels.ts';
import { FormPanel } from '../forms.tsx';
import { OutsideLink } from '../parts.tsx';
import { useWords } from '../words.ts';

interface PassedOnFacts {
  authority: string;
  on: string;
  reference?: string;
}

interface PassOnFormProps {
  /** The region with the most reports, whose authority is offered first. */
  region: string | undefined;
  site: string;
  today: string;
  isBusy: boolean;
  onSend(facts: PassedOnFacts): void;
  onCancel(): void;
}

/** Records which authority the reviewer informed, and helps to find one. It submits nothing to the authority. */
export const PassOnForm = ({ region, site, today, isBusy, onSend, onCancel }: PassOnFormProps) => {
  const { passOnForm: labels, cancel, channels: words } = useWords();
  const nearest = channelsFor(words, region, site).filter(({ kind }) => kind === 'authority');
  const all = everyChannel()
    .filter(({ kind }) => kind === 'authority')
    .map((facts) => channelWith(words, facts));
  const [authority, setAuthority] = useState(nearest[0]?.name ?? '');
  const [on, setOn] = useState(today);
  const [reference, setReference] = useState('');
  const [wasSubmitted, setTried] = useState(false);
  const chosen = all.find(({ name }) => name === authority);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(on);
  const send = () => {
    setTried(true);
    if (authority.trim() === '' || !isDay) return;
    const trimmedReference = reference.trim();
    onSend({
      authority: authority.trim(),
      on,
      ...(trimmedReference !== '' && { reference: trimmedReference }),
    });
  };
  return (
    <FormPanel
      {...{ title: labels.title, intro: labels.intro, send: labels.send, cancel }}
      {...{ isBusy, onSend: send, onCancel }}
    >
      <Field
        label={labels.authority}
        value={authority}
        maxLength={300}
        required
        options={all.map(({ name }) => name)}
        mistake={wasSubmitted && authority.trim() === '' ? labels.authority : undefined}
        onInput={setAuthority}
      />
      {chosen && (
        <Callout>
          <p>{chosen.about}</p>
          <p>{labels.asks({ fields: chosen.asks })}</p>
          <p>
            {chosen.link && <OutsideLink url={chosen.link.url}>{labels.link}</OutsideLink>}{' '}
            {chosen.phone}
          </p>
        </Callout>
      )}
      <Field
        type="date"
        label={labels.on}
        value={on}
        maxLength={10}
        required
        mistake={wasSubmitted && !isDay ? labels.on : undefined}
        onInput={setOn}
      />
      <Field label={labels.reference} value={reference} maxLength={300} onInput={setReference} />
    </FormPanel>
  );
};
