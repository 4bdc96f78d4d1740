import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import { source as counted } from '../goods/counted-kinds.ts';
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

/** How many hazards the list is made of, by where they come from. */
export interface Makeup {
  /** Active notices of all sources, each once. */
  notices: number;
  /** Of those, left out because they are too old to warn anybody. */
  tooOld: number;
  /** Kinds of goods counted from the notices. */
  kinds: number;
  /** What reviewers confirmed. */
  confirmed: number;
  /** Left out because of `hub withdraw`. */
  takenDown: number;
}

const isActive = ({ status }: Hazard): boolean => status === 'active';

/** Reviewers' sources come in one file: without `--with` none of them was given. */
const giverOf = ({ source }: Hazard): string =>
  /^(?:community|reviewed)(?:-|$)/.test(source) ? 'community' : source;

/**
 * The list of today. `carried`: published hazards of sources of which nothing was given, not even that they
 * were withdrawn. They stay: a forgotten file must not take warnings down.
 */
export function listOfToday({ collected, confirmed, withdrawn, published, today }: Given) {
  const joined = joinHazards(collected).hazards;
  const { hazards: chosen, tooOld } = select(joined, today);
  // What is counted from the notices is counted anew each time.
  const givers = new Set([counted, ...[...collected, ...confirmed].map(giverOf)]);
  const isWithdrawn = (hazard: Hazard) => withdrawn.has(hazardId(hazard));
  const carried = [...published.values()].filter(
    (hazard) => !givers.has(giverOf(hazard)) && !isWithdrawn(hazard),
  );
  const all = [...chosen.map(onTheWire), ...confirmed];
  const hazards = all.filter((one) => !isWithdrawn(one));
  const makeup: Makeup = {
    notices: joined.filter(isActive).length,
    tooOld: tooOld.length,
    kinds: chosen.filter(({ source }) => source === counted).length,
    confirmed: confirmed.filter(isActive).length,
    takenDown: all.length - hazards.length,
  };
  return { hazards, carried, makeup };
}
