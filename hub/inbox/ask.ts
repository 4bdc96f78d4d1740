import { type Arguments, HubError, type Terminal, UsageError } from '../command.ts';
import { readInput } from '../json-lines.ts';
import { readConfig } from './config.ts';
import { openPlace } from './database/open.ts';
import { createInbox } from './inbox.ts';

/**
 * The command line asks what the review page asks, in the same words: over the network where a hub
 * is running (`--inbox https://…`), else in this process. Either way the token says who it is.
 */
export const askUsage = [
  '--inbox <address of a running hub>, or --config <inbox.json> [--data .hub/inbox]',
  '--token-file <file>, or HUB_REVIEWER_TOKEN in the environment',
];

export type Ask = <T>(method: 'GET' | 'POST', path: string, body?: unknown) => Promise<T>;

function tokenOf(args: Arguments, { env }: Terminal): string {
  const file = args.text('token-file');
  const token = file === undefined ? env.HUB_REVIEWER_TOKEN : readInput(file).trim();
  if (!token) throw new HubError('no token: --token-file or HUB_REVIEWER_TOKEN');
  return token;
}

type Send = (request: Request) => Promise<Response>;

async function opened(
  args: Arguments,
  terminal: Terminal,
): Promise<{ send: Send; close(): Promise<void> }> {
  const address = args.text('inbox');
  if (address !== undefined) {
    const base = URL.parse(address);
    if (!base) throw new UsageError(`--inbox takes an address, not "${address}"`);
    const isLocal = ['127.0.0.1', '[::1]', 'localhost'].includes(base.hostname);
    if (base.protocol !== 'https:' && !isLocal) {
      throw new HubError('--inbox takes an https address: the token would be sent in the open');
    }
    const send: Send = async (request) => {
      const { pathname, search } = new URL(request.url);
      const body = request.method === 'GET' ? undefined : await request.text();
      const headers = Object.fromEntries(request.headers);
      return terminal.fetch(new URL(pathname + search, base).href, {
        ...{ method: request.method, headers, signal: terminal.signal, redirect: 'error' },
        ...(body !== undefined && { body }),
      });
    };
    return { send, close: async () => undefined };
  }
  const config = readConfig(args.needed('config'));
  const database = await openPlace(args, terminal);
  const log = () => undefined;
  const { handler } = createInbox({ database, config, now: terminal.now, log });
  return {
    send: (request) => handler(request, { key: 'terminal' }),
    close: () => database.close(),
  };
}

/** Opens, lets `work` ask, and closes. */
export async function withAsk<T>(
  args: Arguments,
  terminal: Terminal,
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  const token = tokenOf(args, terminal);
  const { send, close } = await opened(args, terminal);
  const ask: Ask = async (method, path, body) => {
    const headers = {
      Authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    };
    const request = new Request(new URL(path, 'http://hub'), {
      ...{ method, headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return answerOf(await send(request).catch(unreachable));
  };
  try {
    return await work(ask);
  } finally {
    await close();
  }
}

const unreachable = (error: unknown): never => {
  throw new HubError(`the inbox cannot be reached: ${error instanceof Error ? error.message : ''}`);
};

async function answerOf<T>(response: Response): Promise<T> {
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
