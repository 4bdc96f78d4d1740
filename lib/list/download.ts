import { discreet, type Fetch, readAtMost } from '../core/request.ts';
import { retryAfter } from '../core/retry.ts';
import { ListFailure } from './failure.ts';

export interface DownloadOptions {
  fetch: Fetch;
  /** Milliseconds since 1970. */
  now: () => number;
  /** A folder, with or without the last slash. */
  baseUrl: string;
  signal?: AbortSignal | undefined;
  /** Milliseconds a file may take beyond its size at `slowestRate`. */
  timeout?: number | undefined;
  onBytes?: ((bytes: number) => void) | undefined;
}

export type Download = ReturnType<typeof createDownload>;

/** Bytes a second. A slower mirror may hold us up on purpose (TUF's endless data attack). */
const slowestRate = 20_000;
const maxRetryAfter = 24 * 3600_000;

export function createDownload(options: DownloadOptions) {
  const { now, signal, timeout = 30_000, onBytes } = options;
  const base = options.baseUrl.endsWith('/') ? options.baseUrl : `${options.baseUrl}/`;
  let serverTime: number | undefined;

  const request = async (path: string, deadline: AbortSignal): Promise<Response> => {
    const response = await options.fetch(base + path, { ...discreet, signal: deadline });
    const date = Date.parse(response.headers.get('Date') ?? '');
    if (!Number.isNaN(date)) serverTime = date;
    if (response.ok) return response;
    await response.body?.cancel();
    throw new ListFailure('http', `${path}: the server answered ${response.status}`, {
      status: response.status,
      retryAfter: retryAfter(response.headers.get('Retry-After'), now(), maxRetryAfter),
    });
  };

  return {
    /** Not authenticated, so it is used in error messages only. */
    serverTime: () => serverTime,
    /** At most `limit` bytes, or a `ListFailure`. */
    async get(path: string, limit: number): Promise<Uint8Array<ArrayBuffer>> {
      const time = AbortSignal.timeout(Math.ceil(timeout + (limit / slowestRate) * 1000));
      const deadline = signal ? AbortSignal.any([signal, time]) : time;
      try {
        const response = await request(path, deadline);
        const bytes = await readAtMost(response, limit, onBytes);
        if (!bytes) throw new ListFailure('too-large', `${path}: more than ${limit} bytes`);
        return bytes;
      } catch (error) {
        if (error instanceof ListFailure) throw error;
        if (signal?.aborted) throw new ListFailure('stopped', 'stopped', { cause: error });
        if (time.aborted) throw new ListFailure('slow', `${path}: too slow`, { cause: error });
        const message = error instanceof Error ? error.message : String(error);
        throw new ListFailure('network', `${path}: no answer (${message})`, { cause: error });
      }
    },
  };
}
