import { Empty } from '../../../components/shared/page-head.tsx';
import { siteName } from '../../../lib/sites/facts.ts';
import type { Stats } from '../../inbox/stats.ts';
import type { Api } from '../api.ts';
import { LoadStatus, useLoad } from '../load.tsx';
import { Facts } from '../parts.tsx';
import { useWords } from '../words.ts';
import { Agreements } from './agreements.tsx';
import { Chart } from './figures.tsx';

/** What platforms did with notices, and how the review keeps up. */
export const StatisticsPage = ({ api }: { api: Api }) => {
  const { statistics, format } = useWords();
  const loaded = useLoad(api.stats, 'stats');
  const stats = loaded.value;
  return (
    <>
      <h1>{statistics.title}</h1>
      <LoadStatus of={loaded} />
      {stats && (
        <>
          <p class="note">{statistics.intro({ date: format.date(stats.asOf) })}</p>
          <Figures stats={stats} />
        </>
      )}
    </>
  );
};

const Figures = ({ stats }: { stats: Stats }) => {
  const { statistics } = useWords();
  const { sites } = stats;
  const isEmpty = sites.every(({ notices }) => notices === 0);
  return (
    <>
      {isEmpty && <Empty title={statistics.empty} body={statistics.emptyBody} />}
      {!isEmpty && <Agreements sites={sites} />}
      <Weeks weeks={stats.weeks} />
      <Unreadable unreadable={stats.unreadable} />
      <Review stats={stats} />
    </>
  );
};

const Weeks = ({ weeks }: Pick<Stats, 'weeks'>) => {
  const { weeks: title, weeksText: text } = useWords().statistics.chart;
  if (weeks.length === 0) return null;
  const series = [{ name: title, values: weeks.map(({ reports }) => reports) }];
  return <Chart {...{ title, text, series }} weeks={weeks.map(({ week }) => week)} />;
};

/** By shop and week: a shop's new design shows here first. */
const Unreadable = ({ unreadable }: Pick<Stats, 'unreadable'>) => {
  const { unreadable: title, unreadableText: text } = useWords().statistics.chart;
  if (unreadable.length === 0) return null;
  const weeks = [...new Set(unreadable.map(({ week }) => week))].sort();
  const series = [...Map.groupBy(unreadable, ({ site }) => siteName(site))]
    .sort()
    .map(([name, some]) => ({
      name,
      values: weeks.map((week) => some.find((one) => one.week === week)?.reports ?? 0),
    }));
  return <Chart {...{ title, text, weeks, series }} />;
};

const Review = ({ stats: { review, appeals, sites, wrong } }: { stats: Stats }) => {
  const { statistics, state, format, percent } = useWords();
  const { median, p90 } = review.daysToDecision;
  const open = sites.flatMap(({ openDays }) => openDays.most ?? []);
  const figure = (value: number | null) => (value === null ? '–' : format.number(value));
  return (
    <section>
      <h2>{statistics.review}</h2>
      <Facts
        facts={[
          [statistics.waiting, figure(review.waiting)],
          [state.confirmed, figure(review.confirmed)],
          [state.rejected, figure(review.rejected)],
          [state.withdrawn, figure(review.withdrawn)],
          [
            statistics.wrong,
            wrong.share === null
              ? '–'
              : statistics.share({ percent: percent(wrong.share), of: wrong.of }),
          ],
          [statistics.decisionDays, `${figure(median)}, ${figure(p90)}`],
          [
            statistics.received,
            `${figure(appeals.received)} (${statistics.answered} ${appeals.answered}, ${statistics.upheld} ${appeals.upheld}, ${statistics.overdue} ${appeals.overdue})`,
          ],
          [statistics.openDays, open.length === 0 ? '–' : figure(Math.max(...open))],
        ]}
      />
    </section>
  );
};
