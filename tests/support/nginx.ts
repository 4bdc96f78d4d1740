import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { aptInstall, canInstall } from './debian.ts';
import { selfSigned } from './loopback/certificate.ts';

/** nginx with `deploy/nginx.conf`, as an operator has it, on a port of loopback and over TLS. */
export interface RunningNginx {
  url: string;
  stop(): Promise<void>;
}

export const findNginx = (env = process.env): string | undefined =>
  ['/usr/sbin', ...(env.PATH ?? '').split(delimiter)]
    .map((folder) => join(folder, 'nginx'))
    .find((file) => existsSync(file));

/** Root on Debian gets the program, and no service of the system's own. */
export function ensureNginx(say: (line: string) => void): string | undefined {
  const policy = '/usr/sbin/policy-rc.d';
  const isThere = existsSync(policy);
  if (findNginx() !== undefined || !canInstall()) return findNginx();
  // Containers bring one that forbids every start.
  if (isThere && spawnSync(policy, ['nginx', 'start']).status !== 101) return undefined;
  if (!isThere) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    aptInstall(['nginx-light'], say);
  } catch (error) {
    say(`no nginx: ${error instanceof Error ? error.message : error}`);
  } finally {
    if (!isThere) rmSync(policy);
  }
  return findNginx();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** The operator's file, with these hubs, this port and a certificate of the moment. */
function configuration(folder: string, port: number, hubs: readonly string[]): string {
  const { key, cert } = selfSigned(['localhost'], new Date());
  writeFileSync(join(folder, 'hub.key'), key);
  writeFileSync(join(folder, 'hub.pem'), cert);
  const upstream = hubs.map((url) => `server ${new URL(url).host};`).join('\n  ');
  const site = readFileSync(join(import.meta.dirname, '../../deploy/nginx.conf'), 'utf8')
    .replace('server 127.0.0.1:8787;', upstream)
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`)
    .replaceAll('/etc/ssl/', `${folder}/`);
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const places = kinds.map((kind) => `  ${kind}_temp_path ${folder}/temp/${kind};`).join('\n');
  return `daemon off;\npid ${folder}/pid;\nerror_log ${folder}/log;\nevents {}\nhttp {\n${places}\n${site}}\n`;
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const done = (isUp: boolean) => {
      socket.destroy();
      resolve(isUp);
    };
    socket.once('connect', () => done(true)).once('error', () => done(false));
  });

async function untilUp(port: number, { exitCode }: ChildProcess, log: string) {
  for (let tries = 0; tries < 200 && exitCode === null; tries += 1) {
    if (await answers(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`nginx did not start:\n${existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
}

/** `program`: from `findNginx`; `hubs`: their addresses. */
export async function startNginx(program: string, hubs: readonly string[]): Promise<RunningNginx> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-nginx-'));
  mkdirSync(join(folder, 'temp'));
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configuration(folder, port, hubs));
  const log = join(folder, 'log');
  // As root its workers would be another user, who cannot get to the folder.
  const user = process.getuid?.() === 0 ? ['-g', 'user root;'] : [];
  const child = spawn(program, ['-e', log, '-c', file, ...user], { stdio: 'ignore' });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  await untilUp(port, child, log);
  return {
    url: `https://localhost:${port}`,
    async stop() {
      child.kill('SIGTERM');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
