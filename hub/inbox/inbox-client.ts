import * as z from 'zod/mini';
import { Hazard } from '../../lib/core/hazard.ts';
import { type Arguments, HubError, type Terminal, UsageError } from '../command.ts';
import { firstIssue, readInput } from '../json-lines.ts';

/** Options of commands that use the review API of a running hub, with a reviewer's token. */
export const inboxUsage = [
  '--inbox http://127.0.0.1:8787      the running hub; further away, over https',
  '--token-file <file>, or HUB_REVIEWER_TOKEN in the environment',
];

export type InboxRequest = <T>(method: 'GET' | 'POST', path: string, body?: unknown) => Promise<T>;

function tokenOf(args: Arguments, { env }: Terminal): string {
  const file = args.text('token-file');
  const token = file === undefined ? env.HUB_REVIEWER_TOKEN : readInput(file).trim();
  if (!token) throw new HubError('no token: --token-file or HUB_REVIEWER_TOKEN');
  return token;
}

function addressOf(args: Arguments): URL {
  const address = args.text('inbox') ?? 'http://127.0.0.1:8787';
  const base = URL.parse(address);
  if (!base) throw new UsageError(`--inbox takes an address, not "${address}"`);
  const isLocal = ['127.0.0.1', '[::1]', 'localhost'].includes(base.hostname);
  if (base.protocol !== 'https:' && !isLocal) {
    throw new HubError('--inbox takes an https address: the token would be sent in the open');
  }
  return base;
}

export function inboxClient(args: Arguments, terminal: Terminal): InboxRequest {
  const token = tokenOf(args, terminal);
  const base = addressOf(args);
  return async (method, path, body) => {
    const hasBody = body !== undefined;
    const response = await terminal
      .fetch(new URL(path, base).href, {
        ...{ method, signal: terminal.signal, redirect: 'error' },
        headers: {
          Authorization: `Bearer ${token}`,
          ...(hasBody && { 'Content-Type': 'application/json' }),
        },
        ...(hasBody && { body: JSON.stringify(body) }),
      })
      .catch((error: unknown) => {
        const why = error instanceof Error ? error.message : '';
        throw new HubError(`the inbox at ${base.origin} cannot be reached: ${why}`);
      });
    return readAnswer(response);
  };
}

const Confirmed = z.object({ hazards: z.array(Hazard), decisions: z.array(z.looseObject({})) });

export async function fetchConfirmed(args: Arguments, terminal: Terminal) {
  const answer = await inboxClient(args, terminal)<unknown>('GET', '/review/api/community');
  const { data, error } = Confirmed.safeParse(answer);
  if (!data) throw new HubError(`what reviewers confirmed: ${firstIssue(error)}`);
  return data;
}

async function readAnswer<T>(response: Response): Promise<T> {
  const text = await response.text();
  let answer: { error?: unknown; field?: unknown };
  try {
    answer = JSON.parse(text);
  } catch {
    throw new HubError(`that is no inbox (status ${response.status})`);
  }
  if (response.ok) return answer as T;
  const field = typeof answer.field === 'string' ? `${answer.field}: ` : '';
  throw new HubError(`${field}${String(answer.error ?? response.status)}`);
}
