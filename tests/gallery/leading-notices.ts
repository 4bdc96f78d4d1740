import { packagedHazards } from '../../hub/list/packaged.ts';
import { type Hazard, hazardId } from '../../lib/core/hazard.ts';

/** How many of the packaged list's findings are drawn, of some 4,000. */
const most = 60;

/** What the first sight of a danger is made of: the finding, what is put beside it, and the first order. */
const sightOf = ({ findings, risks, actions, severity }: Hazard): string => {
  const [first] = findings;
  if (!first) return JSON.stringify([risks.slice(0, 2), severity, actions[0]]);
  const { value, limit: _limit, timesLimit: _times, ...finding } = first;
  const beside = findings.slice(1, 3).filter(({ cause, mode }) => !cause && mode === first.mode);
  return JSON.stringify([
    finding,
    value === undefined,
    first.cause ? [] : beside.map(({ substance }) => substance),
    actions[0],
  ]);
};

/** Of the source that has most of them. */
const typicalOf = (alike: readonly Hazard[]): Hazard | undefined =>
  [...Map.groupBy(alike, ({ source }) => source).values()].toSorted(
    (one, other) => other.length - one.length,
  )[0]?.[0];

/** The findings that lead most hazards: a notice of each, and how many hazards it stands for. */
export async function leadingNotices(): Promise<{ notice: Hazard; hazards: number }[]> {
  const products = (await packagedHazards())
    .filter(({ about }) => about === 'product')
    .toSorted((one, other) => (hazardId(one) < hazardId(other) ? -1 : 1));
  return [...Map.groupBy(products, sightOf).values()]
    .toSorted((one, other) => other.length - one.length)
    .slice(0, most)
    .flatMap((alike) => {
      const notice = typicalOf(alike);
      return notice ? { notice, hazards: alike.length } : [];
    });
}
