import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import { joinHazards } from './join.ts';
import { onTheWire, select } from './packaged.ts';

export interface Given {
  /** What the state folder holds, withdrawn ones too. */
  collected: Hazard[];
  /** What reviewers confirmed (`--with`), withdrawn ones too. */
  confirmed: readonly Hazard[];
  /** Ids taken down by `hub withdraw`. */
  withdrawn: ReadonlySet<string>;
  /** The list that is published. */
  published: ReadonlyMap<string, Hazard>;
  /** `YYYY-MM-DD` */
  today: string;
}

/** Reviewers' sources come in one file: without `--with` none of them was given. */
const giverOf = ({ source }: Hazard): string =>
  /^(?:community|reviewed)(?:-|$)/.test(source) ? 'community' : source;

/**
 * The list of today. `carried`: published hazards of sources of which nothing was given, not even that they
 * were withdrawn. They stay: a forgotten file must not take warnings down.
 */
export function listOfToday({ collected, confirmed, withdrawn, published, today }: Given) {
  const { hazards: chosen } = select(joinHazards(collected).hazards, today);
  const givers = new Set([...collected, ...confirmed].map(giverOf));
  const isWithdrawn = (hazard: Hazard) => withdrawn.has(hazardId(hazard));
  const carried = [...published.values()].filter(
    (hazard) => !givers.has(giverOf(hazard)) && !isWithdrawn(hazard),
  );
  const hazards = [...chosen.map(onTheWire), ...confirmed].filter((one) => !isWithdrawn(one));
  return { hazards, carried };
}
