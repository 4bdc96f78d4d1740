import type { ListStatus } from '../../lib/core/list-status.ts';
import type { ListInfo } from '../../lib/core/verdict.ts';
import { daysBetween } from '../list/days.ts';
import { useLocale, usePageWords } from '../locale.tsx';

interface ListStateProps {
  list: ListInfo | undefined;
  /** `YYYY-MM-DD` */
  today: string;
  /** How the list is kept up to date; `undefined` until that is known. */
  status: ListStatus | undefined;
  onOpenUpdates(): void;
  onOpenHazards(): void;
}

const updateState = ({ address, isPermitted, problem, list }: ListStatus) => {
  if (address === undefined) return 'off';
  if (list?.isExpired) return 'late';
  return problem || !isPermitted ? 'failed' : 'on';
};

/** How much the answer rests on: number of hazards, date, age, where the list came from. */
export const ListState = ({
  list,
  today,
  status,
  onOpenUpdates,
  onOpenHazards,
}: ListStateProps) => {
  const { list: words, updates, hazards } = usePageWords();
  const { date } = useLocale();
  if (!list) return <p class="list-state">{words.none}</p>;
  return (
    <p class="list-state">
      <button type="button" class="text-button" title={hazards.open} onClick={onOpenHazards}>
        {words.count({ count: list.count })}
      </button>
      {' · '}
      <span title={words.of({ date: date(list.date) })}>
        {words.age({ days: daysBetween(list.date, today) })}
      </span>
      <br />
      {status ? (
        <button type="button" class="text-button" title={updates.title} onClick={onOpenUpdates}>
          {updates[updateState(status)]}
        </button>
      ) : (
        <span>{words[list.origin]}</span>
      )}
    </p>
  );
};
