import { useState } from 'preact/hooks';
import type { Operator } from '../../lib/reports/operator.ts';
import { AddressField } from '../list/address-field.tsx';
import { useLocale, usePageWords } from '../locale.tsx';

export type OperatorState = 'unasked' | 'asking' | 'silent' | Operator;

export interface ReceiverProps {
  address: string;
  /** Nobody has to type it: it came with this build, or was chosen before. */
  isKnown: boolean;
  mistake: string | undefined;
  operator: OperatorState;
  onAddress(address: string): void;
  /** Called in the click itself: the browser only asks for a permission there. */
  onAsk(): void;
}

const OutsideLink = ({ href, children }: { href: string; children: string }) => {
  const { warning } = useLocale();
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="unseen"> ({warning.button.newTab})</span>
    </a>
  );
};

const Privacy = ({ privacy }: Pick<Operator, 'privacy'>) => {
  const { sending } = usePageWords();
  const { language } = useLocale();
  if ('url' in privacy) return <OutsideLink href={privacy.url}>{sending.privacy}</OutsideLink>;
  const text = privacy.text[language] ?? privacy.text.en ?? Object.values(privacy.text)[0] ?? '';
  return (
    <details class="raw">
      <summary>{sending.privacy}</summary>
      <p class="privacy-text">{text}</p>
    </details>
  );
};

const Known = ({ operator }: { operator: Operator }) => {
  const { sending } = usePageWords();
  const { country } = useLocale();
  const { name, contact, privacy, retentionDays } = operator;
  return (
    <div class="operator" role="status">
      <p>
        <strong>{sending.run({ name, country: country(operator.country) })}</strong>
      </p>
      <p>
        {sending.contact}:{' '}
        <OutsideLink href={contact}>{contact.replace(/^mailto:/, '')}</OutsideLink>
      </p>
      <Privacy privacy={privacy} />
      {retentionDays !== undefined && (
        <p class="note">{sending.retention({ days: retentionDays })}</p>
      )}
    </div>
  );
};

const Asked = ({ operator, onAsk }: Pick<ReceiverProps, 'operator' | 'onAsk'>) => {
  const { sending } = usePageWords();
  if (typeof operator === 'object') return <Known operator={operator} />;
  return (
    <div class="toolbar">
      <button
        type="button"
        class="button outlined"
        disabled={operator === 'asking'}
        onClick={onAsk}
      >
        {operator === 'asking' ? sending.asking : sending.ask}
      </button>
      <p class="note" role="status">
        {operator === 'silent' ? sending.noOperator : sending.askHint}
      </p>
    </div>
  );
};

/** Whose inbox it is, before anything goes there. */
export const Receiver = (props: ReceiverProps) => {
  const { sending } = usePageWords();
  const [isOpen, open] = useState(!props.isKnown);
  const { address, mistake, onAddress, onAsk } = props;
  return (
    <section class="panel">
      <h2>{sending.receiver}</h2>
      {!props.isKnown && <p class="note">{sending.noInbox}</p>}
      {isOpen || mistake !== undefined ? (
        <AddressField
          label={sending.address}
          address={address}
          mistake={mistake}
          onInput={onAddress}
          onEnter={onAsk}
        />
      ) : (
        <p>
          <strong>{address}</strong>{' '}
          <button type="button" class="text-button" onClick={() => open(true)}>
            {sending.change}
          </button>
        </p>
      )}
      <Asked operator={props.operator} onAsk={onAsk} />
    </section>
  );
};
