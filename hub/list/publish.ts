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
import { isoSeconds, metaOf } from './sign.ts';
import {
  listedFiles,
  type PublishOptions,
  reusePublished,
  type SignedMetadata,
  signSnapshot,
  signTargets,
  signTimestamp,
} from './sign-metadata.ts';

/**
 * Signs and writes. New files are written beside the published ones and take effect with the last rename,
 * that of `timestamp.json`: if it is interrupted before, the folder still publishes the previous list, and
 * the same command goes on from there.
 */
export async function publish(options: PublishOptions) {
  const { folder, root, now } = options;
  refuseExpiredRoot(root, now);
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
    /** When the list expires for readers, unless it is signed anew. */
    expires: earliestExpiry([root.signed, targets, snapshot, timestamp]),
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
export const earliestExpiry = (files: readonly { expires: string }[]): string =>
  files.map(({ expires }) => expires).sort()[0] ?? '';

/** Under its number for clients that follow the chain of roots, and as `root.json` for those that need the newest. */
export function writeRoot(folder: ListFolder, root: Root) {
  const name = `${root.signed.version}.root.json`;
  if (!folder.has(name)) folder.write(name, root.text);
  folder.write('root.json', root.text);
}

export const needsSigning = (
  { metadata }: Publication,
  root: Root,
  roles: readonly RoleName[] = ['targets', 'snapshot', 'timestamp'],
): boolean =>
  roles.some((role) => signersOf(metadata.root.signed, role) !== signersOf(root.signed, role));

interface NextTargets {
  targets: SignedMetadata;
  /** `isOutdated`: the draft differs from what was collected since. */
  draft?: Draft & { isOutdated: boolean };
}

/** The targets to publish, and the draft that follows them once people have signed it. */
async function nextTargets(options: PublishOptions): Promise<NextTargets> {
  const { folder, plan, previous, root, now, shops } = options;
  const isNew = plan !== undefined || (shops !== undefined && shops !== previous?.shops);
  const unchanged = isNew ? undefined : reusePublished(options, 'targets');
  const published = previous?.metadata.targets;
  const hasTargetsKeys = options.keyring.has('targets', root.signed);
  if (hasTargetsKeys || !options.drafts || (previous && needsSigning(previous, root, ['targets'])))
    return { targets: unchanged ?? (await signTargets(options)) };
  const pendingDraft = await readDraftTargets(folder, root, previous, now);
  if (pendingDraft && pendingDraft.missing === undefined) return { targets: pendingDraft };
  if (!pendingDraft && !unchanged) {
    writeFiles(options);
    folder.write(draftName(previous), (await signTargets(options, true)).text);
  }
  const draft = pendingDraft ?? (await readDraftTargets(folder, root, previous, now));
  if (!published)
    throw new HubError(`${draft?.missing}: hub sign --draft ${folder.path}/${draft?.name}`);
  const { version, expires } = published.signed;
  const isOutdated =
    draft !== undefined && !isDeepStrictEqual(filesOf(draft), listedFiles(options));
  return {
    targets: { version, expires, text: published.text },
    ...(draft && { draft: { ...draft, isOutdated } }),
  };
}

const filesOf = ({ text }: Draft) => readTargets(text).signed.targets;

function refuseExpiredRoot(root: Root, now: number) {
  const { expires, version } = root.signed;
  if (expires <= isoSeconds(now)) {
    throw new HubError(`root ${version} expired on ${expires}: sign a new one with hub rotate`);
  }
}
