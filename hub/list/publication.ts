import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import { describe } from '../../lib/list/advance.ts';
import { createDownload, type Download } from '../../lib/list/download.ts';
import { asFailure, ListFailure } from '../../lib/list/failure.ts';
import { type FollowTools, follow } from '../../lib/list/follow.ts';
import type { Root as RootBody, SignedFile } from '../../lib/list/metadata.ts';
import { cheapestPath, type Step, stepsOf } from '../../lib/list/path.ts';
import { type Complete, loadTrusted, refreshMetadata } from '../../lib/list/refresh-metadata.ts';
import { fetchShops } from '../../lib/list/shops.ts';
import { acceptRoot } from '../../lib/list/trusted.ts';
import { HubError, UsageError } from '../command.ts';
import { folderFetch, type ListFolder } from './folder.ts';

export type Root = SignedFile<RootBody>;

/** A published list as a client sees it, read by the client's own code. */
export interface Publication {
  metadata: Complete;
  line: string;
  version: number;
  steps: Step[];
  hazards: ReadonlyMap<string, Hazard>;
  /** Its `shops.json`, where it has one. */
  shops: string | undefined;
  download: Download;
}

const folderUrl = 'folder://list/';

export const downloadFrom = (folder: ListFolder): Download =>
  createDownload({ baseUrl: folderUrl, fetch: folderFetch(folder, folderUrl), now: () => 0 });

/** Every root in the folder, newest first, each signed by its predecessor. */
export async function readRoots(folder: ListFolder): Promise<[Root, ...Root[]]> {
  const first = folder.read('1.root.json')?.toString('utf8');
  if (first === undefined) {
    throw new UsageError(`no list at ${folder.path}: it has no 1.root.json (hub keygen makes one)`);
  }
  try {
    let { trusted } = await loadTrusted(first, undefined);
    const roots: [Root, ...Root[]] = [trusted.root];
    for (let next = 2; folder.has(`${next}.root.json`); next += 1) {
      trusted = await acceptRoot(trusted, folder.read(`${next}.root.json`)?.toString('utf8') ?? '');
      roots.unshift(trusted.root);
    }
    return roots;
  } catch (error) {
    throw new HubError(`${folder.path}: its roots do not follow: ${asFailure(error).message}`);
  }
}

/**
 * What the folder publishes, verified in everything but its expiry: a publisher who comes back late
 * must still be able to go on. Where a rotation was stopped half-way, the files may still be signed
 * for an earlier root. `undefined` when nothing was published yet.
 */
export async function readPublication(
  folder: ListFolder,
  roots: readonly Root[],
): Promise<Publication | undefined> {
  if (!folder.has('timestamp.json')) return undefined;
  let failure: unknown;
  for (const root of roots) {
    try {
      return await readList({ root }, downloadFrom(folder));
    } catch (error) {
      failure ??= error;
    }
  }
  throw new HubError(`${folder.path} is damaged: ${asFailure(failure).message}`);
}

/** Reads metadata and hazards with any download; throws `ListFailure`. */
export async function readList(
  trusted: { root: Root },
  download: Download,
  start?: number,
): Promise<Publication> {
  const metadata = await refreshMetadata(trusted, download, start);
  const list = describe(metadata, 'the hub', 'network');
  const steps = stepsOf(metadata.targets.signed);
  const path = cheapestPath(steps, 0, list.version);
  if (!path) throw new HubError(`no segments lead to version ${list.version}`);
  let hazards = new Map<string, Hazard>();
  const store: FollowTools['store'] = {
    async replaceAll(batches, { count }) {
      hazards = new Map();
      for await (const batch of batches)
        for (const hazard of batch) hazards.set(hazardId(hazard), hazard);
      if (hazards.size !== count)
        throw new ListFailure('damaged', `${hazards.size} hazards in a list of ${count}`);
    },
    apply: () => Promise.reject(new Error('only for what is there')),
  };
  await follow(path, list, { download, store, isFirst: false });
  const shops = await fetchShops(metadata.targets.signed, download);
  const { line, version } = list;
  return { metadata, line, version, steps, hazards, shops, download };
}
