import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDownload, type Download } from '../../lib/list/download.ts';
import { asFailure } from '../../lib/list/failure.ts';
import { HubError, type Terminal, UsageError } from '../command.ts';
import { type Entry, logFile, readLog, sha256 } from './log.ts';
import type { Publication } from './publication.ts';

/** In bytes; enough for thirty years of four publications a day. */
const maxLogLength = 16_000_000;

const textFrom = async (download: Download): Promise<string> =>
  new TextDecoder().decode(await download.get(logFile, maxLogLength));

/** Reads the log from a clone of the branch that `list.yml` publishes, or of a mirror. */
function readClone(folder: string): string {
  const file = [logFile, `list/${logFile}`].find((name) => existsSync(join(folder, name)));
  if (file === undefined) throw new UsageError(`no ${logFile} in ${folder}`);
  if (existsSync(join(folder, '.git'))) refuseRemovedLines(folder, file);
  return readFileSync(join(folder, file), 'utf8');
}

function refuseRemovedLines(folder: string, file: string) {
  const args = ['-C', folder, 'log', '--numstat', '--format=%h', '--', file];
  const [, commit] =
    /(\w+)\n\n\d+\t[1-9]\d*\t/.exec(execFileSync('git', args, { encoding: 'utf8' })) ?? [];
  if (commit !== undefined)
    throw new HubError(`${folder}: commit ${commit} took entries out of ${file}: it was rewritten`);
}

async function readWitness(place: string, terminal: Terminal): Promise<Entry[]> {
  if (!/^https?:\/\//.test(place)) return readLog(readClone(place), place);
  const { fetch, now, signal } = terminal;
  try {
    const text = await textFrom(createDownload({ baseUrl: place, fetch, now, signal }));
    return readLog(text, place);
  } catch (error) {
    if (error instanceof HubError) throw error;
    throw new HubError(`the witness cannot be read: ${asFailure(error).message}`);
  }
}

/** The log beside the list. A mirror may have none; the publication is then checked without it. */
async function readOwnLog({ download }: Publication): Promise<Entry[]> {
  try {
    return readLog(await textFrom(download), 'the log beside the list');
  } catch (error) {
    if (error instanceof HubError) throw error;
    if (asFailure(error).code === 'http') return [];
    throw new HubError(`the log beside the list cannot be read: ${asFailure(error).message}`);
  }
}

const isSame = (one: Entry, other: Entry | undefined): boolean =>
  one.timestamp === other?.timestamp && one.root === other.root;

/** How many publications came after this one; throws where the witness does not have it or its log differs. */
export function entriesAfter(
  published: Omit<Entry, 'previous'>,
  ownLog: Entry[],
  witnessLog: Entry[],
): number {
  const { version } = published;
  const at = ownLog.findIndex(
    (entry, index) => index < witnessLog.length && !isSame(entry, witnessLog[index]),
  );
  if (at >= 0)
    throw new HubError(
      `entry ${at + 1} of the log beside the list is another in the witness: the log was rewritten`,
    );
  const position = witnessLog.findLastIndex((entry) =>
    isSame({ ...published, previous: '' }, entry),
  );
  if (position >= 0) return witnessLog.length - 1 - position;
  const last = witnessLog.at(-1)?.version ?? 0;
  if (version > last)
    throw new HubError(
      `missing entry: the witness ends at timestamp ${last}, you were given ${version}; fetch it anew, and if that does not help, others were not given this list`,
    );
  throw new HubError(
    witnessLog.some((entry) => entry.version === version)
      ? `split view: others were given another timestamp ${version}, or another root, than you`
      : `missing entry: timestamp ${version} was never published to others`,
  );
}

/** Throws unless the witness shows that everybody was given this publication. */
export async function askWitness(
  publication: Publication,
  place: string,
  terminal: Terminal,
): Promise<string> {
  const { root, timestamp } = publication.metadata;
  const witnessLog = await readWitness(place, terminal);
  const published = {
    ...{ root: sha256(root.text), timestamp: sha256(timestamp.text) },
    version: timestamp.signed.version,
  };
  const later = entriesAfter(published, await readOwnLog(publication), witnessLog);
  return `published to everybody, entry ${witnessLog.length - later} of ${witnessLog.length} in ${place}`;
}
