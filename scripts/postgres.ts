import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

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

const isDebian = () =>
  existsSync('/etc/debian_version') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

/** Root on Debian gets it from Debian's own package; anybody else is told what is missing. */
export function ensurePostgres(say: (line: string) => void): string | undefined {
  const found = findPostgres();
  if (found !== undefined || process.getuid?.() !== 0 || !isDebian()) return found;
  say('installing postgresql from Debian');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', '-y', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  apt('update');
  // Only the programs: no cluster of the system's own is made or started.
  apt('install', '--no-install-recommends', 'postgresql-common');
  spawnSync('sed', [
    '-i',
    's/^#\\?create_main_cluster.*/create_main_cluster = false/',
    clusterConfig,
  ]);
  apt('install', '--no-install-recommends', 'postgresql');
  return findPostgres();
}

const clusterConfig = '/etc/postgresql-common/createcluster.conf';

/** Postgres refuses to run as root, so root becomes `postgres`, whom the package made. */
function owner(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const number = (flag: string) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim() || Number.NaN);
  const [uid, gid] = [number('-u'), number('-g')];
  if (Number.isNaN(uid) || Number.isNaN(gid)) throw new Error('there is no user postgres');
  return { uid, gid };
}

/** `bin`: from `findPostgres`. Durable as it comes: `fsync` and `synchronous_commit` are on. */
export async function startPostgres(bin: string): Promise<RunningPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-postgres-'));
  const as = owner();
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
    const child = spawn(join(bin, 'postgres'), args, { ...as, cwd: folder, stdio: 'ignore' });
    pid = child.pid ?? 0;
    exited = new Promise((resolve) => child.once('exit', resolve));
    for (let tries = 0; tries < 300; tries += 1) {
      const ready = spawnSync(join(bin, 'pg_isready'), ['-q', '-h', folder, '-U', 'postgres']);
      if (ready.status === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('Postgres did not start');
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
      const forked = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
      for (const one of [pid, ...forked.stdout.split('\n').map(Number)])
        if (one > 0) killQuietly(one);
      await exited;
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
