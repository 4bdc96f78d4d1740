import type { Json } from '../core/canonical.ts';
import { isRecord, toColumn } from '../core/columns.ts';
import { Hazard } from '../core/hazard.ts';
import {
  columnsText,
  filled,
  type HazardColumns,
  hazardAt,
  mostTogether,
  recordOf,
  unfolded,
} from '../core/hazard-columns.ts';
import { ListDamagedError } from './errors.ts';

/**
 * Hazards of one record. It is a line of the segment that brought them, byte for byte (docs/
 * list-format.md), so that an import has nothing to unfold and nothing to write out again. Where an
 * update has taken hazards out, `slots` in that line says where the others stand:
 * `{"hazards":2,"columns":…,"slots":[0,5]}`.
 */
export interface Group {
  readonly columns: HazardColumns;
  /** Slot of each row, ascending; missing where row and slot are the same. */
  readonly slots?: readonly number[];
}

/** Hazards in a group of a new list, at most: as many as a line of a segment has. */
export const groupSize = mostTogether;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export type GroupRecord = Uint8Array<ArrayBuffer>;

/** UTF-8, because browsers keep a string with a single Hangul letter at two bytes a letter. */
export function packGroup({ columns, slots }: Group): GroupRecord {
  if (slots === undefined) return encoder.encode(columns.text ?? columnsText(columns));
  const { count } = columns;
  return encoder.encode(JSON.stringify({ hazards: count, columns: columns.columns, slots }));
}

/** Throws `ListDamagedError`. */
export function readGroup(record: unknown): Group {
  if (!(record instanceof Uint8Array)) throw new ListDamagedError('a group is not there');
  let line: unknown;
  try {
    line = JSON.parse(decoder.decode(record));
  } catch {
    throw new ListDamagedError('a group cannot be read');
  }
  if (!isRecord(line) || !Number.isSafeInteger(line.hazards)) {
    throw new ListDamagedError('a group is something else');
  }
  const columns = { count: Number(line.hazards), columns: line.columns } as HazardColumns;
  if (line.slots === undefined) return { columns };
  const slots: unknown[] = Array.isArray(line.slots) ? line.slots : [];
  if (slots.length !== columns.count) throw new ListDamagedError('a group without its slots');
  return { columns, slots: slots.map(Number) };
}

/** The hazard at a slot; `undefined` where an update took it out. Throws `ListDamagedError`. */
export function hazardIn({ columns, slots }: Group, slot: number): Hazard | undefined {
  const row = slots ? slots.indexOf(slot) : slot;
  if (row < 0) return undefined;
  try {
    return hazardAt(columns, row);
  } catch (error) {
    throw new ListDamagedError('a stored hazard cannot be read', { cause: error });
  }
}

/** Every hazard and its slot, hardly checked: for whoever can bear something else. May throw. */
export const rowsIn = ({ columns, slots }: Group): { slot: number; hazard: Hazard }[] =>
  unfolded(columns).flatMap((record, row) =>
    isRecord(record) && Array.isArray(record.products)
      ? [{ slot: slots?.[row] ?? row, hazard: filled(record) }]
      : [],
  );

/** Those that can be read. */
export function hazardsIn({ columns }: Group): Hazard[] {
  try {
    return unfolded(columns).flatMap((record) => Hazard.safeParse(record).data ?? []);
  } catch {
    return [];
  }
}

/** A group with other hazards at some slots, or none there. Throws `ListDamagedError`. */
export function editedGroup(
  group: Group | undefined,
  changes: ReadonlyMap<number, Hazard | undefined>,
): Group {
  const bySlot = new Map<number, Json>();
  try {
    const records = group ? unfolded(group.columns) : [];
    records.forEach((record, row) => {
      bySlot.set(group?.slots?.[row] ?? row, record);
    });
  } catch (error) {
    throw new ListDamagedError('a group cannot be read', { cause: error });
  }
  for (const [slot, hazard] of changes) {
    if (hazard) bySlot.set(slot, recordOf(hazard));
    else bySlot.delete(slot);
  }
  const entries = [...bySlot].sort(([one], [other]) => one - other);
  const columns = { count: entries.length, columns: toColumn(entries.map(([, record]) => record)) };
  const isDense = entries.every(([slot], row) => slot === row);
  return isDense ? { columns } : { columns, slots: entries.map(([slot]) => slot) };
}
