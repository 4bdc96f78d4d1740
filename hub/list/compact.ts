import { crc32, deflateRawSync } from 'node:zlib';
import { canonicalLine } from '../../lib/core/canonical.ts';
import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import { segmentLines } from '../../lib/core/segment.ts';
import { dictionaryForPacking } from '../../lib/core/segment-prefix.ts';
import type { ListChanges } from '../../lib/list/list-store.ts';
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

/** Bounds what one file asks of a client's memory: about 2 MB. */
const usualPart = 20_000;

/** The segment from one version to another; the whole list (`from` 0) in as many parts as it needs. */
export function packSegment(
  range: { line: string; from: number; to: number },
  { put, remove }: ListChanges,
  hazardsPerPart = usualPart,
): PackedSegment[] {
  const of = Math.max(1, Math.ceil(put.length / hazardsPerPart));
  return Array.from({ length: of }, (_, at) => {
    const share = put.slice(at * hazardsPerPart, (at + 1) * hazardsPerPart);
    const text = `${[...segmentLines(range, share, at === 0 ? remove : [])].join('\n')}\n`;
    const raw = Buffer.byteLength(text);
    const bytes = gzipRest(text);
    const { from, to } = range;
    // Not `.gz`: some hosts would then announce a Content-Encoding, and browsers unpack it unasked.
    const path = `segments/${from}-${to}.${at + 1}.segment`;
    return { path, bytes, file: { ...metaOf(bytes), custom: { from, to, part: at + 1, of, raw } } };
  });
}

/** The gzip file of the text without the part that every segment begins with (`segmentPrefix`). */
export function gzipRest(text: string): Uint8Array<ArrayBuffer> {
  const dictionary = dictionaryForPacking();
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(text, crc32(dictionary)));
  trailer.writeUInt32LE((dictionary.length + Buffer.byteLength(text)) % 2 ** 32, 4);
  const deflated = deflateRawSync(text, { level: 9, memLevel: 9, dictionary });
  return new Uint8Array(Buffer.concat([deflated, trailer]));
}

/** What leads from one list to the other. Equal means equal as canonical JSON. */
export function changesBetween(
  before: ReadonlyMap<string, Hazard>,
  after: ReadonlyMap<string, Hazard>,
): ListChanges & { added: string[]; changed: string[] } {
  const added: string[] = [];
  const changed: string[] = [];
  const put: Hazard[] = [];
  for (const [id, hazard] of after) {
    const old = before.get(id);
    if (old && canonicalLine(old) === canonicalLine(hazard)) continue;
    put.push(hazard);
    (old ? changed : added).push(id);
  }
  const remove = [...before.keys()].filter((id) => !after.has(id));
  return { put, remove, added, changed };
}

/** Both in one, the later one winning. */
export function merge(earlier: ListChanges, later: ListChanges): ListChanges {
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
 * Which earlier versions keep a segment of their own that leads to `version` in one step. They thin
 * out with age so that each is at most about twice as old as the next: a client that was away for
 * three months finds one that brings little more than what it missed, and a year of daily lists
 * needs a dozen. `pinned` always stays.
 */
export function keptBases(bases: readonly number[], version: number, pinned: number): number[] {
  const newestFirst = [...new Set(bases)].sort((one, other) => other - one);
  const kept: number[] = [];
  newestFirst.forEach((base, at) => {
    const older = newestFirst[at + 1];
    const last = kept.at(-1);
    const isCovered =
      older !== undefined && last !== undefined && version - older <= 2 * (version - last);
    if (base === pinned || !isCovered) kept.push(base);
  });
  return kept;
}
