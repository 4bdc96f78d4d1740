import { canonicalLine, type Json } from './canonical.ts';
import { type Budget, columnCheck, type Shortcuts } from './column-check.ts';
import {
  type Column,
  fromColumn,
  isRecord,
  isSparse,
  pickFields,
  rowOf,
  toColumn,
  type Wanted,
} from './columns.ts';
import {
  criteria,
  Hazard,
  type HazardInput,
  hasCriteria,
  hasWords,
  isWithoutDoubles,
  listsItsUnits,
} from './hazard.ts';
import type { KeyFacts } from './keys.ts';

/**
 * Some hazards side by side, as a segment brings them and as the device keeps them: every one has
 * been checked against the schema. To store and index a list, nothing more has to be unfolded than
 * what its keys are made of; a hazard is unfolded when it is looked up.
 */
export interface HazardColumns {
  readonly count: number;
  readonly columns: Column;
  /** The line they were read from. */
  readonly text?: string;
}

/** JSON values that one line's columns may unfold into. */
export const mostValues = 1_000_000;

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
  const budget: Budget = { left: mostValues };
  try {
    return check(columns, count, budget);
  } catch {
    return false;
  }
}

/**
 * Columns that may hold anything, checked. Throws `TypeError` on columns that are none, and a
 * `ZodError` on the first hazard that breaks the schema.
 */
export function checkedColumns(count: number, columns: unknown, text: string): HazardColumns {
  const checked = { count, columns: columns as Column, text };
  if (!isSound(columns, count)) hazardsOf(checked);
  return checked;
}

/** The records as they were written, without what the schema adds. */
export const unfolded = ({ count, columns }: HazardColumns): Json[] =>
  fromColumn(columns, count, mostValues);

export const hazardsOf = (columns: HazardColumns): Hazard[] =>
  unfolded(columns).map((record) => Hazard.parse(record));

/** One of them, checked again: for columns that come from the disk. Throws where it is none. */
export const hazardAt = ({ columns }: HazardColumns, row: number): Hazard =>
  Hazard.parse(rowOf(columns, row));

/** A hazard as it is written: empty lists are left out. */
export const recordOf = (hazard: HazardInput): Json => JSON.parse(canonicalLine(hazard)) as Json;

export function columnsOf(hazards: readonly HazardInput[]): HazardColumns {
  return { count: hazards.length, columns: toColumn(hazards.map(recordOf)) };
}

const part = true;
const keyFields: Wanted = {
  source: part,
  reference: part,
  about: part,
  products: {
    names: part,
    brands: part,
    certificates: part,
    identification: { models: part, gtins: part },
    images: { url: part },
    listings: { site: part, id: part },
    sellers: part,
  },
};

export interface Indexed extends KeyFacts {
  readonly source: string;
  readonly reference: string;
}

/** Of each hazard what it is found by. */
export const indexedOf = ({ count, columns }: HazardColumns): Indexed[] =>
  unfolded({ count, columns: pickFields(columns, keyFields) }).map(filled);

/** What the schema puts back: lists that are empty are not written. */
const emptyLists = {
  risks: [],
  measurements: [],
  measures: [],
  countries: [],
  actions: [],
  remedies: [],
  related: [],
};
const emptyProduct = {
  names: {},
  brands: [],
  certificates: [],
  identification: [],
  images: [],
  listings: [],
  sellers: [],
};

/** A record that has been checked before as a hazard, without checking it again. */
export function filled(record: Json): Hazard {
  const { products, ...rest } = record as unknown as Hazard;
  return {
    ...emptyLists,
    ...rest,
    products: products.map((product) => ({ ...emptyProduct, ...product })),
  };
}
