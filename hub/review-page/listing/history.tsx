import type { AuditEntry } from '../../inbox/review/audit.ts';
import { useWords } from '../words/words.ts';

/** Names of a decision's facts are the hub's own; its values are text, whatever they are. */
const linesOf = (details: unknown): [string, string][] =>
  typeof details !== 'object' || details === null
    ? []
    : Object.entries(details)
        .filter(([name]) => !['site', 'listingId', 'case', 'digest'].includes(name))
        .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]);

/** The audit log of the case, newest first. */
export const History = ({ audit }: { audit: readonly AuditEntry[] }) => {
  const { listing, format } = useWords();
  return (
    <section>
      <h2>{listing.history}</h2>
      {audit.length === 0 && <p class="note">{listing.historyEmpty}</p>}
      <ol class="history">
        {audit.map(({ seq, at, reviewer, action, details }) => (
          <li key={seq}>
            <p>
              <strong>{action}</strong> {reviewer} <span class="note">{format.dateTime(at)}</span>
            </p>
            {linesOf(details).map(([name, value]) => (
              <p class="note" key={name} dir="auto">
                {name}: {value}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
};
