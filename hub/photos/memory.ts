import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { canonicalLine } from '../../lib/core/canonical.ts';
import { photoCodeForm } from '../../lib/core/match/photo-code-form.ts';
import { HubError } from '../command.ts';
import { writeWhole } from '../whole-file.ts';

/** What became of one address: its hash, or why there is none. */
const Seen = z.strictObject({
  url: z.string(),
  hash: z.optional(z.string().check(z.regex(photoCodeForm))),
  /** `plain`, `not a JPEG or PNG`: final. Anything else (no network) is tried again next time. */
  why: z.optional(z.string()),
});
export type Seen = z.infer<typeof Seen>;

const fileIn = (folder: string) => join(folder, 'photos.ndjson');

/** Pictures do not change under their address, so each is fetched once in the life of a state folder. */
export async function readSeen(folder: string): Promise<Map<string, Seen>> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => '');
  try {
    const lines = text.split('\n').filter((line) => line !== '');
    return new Map(lines.map((line) => Seen.parse(JSON.parse(line))).map((one) => [one.url, one]));
  } catch {
    throw new HubError(`${fileIn(folder)}: not what the hub wrote`);
  }
}

export async function writeSeen(folder: string, seen: ReadonlyMap<string, Seen>): Promise<void> {
  const file = fileIn(folder);
  const lines = [...seen.values()].map((one) => `${canonicalLine(one)}\n`).sort();
  writeWhole(file, lines.join(''));
}
