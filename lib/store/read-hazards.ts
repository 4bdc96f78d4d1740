import { Hazard } from '../core/hazard.ts';
import { readGroup } from './list-layout.ts';

/** `undefined` where it cannot be read. */
export function readHazard(line: string | undefined): Hazard | undefined {
  try {
    return Hazard.safeParse(JSON.parse(line ?? '')).data;
  } catch {
    return undefined;
  }
}

/** `undefined` for each that cannot be read; what was removed is left out. */
export function readHazards(record: unknown, lines: readonly number[]): (Hazard | undefined)[] {
  try {
    const group = readGroup(record);
    return lines.flatMap((at) => (group[at] === '' ? [] : [readHazard(group[at])]));
  } catch {
    return lines.map(() => undefined);
  }
}
