import * as z from 'zod/mini';

/** What every handler of the inbox shares: requests in, responses out, no port needed. */

/** Who asks, as far as the inbox wants to know: a key that is forgotten within the hour. */
export interface Client {
  key: string;
}
/**
 * A web-standard `Request`, as far as the inbox reads one. Tests give a real one; the server gives a
 * lighter object with the same members.
 */
export interface InboxRequest {
  method: string;
  url: string;
  headers: Pick<Headers, 'get'>;
  body: AsyncIterable<Uint8Array> | null;
}
export type Handler = (request: InboxRequest, client: Client) => Promise<Response>;

/** An answer that ends the request. `field`: where a body is to blame. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly field: string | undefined;
  readonly retryAfter: number | undefined;
  constructor(status: number, message: string, more: { field?: string; retryAfter?: number } = {}) {
    super(message);
    this.status = status;
    this.field = more.field;
    this.retryAfter = more.retryAfter;
  }
}

const always = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

/** An answer of ours as it was made: reading it back out of a `Response` costs more than sending it. */
interface PlainAnswer {
  text: string;
  headers: Record<string, string>;
}
const plain = new WeakMap<Response, PlainAnswer>();
export const plainAnswer = (response: Response): PlainAnswer | undefined => plain.get(response);

export function json(value: unknown, status = 200, more: Record<string, string> = {}): Response {
  const text = `${JSON.stringify(value)}\n`;
  const headers = { ...always, 'Content-Type': 'application/json', ...more };
  const response = new Response(text, { status, headers });
  plain.set(response, { text, headers });
  return response;
}

export const empty = (status: number): Response => new Response(null, { status, headers: always });

export function refused({ status, message, field, retryAfter }: Refusal): Response {
  return json({ error: message, ...(field !== undefined && { field }) }, status, {
    ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
    ...(status === 401 && { 'WWW-Authenticate': 'Bearer' }),
  });
}

/** The type without its parameters, in lower case. */
const mediaType = (request: InboxRequest): string =>
  (request.headers.get('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

export function needType(request: InboxRequest, types: readonly string[]): string {
  const type = mediaType(request);
  if (!types.includes(type)) throw new Refusal(415, `send ${types.join(' or ')}`);
  const encoding = request.headers.get('Content-Encoding') ?? 'identity';
  if (encoding !== 'identity') throw new Refusal(415, 'send it without Content-Encoding');
  return type;
}

/** The whole body, never more than `most` bytes of it: what is longer is not read to its end. */
export async function readBody(request: InboxRequest, most: number): Promise<Uint8Array> {
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body) {
      length += chunk.length;
      if (length > most) throw tooLong(most);
      chunks.push(chunk);
    }
  } catch (error) {
    // Its sender left: nobody reads this, it only must not look like a failure of ours.
    throw error instanceof Refusal ? error : new Refusal(400, 'the body did not arrive whole');
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

const tooLong = (most: number) => new Refusal(413, `at most ${most} bytes`);

/** JSON in well-formed UTF-8; 400 otherwise. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal(400, 'not JSON in UTF-8');
  }
}

/** Text that somebody typed, and a listing as it stands in what they send. */
export const typed = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
export const listingFields = {
  site: z.string().check(z.regex(/^[a-z0-9-]{1,32}$/)),
  listingId: z.string().check(z.regex(/^[\w.:-]{1,64}$/)),
};

/** What a schema of zod says of a value; 422 names the first field that is wrong. */
export function checked<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { path = [], message = '' } = parsed.error.issues[0] ?? {};
  const field = path.map(String).join('.').slice(0, 100);
  throw new Refusal(422, message.slice(0, 200), { ...(field && { field }) });
}

/**
 * Postgres stores neither NUL nor lone surrogates. A broken page is no reason to lose a report, so
 * both become U+FFFD, in every string of a checked value.
 */
export const cleaned = <T>(value: T): T => clean(value) as T;

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '\uFFFD');
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, clean(child)]));
}
