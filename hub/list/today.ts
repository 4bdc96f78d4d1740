import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import { source as kindSummariesSource } from '../goods/kind-summaries.ts';
import { joinHazards } from './join.ts';
import { onTheWire, selectForList } from './packaged.ts';

export interface TodayInput {
  /** Hazards of the state folder, including withdrawn ones. */
  collected: Hazard[];
  /** Hazards that reviewers confirmed (`--with`), including withdrawn ones. */
  confirmed: readonly Hazard[];
  /** Ids withdrawn by `hub withdraw`. */
  withdrawn: ReadonlySet<string>;
  published: ReadonlyMap<string, Hazard>;
  /** `YYYY-MM-DD` */
  today: string;
}

export interface Composition {
  /** Active notices of all sources, each once. */
  notices: number;
  /** Of those, left out because they are too old to warn anybody. */
  tooOld: number;
  /** Kinds of goods with a summary of their notices. */
  kinds: number;
  confirmed: number;
  /** Left out because of `hub withdraw`. */
  takenDown: number;
}

const isActive = ({ status }: Hazard): boolean => status === 'active';

/** Hazards of reviewers come together in one file (`--with`), so their sources are one group. */
const sourceGroupOf = ({ source }: Hazard): string =>
  /^(?:community|reviewed)(?:-|$)/.test(source) ? 'community' : source;

/**
 * The list of today. `carried` are published hazards of sources that delivered nothing, not even
 * withdrawals. They stay, because a forgotten file must not remove warnings.
 */
export function listOfToday({ collected, confirmed, withdrawn, published, today }: TodayInput) {
  const joined = joinHazards(collected).hazards;
  const { hazards: selected, tooOld } = selectForList(joined, today);
  // Summaries are made anew each time, so they are never carried.
  const currentGroups = new Set([
    kindSummariesSource,
    ...[...collected, ...confirmed].map(sourceGroupOf),
  ]);
  const isWithdrawn = (hazard: Hazard) => withdrawn.has(hazardId(hazard));
  const carried = [...published.values()].filter(
    (hazard) => !currentGroups.has(sourceGroupOf(hazard)) && !isWithdrawn(hazard),
  );
  const all = [...selected.map(onTheWire), ...confirmed];
  const hazards = all.filter((one) => !isWithdrawn(one));
  const makeup: Composition = {
    notices: joined.filter(isActive).length,
    tooOld: tooOld.length,
    kinds: selected.filter(({ source }) => source === kindSummariesSource).length,
    confirmed: confirmed.filter(isActive).length,
    takenDown: all.length - hazards.length,
  };
  return { hazards, carried, makeup };
}
