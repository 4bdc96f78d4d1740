import type { AuditEntry } from '../../inbox/review/audit.ts';
import type { AttachedNotice, Claim } from '../../inbox/review/cases.ts';
import { type Fact, Facts } from '../parts.tsx';
import { type ReviewWords, useWords } from '../words.ts';
import { ClaimFacts, NoticeFacts } from './content.tsx';

interface EntryDetails {
  reason?: string;
  authority?: string;
  on?: string;
  reference?: string;
  answer?: string;
  claim?: Claim;
  notice?: AttachedNotice;
}

function nameOf({ act, appeals }: ReviewWords, action: string): string {
  const { appeal, take, uphold, dismiss } = appeals;
  const names: Record<string, unknown> = {
    ...act,
    'appeal take': `${appeal}: ${take}`,
    'appeal uphold': `${appeal}: ${uphold}`,
    'appeal dismiss': `${appeal}: ${dismiss}`,
  };
  const name = names[action];
  return typeof name === 'string' ? name : action;
}

const Entry = ({ entry }: { entry: AuditEntry }) => {
  const words = useWords();
  const { act, appeals, passOnForm, listing, format } = words;
  const { reason, authority, on, reference, answer, claim, notice } = entry.details as EntryDetails;
  const facts: Fact[] = [
    [act.why, reason],
    [passOnForm.authority, typeof authority === 'string' ? authority : undefined],
    [passOnForm.on, on && format.date(on)],
    [passOnForm.reference, reference],
    [appeals.answer, answer],
  ];
  return (
    <li>
      <p>
        <strong>{nameOf(words, entry.action)}</strong> {entry.reviewer}{' '}
        <span class="note">{format.dateTime(entry.at)}</span>
      </p>
      <Facts facts={facts} />
      {(claim || notice) && (
        <details>
          <summary>{listing.wording}</summary>
          {claim && <ClaimFacts claim={claim} />}
          {notice && <NoticeFacts notice={notice} />}
        </details>
      )}
    </li>
  );
};

export const History = ({ audit }: { audit: readonly AuditEntry[] }) => {
  const { listing } = useWords();
  return (
    <section>
      <h2>{listing.history}</h2>
      {audit.length === 0 && <p class="note">{listing.historyEmpty}</p>}
      <ol class="history">
        {audit.map((entry) => (
          <Entry key={entry.seq} entry={entry} />
        ))}
      </ol>
    </section>
  );
};
