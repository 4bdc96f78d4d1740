import { maxLineLength, readSegmentLine, type SegmentRange } from '../core/segment.ts';
import { ListFailure } from './failure.ts';
import type { ListChanges } from './list-store.ts';

/** What the first line of a segment must say, according to the signed metadata. */
export interface Expected extends SegmentRange {
  /** Bytes before gzip. */
  raw: number;
}

/** By chunks, never more than `raw` bytes (gzip bombs). Throws `ListFailure` or `SegmentError`. */
export async function* unpack(
  bytes: Uint8Array<ArrayBuffer>,
  expected: Expected,
): AsyncGenerator<ListChanges> {
  let isFirst = true;
  for await (const lines of linesOf(inflate(bytes, expected.raw))) {
    const put: ListChanges['put'][number][] = [];
    const remove: string[] = [];
    for (const text of lines) {
      const line = readSegmentLine(text);
      if (isFirst !== 'from' in line) {
        throw new ListFailure('format', 'a segment without its range');
      }
      isFirst = false;
      if ('hazard' in line) put.push(line.hazard);
      else if ('removed' in line) remove.push(line.removed);
      else if (!isSameRange(line, expected)) {
        const { from, to } = line;
        throw new ListFailure('format', `a segment ${line.line} ${from}-${to} in disguise`);
      }
    }
    yield { put, remove };
  }
  if (isFirst) throw new ListFailure('format', 'an empty segment');
}

const isSameRange = (one: SegmentRange, other: SegmentRange): boolean =>
  one.line === other.line && one.from === other.from && one.to === other.to;

/** Throws unless the result has exactly `raw` bytes. */
async function* inflate(bytes: Uint8Array<ArrayBuffer>, raw: number): AsyncGenerator<Uint8Array> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  let total = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      total += value.length;
      if (total > raw) throw new ListFailure('too-large', `more than ${raw} bytes when unpacked`);
      yield value;
    }
  } catch (error) {
    if (error instanceof ListFailure) throw error;
    throw new ListFailure('format', 'a segment that is no gzip file', { cause: error });
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (total !== raw) throw new ListFailure('format', `${total} bytes instead of ${raw}`);
}

/** Yields the lines that each chunk completes. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let pending = '';
  for await (const chunk of chunks) {
    pending += decode(decoder, chunk);
    const lines = pending.split('\n');
    pending = lines.pop() ?? '';
    if (pending.length > maxLineLength) throw new ListFailure('format', 'a line is too long');
    yield lines;
  }
  pending += decode(decoder);
  if (pending !== '') yield [pending];
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (error) {
    throw new ListFailure('format', 'a segment that is no UTF-8 text', { cause: error });
  }
}
