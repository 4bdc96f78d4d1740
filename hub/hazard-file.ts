import { Hazard, hazardId } from '../lib/core/hazard.ts';
import { maxLineLength } from '../lib/core/segment.ts';
import { canonicalLine } from './canonical.ts';
import { UsageError } from './command.ts';
import { firstIssue, jsonLines } from './json-lines.ts';

/** Hazards from an NDJSON file, each checked; an error names file, line and field. */
export function readHazardFile(file: string): Hazard[] {
  const hazards: Hazard[] = [];
  const seen = new Map<string, number>();
  for (const { number, where, value } of jsonLines(file)) {
    const hazard = checked(value, where);
    const id = hazardId(hazard);
    const twin = seen.get(id);
    if (twin) throw new UsageError(`${where}: ${id} is already on line ${twin}`);
    seen.set(id, number);
    hazards.push(hazard);
  }
  return hazards;
}

function checked(value: unknown, where: string): Hazard {
  const { data, error } = Hazard.safeParse(value);
  if (error) throw new UsageError(`${where}: ${firstIssue(error, 'the line')}`);
  if (canonicalLine(data).length > maxLineLength)
    throw new UsageError(`${where}: longer than ${maxLineLength} characters`);
  return data;
}
