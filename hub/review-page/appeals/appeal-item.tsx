import { useState } from 'preact/hooks';
import { Field } from '../../../components/field.tsx';
import { siteName } from '../../../lib/sites/facts.ts';
import type { AppealDecision, ReceivedAppeal } from '../../inbox/appeals.ts';
import { Facts } from '../facts.tsx';
import { FormPanel } from '../fields.tsx';
import { hashOf } from '../route.ts';
import { useWords } from '../words/words.ts';

interface AppealItemProps {
  appeal: ReceivedAppeal;
  today: string;
  isBusy: boolean;
  /** `true` when it was done. */
  onDecide(decision: AppealDecision): Promise<boolean>;
  /** Shows all appeals about its listing; absent where they are shown. */
  onListing?: (() => void) | undefined;
}

const Times = ({ appeal, isOverdue }: { appeal: ReceivedAppeal; isOverdue: boolean }) => {
  const { appeals, format } = useWords();
  const { receivedAt, dueOn, takenAt, answeredAt } = appeal;
  return (
    <Facts
      facts={[
        [appeals.received, format.dateTime(receivedAt)],
        [
          appeals.due,
          <>
            {format.date(dueOn)} {isOverdue && <span class="tag harm">{appeals.overdue}</span>}
          </>,
        ],
        [appeals.taken, takenAt && format.dateTime(takenAt)],
        [appeals.answered, answeredAt && format.dateTime(answeredAt)],
      ]}
    />
  );
};

/** One appeal with its state, its times, and what can be done about it. */
export const AppealItem = ({ appeal, today, isBusy, onDecide, onListing }: AppealItemProps) => {
  const { appeals } = useWords();
  const { site, listingId, state, dueOn } = appeal;
  const isWaiting = state === 'received' || state === 'in-review';
  const [answering, answer] = useState<'uphold' | 'dismiss'>();
  return (
    <li class="panel appeal">
      <h2>
        <a href={hashOf({ page: 'listing', site, listingId })}>
          {siteName(site)} {listingId}
        </a>{' '}
        <span class={`tag ${state}`}>{appeals.state[state]}</span>{' '}
        {appeal.isWarned && <span class="tag confirmed">{appeals.warned}</span>}
      </h2>
      {appeal.votes > 0 && <p>{appeals.votes(appeal.votes)}</p>}
      {appeal.ofListing > 1 && onListing && (
        <button type="button" class="text-button" onClick={onListing}>
          {appeals.ofListing(appeal.ofListing)}
        </button>
      )}
      <Times appeal={appeal} isOverdue={isWaiting && dueOn < today} />
      <Facts
        facts={[
          [appeals.statement, appeal.statement],
          [appeals.evidence, appeal.evidence],
          [appeals.contact, appeal.contact],
          [appeals.answer, appeal.answer],
        ]}
      />
      {isWaiting && (
        <div class="toolbar">
          {state === 'received' && (
            <button
              type="button"
              class="button filled"
              disabled={isBusy}
              onClick={() => onDecide({ action: 'take' })}
            >
              {appeals.take}
            </button>
          )}
          {(['uphold', 'dismiss'] as const).map((one) => (
            <button
              type="button"
              key={one}
              class="button outlined"
              aria-expanded={answering === one}
              onClick={() => answer(answering === one ? undefined : one)}
            >
              {appeals[one]}
            </button>
          ))}
        </div>
      )}
      {isWaiting && answering && (
        <AnswerForm
          key={answering}
          action={answering}
          isBusy={isBusy}
          onCancel={() => answer(undefined)}
          onSend={async (text) => {
            if (await onDecide({ action: answering, answer: text })) answer(undefined);
          }}
        />
      )}
    </li>
  );
};

interface AnswerFormProps {
  action: 'uphold' | 'dismiss';
  isBusy: boolean;
  onSend(answer: string): void;
  onCancel(): void;
}

const AnswerForm = ({ action, isBusy, onSend, onCancel }: AnswerFormProps) => {
  const { appeals, cancel } = useWords();
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  return (
    <FormPanel
      title={appeals[action]}
      {...(action === 'uphold' && { intro: appeals.upholdHint })}
      {...{ send: appeals.send, cancel, isBusy, onCancel }}
      onSend={() => (text.trim() === '' ? setTried(true) : onSend(text.trim()))}
    >
      <Field
        label={appeals.answer}
        hint={appeals.answerHint}
        value={text}
        most={5000}
        lines={4}
        mistake={isTried && text.trim() === '' ? appeals.answer : undefined}
        onInput={setText}
      />
    </FormPanel>
  );
};
