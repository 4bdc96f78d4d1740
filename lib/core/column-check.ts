import type * as z from 'zod/mini';
import { fromColumn, isRecord, isSparse, ownersIn } from './columns.ts';

/**
 * Says of a column whether all its rows meet a schema, without unfolding them: a value that a
 * thousand rows share is looked at once. It is made out of the schema itself, so the two cannot
 * disagree about a field, and it may be wrong in one direction only. `true` means that the schema
 * would accept every row; `false`, that somebody has to ask the schema.
 */
export type ColumnCheck = (column: unknown, rows: number, budget: Budget) => boolean;

/** How many values may still be looked at. */
export interface Budget {
  left: number;
}

/** A quicker way to answer a check across fields, by the function that the schema calls for it. */
export type Shortcuts = ReadonlyMap<unknown, (column: unknown, rows: number) => boolean>;

type Test = (value: unknown) => boolean;

/** What `zod` keeps of a schema (`zod/v4/core`, for libraries). */
interface Definition {
  type: string;
  checks?: { _zod: { def: CheckDefinition } }[];
  innerType?: Schema;
  element?: Schema;
  shape?: { [name: string]: Schema };
  keyType?: Schema;
  valueType?: Schema;
}
interface CheckDefinition {
  check: string;
  minimum?: number;
  maximum?: number;
  pattern?: RegExp;
  fn?: Test;
}
type Schema = z.ZodMiniType;

const definitionOf = (schema: Schema): Definition => schema._zod.def as unknown as Definition;
const checksOf = (schema: Schema): CheckDefinition[] =>
  (definitionOf(schema).checks ?? []).map(({ _zod }) => _zod.def);
const isCustom = ({ check }: CheckDefinition): boolean => check === 'custom';

export function columnCheck(schema: Schema, shortcuts: Shortcuts): ColumnCheck {
  const { type, innerType, element, shape, keyType, valueType } = definitionOf(schema);
  const inner = (of: Schema) => columnCheck(of, shortcuts);
  const across = (check: ColumnCheck) => withChecksAcross(check, schema, shortcuts);
  if (innerType && (type === 'optional' || type === 'default')) return inner(innerType);
  if (element && type === 'array') return across(listCheck(inner(element), boundsOf(schema)));
  if (shape && type === 'object') return across(objectCheck(shape, inner));
  if (keyType && valueType && type === 'record') {
    return across(recordCheck(valueTest(keyType), inner(valueType)));
  }
  return type === 'unknown' ? isColumn : valueCheck(valueTest(schema));
}

const spend = (budget: Budget, rows: number): boolean => {
  budget.left -= rows;
  return budget.left >= 0;
};

/** Anything, as long as it can be unfolded. */
const isColumn: ColumnCheck = (column, rows, budget) => {
  fromColumn(column, rows, Math.max(0, budget.left));
  return true;
};

function valueTest(schema: Schema): Test {
  const checks = checksOf(schema);
  if (definitionOf(schema).type !== 'string') return (value) => schema.safeParse(value).success;
  const tests = checks.map(stringTest);
  if (tests.includes(undefined)) return (value) => schema.safeParse(value).success;
  return (value) => typeof value === 'string' && tests.every((test) => test?.(value));
}

function stringTest({ check, minimum, maximum, pattern }: CheckDefinition) {
  if (check === 'min_length' && minimum !== undefined) return (t: string) => t.length >= minimum;
  if (check === 'max_length' && maximum !== undefined) return (t: string) => t.length <= maximum;
  const isPlain = pattern !== undefined && !pattern.global && !pattern.sticky;
  return check === 'string_format' && isPlain ? (t: string) => pattern.test(t) : undefined;
}

const valueCheck =
  (test: Test): ColumnCheck =>
  (column, rows, budget) => {
    if (!spend(budget, rows)) return false;
    if (Array.isArray(column)) return column.length === rows && column.every(test);
    if (!isRecord(column)) return false;
    if ('same' in column) return test(column.same);
    const { words, at } = column;
    if (!Array.isArray(words) || !Array.isArray(at) || at.length !== rows) return false;
    const isPlace = (place: unknown) =>
      Number.isSafeInteger(place) && Number(place) >= 0 && Number(place) < words.length;
    return at.every(isPlace) && words.every(test);
  };

interface Bounds {
  least: number;
  most: number;
}

function boundsOf(schema: Schema): Bounds {
  const checks = checksOf(schema);
  const unknown = checks.find(
    (one) => !isCustom(one) && !['min_length', 'max_length'].includes(one.check),
  );
  if (unknown) return { least: Infinity, most: -1 };
  return {
    least: Math.max(0, ...checks.map(({ minimum }) => minimum ?? 0)),
    most: Math.min(Infinity, ...checks.map(({ maximum }) => maximum ?? Infinity)),
  };
}

const listCheck =
  (item: ColumnCheck, { least, most }: Bounds): ColumnCheck =>
  (column, rows, budget) => {
    if (rows === 0) return Array.isArray(column) && column.length === 0;
    if (!isRecord(column) || 'same' in column || 'words' in column || !('sizes' in column)) {
      return false;
    }
    if (!spend(budget, 2 * rows)) return false;
    let total = 0;
    for (const size of fromColumn(column.sizes, rows, rows)) {
      if (!Number.isSafeInteger(size) || Number(size) < least || Number(size) > most) return false;
      total += Number(size);
    }
    return item(column.items, total, budget);
  };

/** The fields of a column of objects, each with the number of rows that have it. */
function fieldsOf(column: unknown, rows: number) {
  if (!isRecord(column) || ['same', 'words', 'sizes'].some((form) => form in column)) return;
  if (!isRecord(column.fields)) return;
  return Object.entries(column.fields).map(([name, field]) => {
    if (!isSparse(field)) return { name, of: field, owners: rows };
    return { name, of: field.of, owners: ownersIn(field.rows, rows) };
  });
}

function objectCheck(
  shape: { [name: string]: Schema },
  inner: (schema: Schema) => ColumnCheck,
): ColumnCheck {
  const checks = new Map(Object.entries(shape).map(([name, schema]) => [name, inner(schema)]));
  const needed = Object.entries(shape)
    .filter(([, schema]) => !['optional', 'default'].includes(definitionOf(schema).type))
    .map(([name]) => name);
  return (column, rows, budget) => {
    if (rows === 0) return Array.isArray(column) && column.length === 0;
    const fields = spend(budget, rows) ? fieldsOf(column, rows) : undefined;
    if (!fields) return false;
    const whole = new Set(fields.flatMap(({ name, owners }) => (owners === rows ? name : [])));
    return (
      needed.every((name) => whole.has(name)) &&
      fields.every(({ name, of, owners }) => checks.get(name)?.(of, owners, budget))
    );
  };
}

const recordCheck =
  (key: Test, value: ColumnCheck): ColumnCheck =>
  (column, rows, budget) => {
    if (rows === 0) return Array.isArray(column) && column.length === 0;
    const fields = spend(budget, rows) ? fieldsOf(column, rows) : undefined;
    if (!fields) return false;
    return fields.every(
      ({ name, of, owners }) => name !== '__proto__' && key(name) && value(of, owners, budget),
    );
  };

/** Runs the checks a schema has of its own: by a shortcut, or on each row. */
function withChecksAcross(check: ColumnCheck, schema: Schema, shortcuts: Shortcuts): ColumnCheck {
  const custom = checksOf(schema).filter(isCustom);
  const meets = (column: unknown, rows: number, fn: Test | undefined, budget: Budget) =>
    shortcuts.get(fn)?.(column, rows) ||
    fromColumn(column, rows, Math.max(0, budget.left)).every((row) => fn?.(row) === true);
  return (column, rows, budget) =>
    check(column, rows, budget) && custom.every(({ fn }) => meets(column, rows, fn, budget));
}
