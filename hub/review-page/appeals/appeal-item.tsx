import { useState } from 'preact/hooks';
import { Button } from '../../../components/shared/button.tsx';
import { siteName } from '../../../lib/sites/facts.ts';
import type { AppealDecision, ReceivedAppeal } from '../../inbox/review/appeals.ts';
import { TextForm } from '../forms.tsx';
import { Facts } from '../parts.tsx';
import { hashOf } from '../route.ts';
import { useWords } from '../words.ts';

interface AppealItemProps {
  appeal: ReceivedAppeal;
  today: string;
  isBusy: boolean;
  /** Resolves with `true` on success. */
  onDecide(decision: AppealDecision): Promise<boolean>;
  /** Shows all appeals about its listing; absent where they are shown already. */
  onListing?: (() => void) | undefined;
}

const AppealFacts = ({ appeal, isOverdue }: { appeal: ReceivedAppeal; isOverdue: boolean }) => {
  const { appeals, format } = useWords();
  return (
    <>
      <Facts
        facts={[
          [appeals.received, format.dateTime(appeal.receivedAt)],
          [
            appeals.due,
            <>
              {format.date(appeal.dueOn)}{' '}
              {isOverdue && <span class="tag harm">{appeals.overdue}</span>}
            </>,
          ],
          [appeals.taken, appeal.takenAt && format.dateTime(appeal.takenAt)],
          [appeals.answered, appeal.answeredAt && format.dateTime(appeal.answeredAt)],
        ]}
      />
      <Facts
        facts={[
          [appeals.statement, appeal.statement],
          [appeals.evidence, appeal.evidence],
          [appeals.contact, appeal.contact],
          [appeals.answer, appeal.answer],
        ]}
      />
    </>
  );
};

export const AppealItem = ({ appeal, today, isBusy, onDecide, onListing }: AppealItemProps) => {
  const { appeals } = useWords();
  const { site, listingId, state, dueOn } = appeal;
  const isWaiting = state === 'received' || state === 'in-review';
  const [answering, setAnswering] = useState<'uphold' | 'dismiss'>();
  return (
    <li class="panel appeal">
      <h2>
        <a href={hashOf({ page: 'listing', site, listingId })}>
          {siteName(site)} {listingId}
        </a>{' '}
        <span class={`tag ${state}`}>{appeals.state[state]}</span>{' '}
        {appeal.isWarned && <span class="tag confirmed">{appeals.warned}</span>}
      </h2>
      {appeal.votes > 0 && <p>{appeals.votes({ count: appeal.votes })}</p>}
      {appeal.ofListing > 1 && onListing && (
        <Button
          look="text"
          label={appeals.ofListing({ count: appeal.ofListing })}
          onClick={onListing}
        />
      )}
      <AppealFacts appeal={appeal} isOverdue={isWaiting && dueOn < today} />
      {isWaiting && (
        <div class="toolbar">
          {state === 'received' && (
            <Button
              look="filled"
              label={appeals.take}
              disabled={isBusy}
              onClick={() => onDecide({ action: 'take' })}
            />
          )}
          {(['uphold', 'dismiss'] as const).map((one) => (
            <Button
              key={one}
              label={appeals[one]}
              aria-expanded={answering === one}
              onClick={() => setAnswering(answering === one ? undefined : one)}
            />
          ))}
        </div>
      )}
      {isWaiting && answering && (
        <TextForm
          key={answering}
          title={appeals[answering]}
          {...(answering === 'uphold' && { intro: appeals.upholdHint })}
          {...{ label: appeals.answer, hint: appeals.answerHint, send: appeals.send, isBusy }}
          maxLength={5000}
          onCancel={() => setAnswering(undefined)}
          onSend={async (text) => {
            if (await onDecide({ action: answering, answer: text })) setAnswering(undefined);
          }}
        />
      )}
    </li>
  );
};
