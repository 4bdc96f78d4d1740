import { canonicalLine, type Json } from './canonical.ts';
import { type Column, fromColumn, pickFields, rowOf, toColumn, type Wanted } from './columns.ts';
import { Hazard, type HazardInput } from './hazard.ts';
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

/** Hazards in a line of a segment, and in a group on the device. */
export const mostTogether = 64;

/** Hazards as a line of a segment. */
export const columnsText = ({ count, columns }: HazardColumns): string =>
  JSON.stringify({ hazards: count, columns });

/** The records as they were written, without what the schema adds. */
export const unfolded = ({ count, columns }: HazardColumns): Json[] =>
  fromColumn(columns, count, mostValues);

/** Throws `TypeError` on columns that are none, and on the first hazard that breaks the schema. */
export const hazardsOf = (columns: HazardColumns): Hazard[] =>
  unfolded(columns).map((record) => {
    const { success, data, error } = Hazard.safeParse(record);
    if (success) return data;
    const { path = [], message = '' } = error.issues[0] ?? {};
    const where = path.map(String).join('.');
    throw new TypeError(`a hazard that breaks the schema at "${where}": ${message}`);
  });

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
  findings: [],
  laws: [],
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
