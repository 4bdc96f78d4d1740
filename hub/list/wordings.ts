import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Hazard } from '../../lib/core/hazard.ts';
import { writeAtomically } from '../atomic-write.ts';
import { byCodeUnit, ndjson } from '../canonical.ts';
import { storedLines } from '../json-lines.ts';
import {
  formatSettledLine,
  readSettledFile,
  readSettledLine,
} from '../sources/reading/findings/settled.ts';
import type { Unsettled } from '../sources/reading/findings/unsettled.ts';

/**
 * Wordings of notices that are not in our own table of settled ones: `wordings.ndjson` in the state folder
 * has each with what the rules read, `settled.txt` the findings that the operator gave, in the form of that
 * table. The texts stay on this machine.
 */
const CollectedWording = z.object({
  hazard: z.string(),
  key: z.string(),
  goods: z.string(),
  text: z.string(),
  /** Findings that the rules read, as in a settled line; `-` for none. */
  read: z.string(),
});
export type CollectedWording = z.infer<typeof CollectedWording>;

const findingsLine = (hazard: Hazard): string => formatSettledLine('', hazard.findings).trim();

export function openWordings(folder: string) {
  const collectedFile = join(folder, 'wordings.ndjson');
  const settledFile = join(folder, 'settled.txt');
  const settled = (): Map<string, string> =>
    readSettledFile(existsSync(settledFile) ? readFileSync(settledFile, 'utf8') : '');

  const collected = async () => storedLines(collectedFile, CollectedWording);
  const replace = (all: Iterable<CollectedWording>): void =>
    writeAtomically(
      collectedFile,
      ndjson(all, (one) => one.hazard),
    );

  return {
    collected,
    /** Applies the operator's findings to the hazards of a run and stores the other wordings. */
    async note(hazards: Map<string, Hazard>, unsettled: ReadonlyMap<string, Unsettled>) {
      const lines = settled();
      const next = new Map((await collected()).map((one) => [one.hazard, one]));
      for (const [id, hazard] of hazards) {
        next.delete(id);
        const wording = unsettled.get(id);
        const line = wording && lines.get(wording.key);
        if (line) hazards.set(id, { ...hazard, findings: readSettledLine(line).findings });
        else if (wording) {
          const { key, goods, text } = wording;
          next.set(id, { hazard: id, key, goods, text, read: findingsLine(hazard) });
        }
      }
      replace(next.values());
    },
    async settle(line: string): Promise<void> {
      const { key, findings } = readSettledLine(line);
      const lines = [...settled().set(key, formatSettledLine(key, findings)).values()];
      writeAtomically(settledFile, `${lines.sort(byCodeUnit).join('\n')}\n`);
      replace((await collected()).filter((one) => one.key !== key));
    },
  };
}
