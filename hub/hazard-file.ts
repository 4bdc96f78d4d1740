import { canonicalLine } from '../lib/core/canonical.ts';
import { Hazard, hazardId } from '../lib/core/hazard.ts';
import { longestLine } from '../lib/core/segment.ts';
import { UsageError } from './command.ts';
import { jsonLines } from './json-lines.ts';

/** Hazards from an NDJSON file, each checked; an error names file, line and field. */
export async function readHazardFile(file: string): Promise<Hazard[]> {
  const hazards: Hazard[] = [];
  const seen = new Map<string, number>();
  for await (const { number, where, value } of jsonLines(file)) {
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
  const parsed = Hazard.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.map(String).join('.') || 'the line';
    throw new UsageError(`${where}: ${field}: ${issue?.message ?? 'not a hazard'}`);
  }
  if (canonicalLine(parsed.data).length > longestLine) {
    throw new UsageError(`${where}: longer than ${longestLine} characters`);
  }
  return parsed.data;
}
