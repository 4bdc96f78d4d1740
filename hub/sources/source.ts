import type * as z from 'zod/mini';
import type { Hazard } from '../../lib/core/hazard.ts';
import { firstIssue } from '../json-lines.ts';

/** What a source may ask of the network: polite, cached and resumable where `hub/fetch.ts` made it. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** Why a record of a feed is no hazard of ours. Counted, never silent. */
export type LeftOutReason =
  | 'vehicle'
  | 'food'
  | 'medicine'
  | 'medical device'
  | 'no product named'
  | 'not a notice'
  /** Its hazard is of other goods than its title: held back, and named to the operator. */
  | 'contradicts itself'
  /** It would not fit into a segment, and nothing could be published with it. */
  | 'too long';
export interface LeftOut {
  reference: string;
  leftOut: LeftOutReason;
  /** How many records this stands for, where a feed was asked for their number only. */
  count?: number;
}

/**
 * What a source says while it reads: a hazard, a record it leaves out, or how many records the feed
 * itself claims to hold, so that a feed that shrinks overnight is noticed.
 */
export type SourceEntry = Hazard | LeftOut | { holds: number };
export const isLeftOut = (entry: SourceEntry): entry is LeftOut => 'leftOut' in entry;
/**
 * What hazards of Korean authorities say where no licence was found: NOTICE explains it. It is no
 * licence, so their sources name none and are refused unless the operator says otherwise.
 */
export const koreanFacts = 'KR-public-information';
/**
 * SafetyKorea's data: Korea's open data portal says 이용허락범위 제한 없음 (no restriction) of it, entry
 * 15116894.
 */
export const koreanOpenData = 'KR-no-restriction';

export const isHazard = (entry: SourceEntry): entry is Hazard =>
  'reference' in entry && !isLeftOut(entry);

/** What a run knows beside the network: when it began, and the environment. */
export interface Run {
  now: Date;
  settings: Readonly<Partial<Record<string, string>>>;
}

/**
 * An authority's public feed: one file, default-exported, listed in `index.ts`.
 *
 * `fetchHazards` throws `SourceDrift` when the feed no longer has the shape it knows, and
 * `SourceRefused` when the feed answers with an error of its own. What it yielded before that is
 * thrown away: the source keeps its previous hazards.
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
   * `shape only`: written from documentation, has not met a recorded answer of the real feed.
   * `by hand`: no feed is read, people entered the notices.
   */
  status: 'recorded' | 'shape only' | 'by hand';
  /**
   * `changes`: a run yields what is new since `since`. `everything`: it yields all, and what is
   * missing was withdrawn. `lines`: all too, but a missing line only means that it no longer names
   * its notice.
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

/** The place of a record, for messages about drift. */
export interface RecordPlace {
  source: string;
  record: string;
}

/** `value` as the schema has it, or a `SourceDrift` that names source, record and field. */
export function expectShape<T extends z.ZodMiniType>(
  schema: T,
  value: unknown,
  at: RecordPlace,
): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new SourceDrift(`${at.source}: ${at.record}: ${firstIssue(parsed.error, 'the record')}`);
}

/**
 * Rows as the schema has them, each called in messages by the number that it gives itself in `field`, else by
 * its place; `first`: the place of the first.
 */
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

/** The body of an answer as JSON; a page of HTML or a cut answer is drift, not a crash. */
export async function readJson(response: Response, at: RecordPlace): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    const start = text.trimStart().slice(0, 40).replace(/\s+/g, ' ');
    throw new SourceDrift(`${at.source}: ${at.record}: not JSON (starts with "${start}")`);
  }
}

/** What an address answers, as the schema has it. */
export const ask = async <T extends z.ZodMiniType>(
  schema: T,
  answer: Promise<Response>,
  at: RecordPlace,
): Promise<z.output<T>> => expectShape(schema, await readJson(await answer, at), at);
