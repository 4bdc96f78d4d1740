import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { canonicalLine } from '../lib/core/canonical.ts';
import { Hazard, hazardId } from '../lib/core/hazard.ts';
import { longestLine } from '../lib/core/segment.ts';
import { UsageError } from './command.ts';

/** Hazards from an NDJSON file, each checked; an error names file, line and field. */
export async function readHazardFile(file: string): Promise<Hazard[]> {
  const hazards: Hazard[] = [];
  const seen = new Map<string, number>();
  let number = 0;
  try {
    const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
    for await (const line of lines) {
      number += 1;
      if (line.trim() === '') continue;
      const hazard = parse(line, `${file}:${number}`);
      const twin = seen.get(hazardId(hazard));
      if (twin) {
        throw new UsageError(`${file}:${number}: ${hazardId(hazard)} is already on line ${twin}`);
      }
      seen.set(hazardId(hazard), number);
      hazards.push(hazard);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : ''}`);
  }
  return hazards;
}

function parse(line: string, where: string): Hazard {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    throw new UsageError(`${where}: not JSON`);
  }
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
