import type * as z from 'zod/mini';
import type { Hazard } from '../../lib/core/hazard.ts';
import { firstIssue } from '../json-lines.ts';

/** `fetch` for sources; `hub/fetch.ts` makes it polite, cached and resumable. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** Why a record of a feed is left out. Reports count these reasons. */
export type LeftOutReason =
  | 'vehicle'
  | 'food'
  | 'medicine'
  | 'medical device'
  | 'no product named'
  | 'not a notice'
  /** Its hazard is about other goods than its title, so it is held back and reported to the operator. */
  | 'contradicts itself'
  /** It does not fit into a segment's line, so that nothing could be published with it. */
  | 'too long';
export interface LeftOut {
  reference: string;
  leftOut: LeftOutReason;
  /** How many records this stands for, where a source only requested their number. */
  count?: number;
}

/**
 * What a source yields: a hazard, a record it leaves out, or how many records the feed says it has, so that a
 * feed that shrinks suddenly is noticed.
 */
export type SourceEntry = Hazard | LeftOut | { holds: number };
export const isLeftOut = (entry: SourceEntry): entry is LeftOut => 'leftOut' in entry;
/**
 * Licence field of Korean hazards without a known licence; NOTICE explains it. It is no licence, so their
 * sources name none and are skipped unless the operator allows them.
 */
export const koreanFacts = 'KR-public-information';
/** Licence of SafetyKorea's data: no restriction (이용허락범위 제한 없음), by entry 15116894 of Korea's open data portal. */
export const koreanOpenData = 'KR-no-restriction';

export const isHazard = (entry: SourceEntry): entry is Hazard =>
  'reference' in entry && !isLeftOut(entry);

/** A run of the collector: when it began, and its settings from the environment. */
export interface Run {
  now: Date;
  settings: Readonly<Partial<Record<string, string>>>;
}

/**
 * An authority's public feed: one file, default-exported, listed in `index.ts`.
 *
 * `fetchHazards` throws `SourceDrift` when the feed no longer has the shape it knows, and
 * `SourceRefused` when the feed answers with an error of its own. Everything it yielded before is then
 * discarded, and the source keeps its previous hazards.
 */
export interface Source {
  name: string;
  authority: Hazard['authority'];
  /** SPDX id, or the licence's own name; `undefined` where no licence is known. */
  licence: string | undefined;
  attribution: string;
  /** Where a person reads the terms of reuse. */
  terms: string;
  /**
   * `recorded`: tested with recorded answers of the feed. `shape only`: written from documentation, without a
   * recorded answer. `by hand`: people enter the notices.
   */
  status: 'recorded' | 'shape only' | 'by hand';
  /**
   * `changes`: a run yields what is new since `since`. `everything`: it yields all hazards, and missing ones
   * were withdrawn. `lines`: it yields all lines, and missing ones are removed without being withdrawn.
   */
  brings: 'changes' | 'everything' | 'lines';
  /** Names of environment variables without which the source cannot run. */
  needs?: readonly string[];
  fetchHazards(fetch: Fetch, since: Date | undefined, run: Run): AsyncIterable<SourceEntry>;
}

export class SourceDrift extends Error {
  override name = 'SourceDrift';
}

export class SourceRefused extends Error {
  override name = 'SourceRefused';
}

export interface RecordPlace {
  source: string;
  record: string;
}

/** Parses `value`, or throws a `SourceDrift` that names source, record and field. */
export function expectShape<T extends z.ZodMiniType>(
  schema: T,
  value: unknown,
  at: RecordPlace,
): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new SourceDrift(`${at.source}: ${at.record}: ${firstIssue(parsed.error, 'the record')}`);
}

/** Parses rows. Error messages identify a row by its number in `field`, else by its place, counted from `first`. */
export function* expectRows<T extends z.ZodMiniType>(
  schema: T,
  rows: readonly unknown[],
  from: { source: string; field: string; label?: string; first?: number },
): Iterable<z.output<T>> {
  const { source, field, label = field, first = 1 } = from;
  for (const [at, row] of rows.entries()) {
    const fields = typeof row === 'object' && row !== null ? Object.entries(row) : [];
    const number = fields.find(([name]) => name === field)?.[1];
    const record =
      number === undefined || number === '' ? `row ${first + at}` : `${label} ${number}`;
    yield expectShape(schema, row, { source, record });
  }
}

/** The body of an answer as JSON; throws `SourceDrift` for HTML or a truncated answer. */
export async function readJson(response: Response, at: RecordPlace): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    const start = text.trimStart().slice(0, 40).replace(/\s+/g, ' ');
    throw new SourceDrift(`${at.source}: ${at.record}: not JSON (starts with "${start}")`);
  }
}

export const fetchParsed = async <T extends z.ZodMiniType>(
  schema: T,
  answer: Promise<Response>,
  at: RecordPlace,
): Promise<z.output<T>> => expectShape(schema, await readJson(await answer, at), at);
