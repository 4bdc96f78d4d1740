import { useState } from 'preact/hooks';
import type { ListStatus } from '../../lib/core/list-status.ts';
import { useLocale, usePageWords } from '../locale.tsx';
import { Said } from '../said.tsx';

type Row = [name: string, value: string];

const useProblem = (problem: ListStatus['problem']): Row | undefined => {
  const { updates } = usePageWords();
  const { dateTime } = useLocale();
  if (!problem) return undefined;
  const status =
    problem.status === undefined ? '' : ` ${updates.status({ code: String(problem.status) })}`;
  return [
    updates.fact.problem,
    `${dateTime(problem.at)} · ${updates.problem[problem.kind]}${status}`,
  ];
};

/** What has come of an update since the page was opened. */
const Outcome = ({ status: { confirmed, problem } }: { status: ListStatus }) => {
  const { updates } = usePageWords();
  const { dateTime } = useLocale();
  const [opened] = useState({ confirmed, problem: problem?.at });
  const failed = useProblem(problem);
  const isNew = confirmed !== undefined && confirmed !== opened.confirmed;
  const held = isNew ? [updates.fact.confirmed, dateTime(confirmed)] : [];
  const row = failed && problem?.at !== opened.problem ? failed : held;
  return <Said words={row.join(' ')} about={`${confirmed} ${problem?.at}`} />;
};

/** Version, date, number, size, and when we last asked, in plain words; what an update came to is said. */
export const ListFacts = ({ status }: { status: ListStatus }) => {
  const { updates } = usePageWords();
  const { number, date, bytes, dateTime } = useLocale();
  const { list, checked, confirmed, problem, address } = status;
  const at = (moment: string | undefined) => (moment ? dateTime(moment) : updates.notYet);
  const failed = useProblem(problem);
  const rows: Row[] = [];
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
  if (failed) rows.push(failed);
  return (
    <>
      <dl class="list-facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Outcome status={status} />
    </>
  );
};
