import { type Hazard, hazardId } from '../core/hazard.ts';
import type { StoredList } from '../core/stored-list.ts';
import type { Download } from './download.ts';
import { ListFailure } from './failure.ts';
import type { ListChanges, ListStore } from './list-store.ts';
import type { Path, Step } from './path.ts';
import { expectBytes } from './refresh-metadata.ts';
import { unpack } from './unpack.ts';

/** No file of a list may ask for more memory than this, whoever signed for it. */
const largestFile = 32_000_000;
const largestRaw = 400_000_000;

export interface FollowTools {
  download: Download;
  store: Pick<ListStore, 'apply' | 'replaceAll'>;
  /** The device has no list yet. */
  isFirst: boolean;
  /** Called when the first part is stored: hazards that name a listing can be looked up. */
  onFirstPart?: (() => void) | undefined;
}

/** Downloads `path` and writes it in one write. Each file's signed length and hash are checked. */
export async function follow(
  path: Path,
  list: StoredList,
  { download, store, isFirst, onFirstPart }: FollowTools,
): Promise<StoredList> {
  if (!path.fromNothing) {
    await store.apply(await gather(path.steps, list.line, download), list);
    return list;
  }
  const [fullStep, ...later] = path.steps;
  if (!fullStep) throw new ListFailure('format', 'a list without segments');
  const laterChanges = await gather(later, list.line, download);
  const hazardsOf = (step: Step) => overlay(readStep(step, list.line, download), laterChanges);
  if (isFirst && fullStep.files.length > 1) {
    const hazards: Hazard[] = [];
    const part = hazardsOf({ ...fullStep, files: fullStep.files.slice(0, 1) });
    for await (const batch of part) hazards.push(...batch);
    await store.replaceAll(inOneBatch(hazards), { ...list, version: 0, count: hazards.length });
    onFirstPart?.();
  }
  await store.replaceAll(hazardsOf(fullStep), list);
  return list;
}

async function* inOneBatch<T>(items: T[]): AsyncGenerator<T[]> {
  yield items;
}

type File = Step['files'][number];

async function fetchFile({ path, file }: File, download: Download) {
  if (file.length > largestFile || file.custom.raw > largestRaw) {
    throw new ListFailure('too-large', `${path}: ${file.length} bytes are too many for one file`);
  }
  const bytes = await download.get(hashedPath(path, file.hashes.sha256), file.length);
  await expectBytes(path, bytes, file);
  return bytes;
}

/** While one file is read, the next is downloaded. */
async function* readStep(
  { from, to, files }: Step,
  line: string,
  download: Download,
): AsyncGenerator<ListChanges> {
  let next: ReturnType<typeof fetchFile> | undefined;
  for (const [at, current] of files.entries()) {
    const bytes = await (next ?? fetchFile(current, download));
    const following = files[at + 1];
    next = following && fetchFile(following, download);
    // The promise is awaited in the next round, or never if reading this file fails: without a
    // handler its rejection would be reported as unhandled.
    next?.catch(() => undefined);
    yield* unpack(bytes, { line, from, to, raw: current.file.custom.raw });
  }
}

/** Consistent snapshots name a file by its hash (TUF 1.0.34, 7.2): `folder/HASH.name`. */
export function hashedPath(path: string, hash: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `targets/${path.slice(0, slash)}${hash}.${path.slice(slash)}`;
}

export async function gather(
  steps: Step[],
  line: string,
  download: Download,
): Promise<ListChanges> {
  const newest = new Map<string, Hazard | undefined>();
  for (const step of steps) {
    for await (const { put, remove } of readStep(step, line, download)) {
      for (const hazard of put) newest.set(hazardId(hazard), hazard);
      for (const id of remove) newest.set(id, undefined);
    }
  }
  const entries = [...newest];
  return {
    put: entries.flatMap(([, hazard]) => hazard ?? []),
    remove: entries.flatMap(([id, hazard]) => (hazard ? [] : [id])),
  };
}

/** The whole list as it streams in, without what later steps changed, then those changes. */
async function* overlay(
  fullStep: AsyncIterable<ListChanges>,
  { put, remove }: ListChanges,
): AsyncGenerator<readonly Hazard[]> {
  const outdated = new Set([...put.map(hazardId), ...remove]);
  for await (const batch of fullStep) {
    if (batch.remove.length > 0) {
      throw new ListFailure('format', 'a whole list that removes something');
    }
    yield batch.put.filter((one) => !outdated.has(hazardId(one)));
  }
  yield put;
}
