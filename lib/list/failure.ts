/**
 * Why an update failed; the last good list stays in use. `http`: see `status`. `too-large`, `slow`:
 * more bytes than the signed length, or too few a second. `clock`: the list looks expired, but this
 * device's clock is far off. `storage`: the device refused to write. `stopped`: the caller ended
 * it.
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
  | 'damaged'
  | 'storage'
  | 'stopped';

export interface FailureDetails {
  status?: number;
  /** Milliseconds the server asks us to wait. */
  retryAfter?: number | undefined;
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
  if (name === 'ListDamagedError') return new ListFailure('damaged', message, details);
  if (name === 'SegmentError') return new ListFailure('format', message, details);
  return new ListFailure('storage', `${name || 'error'}: ${message}`, details);
}
