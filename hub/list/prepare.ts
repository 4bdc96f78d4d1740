import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import { gather } from '../../lib/list/follow.ts';
import type { ListChanges } from '../../lib/list/list-store.ts';
import { HubError } from '../command.ts';
import {
  basesToKeep,
  changesBetween,
  mergeChanges,
  type PackedSegment,
  packSegment,
} from './compact.ts';
import type { Publication } from './publication.ts';
import { isoSeconds } from './sign.ts';

/** The next publication, worked out but neither signed nor written. */
export interface Plan {
  line: string;
  version: number;
  published: string;
  count: number;
  added: string[];
  changed: string[];
  removed: string[];
  /** Every segment file of the list; those without `bytes` are in the folder already. */
  files: (Omit<PackedSegment, 'bytes'> & { bytes?: Uint8Array })[];
  withdrawn: number;
}

export interface PrepareOptions {
  hazards: Iterable<Hazard>;
  previous: Publication | undefined;
  now: number;
  /** Removing more than a fifth of the list is refused otherwise: a broken feed looks just like it. */
  allowShrink?: boolean;
  /** Ids that a person withdrew: no file of the new list may contain their text. */
  withdrawn?: ReadonlySet<string>;
}

/** Where the changes since the whole list are larger than this share of it, the whole list is written anew. */
const maxCatchUpsShare = 0.1;
/** A catch-up segment larger than this share of the whole list is left out. */
const maxCatchUpShare = 0.5;

/** `undefined` where nothing has changed. */
export async function prepare(options: PrepareOptions): Promise<Plan | undefined> {
  const { previous, now } = options;
  const all = [...options.hazards];
  const next = new Map(
    all.filter(({ status }) => status === 'active').map((hazard) => [hazardId(hazard), hazard]),
  );
  const changes = changesBetween(previous?.hazards ?? new Map(), next);
  if (previous && changes.put.length + changes.remove.length === 0) return undefined;
  if (!options.allowShrink) refuseShrinking(previous?.hazards.size ?? 0, changes.remove.length);

  const version = (previous?.version ?? 0) + 1;
  const line = previous?.line ?? isoSeconds(now);
  const isTakenDown = changes.remove.some((id) => options.withdrawn?.has(id));
  const files = previous
    ? await nextFiles(previous, changes, next, version, isTakenDown)
    : packSegment({ line, from: 0, to: version }, { put: [...next.values()], remove: [] });
  return {
    line,
    version,
    published: isoSeconds(now),
    count: next.size,
    added: changes.added,
    changed: changes.changed,
    removed: [...changes.remove],
    files,
    withdrawn: all.length - all.filter(({ status }) => status === 'active').length,
  };
}

function refuseShrinking(total: number, removed: number) {
  if (removed > 20 && removed > total / 5) {
    throw new HubError(
      `${removed} of ${total} hazards would disappear; if that is right, say --allow-shrink (hub daily: --accept-unusual)`,
    );
  }
}

/** The whole list (reused while it is recent enough) and a catch-up segment for each kept version. */
async function nextFiles(
  previous: Publication,
  changes: ListChanges,
  next: ReadonlyMap<string, Hazard>,
  version: number,
  mustRewriteWhole: boolean,
): Promise<Plan['files']> {
  const { line, steps, download } = previous;
  const fullStep = steps.find(({ from }) => from === 0);
  const wholeBytes = fullStep?.bytes ?? 0;
  const bases = steps.flatMap(({ from }) => (from > 0 ? [from] : []));
  const pinned = fullStep?.to ?? 0;
  const catchUps: PackedSegment[] = [];
  let sinceWhole = 0;
  for (const base of basesToKeep([...bases, version - 1], version, pinned)) {
    const earlier = steps.filter(({ from }) => from === base);
    const all = mergeChanges(await gather(earlier, line, download), changes);
    const packed = packSegment({ line, from: base, to: version }, all);
    const bytes = packed.reduce((sum, { file }) => sum + file.length, 0);
    if (base === pinned) sinceWhole = bytes;
    if (bytes <= wholeBytes * maxCatchUpShare || base === version - 1) catchUps.push(...packed);
  }
  if (fullStep && !mustRewriteWhole && sinceWhole <= wholeBytes * maxCatchUpsShare)
    return [...fullStep.files, ...catchUps];
  const put = [...next.values()];
  return [...packSegment({ line, from: 0, to: version }, { put, remove: [] }), ...catchUps];
}
