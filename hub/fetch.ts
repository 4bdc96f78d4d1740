import { answerCache, type CachedMeta } from './answer-cache.ts';
import { withoutUndefined } from './sources/reading/words.ts';
import type { Fetch } from './sources/source.ts';

/**
 * A fetch that puts little load on authorities: one request a second for each host, conditional requests
 * (ETag, If-Modified-Since), `Retry-After` obeyed, and an interrupted run continues where it stopped.
 * Addresses may hold keys, so none is written to disk or into a message.
 */
export interface PoliteOptions {
  fetch: Fetch;
  /** Folder of the stored answers; `undefined` stores none. */
  folder: string | undefined;
  /** Answers stored since then are used without a request, so that an interrupted run continues. */
  resumeFrom?: Date | undefined;
  now: () => number;
  sleep: (milliseconds: number) => Promise<void>;
  userAgent: string;
  /** Aborts all requests, waiting ones included; they reject. */
  signal?: AbortSignal | undefined;
  /** A longer answer is a `NetworkFailure`. */
  maxBytes?: number;
}

/** No usable answer: no network, no such host, too slow, too large, or an HTTP error after all retries. */
export class NetworkFailure extends Error {
  override name = 'NetworkFailure';
}

const tries = 3;
const defaultMaxBytes = 200_000_000;
/** Milliseconds between two requests to one host. */
const pace = 1000;
const timeout = 120_000;
const maxWait = 300_000;

const hostOf = (url: string): string => URL.parse(url)?.host ?? 'the address';

const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && cause.name === 'TimeoutError') return 'no answer in two minutes';
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const explanations: Record<string, string> = {
    ENOTFOUND: 'no such host, or no network',
    EAI_AGAIN: 'no network',
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'connection cut',
    EPRIVATE: 'it leads into a private network',
  };
  return explanations[code] ?? (code || 'no network');
};

const headersFor = (
  init: RequestInit | undefined,
  userAgent: string,
  stored: CachedMeta | undefined,
): Headers => {
  const headers = new Headers(init?.headers);
  headers.set('user-agent', userAgent);
  if (stored?.etag) headers.set('if-none-match', stored.etag);
  if (stored?.lastModified) headers.set('if-modified-since', stored.lastModified);
  return headers;
};

/** Milliseconds that the answer's `Retry-After` asks to wait, at most `maxWait`; 0 without the header. */
export const retryAfter = (response: Response, now: number): number => {
  const header = response.headers.get('retry-after') ?? '';
  const seconds = Number(header);
  const wait = header && Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), maxWait) : 0;
};

const isTransient = (status: number): boolean => status === 429 || status >= 500;

/** The whole body, or `undefined` once it is longer than `maxBytes`: a length may be missing, or wrong. */
export async function boundedBody(
  response: Response,
  maxBytes: number,
): Promise<Buffer | undefined> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop ends the download.
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The whole body as text, never more than `maxBytes` bytes of it. */
async function bodyOf(response: Response, url: string, maxBytes: number): Promise<string> {
  const body = await boundedBody(response, maxBytes).catch((error: unknown) => {
    throw new NetworkFailure(`${hostOf(url)}: ${reasonOf(error)} in the middle of the answer`);
  });
  if (!body) throw new NetworkFailure(`${hostOf(url)}: the answer is too large`);
  return new TextDecoder().decode(body);
}

/** Returns a function that waits until a host may be asked again: one request a second. */
export function createHostThrottle({ now, sleep }: Pick<PoliteOptions, 'now' | 'sleep'>) {
  const nextTurn = new Map<string, number>();
  return async (host: string): Promise<void> => {
    const turn = Math.max(now(), nextTurn.get(host) ?? 0);
    nextTurn.set(host, turn + pace);
    if (turn > now()) await sleep(turn - now());
  };
}

/** Keeps the pace for each host and retries transient failures. Rejects with `NetworkFailure`. */
function createRetryingFetch(options: PoliteOptions) {
  const { now, sleep, signal: stop } = options;
  const waitForTurn = createHostThrottle(options);

  const attempt = async (url: string, init: RequestInit): Promise<Response> => {
    await waitForTurn(hostOf(url));
    stop?.throwIfAborted();
    const signals = [AbortSignal.timeout(timeout), ...(stop ? [stop] : [])];
    try {
      return await options.fetch(url, { ...init, signal: AbortSignal.any(signals) });
    } catch (error) {
      stop?.throwIfAborted();
      throw new NetworkFailure(`${hostOf(url)}: ${reasonOf(error)}`);
    }
  };

  return async (url: string, init: RequestInit): Promise<Response> => {
    for (let count = 1; ; count++) {
      const last = count === tries;
      const response = await attempt(url, init).catch((error: unknown) => {
        if (last || stop?.aborted) throw error;
        return undefined;
      });
      if (response && !isTransient(response.status)) return response;
      if (response && last) throw new NetworkFailure(`${hostOf(url)}: HTTP ${response.status}`);
      stop?.throwIfAborted();
      await sleep(Math.max(response ? retryAfter(response, now()) : 0, 2000 * 2 ** (count - 1)));
    }
  };
}

export function politeFetch(options: PoliteOptions): Fetch {
  const { now, maxBytes = defaultMaxBytes } = options;
  const fetchWithRetries = createRetryingFetch(options);
  const store = answerCache(options.folder);
  const responseOf = (meta: CachedMeta, body: string): Response =>
    new Response(body, {
      status: 200,
      headers: meta.contentType ? { 'content-type': meta.contentType } : {},
    });

  return async (url, init) => {
    const cached = await store.read(url, init);
    const isFresh =
      cached && options.resumeFrom && cached.meta.fetchedAt >= options.resumeFrom.toISOString();
    if (isFresh) return responseOf(cached.meta, cached.body);
    const conditions = (init?.method ?? 'GET') === 'GET' ? cached?.meta : undefined;
    const response = await fetchWithRetries(url, {
      ...init,
      headers: headersFor(init, options.userAgent, conditions),
    });
    const { ok, status } = response;
    const isSame = status === 304 && cached !== undefined;
    if (!ok && !isSame) throw new NetworkFailure(`${hostOf(url)}: HTTP ${status}`);
    const fetchedAt = new Date(now()).toISOString();
    const meta = isSame ? { ...cached.meta, fetchedAt } : aboutAnswer(response, fetchedAt);
    const body = isSame ? cached.body : await bodyOf(response, url, maxBytes);
    store.write(url, init, meta, body);
    return responseOf(meta, body);
  };
}

function aboutAnswer({ headers }: Response, fetchedAt: string): CachedMeta {
  const header = (name: string): string | undefined => headers.get(name) ?? undefined;
  const [etag, lastModified] = [header('etag'), header('last-modified')];
  return withoutUndefined({ etag, lastModified, contentType: header('content-type'), fetchedAt });
}
