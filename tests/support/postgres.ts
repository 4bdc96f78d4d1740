import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { aptInstall, canInstall } from './debian.ts';
import { childrenOf, isRunning } from './processes.ts';

/** A Postgres of its own for tests and benches: in a temporary folder, on a socket, gone afterwards. */
export interface RunningPostgres {
  /** `postgres://…`, over a Unix socket. */
  url: string;
  /** Makes an empty database and gives its address. */
  createDatabase(name: string): string;
  /** The server and everything it forked, at once, as a power cut would; `start` brings it back. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const debianFolders = '/usr/lib/postgresql';

/** Folder of `initdb` and `postgres`, the newest of Debian's packages or from PATH. */
export function findPostgres(env = process.env): string | undefined {
  const versions = existsSync(debianFolders) ? readdirSync(debianFolders) : [];
  const folders = [
    ...versions
      .toSorted((a, b) => Number(b) - Number(a))
      .map((version) => join(debianFolders, version, 'bin')),
    ...(env.PATH ?? '').split(delimiter),
  ];
  return folders.find((folder) => folder !== '' && existsSync(join(folder, 'initdb')));
}

/**
 * Root on Debian gets it from Debian's own package; anybody else, and root where that fails, goes
 * without.
 */
export function ensurePostgres(say: (line: string) => void): string | undefined {
  const found = findPostgres();
  if (found !== undefined || !canInstall()) return found;
  try {
    aptInstall(['postgresql-common'], say);
    withoutCluster(() => aptInstall(['postgresql'], say));
  } catch (error) {
    say(`no PostgreSQL: ${error instanceof Error ? error.message : error}`);
  }
  return findPostgres();
}

/** Only the programs: no cluster of the system's own is made or started. Its settings stay as they were. */
function withoutCluster(install: () => void) {
  const file = '/etc/postgresql-common/createcluster.conf';
  const settings = readFileSync(file, 'utf8');
  writeFileSync(file, `${settings}\ncreate_main_cluster = false\n`);
  try {
    install();
  } finally {
    writeFileSync(file, settings);
  }
}

/** Postgres refuses to run as root, so root becomes `postgres`, whom the package made. */
function owner(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const number = (flag: string) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim() || Number.NaN);
  const [uid, gid] = [number('-u'), number('-g')];
  if (Number.isNaN(uid) || Number.isNaN(gid)) throw new Error('there is no user postgres');
  return { uid, gid };
}

/** Where the owner can get to: root's own temporary folder may lie where nobody else may look. */
export function placeFor(as: { uid: number; gid: number } | undefined, folder = tmpdir()): string {
  const places = as ? [folder, '/tmp', '/var/tmp'] : [folder];
  const place = places.find((one) => spawnSync('test', ['-x', one], { ...as }).status === 0);
  if (place === undefined) throw new Error(`the user postgres cannot get to ${places.join(', ')}`);
  return place;
}

/** `bin`: from `findPostgres`. Durable as it comes: `fsync` and `synchronous_commit` are on. */
export async function startPostgres(bin: string): Promise<RunningPostgres> {
  const as = owner();
  const folder = mkdtempSync(join(placeFor(as), 'hub-postgres-'));
  if (as) chownSync(folder, as.uid, as.gid);
  const run = (program: string, args: string[]) => {
    const { status, stderr } = spawnSync(join(bin, program), args, {
      ...{
        ...as,
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8' },
      },
    });
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
  };
  const data = join(folder, 'data');
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']);
  const urlOf = (name: string) => `postgres://postgres@localhost/${name}?host=${folder}`;
  let exited: Promise<unknown> = Promise.resolve();
  let pid = 0;

  async function start() {
    const args = ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'max_connections=60'];
    const log = openSync(join(folder, 'log'), 'w');
    const child = spawn(join(bin, 'postgres'), args, {
      ...{ ...as, cwd: folder, stdio: ['ignore', log, log] },
    });
    closeSync(log);
    pid = child.pid ?? 0;
    exited = new Promise((resolve) => child.once('exit', resolve));
    // Recovery on a busy machine takes its time; a server that has given up has exited.
    for (let tries = 0; tries < 1200 && child.exitCode === null; tries += 1) {
      const ready = spawnSync(join(bin, 'pg_isready'), ['-q', '-h', folder, '-U', 'postgres']);
      if (ready.status === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`Postgres did not start:\n${readFileSync(join(folder, 'log'), 'utf8')}`);
  }

  await start();
  return {
    url: urlOf('postgres'),
    createDatabase(name) {
      run('createdb', ['-h', folder, '-U', 'postgres', name]);
      return urlOf(name);
    },
    start,
    async kill() {
      // Each of its processes is a group of its own, so no signal to a group reaches them all.
      const all = [pid, ...childrenOf(pid)].filter((one) => one > 0);
      for (const one of all) killQuietly(one);
      await exited;
      // While one of them still holds the shared memory, no new server starts.
      while (all.some(isRunning)) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    async stop() {
      if (pid > 0) process.kill(pid, 'SIGINT');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function killQuietly(pid: number) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone already, with its parent.
  }
}
