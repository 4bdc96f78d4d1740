import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { readTimestamp } from '../../lib/list/metadata.ts';
import { HubError } from '../command.ts';
import type { ListFolder } from './folder.ts';

/**
 * `log.ndjson`, beside the list: everything that was ever published, one publication a line. Each line
 * contains the hash of the line before, so that a change anywhere changes the last line. With its public
 * history anybody can check that all were given the same list (`hub verify --witness`).
 */
export const logFile = 'log.ndjson';

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const Entry = z.strictObject({
  /** SHA-256 of the line before, without its line break; of nothing for the first. */
  previous: hash,
  root: hash,
  /** SHA-256 of `timestamp.json`, which leads to every other file of the publication. */
  timestamp: hash,
  version: z.int().check(z.positive()),
});
export type Entry = z.infer<typeof Entry>;

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** The log's entries, oldest first; `HubError` where one does not follow from the one before. */
export function readLog(text: string, where: string): Entry[] {
  let line = '';
  const lines = text.split('\n');
  if (lines.pop() !== '') throw new HubError(`${where}: its last line was cut off`);
  return lines.map((next, at) => {
    const entry = parse(next);
    if (!entry) throw new HubError(`${where}: entry ${at + 1} is none of a list's log`);
    if (entry.previous !== sha256(line))
      throw new HubError(
        `${where}: entry ${at + 1} does not follow from the one before: the log was rewritten`,
      );
    line = next;
    return entry;
  });
}

function parse(line: string): Entry | undefined {
  try {
    return Entry.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/**
 * Adds what the folder publishes now, unless the log ends with it. Also called before a publication, in
 * case an earlier run was stopped between `timestamp.json` and the log.
 */
export function logPublication(folder: ListFolder): void {
  const [root, timestamp] = [folder.read('root.json'), folder.read('timestamp.json')];
  if (!root || !timestamp) return;
  const text = folder.read(logFile)?.toString('utf8') ?? '';
  const last = readLog(text, `${folder.path}/${logFile}`).at(-1);
  const entry = { root: sha256(root), timestamp: sha256(timestamp) };
  if (last?.root === entry.root && last.timestamp === entry.timestamp) return;
  const previous = sha256(text.trimEnd().split('\n').at(-1) ?? '');
  const { version } = readTimestamp(timestamp.toString('utf8')).signed;
  folder.write(logFile, `${text}${JSON.stringify({ previous, ...entry, version })}\n`);
}
