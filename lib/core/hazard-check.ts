import { columnCheck, type Shortcuts } from './column-check.ts';
import { type Column, isRecord, isSparse } from './columns.ts';
import {
  criteria,
  Hazard,
  hasCriteria,
  hasWords,
  isWithoutDoubles,
  listsItsUnits,
} from './hazard.ts';
import { type HazardColumns, hazardsOf, mostValues } from './hazard-columns.ts';

/**
 * Whether columns hold hazards. Nearly all of them are told by their columns alone, in a twentieth of
 * the time that the schema takes for one hazard after the other; the schema is asked about the rest,
 * and says what is wrong.
 */

/** Does one of these fields stand in every row? */
const hasOneOf = (names: readonly string[] | undefined) => (column: unknown, rows: number) => {
  if (!isRecord(column) || !isRecord(column.fields)) return false;
  const fields = Object.entries(column.fields).filter(([name]) => names?.includes(name) ?? true);
  const sparse = fields.flatMap(([, field]) => (isSparse(field) ? [field.rows] : []));
  if (sparse.length < fields.length) return true;
  for (let row = 0; row < rows; row += 1) if (!sparse.some((of) => of[row] === '1')) return false;
  return true;
};

const hasListsOfOne = (column: unknown): boolean =>
  isRecord(column) &&
  isRecord(column.sizes) &&
  (column.sizes.same === 0 || column.sizes.same === 1);

/** No `listed_units` among them. */
const isOpenScope = (column: unknown): boolean => {
  const scope = isRecord(column) && isRecord(column.fields) ? column.fields.scope : undefined;
  if (!isRecord(scope) || isSparse(scope)) return false;
  if ('same' in scope) return scope.same !== 'listed_units';
  return Array.isArray(scope.words) && !scope.words.includes('listed_units');
};

const shortcuts: Shortcuts = new Map<unknown, (column: unknown, rows: number) => boolean>([
  [hasWords, hasOneOf(undefined)],
  [hasCriteria, hasOneOf(criteria)],
  [isWithoutDoubles, hasListsOfOne],
  [listsItsUnits, isOpenScope],
]);

const check = columnCheck(Hazard, shortcuts);

/** `true`: the schema would take every one. `false`: ask it. */
export function isSound(columns: unknown, count: number): boolean {
  try {
    return check(columns, count, { left: mostValues });
  } catch {
    return false;
  }
}

/** Columns that may hold anything, checked. Throws `TypeError` and says what is wrong. */
export function checkedColumns(count: number, columns: unknown, text: string): HazardColumns {
  const checked = { count, columns: columns as Column, text };
  if (!isSound(columns, count)) hazardsOf(checked);
  return checked;
}
