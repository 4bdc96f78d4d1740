import { hazardId } from '../../lib/core/hazard.ts';
import { asFailure, ListFailure } from '../../lib/list/failure.ts';
import { gather } from '../../lib/list/follow.ts';
import { readTargets } from '../../lib/list/metadata.ts';
import { cheapestPath, stepsOf } from '../../lib/list/path.ts';
import { fetchShops } from '../../lib/list/shops.ts';
import { expectSigned } from '../../lib/list/signatures.ts';
import { describeDiff, describeRulesDiff } from './diff.ts';
import type { ListFolder } from './folder.ts';
import { downloadFrom, type Publication, type Root } from './publication.ts';
import { inDays, lifetimes } from './sign.ts';
import { checkSegments } from './verify.ts';

/**
 * The next targets file where the targets keys are not at hand: it waits in the list's folder under its
 * number until people have signed it (`hub sign`). Nothing published refers to it before that.
 */
export interface Draft {
  name: string;
  text: string;
  /** Version of the file; `list` is the version of the list. */
  version: number;
  expires: string;
  list: number;
  /** Which signatures are missing, in words; `undefined` once enough people have signed. */
  missing: string | undefined;
}

const nextVersion = (previous: Publication | undefined): number =>
  (previous?.metadata.targets.signed.version ?? 0) + 1;

export const draftName = (previous: Publication | undefined): string =>
  `${nextVersion(previous)}.targets.json`;

/** Reads the targets; throws where they cannot follow the published ones (wrong version or list). */
function readFollowingTargets(text: string, previous: Publication | undefined) {
  const file = readTargets(text);
  const { version, list } = file.signed;
  if (version !== nextVersion(previous)) {
    throw new ListFailure(
      'rollback',
      `targets ${version} where ${nextVersion(previous)} come next`,
    );
  }
  if (previous && (list.line !== previous.line || list.version < previous.version)) {
    throw new ListFailure('rollback', `version ${list.version} of ${list.line} does not follow`);
  }
  return file;
}

/** The waiting draft; `undefined` without one, or where it cannot follow or would soon expire. */
export async function readDraftTargets(
  folder: ListFolder,
  root: Root,
  previous: Publication | undefined,
  now: number,
): Promise<Draft | undefined> {
  const name = draftName(previous);
  const text = folder.read(name)?.toString('utf8');
  if (text === undefined) return undefined;
  let file: ReturnType<typeof readTargets>;
  try {
    file = readFollowingTargets(text, previous);
  } catch {
    return undefined;
  }
  const { version, expires, list } = file.signed;
  if (expires < inDays(now, lifetimes.timestamp)) return undefined;
  const missing = await expectSigned(file, 'targets', root.signed).catch(
    (error: unknown) => asFailure(error).message,
  );
  return { name, text, version, expires, list: list.version, missing: missing ?? undefined };
}

/** The draft's changes for readers, in words; throws where not all readers would get the same list. */
export async function describeDraft(
  text: string,
  folder: ListFolder,
  previous: Publication | undefined,
): Promise<string[]> {
  const { signed } = readFollowingTargets(text, previous);
  const { line, version } = signed.list;
  const steps = stepsOf(signed);
  const download = downloadFrom(folder);
  const path = cheapestPath(steps, 0, version);
  if (!path) throw new ListFailure('format', `no segments lead to version ${version}`);
  const { put } = await gather(path.steps, line, download);
  const hazards = new Map(put.map((hazard) => [hazardId(hazard), hazard]));
  const [wrong] = await checkSegments({ steps, line, version, hazards, download });
  if (wrong !== undefined) throw new ListFailure('format', wrong);
  const rules = describeRulesDiff(previous?.shops, await fetchShops(signed, download));
  return [...rules, ...describeDiff(previous?.hazards ?? new Map(), hazards)];
}
