import type { ListInfo } from '../../lib/core/verdict.ts';
import { useLocale, usePageWords } from '../locale.tsx';

const day = 86_400_000;

/** Whole days between two dates; a list from tomorrow (a clock that is behind) is from today. */
const daysBetween = (from: string, to: string): number => {
  const days = Math.floor((Date.parse(to) - Date.parse(from)) / day);
  return Number.isFinite(days) ? Math.max(0, days) : 0;
};

interface ListStateProps {
  list: ListInfo | undefined;
  /** `YYYY-MM-DD` */
  today: string;
}

/** How much the answer rests on: number of hazards, date, age, where the list came from. */
export const ListState = ({ list, today }: ListStateProps) => {
  const words = usePageWords().list;
  const { number, date } = useLocale();
  if (!list) return <p class="list-state">{words.none}</p>;
  return (
    <p class="list-state">
      <span>{words.count(number(list.count), list.count)}</span>
      {' · '}
      <span title={words.of(date(list.date))}>{words.age(daysBetween(list.date, today))}</span>
      <br />
      <span>{words[list.origin]}</span>
    </p>
  );
};
