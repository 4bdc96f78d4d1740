/**
 * Why an update did not happen. In every case the last good list is still there and still answers.
 *
 * - `network`: no answer, or the connection broke; `http`: an answer that is no file (see `status`)
 * - `too-large`, `slow`: more bytes than signed for, or too few a second (endless data, slow mirror)
 * - `format`: not the shape of a TUF file or of a segment
 * - `signature`: too few valid signatures; `hash`: not the bytes that were signed for
 * - `rollback`: older than what was already seen
 * - `expired`: the publisher no longer vouches for it; `clock`: it looks so, but this device's
 *   clock is far from the server's
 * - `moved`: another sync was faster; `damaged`: the copy on this device is not what it should be
 * - `storage`: the device refused to write (often: disk full); `stopped`: the caller's signal
 */
export type FailureCode =
  | 'network'
  | 'http'
  | 'too-large'
  | 'slow'
  | 'format'
  | 'signature'
  | 'hash'
  | 'rollback'
  | 'expired'
  | 'clock'
  | 'moved'
  | 'damaged'
  | 'storage'
  | 'stopped';

export interface FailureDetails {
  status?: number;
  /** Milliseconds the server asks us to wait. */
  retryAfter?: number;
  cause?: unknown;
}

/** The one error of `lib/list`. The message is one English line for logs and the hub. */
export class ListFailure extends Error {
  override name = 'ListFailure';
  readonly code: FailureCode;
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;

  constructor(code: FailureCode, message: string, details: FailureDetails = {}) {
    super(message, { cause: details.cause });
    this.code = code;
    this.status = details.status;
    this.retryAfter = details.retryAfter;
  }
}

/** Any error as a `ListFailure`; what the store's errors mean stands in `list-store.ts`. */
export function asFailure(error: unknown): ListFailure {
  if (error instanceof ListFailure) return error;
  const name = error instanceof Error ? error.name : '';
  const message = error instanceof Error ? error.message : String(error);
  const details = { cause: error };
  if (name === 'AbortError') return new ListFailure('stopped', 'stopped', details);
  if (name === 'ListMovedError') return new ListFailure('moved', message, details);
  if (name === 'ListDamagedError') return new ListFailure('damaged', message, details);
  if (name === 'SegmentError') return new ListFailure('format', message, details);
  return new ListFailure('storage', `${name || 'error'}: ${message}`, details);
}
