import { parseJson } from './encoding.ts';
import { Hazard } from './hazard.ts';

/**
 * A segment: what changed between two versions of a list, as lines of JSON (docs/list-format.md).
 * It has the newest state of every hazard that changed after `from`, so it updates any client
 * between `from` and `to`. From 0 it is the whole list, perhaps in parts. A published segment never
 * changes.
 */

/** Older clients refuse another number and keep their list. */
export const segmentFormat = 2;

/** UTF-16 code units of one line, and so of one hazard; the average is about 1,000. */
export const maxLineLength = 200_000;

export interface SegmentRange {
  /** The series of versions it belongs to; versions of two series cannot be compared. */
  line: string;
  from: number;
  to: number;
}

/** Newest wins: across segments the one with the higher `to`. */
export type SegmentLine = SegmentRange | { hazard: Hazard } | { removed: string };

class SegmentError extends Error {
  override name = 'SegmentError';
}

/** Throws `SegmentError` on anything a publisher would not have written. */
export function readSegmentLine(text: string): SegmentLine {
  if (text.length > maxLineLength) throw new SegmentError('a line is too long');
  const line = parseJson(text);
  if (typeof line !== 'object' || line === null) throw new SegmentError('a line is no object');
  if (Object.hasOwn(line, 'segment')) return readRange(line as Record<string, unknown>);
  if (Object.hasOwn(line, 'removed')) return readRemoval(line as Record<string, unknown>);
  const { success, data, error } = Hazard.safeParse(line);
  if (success) return { hazard: data };
  const { path = [], message = '' } = error.issues[0] ?? {};
  const where = path.map(String).join('.');
  throw new SegmentError(`a hazard that breaks the schema at "${where}": ${message}`);
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

function readRemoval({ removed, ...others }: Record<string, unknown>): { removed: string } {
  if (typeof removed !== 'string' || Object.keys(others).length > 0) {
    throw new SegmentError('a removal that is no reference');
  }
  return { removed };
}
