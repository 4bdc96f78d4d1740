import { siteName } from '../../../lib/sites/facts.ts';
import type { SiteStats, Within } from '../../inbox/site-stats.ts';
import { type ReviewWords, useWords } from '../words.ts';
import { FigureTable } from './figures.tsx';

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

/** Each agreement's own measure, side by side, with a note below on who signed it. */
export const Agreements = ({ sites }: { sites: readonly SiteStats[] }) => {
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
