import { hazardId } from '../../lib/core/hazard.ts';
import { asFailure, ListFailure } from '../../lib/list/failure.ts';
import { gather } from '../../lib/list/follow.ts';
import { readTargets } from '../../lib/list/metadata.ts';
import { cheapestPath, stepsOf } from '../../lib/list/path.ts';
import { fetchShops } from '../../lib/list/shops.ts';
import { expectSigned } from '../../lib/list/signatures.ts';
import { diffInWords, rulesInWords } from './diff.ts';
import type { ListFolder } from './folder.ts';
import { downloadFrom, type Publication, type Root } from './publication.ts';
import { inDays, lifetimes } from './sign.ts';
import { checkSegments } from './verify.ts';

/**
 * The next targets file where its keys are not at hand: it stands in the list's folder under its number,
 * without signatures, until people have signed it (`hub sign`). No reader is led to it before.
 */
export interface Draft {
  name: string;
  text: string;
  /** Of the file; `list` is the list's own. */
  version: number;
  expires: string;
  list: number;
  /** What is missing, in words; `undefined` once enough people have signed. */
  missing: string | undefined;
}

const nextVersion = (previous: Publication | undefined): number =>
  (previous?.metadata.targets.signed.version ?? 0) + 1;

export const draftName = (previous: Publication | undefined): string =>
  `${nextVersion(previous)}.targets.json`;

/** Throws where the targets cannot follow the published ones (another day or list), whoever signed them. */
function readNext(text: string, previous: Publication | undefined) {
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

/** `undefined`: none waits, or one that cannot follow or would soon expire. */
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
    file = readNext(text, previous);
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

/** What it would change for readers, in words; throws where not all readers would get the same. */
export async function draftInWords(
  text: string,
  folder: ListFolder,
  previous: Publication | undefined,
): Promise<string[]> {
  const { signed } = readNext(text, previous);
  const { line, version } = signed.list;
  const steps = stepsOf(signed);
  const download = downloadFrom(folder);
  const path = cheapestPath(steps, 0, version);
  if (!path) throw new ListFailure('format', `no segments lead to version ${version}`);
  const { put } = await gather(path.steps, line, download);
  const hazards = new Map(put.map((hazard) => [hazardId(hazard), hazard]));
  const [wrong] = await checkSegments({ steps, line, version, hazards, download });
  if (wrong !== undefined) throw new ListFailure('format', wrong);
  const rules = rulesInWords(previous?.shops, await fetchShops(signed, download));
  return [...rules, ...diffInWords(previous?.hazards ?? new Map(), hazards)];
}
