import { useState } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { Empty } from '../../../components/page-head.tsx';
import { siteName } from '../../../lib/sites/facts.ts';
import type { MonthStats, SiteStats, Within } from '../../inbox/site-stats.ts';
import type { Stats } from '../../inbox/stats.ts';
import type { Api } from '../api.ts';
import { Awaited, useLoad } from '../load.tsx';
import { Facts } from '../parts.tsx';
import { type ReviewWords, useWords } from '../words.ts';
import { Chart, FigureTable } from './figures.tsx';

type Measure = readonly [agreement: string, measure: string, of: (site: SiteStats) => string];

function measuresOf({ statistics, percent }: ReviewWords): Measure[] {
  const share = (part: number, of: number) => statistics.share({ percent: percent(part), of });
  const within = ({ share: part, due }: Within) => (part === null ? '–' : share(part, due));
  return [
    [statistics.eu, statistics.euTwo, (site) => within(site.within[2])],
    [statistics.eu, statistics.euFive, (site) => within(site.within[5])],
    [statistics.gpsr, statistics.gpsrThree, (site) => within(site.within[3])],
    [statistics.au, statistics.auTwo, (site) => within(site.within[2])],
    [
      statistics.kr,
      statistics.krBlocked,
      ({ removed, notices }) => (notices === 0 ? '–' : share(removed / notices, notices)),
    ],
    [
      statistics.kr,
      statistics.krAgain,
      ({ relisted }) =>
        relisted.share === null ? '–' : `${relisted.hazards} (${percent(relisted.share)})`,
    ],
  ];
}

/** Each agreement's own measure, side by side. Who signed what is said below. */
const Agreements = ({ sites }: { sites: readonly SiteStats[] }) => {
  const words = useWords();
  const { statistics } = words;
  return (
    <section>
      <h2>{statistics.agreements}</h2>
      <FigureTable
        caption={statistics.agreements}
        heads={[
          statistics.agreement,
          statistics.measure,
          ...sites.map(({ site }) => siteName(site)),
        ]}
        rows={measuresOf(words).map(([agreement, measure, of]) => ({
          name: agreement,
          cells: [measure, ...sites.map(of)],
        }))}
      />
      <p class="note">{statistics.agreementNote}</p>
    </section>
  );
};

/** What platforms did with notices, and how the review keeps up. */
export const StatisticsPage = ({ api }: { api: Api }) => {
  const { statistics, format } = useWords();
  const [typed, setTyped] = useState('');
  const [holidays, setHolidays] = useState('');
  const found = useLoad((signal) => api.stats(holidays, signal), holidays);
  const stats = found.value;
  return (
    <>
      <h1>{statistics.title}</h1>
      <Awaited of={found} />
      {stats && (
        <>
          <p class="note">{statistics.intro({ date: format.date(stats.asOf) })}</p>
          <form
            class="toolbar holidays"
            onSubmit={(event) => {
              event.preventDefault();
              setHolidays(typed.match(/[^\s,]+/g)?.join(',') ?? '');
            }}
          >
            <Field label={statistics.holidays} value={typed} most={1000} onInput={setTyped} />
            <Button type="submit" label={statistics.recount} />
          </form>
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
      {!isEmpty && (
        <>
          <Agreements sites={sites} />
          <Charts sites={sites} />
        </>
      )}
      <Weeks weeks={stats.weeks} />
      <Unreadable unreadable={stats.unreadable} />
      <Review stats={stats} />
    </>
  );
};

/** Months of all sites in one column, so that rows mean the same for each. */
export function monthly(sites: readonly SiteStats[], of: (month: MonthStats) => number | null) {
  const all = sites.flatMap(({ months }) => months.map(({ month }) => month));
  const times = [...new Set(all)].sort();
  const series = sites
    .filter(({ months }) => months.length > 0)
    .map(({ site, months }) => {
      const known = new Map(months.map((month) => [month.month, of(month)]));
      return { name: siteName(site), values: times.map((month) => known.get(month) ?? null) };
    });
  return { times, series };
}

const Charts = ({ sites }: Pick<Stats, 'sites'>) => {
  const { statistics, percent, format } = useWords();
  const { chart, month } = statistics;
  const charts = [
    [chart.share, chart.shareText, percent, ({ within }: MonthStats) => within[2].share, 1],
    [chart.days, chart.daysText, format.number, (one: MonthStats) => one.daysToRemoval.median],
    [chart.again, chart.againText, format.number, ({ relisted }: MonthStats) => relisted],
  ] as const;
  return (
    <>
      {charts.map(([title, text, figure, of, most]) => (
        <Chart
          key={title}
          {...{ title, text, time: month, timeText: format.date, format: figure, most }}
          {...monthly(sites, of)}
        />
      ))}
    </>
  );
};

const Weeks = ({ weeks }: Pick<Stats, 'weeks'>) => {
  const { statistics, format } = useWords();
  const { weeks: title, weeksText: text } = statistics.chart;
  if (weeks.length === 0) return null;
  const values = weeks.map(
    ({ suspect, stillForSale, notThisProduct, pageUnreadable }) =>
      suspect + stillForSale + notThisProduct + pageUnreadable,
  );
  return (
    <Chart
      {...{ title, text, time: statistics.week, times: weeks.map(({ week }) => week) }}
      {...{ timeText: format.date, series: [{ name: title, values }], format: format.number }}
    />
  );
};

/** By shop and week: a shop's new design shows here first. */
const Unreadable = ({ unreadable }: Pick<Stats, 'unreadable'>) => {
  const { statistics, format } = useWords();
  const { unreadable: title, unreadableText: text } = statistics.chart;
  if (unreadable.length === 0) return null;
  const times = [...new Set(unreadable.map(({ week }) => week))].sort();
  const series = [...Map.groupBy(unreadable, ({ site }) => siteName(site))].sort();
  return (
    <Chart
      {...{ title, text, time: statistics.week, times, timeText: format.date }}
      series={series.map(([name, some]) => ({
        name,
        values: times.map((week) => some.find((one) => one.week === week)?.reports ?? 0),
      }))}
      format={format.number}
    />
  );
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
