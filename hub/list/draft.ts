import type { Hazard } from '../../lib/core/hazard.ts';
import { hazardId } from '../../lib/core/hazard.ts';
import { asFailure } from '../../lib/list/failure.ts';
import { gather } from '../../lib/list/follow.ts';
import { readTargets } from '../../lib/list/metadata.ts';
import { cheapestPath, stepsOf } from '../../lib/list/path.ts';
import { expectSigned } from '../../lib/list/signatures.ts';
import { diffInWords } from './diff.ts';
import type { ListFolder } from './folder.ts';
import { downloadFrom, type Publication, type Root } from './publication.ts';
import { inDays, lifetimes } from './sign.ts';

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

export const draftName = (previous: Publication | undefined): string =>
  `${(previous?.metadata.targets.signed.version ?? 0) + 1}.targets.json`;

/** `undefined`: none waits, or one that would soon expire. */
export async function readDraftTargets(
  folder: ListFolder,
  root: Root,
  previous: Publication | undefined,
  now: number,
): Promise<Draft | undefined> {
  const name = draftName(previous);
  const text = folder.read(name)?.toString('utf8');
  if (text === undefined) return undefined;
  const file = readTargets(text);
  const { version, expires, list } = file.signed;
  if (expires < inDays(now, lifetimes.timestamp)) return undefined;
  const missing = await expectSigned(file, 'targets', root.signed).catch(
    (error: unknown) => asFailure(error).message,
  );
  return { name, text, version, expires, list: list.version, missing: missing ?? undefined };
}

/** What it would change for readers, in words. */
export async function draftInWords(
  text: string,
  folder: ListFolder,
  previous: Publication | undefined,
): Promise<string[]> {
  const { signed } = readTargets(text);
  const before = previous?.hazards ?? new Map<string, Hazard>();
  const path = cheapestPath(stepsOf(signed), previous?.version ?? 0, signed.list.version);
  const after = new Map(path?.fromNothing ? [] : before);
  const { put, remove } = await gather(path?.steps ?? [], signed.list.line, downloadFrom(folder));
  for (const hazard of put) after.set(hazardId(hazard), hazard);
  for (const id of remove) after.delete(id);
  return diffInWords(before, after);
}
