import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import { writeAtomically } from '../atomic-write.ts';
import { ndjson } from '../canonical.ts';
import { HubError } from '../command.ts';
import { readHazardFile } from '../hazard-file.ts';
import { storedLines } from '../json-lines.ts';

/**
 * The hub's state between runs, in a folder (`.hub` by default): `hazards/<source>.ndjson` has the hazards
 * of each source, `sources.json` its last run. Files are replaced atomically.
 */
export const SourceMemory = z.object({
  /** When the last good run began, ISO 8601. */
  since: z.optional(z.string()),
  /** How many records the feed said it has. */
  holds: z.optional(z.number()),
  /** Counts of the last good run, by reason. */
  leftOut: z._default(z.record(z.string(), z.number()), () => ({})),
  /** Why the last run kept the previous hazards. */
  failure: z.optional(z.string()),
});
export type SourceMemory = z.infer<typeof SourceMemory>;
const Memory = z.object({
  /** When the interrupted run began, if there is one. */
  unfinished: z.optional(z.string()),
  sources: z._default(z.record(z.string(), SourceMemory), () => ({})),
  /** The last alert to the operator: its points and when it was sent. */
  alarm: z.optional(z.object({ at: z.string(), about: z.array(z.string()) })),
});
type Memory = z.infer<typeof Memory>;

/** A hazard that a person withdrew; no source can bring it back. */
const Withdrawal = z.strictObject({
  /** `source:reference` */
  id: z.string(),
  because: z.string(),
  /** `YYYY-MM-DD` */
  on: z.string(),
});
type Withdrawal = z.infer<typeof Withdrawal>;

const readText = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch(() => undefined);

export function openState(folder: string) {
  const memoryFile = join(folder, 'sources.json');
  const withdrawalFile = join(folder, 'withdrawn.ndjson');
  const hazardFile = (source: string): string => join(folder, 'hazards', `${source}.ndjson`);
  const hazardsOf = async (source: string): Promise<Hazard[]> =>
    existsSync(hazardFile(source)) ? readHazardFile(hazardFile(source)) : [];
  return {
    folder,
    hazardsOf,
    async memory(): Promise<Memory> {
      const text = await readText(memoryFile);
      if (text === undefined) return { sources: {} };
      try {
        return Memory.parse(JSON.parse(text));
      } catch {
        throw new HubError(`${memoryFile}: not what the hub wrote`);
      }
    },
    /** The operator may delete a line of the file to allow the hazard again. */
    withdrawals: async () => storedLines(withdrawalFile, Withdrawal),
    async rememberWithdrawals(all: readonly Withdrawal[]): Promise<void> {
      writeAtomically(withdrawalFile, all.map((one) => `${JSON.stringify(one)}\n`).join(''));
    },
    async remember(memory: Memory): Promise<void> {
      writeAtomically(memoryFile, `${JSON.stringify(memory, null, 1)}\n`);
    },
    async replaceHazards(source: string, hazards: Iterable<Hazard>): Promise<void> {
      writeAtomically(hazardFile(source), ndjson(hazards, hazardId));
    },
    /** Hazards of these sources in this order. Files of sources that no longer exist are ignored, since nobody corrects them. */
    async allHazards(sources: readonly string[]): Promise<Hazard[]> {
      const all: Hazard[] = [];
      for (const source of sources) all.push(...(await hazardsOf(source)));
      return all;
    },
  };
}
export type State = ReturnType<typeof openState>;
