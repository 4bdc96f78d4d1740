import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Arguments, type Command, HubError, type Terminal, UsageError } from '../command.ts';
import { errorFacts } from '../inbox/log.ts';
import { createNodeServer } from '../inbox/node-server.ts';
import { createListHandler } from '../list/serve.ts';

export const serve: Command = {
  summary: 'serves a list folder for development, and the inbox in earnest',
  usage: [
    'serve <list folder> [--port 8786] [--host 127.0.0.1]',
    'serve --inbox <inbox.json> [--port 8787] [--review-page .output/review] [--data .hub/inbox] [--deletions <file>]',
    '       reports, review and appeals; DATABASE_URL=postgres://… in place of --data',
    '       without --review-page nothing is at /review/',
  ],
  async run(args, terminal) {
    const [folder] = args.positionals;
    const host = args.text('host') ?? '127.0.0.1';
    const port = args.wholeNumber('port', folder === undefined ? 8787 : 8786);
    if ((folder === undefined) === (args.text('inbox') === undefined))
      throw new UsageError('a list folder, or --inbox <inbox.json>');
    if (folder !== undefined && !existsSync(folder)) throw new UsageError(`no folder at ${folder}`);
    const page = args.text('review-page');
    if (page !== undefined && !existsSync(join(page, 'index.html'))) {
      throw new UsageError(`no review page in ${page}: npm run build makes it in .output/review`);
    }
    if (port > 65_535) throw new UsageError(`no port ${port}`);
    const { server, close, ended } = await openServer(args, terminal, folder);
    try {
      server.listen(port, host);
      await Promise.race([untilStopped(server, host, terminal), failureOf(ended)]);
    } finally {
      await close();
    }
  },
};

async function openServer(args: Arguments, terminal: Terminal, folder: string | undefined) {
  if (args.text('inbox') !== undefined) {
    const { openInboxServer } = await import('../inbox/serve-inbox.ts');
    return openInboxServer(args, terminal);
  }
  const server = createNodeServer(createListHandler(folder ?? ''));
  const close = async () => {
    server.closeAllConnections();
    server.close();
  };
  return { server, close, ended: undefined };
}

/** Rejects when the database ends, which ends `serve`: a process manager starts it again. Otherwise pending for ever. */
async function failureOf(ended: Promise<Error> | undefined): Promise<never> {
  if (!ended) return new Promise(() => undefined);
  const { code } = errorFacts(await ended);
  throw new HubError(`the database has ended${code ? ` (${code})` : ''}; start the hub again`);
}

function untilStopped(server: Server, host: string, terminal: Terminal): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new HubError(`cannot listen: ${error.message}`)));
    server.once('listening', () => {
      const name = host.includes(':') ? `[${host}]` : host;
      terminal.out(`http://${name}:${(server.address() as AddressInfo).port}/`);
    });
    terminal.signal.addEventListener('abort', () => resolve(), { once: true });
    // Opening a database takes seconds, and an `abort` during that time fires no further event.
    if (terminal.signal.aborted) resolve();
  });
}
