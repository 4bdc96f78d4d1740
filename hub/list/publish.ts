import { isDeepStrictEqual } from 'node:util';
import { hashedPath } from '../../lib/list/follow.ts';
import { type RoleName, readTargets, shopsFile } from '../../lib/list/metadata.ts';
import { signersOf } from '../../lib/list/trusted.ts';
import { HubError } from '../command.ts';
import { type Draft, draftName, readDraftTargets } from './draft.ts';
import type { ListFolder } from './folder.ts';
import { logPublication } from './log.ts';
import { prune } from './prune.ts';
import type { Publication, Root } from './publication.ts';
import { metaOf, moment } from './sign.ts';
import {
  filesNamed,
  keep,
  type PublishOptions,
  type Signed,
  signSnapshot,
  signTargets,
  signTimestamp,
} from './sign-metadata.ts';

/**
 * Signs and writes. Everything new is written beside what is published, and comes to light with the
 * last rename, that of `timestamp.json`: stopped at any point before, the folder still publishes
 * what it did, and the same command goes on from there.
 */
export async function publish(options: PublishOptions) {
  const { folder, root, now } = options;
  expectAlive(root, now);
  logPublication(folder);
  const { targets, draft } = await nextTargets(options);
  const snapshot = await signSnapshot(options, targets);
  const timestamp = await signTimestamp(options, snapshot);

  writeFiles(options);
  folder.write(`${targets.version}.targets.json`, targets.text);
  folder.write(`${snapshot.version}.snapshot.json`, snapshot.text);
  writeRoot(folder, root);
  folder.write('timestamp.json', timestamp.text);
  logPublication(folder);
  prune(folder, targets.version, snapshot.version, now);
  return {
    targets: targets.version,
    snapshot: snapshot.version,
    timestamp: timestamp.version,
    /** When readers stop believing it, unless it is vouched for anew. */
    expires: firstOf([root.signed, targets, snapshot, timestamp]),
    /** What waits for people's signatures meanwhile. */
    draft,
  };
}

function writeFiles({ folder, plan, shops }: PublishOptions) {
  for (const { path, file, bytes } of plan?.files ?? []) {
    const name = hashedPath(path, file.hashes.sha256);
    if (bytes && !folder.has(name)) folder.write(name, bytes);
  }
  if (shops !== undefined) folder.write(hashedPath(shopsFile, metaOf(shops).hashes.sha256), shops);
}

/** The list as a whole expires with the first of its files. */
export const firstOf = (files: readonly { expires: string }[]): string =>
  files.map(({ expires }) => expires).sort()[0] ?? '';

/** Under its number for those who follow the chain, and by name for those who look at the newest. */
export function writeRoot(folder: ListFolder, root: Root) {
  const name = `${root.signed.version}.root.json`;
  if (!folder.has(name)) folder.write(name, root.text);
  folder.write('root.json', root.text);
}

/** Does anything that is published have to be signed anew for this root? */
export const needsSigning = (
  { metadata }: Publication,
  root: Root,
  roles: readonly RoleName[] = ['targets', 'snapshot', 'timestamp'],
): boolean =>
  roles.some((role) => signersOf(metadata.root.signed, role) !== signersOf(root.signed, role));

interface NextTargets {
  targets: Signed;
  /** `isBehind`: it would publish something else than what was collected by now. */
  draft?: Draft & { isBehind: boolean };
}

/** The targets to vouch for, and the draft that would follow them once people have signed it. */
async function nextTargets(options: PublishOptions): Promise<NextTargets> {
  const { folder, plan, previous, root, now, shops } = options;
  const isNew = plan !== undefined || (shops !== undefined && shops !== previous?.shops);
  const unchanged = isNew ? undefined : keep(options, 'targets');
  const published = previous?.metadata.targets;
  const isOurs = options.keyring.has('targets', root.signed);
  if (isOurs || !options.drafts || (previous && needsSigning(previous, root, ['targets'])))
    return { targets: unchanged ?? (await signTargets(options)) };
  const waiting = await readDraftTargets(folder, root, previous, now);
  if (waiting && waiting.missing === undefined) return { targets: waiting };
  if (!waiting && !unchanged) {
    writeFiles(options);
    folder.write(draftName(previous), (await signTargets(options, true)).text);
  }
  const draft = waiting ?? (await readDraftTargets(folder, root, previous, now));
  if (!published)
    throw new HubError(`${draft?.missing}: hub sign --draft ${folder.path}/${draft?.name}`);
  const { version, expires } = published.signed;
  const isBehind = draft !== undefined && !isDeepStrictEqual(filesOf(draft), filesNamed(options));
  return {
    targets: { version, expires, text: published.text },
    ...(draft && { draft: { ...draft, isBehind } }),
  };
}

const filesOf = ({ text }: Draft) => readTargets(text).signed.targets;

function expectAlive(root: Root, now: number) {
  const { expires, version } = root.signed;
  if (expires <= moment(now)) {
    throw new HubError(`root ${version} expired on ${expires}: sign a new one with hub rotate`);
  }
}
