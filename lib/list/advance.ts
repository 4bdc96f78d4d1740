import type { StoredList, TrustedMetadata } from '../core/stored-list.ts';
import { asFailure, ListFailure } from './failure.ts';
import { type FollowTools, follow } from './follow.ts';
import type { ListStore } from './list-store.ts';
import { cheapestPath, stepsOf } from './path.ts';
import type { Complete } from './refresh-metadata.ts';
import type { Trusted } from './trusted.ts';

export interface Advance {
  kind: 'updated' | 'current';
  list: StoredList;
}

/** `failed`: nothing was applied; `list` is the last good one, if there is one. */
export type Outcome =
  | Advance
  | { kind: 'failed'; failure: ListFailure; list: StoredList | undefined };

/** Never rejects. */
export async function outcomeOf(
  store: ListStore,
  attempt: () => Promise<Advance>,
  explain = (failure: ListFailure) => failure,
): Promise<Outcome> {
  try {
    return await attempt();
  } catch (error) {
    const list = await store.storedList().catch(() => undefined);
    return { kind: 'failed', failure: explain(asFailure(error)), list };
  }
}

interface AdvanceTools extends FollowTools {
  onSize: (bytes: number) => void;
}

/**
 * In one write: the segments that lead to `next`, or only its metadata if the version is the same.
 */
export async function advance(
  next: StoredList,
  { targets }: Complete,
  stored: StoredList | undefined,
  { onSize, ...tools }: AdvanceTools,
): Promise<Advance> {
  const isSameLine = stored?.line === next.line && stored.trusted.anchor === next.trusted.anchor;
  if (isSameLine && stored.version === next.version) {
    if (hasSameMetadata(stored, next)) return { kind: 'current', list: stored };
    await tools.store.apply({ put: [], remove: [] }, next);
    return { kind: 'current', list: next };
  }
  const segmentSteps = stepsOf(targets.signed);
  const write = async (version: number) => {
    const path = cheapestPath(segmentSteps, version, next.version);
    if (!path) throw new ListFailure('format', `no segments lead to version ${next.version}`);
    onSize(path.bytes);
    return follow(path, next, tools);
  };
  const version = isSameLine ? stored.version : 0;
  const list = await write(version).catch((error: unknown) => {
    // The list on the device is damaged: write it anew.
    if (version > 0 && asFailure(error).code === 'damaged') return write(0);
    throw error;
  });
  return { kind: 'updated', list };
}

const hasSameMetadata = (one: StoredList, other: StoredList): boolean =>
  one.origin === other.origin &&
  one.shops?.sha256 === other.shops?.sha256 &&
  JSON.stringify(one.trusted) === JSON.stringify(other.trusted);

export function describe(
  fresh: Complete,
  anchor: string,
  origin: StoredList['origin'],
): StoredList {
  const { list } = fresh.targets.signed;
  const files = [fresh.root, fresh.timestamp, fresh.snapshot, fresh.targets];
  return {
    line: list.line,
    version: list.version,
    date: list.published.slice(0, 10),
    expires: files.map(({ signed }) => signed.expires).sort()[0] ?? list.published,
    count: list.count,
    bytes: cheapestPath(stepsOf(fresh.targets.signed), 0, list.version)?.bytes ?? 0,
    origin,
    trusted: textsOf(fresh, anchor),
  };
}

/** Fields in a fixed order, so that two results can be compared as JSON text. */
export const textsOf = (trusted: Trusted, anchor: string): TrustedMetadata => ({
  anchor,
  root: trusted.root.text,
  ...(trusted.timestamp ? { timestamp: trusted.timestamp.text } : {}),
  ...(trusted.snapshot ? { snapshot: trusted.snapshot.text } : {}),
  ...(trusted.targets ? { targets: trusted.targets.text } : {}),
});
