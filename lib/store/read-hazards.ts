import { parseJson } from '../core/encoding.ts';
import { Hazard } from '../core/hazard.ts';
import { readGroup } from './list-layout.ts';

/** `undefined` where the line is no valid hazard. */
export const readHazard = (line = ''): Hazard | undefined => Hazard.safeParse(parseJson(line)).data;

/** `undefined` for each line that cannot be read; removed hazards are left out. */
export function readHazards(record: unknown, lines: readonly number[]): (Hazard | undefined)[] {
  try {
    const group = readGroup(record);
    return lines.flatMap((at) => (group[at] === '' ? [] : [readHazard(group[at])]));
  } catch {
    return lines.map(() => undefined);
  }
}
