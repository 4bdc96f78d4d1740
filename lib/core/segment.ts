import { byCodeUnit, canonicalLine, type Json } from './canonical.ts';
import { toColumn } from './columns.ts';
import { type HazardInput, hazardId } from './hazard.ts';
import { checkedColumns } from './hazard-check.ts';
import { columnsText, type HazardColumns, mostTogether, mostValues } from './hazard-columns.ts';

/**
 * A segment: what changed between two versions of a list, as lines of JSON (docs/list-format.md).
 *
 *     {"segment":1,"line":"2026-11-25T09:00:00Z","from":118,"to":119}
 *     {"hazards":2,"columns":{"fields":{…}}}
 *     {"remove":["eu-safety-gate:SR/02401/26"]}
 *
 * It holds the newest state of every hazard that changed after version `from`, so it also brings a
 * client up to date that is anywhere between `from` and `to`. `from` 0 is the whole list, in which
 * case it may be one of several parts. A published segment never changes.
 */

/** A change of this number is a format that older clients cannot read (see the upgrade rule there). */
const segmentFormat = 1;

export interface SegmentRange {
  /** The list's line of versions; versions of two lines cannot be compared. */
  line: string;
  from: number;
  to: number;
}

/** What one line says. Newest wins: across segments the one with the higher `to`. */
export type SegmentLine = SegmentRange | { put: HazardColumns } | { remove: string[] };

/** Bounds on one line, kept by the writer and enforced by the reader. */
export const segmentLimits = {
  /** UTF-16 code units of one line: the memory that reading needs at a time. */
  line: 4_000_000,
  /** Of one hazard, as canonical JSON. A notice of average length has about 1,000. */
  hazard: 200_000,
  values: mostValues,
  /** Measured over 10,000 notices: 32 to 64 a line give the smallest gzip (its window is 32 KB). */
  hazards: mostTogether,
  removals: 1000,
};

const charactersPerLine = 400_000;

/** Thrown by both directions; the message names what is wrong in one line. */
export class SegmentError extends Error {
  override name = 'SegmentError';
}

/** The lines of a segment, without line feeds. Deterministic: sorted by source, date, reference. */
export function* segmentLines(
  range: SegmentRange,
  put: Iterable<HazardInput>,
  remove: Iterable<string>,
): Generator<string> {
  yield JSON.stringify({
    segment: segmentFormat,
    line: range.line,
    from: range.from,
    to: range.to,
  });
  let records: Json[] = [];
  let characters = 0;
  for (const hazard of [...put].sort(bySourceAndDate)) {
    const text = canonicalLine(hazard);
    if (text.length > segmentLimits.hazard) {
      throw new SegmentError(
        `${hazardId(hazard)}: ${text.length} characters, more than ${segmentLimits.hazard}`,
      );
    }
    if (records.length === segmentLimits.hazards || characters + text.length > charactersPerLine) {
      if (records.length > 0) yield columnsLine(records);
      records = [];
      characters = 0;
    }
    records.push(JSON.parse(text) as Json);
    characters += text.length;
  }
  if (records.length > 0) yield columnsLine(records);
  const gone = [...remove].sort(byCodeUnit);
  for (let start = 0; start < gone.length; start += segmentLimits.removals) {
    yield JSON.stringify({ remove: gone.slice(start, start + segmentLimits.removals) });
  }
}

const columnsLine = (records: Json[]): string =>
  columnsText({ count: records.length, columns: toColumn(records) });

/** Neighbours in a feed resemble each other, and dates in order repeat: both help gzip. */
const bySourceAndDate = (one: HazardInput, other: HazardInput): number =>
  byCodeUnit(one.source, other.source) ||
  byCodeUnit(one.published ?? '', other.published ?? '') ||
  byCodeUnit(one.reference, other.reference);

/** Reads one line; throws `SegmentError` on anything a publisher would not have written. */
export function readSegmentLine(text: string): SegmentLine {
  if (text.length > segmentLimits.line) throw new SegmentError('a line is too long');
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    throw new SegmentError('a line is not JSON');
  }
  if (typeof line !== 'object' || line === null) throw new SegmentError('a line is no object');
  if ('segment' in line) return readRange(line as Record<string, unknown>);
  if ('remove' in line) return { remove: readRemovals(line.remove) };
  if ('hazards' in line && 'columns' in line && Object.keys(line).length === 2) {
    return { put: readHazards(line.hazards, line.columns, text) };
  }
  throw new SegmentError('a line of unknown kind');
}

function readRange({ segment, line, from, to }: Record<string, unknown>): SegmentRange {
  if (segment !== segmentFormat) {
    throw new SegmentError(
      `segment format ${String(segment)}; this version reads ${segmentFormat}`,
    );
  }
  if (typeof line !== 'string' || !Number.isSafeInteger(from) || !Number.isSafeInteger(to)) {
    throw new SegmentError('a segment that does not say what it is');
  }
  return { line, from: from as number, to: to as number };
}

function readRemovals(remove: unknown): string[] {
  const isList = Array.isArray(remove) && remove.length <= segmentLimits.removals;
  if (!isList || !remove.every((id) => typeof id === 'string')) {
    throw new SegmentError('removals that are no list of references');
  }
  return remove;
}

function readHazards(count: unknown, columns: unknown, text: string): HazardColumns {
  const { hazards } = segmentLimits;
  if (!Number.isSafeInteger(count) || Number(count) < 1 || Number(count) > hazards) {
    throw new SegmentError(`a line of ${String(count)} hazards; there are 1 to ${hazards} in one`);
  }
  try {
    return checkedColumns(Number(count), columns, text);
  } catch (error) {
    throw new SegmentError(error instanceof Error ? error.message : 'unreadable columns');
  }
}
