import { parseJson } from '../core/encoding.ts';
import { Hazard } from '../core/hazard.ts';
import { readGroup } from './list-layout.ts';

/** `undefined` where it cannot be read. */
export const readHazard = (line = ''): Hazard | undefined => Hazard.safeParse(parseJson(line)).data;

/** `undefined` for each that cannot be read; what was removed is left out. */
export function readHazards(record: unknown, lines: readonly number[]): (Hazard | undefined)[] {
  try {
    const group = readGroup(record);
    return lines.flatMap((at) => (group[at] === '' ? [] : [readHazard(group[at])]));
  } catch {
    return lines.map(() => undefined);
  }
}
