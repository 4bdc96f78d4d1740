import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as z from 'zod/mini';
import type { Reviewer } from './review/reviewers.ts';

export interface InboxEnv {
  /** The client, for limits: a keyed hash of its address, whose key changes hourly. */
  Bindings: { client: string };
  Variables: {
    /** Set behind the gate of the review routes. */
    reviewer: Reviewer;
  };
}
export type InboxContext = Context<InboxEnv>;
export type Middleware = MiddlewareHandler<InboxEnv>;

/** Ends the request with an error status. `field` names the wrong field of a body. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: ContentfulStatusCode;
  readonly field: string | undefined;
  readonly retryAfter: number | undefined;
  constructor(
    status: ContentfulStatusCode,
    message: string,
    more: { field?: string; retryAfter?: number } = {},
  ) {
    super(message);
    this.status = status;
    this.field = more.field;
    this.retryAfter = more.retryAfter;
  }
}

export const answerRefusal = (c: Context, { status, message, field, retryAfter }: Refusal) =>
  c.json({ error: message, ...(field !== undefined && { field }) }, status, {
    ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
    ...(status === 401 && { 'WWW-Authenticate': 'Bearer' }),
  });

/** The content type without its parameters, in lower case; refuses any other type. */
export function requireType(headers: Headers, types: readonly string[]): string {
  const type = headers.get('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!types.includes(type)) throw new Refusal(415, `send ${types.join(' or ')}`);
  const encoding = headers.get('Content-Encoding') ?? 'identity';
  if (encoding !== 'identity') throw new Refusal(415, 'send it without Content-Encoding');
  return type;
}

/**
 * Reads the body before the route works with it: one of these types, at most `maxLength` bytes. What is longer is
 * not read to its end.
 */
export function readBody(maxLength: number, types: readonly string[]): Middleware {
  const limited = bodyLimit({
    maxSize: maxLength,
    onError: () => {
      throw new Refusal(413, `at most ${maxLength} bytes`);
    },
  });
  return async (c, next) => {
    requireType(c.req.raw.headers, types);
    try {
      await limited(c, async () => void (await c.req.arrayBuffer()));
    } catch (error) {
      // The sender disconnected: nobody reads this answer, but it must not count as a failure of the hub.
      throw error instanceof Refusal ? error : new Refusal(400, 'the body did not arrive whole');
    }
    await next();
  };
}

/** The body that `readBody` has read. */
export const bytesOf = async (c: Context): Promise<Uint8Array> =>
  new Uint8Array(await c.req.arrayBuffer());

/** JSON in well-formed UTF-8; 400 otherwise. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal(400, 'not JSON in UTF-8');
  }
}

/** Text typed by a person, of at most `max` characters. */
export const typedText = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
export const listingFields = {
  site: z.string().check(z.regex(/^[a-z0-9-]{1,32}$/)),
  listingId: z.string().check(z.regex(/^[\w.:-]{1,64}$/)),
};

/** Parses a value; the 422 for a wrong one names its first wrong field. */
export function checked<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { path = [], message = '' } = parsed.error.issues[0] ?? {};
  const field = path.map(String).join('.').slice(0, 100);
  throw new Refusal(422, message.slice(0, 200), { ...(field && { field }) });
}

/**
 * Replaces NUL and lone surrogates by U+FFFD in every string, because Postgres cannot store them and a report
 * of a broken page must not be lost.
 */
export const withoutUnstorable = <T>(value: T): T => clean(value) as T;

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '\uFFFD');
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, clean(child)]));
}
