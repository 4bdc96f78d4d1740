import { segmentDictionary } from './segment-dictionary.ts';

const dictionary = new TextEncoder().encode(segmentDictionary);

/** Bytes that unpacking yields before the segment's own; not part of its length. */
export const dictionaryBytes = dictionary.length;

/**
 * The beginning of every segment's gzip file, which is not sent: the header (RFC 1952, 2.3) and the
 * dictionary as a stored block that is not the last one (RFC 1951, 3.2.4). A segment file is the
 * rest, which refers back into it. Together they are a plain gzip file, so that any gunzip reads it,
 * the browser's too, which cannot be given a dictionary otherwise.
 */
export function segmentPrefix(): Uint8Array<ArrayBuffer> {
  const header = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255];
  const { length } = dictionary;
  const block = [0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255];
  const prefix = new Uint8Array(header.length + block.length + length);
  prefix.set([...header, ...block]);
  prefix.set(dictionary, header.length + block.length);
  return prefix;
}

/** For whoever packs: what a compressor is given as its dictionary, and what the checksum begins with. */
export const dictionaryForPacking = (): Uint8Array<ArrayBuffer> => dictionary.slice();
