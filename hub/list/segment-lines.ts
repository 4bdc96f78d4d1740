import { type HazardInput, hazardId } from '../../lib/core/hazard.ts';
import { maxLineLength, type SegmentRange, segmentFormat } from '../../lib/core/segment.ts';
import { byCodeUnit, canonicalLine } from '../canonical.ts';
import { HubError } from '../command.ts';

/** The lines of a segment, without line feeds; sorted, so they are the same for the same list. */
export function* segmentLines(
  { line, from, to }: SegmentRange,
  put: Iterable<HazardInput>,
  remove: Iterable<string>,
): Generator<string> {
  yield JSON.stringify({ segment: segmentFormat, line, from, to });
  for (const hazard of [...put].sort(bySourceAndReference)) {
    const text = canonicalLine(hazard);
    if (text.length > maxLineLength) {
      throw new HubError(
        `${hazardId(hazard)}: ${text.length} characters, more than ${maxLineLength}`,
      );
    }
    yield text;
  }
  for (const removed of [...remove].sort(byCodeUnit)) yield JSON.stringify({ removed });
}

/** This order gives the smallest gzip of five that were tried. */
export const bySourceAndReference = (one: HazardInput, other: HazardInput): number =>
  byCodeUnit(one.source, other.source) || byCodeUnit(one.reference, other.reference);
