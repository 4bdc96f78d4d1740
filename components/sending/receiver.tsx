import type { Operator } from '../../lib/reports/operator.ts';
import { Button } from '../button.tsx';
import { AddressField } from '../field.tsx';
import { OutsideLink } from '../links.tsx';
import { useLocale, usePageWords } from '../locale.tsx';

/** As far as its operator has said: the build tells less than the inbox itself. */
export type KnownOperator = Pick<Operator, 'name'> & {
  [Key in Exclude<keyof Operator, 'name'>]?: Operator[Key] | undefined;
};
export type OperatorState = 'unasked' | 'asking' | 'silent' | KnownOperator;

export interface ReceiverProps {
  address: string;
  /** Its operator, or the host of its address; empty where there is none. */
  name: string;
  mistake: string | undefined;
  operator: OperatorState;
  onAddress(address: string): void;
  onAsk(): void;
}

const Privacy = ({ privacy }: Pick<Operator, 'privacy'>) => {
  const { sending } = usePageWords();
  const { language } = useLocale();
  if ('url' in privacy) return <OutsideLink href={privacy.url}>{sending.privacy}</OutsideLink>;
  const text = privacy.text[language] ?? privacy.text.en ?? Object.values(privacy.text)[0] ?? '';
  return (
    <details class="fold">
      <summary>{sending.privacy}</summary>
      <p class="privacy-text">{text}</p>
    </details>
  );
};

const Known = ({ operator }: { operator: KnownOperator }) => {
  const { sending } = usePageWords();
  const { country, warning } = useLocale();
  const { name, contact, privacy, retentionDays } = operator;
  return (
    <div class="operator" role="status">
      <p>
        <strong>
          {operator.country ? sending.run({ name, country: country(operator.country) }) : name}
        </strong>
      </p>
      {contact && (
        <p>
          {warning.label({ label: sending.contact })}
          <OutsideLink href={contact}>{contact.replace(/^mailto:/, '')}</OutsideLink>
        </p>
      )}
      {privacy && <Privacy privacy={privacy} />}
      {retentionDays !== undefined && (
        <p class="note">{sending.retention({ days: retentionDays })}</p>
      )}
    </div>
  );
};

/** Whose inbox it is, before anything goes there; another one is for those who look for it. */
export const Receiver = ({ address, name, mistake, operator, ...on }: ReceiverProps) => {
  const { sending } = usePageWords();
  const known = typeof operator === 'object' ? operator : undefined;
  return (
    <section class="panel">
      {name && <h2>{sending.receiver}</h2>}
      {known ? <Known operator={known} /> : name && <p>{name}</p>}
      {name && !known?.privacy && (
        <div class="toolbar">
          <Button
            look="text"
            label={operator === 'asking' ? sending.asking : sending.ask}
            disabled={operator === 'asking'}
            onClick={on.onAsk}
          />
          <p class="note" role="status">
            {operator === 'silent' ? sending.noOperator : sending.askHint}
          </p>
        </div>
      )}
      <details class="fold" open={Boolean(mistake)}>
        <summary>{sending.other}</summary>
        <AddressField
          label={sending.address}
          value={address}
          mistake={mistake}
          onInput={on.onAddress}
          onEnter={on.onAsk}
        />
      </details>
    </section>
  );
};
