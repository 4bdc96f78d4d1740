import { isDeepStrictEqual } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import type { SegmentRange } from '../../lib/core/segment.ts';
import type { ListChanges } from '../../lib/list/list-store.ts';
import { canonicalLine } from '../canonical.ts';
import { bySourceAndReference, segmentLines } from './segment-lines.ts';
import { metaOf } from './sign.ts';

/** A segment file ready to be written. `path` is its name in `targets.json`. */
export interface PackedSegment {
  path: string;
  bytes: Uint8Array;
  file: {
    length: number;
    hashes: { sha256: string };
    custom: { from: number; to: number; part: number; of: number; raw: number };
  };
}

/** Limits the memory that a client needs for one file to about 2 MB. */
const maxHazardsPerPart = 20_000;
/** A shorter list is read in a moment, so it stays in one file. */
const minSplit = 2000;

/**
 * The segment from one version to another; the whole list (`from` 0) in as many parts as it needs. Hazards that name
 * a listing are its first part, so that a new device warns of those before it has read the rest.
 */
export function packSegment(
  range: SegmentRange,
  { put, remove }: ListChanges,
  hazardsPerPart = maxHazardsPerPart,
): PackedSegment[] {
  const { from, to } = range;
  const isSplit = from === 0 && put.length >= minSplit;
  const { naming = [], others = [] } = Object.groupBy([...put].sort(bySourceAndReference), (one) =>
    isSplit && namesListing(one) ? 'naming' : 'others',
  );
  const parts = [...chunksOf(naming, hazardsPerPart), ...chunksOf(others, hazardsPerPart)];
  return (parts.length > 0 ? parts : [[]]).map((share, at, { length: of }) => {
    const text = `${[...segmentLines(range, share, at === 0 ? remove : [])].join('\n')}\n`;
    const raw = Buffer.byteLength(text);
    const bytes = new Uint8Array(gzipSync(text, { level: 9, memLevel: 9 }));
    bytes[9] = 255; // The operating system (RFC 1952, 2.3): unknown, so that all write the same.
    // Not `.gz`: some hosts would then announce a Content-Encoding, and browsers unpack it unasked.
    const path = `segments/${from}-${to}.${at + 1}.segment`;
    return { path, bytes, file: { ...metaOf(bytes), custom: { from, to, part: at + 1, of, raw } } };
  });
}

const namesListing = ({ products }: Hazard): boolean =>
  products.some(({ listings }) => listings.length > 0);

const chunksOf = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );

/** Equal as canonical JSON. The deep comparison comes first because it is faster and settles nearly all. */
const isSame = (one: Hazard, other: Hazard): boolean =>
  isDeepStrictEqual(one, other) || canonicalLine(one) === canonicalLine(other);

export function changesBetween(
  previous: ReadonlyMap<string, Hazard>,
  after: ReadonlyMap<string, Hazard>,
): ListChanges & { added: string[]; changed: string[] } {
  const added: string[] = [];
  const changed: string[] = [];
  const put: Hazard[] = [];
  for (const [id, hazard] of after) {
    const old = previous.get(id);
    if (old && isSame(old, hazard)) continue;
    put.push(hazard);
    (old ? changed : added).push(id);
  }
  const remove = [...previous.keys()].filter((id) => !after.has(id));
  return { put, remove, added, changed };
}

/** Combines two sets of changes; the later one wins. */
export function mergeChanges(earlier: ListChanges, later: ListChanges): ListChanges {
  const put = new Map(earlier.put.map((hazard) => [hazardId(hazard), hazard]));
  const remove = new Set(earlier.remove);
  for (const hazard of later.put) {
    put.set(hazardId(hazard), hazard);
    remove.delete(hazardId(hazard));
  }
  for (const id of later.remove) {
    put.delete(id);
    remove.add(id);
  }
  return { put: [...put.values()], remove: [...remove] };
}

/**
 * Which earlier versions keep a segment of their own that leads to `version` in one step. They thin out with age so
 * that each is at most about twice as old as the next: a client that was away for three months finds one that brings
 * little more than what it missed, and a year of daily lists needs a dozen. `pinned` always stays.
 */
export function basesToKeep(bases: readonly number[], version: number, pinned: number): number[] {
  const newestFirst = [...new Set(bases)].sort((one, other) => other - one);
  const stored: number[] = [];
  newestFirst.forEach((base, at) => {
    const older = newestFirst[at + 1];
    const last = stored.at(-1);
    const isCovered =
      older !== undefined && last !== undefined && version - older <= 2 * (version - last);
    if (base === pinned || !isCovered) stored.push(base);
  });
  return stored;
}
