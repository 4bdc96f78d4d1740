import type { HazardColumns } from '../core/hazard-columns.ts';
import { readSegmentLine, segmentLimits } from '../core/segment.ts';
import { dictionaryBytes, segmentPrefix } from '../core/segment-prefix.ts';
import { ListFailure } from './failure.ts';

/** What a segment must say of itself, because the signed metadata says so. */
export interface Expected {
  line: string;
  from: number;
  to: number;
  /** Bytes before gzip. */
  raw: number;
}

/**
 * A segment's hazards and removals, one line at a time, so that memory is bounded by a line and not
 * by the file. Never inflates more than `raw` bytes (a gzip bomb ends there). Throws `ListFailure`.
 */
export async function* unpack(
  bytes: Uint8Array<ArrayBuffer>,
  expected: Expected,
): AsyncGenerator<{ put: HazardColumns } | { remove: string[] }> {
  let isFirst = true;
  for await (const text of linesOf(inflate(bytes, expected.raw))) {
    const line = readSegmentLine(text);
    if (isFirst !== 'from' in line) throw new ListFailure('format', 'a segment without its range');
    isFirst = false;
    if (!('from' in line)) yield line;
    else if (!isSameRange(line, expected)) {
      throw new ListFailure('format', `a segment ${line.line} ${line.from}-${line.to} in disguise`);
    }
  }
  if (isFirst) throw new ListFailure('format', 'an empty segment');
}

const isSameRange = (one: Omit<Expected, 'raw'>, other: Expected): boolean =>
  one.line === other.line && one.from === other.from && one.to === other.to;

/** Gunzips chunk by chunk, after the dictionary; `raw` bytes exactly, or an error. */
async function* inflate(bytes: Uint8Array<ArrayBuffer>, raw: number): AsyncGenerator<Uint8Array> {
  const file = new Blob([segmentPrefix(), bytes]);
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  let total = -dictionaryBytes;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const own = value.subarray(Math.max(0, -total));
      total += value.length;
      if (total > raw) throw new ListFailure('too-large', `more than ${raw} bytes when unpacked`);
      if (own.length > 0) yield own;
    }
  } catch (error) {
    if (error instanceof ListFailure) throw error;
    throw new ListFailure('format', 'a segment that is no gzip file', { cause: error });
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (total !== raw) throw new ListFailure('format', `${total} bytes instead of ${raw}`);
}

async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let pending = '';
  for await (const chunk of chunks) {
    pending += decode(decoder, chunk);
    const lines = pending.split('\n');
    pending = lines.pop() ?? '';
    yield* lines;
    if (pending.length > segmentLimits.line) throw new ListFailure('format', 'a line is too long');
  }
  pending += decode(decoder);
  if (pending !== '') yield pending;
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (error) {
    throw new ListFailure('format', 'a segment that is no UTF-8 text', { cause: error });
  }
}
