import type { Hazard } from '../core/hazard.ts';
import { hazardId } from '../core/hazard-id.ts';
import type { HeldList } from '../core/held-list.ts';
import { keysOfHazard } from '../core/keys.ts';
import { all } from './atomically.ts';
import { edited, type Posting, placesIn } from './bucket.ts';
import type { Database, ListState } from './database.ts';
import { ListDamagedError } from './errors.ts';
import { address, selfKey } from './fingerprint.ts';
import { editedGroup, hazardIn } from './group.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { assertNext, groupOf, isOutdated, slotOf, stateOf } from './list-state.ts';

export interface ListChanges {
  readonly put: readonly Hazard[];
  /** `source:reference` of what is gone. */
  readonly remove: readonly string[];
}

/** A hazard as it is stored, and where. */
interface Stored {
  readonly place: number;
  readonly hazard: Hazard;
}

/** Throws `ListDamagedError` where the index names a record that cannot be read. */
async function find(ledger: Ledger, state: ListState, id: string): Promise<Stored | undefined> {
  const { bucket, print } = address(selfKey(id), state.buckets);
  for (const place of placesIn(await ledger.bucket(bucket), print)) {
    const group = await ledger.group(groupOf(place, state));
    const hazard = group && hazardIn(group, slotOf(place, state));
    if (hazard && hazardId(hazard) === id) return { place, hazard };
  }
  return undefined;
}

/** Postings to take out and to put in, by bucket. */
type IndexEdits = Map<number, { removed: Posting[]; added: Posting[] }>;

const keysOf = (hazard: Hazard | undefined): Set<string> =>
  new Set(hazard ? [selfKey(hazardId(hazard)), ...keysOfHazard(hazard)] : []);
const without = (keys: Set<string>, others: Set<string>): string[] =>
  [...keys].filter((key) => !others.has(key));

function note(
  edits: IndexEdits,
  what: 'removed' | 'added',
  keys: Iterable<string>,
  place: number,
  buckets: number,
): void {
  for (const key of keys) {
    const { bucket, print } = address(key, buckets);
    const edit = edits.get(bucket) ?? { removed: [], added: [] };
    edit[what].push({ print, place });
    edits.set(bucket, edit);
  }
}

interface Plan {
  /** By place; `undefined` removes. */
  readonly hazards: Map<number, Hazard | undefined>;
  readonly index: IndexEdits;
  readonly places: number;
  readonly count: number;
}

async function planOf(ledger: Ledger, state: ListState, changes: ListChanges): Promise<Plan> {
  const puts = new Map(changes.put.map((hazard) => [hazardId(hazard), hazard]));
  const ids = [...new Set([...changes.remove, ...puts.keys()])];
  const stored = await all(ids.map((id) => find(ledger, state, id)));
  const hazards: Plan['hazards'] = new Map();
  const index: IndexEdits = new Map();
  let { places, count } = state;
  for (const [at, id] of ids.entries()) {
    const [old, next] = [stored[at], puts.get(id)];
    const place = old?.place ?? (next ? places++ : undefined);
    if (place === undefined) continue;
    const [before, after] = [keysOf(old?.hazard), keysOf(next)];
    note(index, 'removed', without(before, after), place, state.buckets);
    note(index, 'added', without(after, before), place, state.buckets);
    hazards.set(place, next);
    count += Number(next !== undefined) - Number(old !== undefined);
  }
  return { hazards, index, places, count };
}

/** Gives back how many postings there are more (or less) than before. */
async function writePlan(ledger: Ledger, plan: Plan, state: ListState): Promise<number> {
  let grown = 0;
  const groups = Map.groupBy(plan.hazards, ([place]) => groupOf(place, state));
  const writeGroups = [...groups].map(async ([number, changed]) => {
    const bySlot = new Map(changed.map(([place, hazard]) => [slotOf(place, state), hazard]));
    await ledger.putGroup(number, editedGroup(await ledger.group(number), bySlot));
  });
  const writeBuckets = [...plan.index].map(async ([number, { removed, added }]) => {
    const bucket = await ledger.bucket(number);
    const next = edited(bucket, removed, added);
    grown += next.prints.length - bucket.prints.length;
    await ledger.putBucket(number, next);
  });
  await all([...writeGroups, ...writeBuckets]);
  return grown;
}

/** One update in one transaction: hazards, index, list and proof move together or not at all. */
export async function apply(
  database: Database,
  changes: ListChanges,
  list: HeldList,
): Promise<void> {
  await openLedger(database, async (ledger, state) => {
    assertNext(state, list);
    if (!state) throw new ListDamagedError('there is no list to change');
    if (isOutdated(state)) throw new ListDamagedError('the index is of another version');
    const plan = await planOf(ledger, state, changes);
    if (plan.count !== list.count) {
      throw new ListDamagedError(`${plan.count} hazards after the change, not ${list.count}`);
    }
    const postings = state.postings + (await writePlan(ledger, plan, state));
    const { generation, groupSize, buckets } = state;
    const { places, count } = plan;
    await ledger.putState(
      stateOf(list, { generation, groupSize, buckets, places, count, postings }),
      list.trusted,
    );
  });
}
