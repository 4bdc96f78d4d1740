import * as z from 'zod/mini';
import { parseJson } from '../core/encoding.ts';
import type { Report } from '../core/report.ts';
import { discreet, type Fetch, readAtMost } from '../core/request.ts';
import { retryAfter } from '../core/retry.ts';
import type { DeliveryTrouble, Picture } from '../store/records.ts';

/** The client of docs/report-api.md. Rejects only when the caller's signal aborts. */

/** `refused`: not to be sent again; `later`: unknown or busy. `wait` is in milliseconds. */
export type InboxAnswer =
  | { kind: 'done' }
  | { kind: 'refused'; words: string }
  | { kind: 'later'; trouble: DeliveryTrouble; wait?: number };

/** `inbox`: without the last slash. */
export interface Letter {
  inbox: string;
  id: string;
  secret: string;
  signal?: AbortSignal | undefined;
}

export type InboxClient = ReturnType<typeof createInboxClient>;

/** Milliseconds for an answer. */
const timeout = 30_000;
const maxWait = 24 * 3600_000;
const maxAnswerLength = 4096;

const Stored = z.object({ stored: z.literal(true) });
const Refused = z.object({ error: z.string() });

/** `undefined` for what is not JSON, or too long. */
async function readAnswer(response: Response): Promise<unknown> {
  const isJson = /^application\/json\b/.test(response.headers.get('Content-Type') ?? '');
  const bytes = isJson ? await readAtMost(response, maxAnswerLength) : undefined;
  return bytes && parseJson(new TextDecoder().decode(bytes));
}

const done: InboxAnswer = { kind: 'done' };
const notAnInbox: InboxAnswer = { kind: 'later', trouble: 'stranger' };

function later(response: Response, now: number): InboxAnswer {
  const { status, headers } = response;
  const trouble = status === 500 || status === 502 || status === 504 ? 'server' : 'busy';
  const wait = retryAfter(headers.get('Retry-After'), now, maxWait);
  return { kind: 'later', trouble, ...(wait !== undefined && { wait }) };
}

const isLater = (status: number): boolean => status === 408 || status === 429 || status >= 500;

/** A Wi-Fi login page answers 200 as well: only the inbox's own JSON counts. */
async function read(response: Response, now: number): Promise<InboxAnswer> {
  const { status } = response;
  if (isLater(status)) return later(response, now);
  const answer = await readAnswer(response);
  if (status === 200 || status === 201) return Stored.safeParse(answer).success ? done : notAnInbox;
  const refused = Refused.safeParse(answer);
  if (!refused.success || status < 400) return notAnInbox;
  // Another version arrived earlier (409), or it was deleted (410).
  if (status === 409 || status === 410) return done;
  return { kind: 'refused', words: refused.data.error.slice(0, 300) };
}

async function readRemoval(response: Response, now: number): Promise<InboxAnswer> {
  if (response.status === 204) return done;
  const answer = await read(response, now);
  // The report never arrived, or its retention has ended.
  return response.status === 404 && answer.kind === 'refused' ? done : answer;
}

export function createInboxClient(services: { fetch: Fetch; now(): number }) {
  async function ask(
    { inbox, id, secret, signal }: Letter,
    path: string,
    init: RequestInit,
    readResponse = read,
  ): Promise<InboxAnswer> {
    const tooLate = AbortSignal.timeout(timeout);
    try {
      const response = await services.fetch(`${inbox}/reports/${id}${path}`, {
        ...init,
        ...discreet,
        headers: { ...init.headers, 'Report-Secret': secret },
        signal: signal ? AbortSignal.any([signal, tooLate]) : tooLate,
      });
      return await readResponse(response, services.now());
    } catch {
      signal?.throwIfAborted();
      return { kind: 'later', trouble: 'unreachable' };
    }
  }
  return {
    putReport: (letter: Letter, report: Report) =>
      ask(letter, '', {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(report),
      }),
    putPicture: (letter: Letter, { type, bytes }: Picture) =>
      ask(letter, '/picture', { method: 'PUT', headers: { 'Content-Type': type }, body: bytes }),
    remove: (letter: Letter) => ask(letter, '', { method: 'DELETE' }, readRemoval),
  };
}
