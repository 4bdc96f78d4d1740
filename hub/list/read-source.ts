import { Hazard, hazardId } from '../../lib/core/hazard.ts';
import { maxLineLength } from '../../lib/core/segment.ts';
import { canonicalLine } from '../canonical.ts';
import { type Unsettled, unsettledWording } from '../sources/reading/findings/unsettled.ts';
import {
  expectShape,
  type Fetch,
  isHazard,
  isLeftOut,
  type LeftOutReason,
  type Run,
  type Source,
} from '../sources/source.ts';

export interface ReadOptions {
  fetch: Fetch;
  run: Run;
  progress: (source: string, count: number) => unknown;
}

/** Room in a line for the ids of up to a hundred related notices, which joining adds. */
const roomForJoining = 40_000;
const isTooLong = (hazard: Hazard): boolean =>
  canonicalLine(hazard).length > maxLineLength - roomForJoining;

/** Reads a whole source. Of a notice that comes twice in one run the later one is used. */
export async function readSource(
  source: Source,
  { fetch, run, progress }: ReadOptions,
  since: Date | undefined,
) {
  const hazards = new Map<string, Hazard>();
  /** Wordings that nobody has settled yet, by hazard. */
  const unsettled = new Map<string, Unsettled>();
  const leftOut: Partial<Record<LeftOutReason, number>> = {};
  const heldBack: string[] = [];
  let holds: number | undefined;
  const leaveOut = (reason: LeftOutReason, count = 1) => {
    leftOut[reason] = (leftOut[reason] ?? 0) + count;
  };
  for await (const entry of source.fetchHazards(fetch, since, run)) {
    if (isLeftOut(entry)) {
      leaveOut(entry.leftOut, entry.count);
      if (entry.leftOut === 'contradicts itself') heldBack.push(entry.reference);
    } else if (isHazard(entry)) {
      const hazard = expectShape(Hazard, entry, { source: source.name, record: entry.reference });
      if (isTooLong(hazard)) leaveOut('too long');
      else {
        hazards.set(hazardId(hazard), hazard);
        const wording = unsettledWording(entry.findings);
        if (wording) unsettled.set(hazardId(hazard), wording);
      }
      progress(source.name, hazards.size);
    } else holds = entry.holds;
  }
  return { hazards, unsettled, leftOut, heldBack, holds };
}
