import type { Hazard } from '../core/hazard.ts';
import type { Open } from './database.ts';
import { type Group, hazardIn, hazardsIn, readGroup } from './group.ts';
import { readState } from './list-state.ts';

/** `undefined` for each that cannot be read. */
export function hazardsInSlots(record: unknown, slots: readonly number[]): (Hazard | undefined)[] {
  try {
    const group = readGroup(record);
    return slots.flatMap((slot) => readOne(group, slot));
  } catch {
    return slots.map(() => undefined);
  }
}

function readOne(group: Group, slot: number): (Hazard | undefined)[] {
  try {
    return [hazardIn(group, slot)].filter((hazard) => hazard !== undefined);
  } catch {
    return [undefined];
  }
}

/** Every group that can be read, in the order of the list. Ends early if the list is replaced. */
export async function* groupsOf(open: Open, batch = 8): AsyncGenerator<Group[]> {
  const database = await open();
  const state = readState(await database.get('list', 'state'));
  if (!state) return;
  for (let group = 0; group * state.groupSize < state.places; group += batch) {
    const { generation } = state;
    const range = IDBKeyRange.bound([generation, group], [generation, group + batch], false, true);
    yield (await database.getAll('groups', range)).flatMap(readable);
  }
}

function readable(record: unknown): Group[] {
  try {
    return [readGroup(record)];
  } catch {
    return [];
  }
}

export async function* all(open: Open): AsyncGenerator<Hazard[]> {
  for await (const groups of groupsOf(open)) yield groups.flatMap(hazardsIn);
}
