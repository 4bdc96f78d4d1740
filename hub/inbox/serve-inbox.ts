import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Arguments, HubError, type Terminal } from '../command.ts';
import { readConfig } from './config.ts';
import { deletionsFileOf, openConfigured } from './database/open.ts';
import { openDeletionLog } from './deletions.ts';
import { createInbox } from './inbox.ts';
import { createLog, errorFacts } from './log.ts';
import { createNodeServer } from './node-server.ts';
import { createPush } from './push.ts';
import { createClientKeys } from './rate-limit.ts';

const pruneEvery = 3_600_000;
const pushEvery = 60_000;

/** Reads files of the published list as readers do. */
const readerOf =
  (address: string, { fetch }: Pick<Terminal, 'fetch'>) =>
  async (name: string) => {
    const url = `${address.replace(/\/*$/, '/')}${name}`;
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) throw new HubError(`${url}: HTTP ${answer.status}`);
    return answer.text();
  };

/** The server of `hub serve --inbox`. */
export async function openInboxServer(args: Arguments, terminal: Terminal) {
  const { env, now } = terminal;
  const config = readConfig(args.text('inbox') ?? '');
  const log = createLog(terminal.note, now);
  const database = await openConfigured(args, terminal, (error) =>
    log({ event: 'database', ...errorFacts(error) }),
  );
  const push =
    config.webhook === undefined ? undefined : createPush(config.webhook, terminal.fetch, log);
  const deletionsFile = deletionsFileOf(args);
  // Created at the start, so that a file that cannot be written shows at once, and a missing one means a wrong path.
  mkdirSync(dirname(deletionsFile), { recursive: true });
  appendFileSync(deletionsFile, '', { mode: 0o600 });
  const inbox = createInbox({
    ...{ database, config, now, log },
    ...{ deletions: openDeletionLog(deletionsFile), push: push?.add },
    readList: config.list === undefined ? undefined : readerOf(config.list, terminal),
    pageFolder: args.text('review-page'),
    metricsToken: env.HUB_METRICS_TOKEN || undefined,
  });
  const server = createNodeServer(inbox.fetch, {
    clientKey: createClientKeys(now),
    addressHeader: config.addressHeader,
  });
  await inbox.prune();
  const timers = [setInterval(inbox.prune, pruneEvery)];
  if (push) timers.push(setInterval(push.send, pushEvery));
  log({ event: 'started', database: database.kind });
  return {
    server,
    /** Resolves when the database cannot answer any more, so the hub has to be started again. */
    ended: database.ended,
    async close() {
      for (const timer of timers) clearInterval(timer);
      await push?.send();
      // Requests in work are answered first; idle connections are closed at once.
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      setTimeout(() => server.closeAllConnections(), 5000).unref();
      await closed;
      await database.close();
      log({ event: 'stopped' });
    },
  };
}
