import type { Json } from './canonical.ts';

/**
 * Records as columns: the same lossless JSON, with each field's values side by side. Repetition
 * moves together (one word list instead of one word a record), so that gzip finds it and the text
 * before gzip is half as long. It knows nothing of hazards: a new field needs no change here.
 */

export type Column =
  | Json[]
  /** Every row has this value. */
  | { same: Json }
  /** Few values, used often: row r is `words[at[r]]`. */
  | { words: Json[]; at: number[] }
  /** Lists: their lengths, and all items in one column. */
  | { sizes: Column; items: Column }
  | { fields: { [key: string]: Column | SparseColumn } };

/** `rows` has a `1` for each record that has the field and a `0` for each that has not. */
export interface SparseColumn {
  rows: string;
  of: Column;
}

type Scalar = null | boolean | number | string;
type Fields = { [key: string]: Json };

const isList = (value: Json): value is Json[] => Array.isArray(value);
const isFields = (value: Json): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: Json): value is Scalar => typeof value !== 'object' || value === null;

export function toColumn(rows: Json[]): Column {
  if (rows.length === 0) return [];
  if (rows.every(isList)) {
    return { sizes: toColumn(rows.map((row) => row.length)), items: toColumn(rows.flat()) };
  }
  if (rows.every(isFields)) return { fields: toFields(rows) };
  return rows.every(isScalar) ? toWords(rows) : rows;
}

function toFields(rows: readonly Fields[]): { [key: string]: Column | SparseColumn } {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  return Object.fromEntries(
    [...names].map((name) => {
      const values = rows.flatMap((row) => (Object.hasOwn(row, name) ? [row[name] ?? null] : []));
      const of = toColumn(values);
      if (values.length === rows.length) return [name, of];
      return [name, { rows: rows.map((row) => (Object.hasOwn(row, name) ? 1 : 0)).join(''), of }];
    }),
  );
}

function toWords(rows: Scalar[]): Column {
  const words = [...new Set(rows)];
  if (words.length === 1) return { same: words[0] ?? null };
  if (words.length > rows.length * 0.7) return rows;
  const places = new Map(words.map((word, place) => [word, place]));
  return { words, at: rows.map((row) => places.get(row) ?? 0) };
}

/**
 * Rebuilds `count` records. `most` bounds the values made in all, because a few bytes ("a million
 * times the same") can otherwise ask for any amount of memory. Throws `TypeError` on anything that
 * `toColumn` would not have written.
 */
export function fromColumn(column: unknown, count: number, most: number): Json[] {
  let left = most;
  const spend = (values: number) => {
    if (!Number.isSafeInteger(values) || values < 0) throw new TypeError('a column without a size');
    left -= values;
    if (left < 0) throw new TypeError(`a column of more than ${most} values`);
  };

  const read = (it: unknown, rows: number): Json[] => {
    spend(rows);
    if (Array.isArray(it)) return readPlain(it, rows);
    if (!isRecord(it)) throw new TypeError('not a column');
    if ('same' in it) return Array<Json>(rows).fill(it.same as Json);
    if ('words' in it) return readWords(it.words, it.at, rows);
    if ('sizes' in it) return readLists(it.sizes, it.items, rows);
    if ('fields' in it) return readFields(it.fields, rows);
    throw new TypeError('a column of unknown kind');
  };

  const readLists = (sizesColumn: unknown, items: unknown, rows: number): Json[] => {
    const sizes = read(sizesColumn, rows).map((size) => {
      if (!Number.isSafeInteger(size) || (size as number) < 0) throw new TypeError('not a size');
      return size as number;
    });
    const all = read(
      items,
      sizes.reduce((sum, size) => sum + size, 0),
    );
    let start = 0;
    return sizes.map((size) => {
      start += size;
      return all.slice(start - size, start);
    });
  };

  const readFields = (fields: unknown, rows: number): Json[] => {
    if (!isRecord(fields)) throw new TypeError('a column without fields');
    const records = Array.from({ length: rows }, (): Fields => ({}));
    for (const [name, field] of Object.entries(fields)) {
      if (name === '__proto__') throw new TypeError('a field that may not be');
      const sparse = isSparse(field) ? field.rows : undefined;
      const owners = sparse === undefined ? records : ownersOf(records, sparse);
      const values = read(sparse === undefined ? field : (field as SparseColumn).of, owners.length);
      owners.forEach((record, row) => {
        record[name] = values[row] ?? null;
      });
    }
    return records;
  };

  return read(column, count);
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isSparse = (field: unknown): field is SparseColumn =>
  isRecord(field) && typeof field.rows === 'string';

/** How many of `count` records have a sparse field. Throws `TypeError` where it is for others. */
export function ownersIn(rows: string, count: number): number {
  if (rows.length !== count) throw new TypeError('a field for other records');
  let owners = 0;
  for (let row = 0; row < count; row += 1) if (rows[row] === '1') owners += 1;
  return owners;
}

/**
 * Row `row` alone of a column that has been read before, or `undefined`. It costs no more than the
 * values it gives back and a count of what stands before them.
 */
export function rowOf(column: Column, row: number): Json | undefined {
  if (Array.isArray(column)) return column[row];
  if ('same' in column) return column.same;
  if ('words' in column) return column.words[column.at[row] ?? -1];
  if ('sizes' in column) {
    const sizeAt = (at: number) => listSize(rowOf(column.sizes, at));
    let start = 0;
    for (let before = 0; before < row; before += 1) start += sizeAt(before);
    return Array.from({ length: sizeAt(row) }, (_, at) => rowOf(column.items, start + at) ?? null);
  }
  const record: Fields = {};
  for (const [name, field] of Object.entries(column.fields)) {
    const value = isSparse(field) ? sparseRowOf(field, row) : rowOf(field, row);
    if (value !== undefined) record[name] = value;
  }
  return record;
}

/** Longer lists than any schema allows are damage. */
const longestList = 100_000;

function listSize(value: Json | undefined): number {
  if (Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= longestList) {
    return Number(value);
  }
  throw new TypeError('not a size');
}

const sparseRowOf = ({ rows, of }: SparseColumn, row: number): Json | undefined =>
  rows[row] === '1' ? rowOf(of, ownersIn(rows.slice(0, row), row)) : undefined;

/** Fields to keep of each record, and of the records in them. */
export interface Wanted {
  readonly [field: string]: Wanted | true;
}

/** The same column with the wanted fields only, where its form lets fields be left out. */
export function pickFields(column: Column, wanted: Wanted): Column {
  if (Array.isArray(column)) return column;
  if ('sizes' in column) return { sizes: column.sizes, items: pickFields(column.items, wanted) };
  if (!('fields' in column)) return column;
  const fields: { [key: string]: Column | SparseColumn } = {};
  for (const [name, field] of Object.entries(column.fields)) {
    const within = Object.hasOwn(wanted, name) ? wanted[name] : undefined;
    if (within === undefined) continue;
    const pick = (of: Column) => (within === true ? of : pickFields(of, within));
    fields[name] = isSparse(field) ? { rows: field.rows, of: pick(field.of) } : pick(field);
  }
  return { fields };
}

function readPlain(values: Json[], rows: number): Json[] {
  if (values.length !== rows) throw new TypeError(`${values.length} values for ${rows} rows`);
  return values;
}

function readWords(words: unknown, at: unknown, rows: number): Json[] {
  if (!Array.isArray(words) || !Array.isArray(at)) throw new TypeError('a column without words');
  return readPlain(at, rows).map((place) => {
    const word: unknown = Number.isSafeInteger(place) ? words[place as number] : undefined;
    if (word === undefined) throw new TypeError('a word that is not there');
    return word as Json;
  });
}

function ownersOf(records: Fields[], rows: string): Fields[] {
  if (rows.length !== records.length) throw new TypeError('a field for other records');
  return records.filter((_, row) => rows[row] === '1');
}
