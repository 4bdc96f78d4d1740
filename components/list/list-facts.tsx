import type { ListStatus } from '../../lib/core/list-status.ts';
import { useLocale, usePageWords } from '../locale.tsx';

/** Version, date, number, size, and when we last asked, in plain words; what an update changes is said. */
export const ListFacts = ({ status }: { status: ListStatus }) => {
  const { updates } = usePageWords();
  const { number, date, bytes, dateTime } = useLocale();
  const { list, checked, confirmed, problem, address } = status;
  const at = (moment: string | undefined) => (moment ? dateTime(moment) : updates.notYet);
  const rows: [name: string, value: string][] = [];
  if (list)
    rows.push(
      [updates.fact.count, number(list.count)],
      [updates.fact.date, date(list.date)],
      [updates.fact.version, number(list.version)],
      [updates.fact.size, bytes(list.bytes)],
    );
  if (address !== undefined) rows.push([updates.fact.checked, at(checked)]);
  if (confirmed !== undefined && confirmed !== checked)
    rows.push([updates.fact.confirmed, at(confirmed)]);
  if (problem)
    rows.push([
      updates.fact.problem,
      `${dateTime(problem.at)} · ${updates.problem[problem.kind]}${
        problem.status === undefined ? '' : ` ${updates.status(String(problem.status))}`
      }`,
    ]);
  return (
    <dl class="list-facts" aria-live="polite">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};
