import type { OutboxEntry } from '../../lib/store/records.ts';
import { Button } from '../shared/button.tsx';
import { usePageLocale } from '../shared/locale.tsx';

export interface ReportRow extends OutboxEntry {
  /** Will be sent at `nextAttempt` without a further click. */
  isScheduled: boolean;
}

/** `defaultInbox`: where reports are sent automatically, if anywhere. */
export const rowOf = (entry: OutboxEntry, defaultInbox: string | undefined): ReportRow => ({
  ...entry,
  isScheduled: entry.to !== undefined || (defaultInbox !== undefined && !entry.isHeld),
});

export interface RowProps {
  row: ReportRow;
  actions: RowHandlers;
}

export interface RowHandlers {
  onDelete(id: string): void;
  onKeep(id: string): void;
  onRetry(id: string): void;
}

/** "in 5 minutes", in the reader's language; a moment that has passed is the next second. */
function timeUntil(moment: number, now: number, language: string): string {
  const seconds = Math.max(1, (moment - now) / 1000);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  if (seconds >= 3600) return format.format(Math.round(seconds / 3600), 'hour');
  if (seconds >= 60) return format.format(Math.round(seconds / 60), 'minute');
  return format.format(Math.round(seconds), 'second');
}

export const StateNotes = ({ row, now }: { row: ReportRow; now: number }) => {
  const { sending, language, dateTime } = usePageLocale();
  const { state, isScheduled, nextAttempt = 0, trouble, problem, changedAt } = row;
  const when = timeUntil(nextAttempt, now, language);
  const notes = [
    changedAt !== undefined && dateTime(new Date(changedAt).toISOString()),
    isScheduled && trouble && sending.row.trouble[trouble],
    isScheduled && state === 'queued' && sending.row.nextTry({ when }),
    state === 'deleting' &&
      (trouble ? sending.row.nextTry({ when }) : sending.row.deleteIn({ when })),
    problem,
  ];
  return <>{notes.map((note) => note && <span class="cell-note">{note}</span>)}</>;
};

export const RowActions = ({ row, title, actions }: RowProps & { title: string }) => {
  const { reports, sending } = usePageLocale();
  const { state, isScheduled, report } = row;
  const { id } = report;
  const isOnDeviceOnly = state === 'queued' && !isScheduled;
  const isWaiting = (state === 'queued' && isScheduled) || state === 'deleting';
  return (
    <>
      {isOnDeviceOnly && (
        <a class="text-button" href={`/sending.html#${id}`}>
          {sending.row.send}
          <span class="visually-hidden"> {title}</span>
        </a>
      )}
      {isWaiting && (
        <Button look="text" label={sending.row.tryNow} onClick={() => actions.onRetry(id)} />
      )}
      {state === 'deleting' ? (
        <Button look="text" label={sending.row.keep} onClick={() => actions.onKeep(id)} />
      ) : (
        <Button
          look="text"
          label={reports.delete}
          aria-label={reports.deleteOne({ title })}
          onClick={() => actions.onDelete(id)}
        />
      )}
    </>
  );
};
