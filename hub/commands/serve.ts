import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { type Command, HubError, optional, UsageError, wholeNumber } from '../command.ts';
import { createListHandler, serveHandler } from '../list/serve.ts';

export const serve: Command = {
  summary: 'serves a list folder for development (in production any web host does)',
  usage: ['serve <list folder> [--port 8787] [--host 127.0.0.1]'],
  options: { port: { type: 'string' }, host: { type: 'string' } },
  async run(args, terminal) {
    const [folder] = args.words;
    const host = optional(args, 'host') ?? '127.0.0.1';
    const port = wholeNumber(args, 'port', 8787);
    if (folder === undefined) throw new UsageError('which folder?');
    if (!existsSync(folder)) throw new UsageError(`no folder at ${folder}`);
    if (port > 65_535) throw new UsageError(`no port ${port}`);
    const server = serveHandler(createListHandler(folder));
    server.listen(port, host);
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error) => reject(new HubError(`cannot listen: ${error.message}`)));
      server.once('listening', () => {
        const name = host.includes(':') ? `[${host}]` : host;
        terminal.out(`http://${name}:${(server.address() as AddressInfo).port}/`);
      });
      terminal.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    server.closeAllConnections();
    server.close();
  },
};
