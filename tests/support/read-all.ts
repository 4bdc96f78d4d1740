import { Hazard } from '../../lib/core/hazard.ts';
import type { Open } from '../../lib/store/database.ts';
import { readGroup } from '../../lib/store/list-layout.ts';

/** Every hazard on the device that can be read, in the order of the list. */
export async function readAll(open: Open): Promise<Hazard[]> {
  const records: unknown[] = await (await open()).getAll('groups');
  return records.flatMap(linesOf).flatMap((line) => (line === '' ? [] : hazardOf(line)));
}

function linesOf(record: unknown): string[] {
  try {
    return readGroup(record);
  } catch {
    return [];
  }
}

function hazardOf(line: string): Hazard[] {
  try {
    return [Hazard.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}
