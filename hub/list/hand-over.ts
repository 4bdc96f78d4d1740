import { HubError } from '../command.ts';
import { type ListFolder, targetsIn } from './folder.ts';
import { logFile } from './log.ts';
import type { Publication } from './publication.ts';

export interface HandedOver {
  files: number;
  bytes: number;
}

/** Files are copied before the files that refer to them, so that a reader never finds one missing. */
const orderOf = (name: string): number =>
  ['root.json', 'timestamp.json'].indexOf(name) + (name.includes('/') ? 0 : 2);

/**
 * Excludes the next targets while they wait for signatures: a cache could otherwise keep the unsigned file
 * under the name by which the signed one will be published.
 */
const isPublished = (name: string, targets: number): boolean =>
  Number(/^(\d+)\.targets\.json$/.exec(name)?.[1] ?? 0) <= targets;

const namesIn = (folder: ListFolder): string[] => [
  ...folder.list('').filter((name) => name.endsWith('.json') || name === logFile),
  ...targetsIn(folder),
];

/**
 * Copies a publication to the folder that a host serves. Until the last write, that of
 * `timestamp.json`, readers get the previous list; after an interruption the same call goes on. Files
 * that the publication no longer has are removed afterwards.
 */
export function handOver({ metadata }: Publication, from: ListFolder, to: ListFolder): HandedOver {
  refuseOtherLog(from, to);
  const names = namesIn(from)
    .filter((name) => isPublished(name, metadata.targets.signed.version))
    .sort((one, other) => orderOf(one) - orderOf(other));
  const done: HandedOver = { files: 0, bytes: 0 };
  for (const name of names) {
    const content = from.read(name);
    if (!content || to.read(name)?.equals(content)) continue;
    to.write(name, content);
    done.files += 1;
    done.bytes += content.length;
  }
  const wanted = new Set(names);
  for (const name of namesIn(to)) {
    if (!wanted.has(name) && !/^\d+\.root\.json$/.test(name)) to.remove(name);
  }
  return done;
}

/** Refuses a host whose log has publications that ours lacks, because then somebody else publishes there, too. */
function refuseOtherLog(from: ListFolder, to: ListFolder) {
  const there = to.read(logFile) ?? Buffer.alloc(0);
  if (from.read(logFile)?.subarray(0, there.length).equals(there) === false)
    throw new HubError(
      `${to.path}/${logFile} has entries that ${from.path}/${logFile} lacks: copy them back, or find out who else publishes`,
    );
}
