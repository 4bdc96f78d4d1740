import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import { Updater } from 'tuf-js';
import { canonicalLine } from '../../hub/canonical.ts';
import { createNodeServer } from '../../hub/inbox/node-server.ts';
import { createListHandler } from '../../hub/list/serve.ts';
import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import { readSegmentLine } from '../../lib/core/segment.ts';
import { readRoot, readTargets, readTimestamp } from '../../lib/list/metadata.ts';
import { cheapestPath, stepsOf } from '../../lib/list/path.ts';
import { refresh } from '../../lib/list/refresh.ts';
import { aptInstall, canInstall } from './debian.ts';
import { createMemoryStore } from './memory-store.ts';

/** What a reader has after a visit. Two that were given the same list have the same. */
interface Seen {
  root: number;
  timestamp: number;
  version: number;
  hazards: number;
  /** SHA-256 of all hazards, sorted. */
  digest: string;
}

/** One implementation of TUF that keeps a list: three of them must have the same each day. */
export interface Reader {
  name: string;
  /** Rejects where the list is refused or the host does not answer; then it has what it had. */
  visit(now: number): Promise<Seen>;
  close(): void;
}

const digestOf = (hazards: ReadonlyMap<string, Hazard>) => ({
  hazards: hazards.size,
  digest: createHash('sha256')
    .update([...hazards.values()].map(canonicalLine).sort().join('\n'))
    .digest('hex'),
});

/** The extension's own. */
export function ourReader(address: string, trustedRoot: string): Reader {
  const store = createMemoryStore();
  return {
    name: 'Cart Canary',
    async visit(now) {
      const options = { fetch, now: () => now, store, trustedRoot, baseUrl: address };
      const outcome = await refresh(options);
      if (outcome.kind === 'failed') throw outcome.failure;
      const held = await store.storedList();
      if (!held) throw new Error('nothing is held');
      const { root, timestamp = '' } = held.trusted;
      return {
        root: readRoot(root).signed.version,
        timestamp: readTimestamp(timestamp).signed.version,
        version: held.version,
        ...digestOf(store.hazards()),
      };
    },
    close: () => undefined,
  };
}

/** What another TUF client can do: verify the metadata at a time, and fetch a target into `segment`. */
interface TufClient {
  refresh(now: number): Promise<void>;
  download(path: string): Promise<void>;
  close(): void;
}

/** Keeps the list by way of a TUF client that knows nothing of lists. */
function readerOver(name: string, folder: string, client: TufClient): Reader {
  let hazards: ReadonlyMap<string, Hazard> = new Map();
  let version = 0;
  const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');
  return {
    name,
    close: client.close,
    async visit(now) {
      await client.refresh(now);
      const { signed } = readTargets(textOf('targets.json'));
      const goal = signed.list.version;
      const path = goal === version ? undefined : cheapestPath(stepsOf(signed), version, goal);
      const next = new Map(path?.fromNothing ? [] : hazards);
      for (const { files } of path?.steps ?? []) {
        for (const file of files) {
          await client.download(file.path);
          apply(next, gunzipSync(readFileSync(join(folder, 'segment'))).toString('utf8'));
        }
      }
      [hazards, version] = [next, goal];
      const root = readRoot(textOf('root.json')).signed.version;
      const timestamp = readTimestamp(textOf('timestamp.json')).signed.version;
      return { root, timestamp, version, ...digestOf(hazards) };
    },
  };
}

function apply(hazards: Map<string, Hazard>, segment: string) {
  for (const text of segment.trimEnd().split('\n')) {
    const line = readSegmentLine(text);
    if ('hazard' in line) hazards.set(hazardId(line.hazard), line.hazard);
    else if ('removed' in line) hazards.delete(line.removed);
  }
}

function folderWith(trustedRoot: string, folder: string): string {
  mkdirSync(folder);
  writeFileSync(join(folder, 'root.json'), trustedRoot);
  return folder;
}

export function tufJsReader(address: string, trustedRoot: string, place: string): Reader {
  const folder = folderWith(trustedRoot, join(place, 'tuf-js'));
  let updater: Updater;
  return readerOver('tuf-js', folder, {
    async refresh(now) {
      updater = new Updater({
        ...{ metadataDir: folder, metadataBaseUrl: address },
        ...{ targetDir: folder, targetBaseUrl: `${address}/targets` },
        config: { fetchRetries: 0, fetchTimeout: 5000 },
      });
      // It asks the system's clock once, when it is made.
      const { trustedSet } = updater as unknown as { trustedSet: { referenceTime: Date } };
      trustedSet.referenceTime = new Date(now);
      await updater.refresh();
    },
    async download(path) {
      const info = await updater.getTargetInfo(path);
      if (!info) throw new Error(`no ${path}`);
      await updater.downloadTarget(info, join(folder, 'segment'));
    },
    close: () => undefined,
  });
}

/** The Python that has Debian's `python3-tuf`, or none. */
export const python = ['python3', '/usr/bin/python3'].find(
  (program) => spawnSync(program, ['-c', 'import tuf.ngclient']).status === 0,
);

/** Root on Debian gets it; without it, two readers are compared, and the test's name says so. */
export function ensurePythonTuf(say: (line: string) => void) {
  if (python !== undefined || !canInstall()) return;
  try {
    aptInstall(['python3-tuf'], say);
  } catch (error) {
    say(`no python-tuf: ${error instanceof Error ? error.message : error}`);
  }
}

const script = `
import datetime, sys
from tuf.ngclient import Updater
folder, address = sys.argv[1:]
for line in sys.stdin:
    word, rest = line.split()
    try:
        if word == "refresh":
            updater = Updater(folder, address + "/", folder, address + "/targets/")
            then = datetime.datetime.fromtimestamp(int(rest), datetime.timezone.utc)
            trusted = updater._trusted_set
            trusted.reference_time = then.replace(tzinfo=trusted.reference_time.tzinfo)
            updater.refresh()
        else:
            updater.download_target(updater.get_targetinfo(rest), folder + "/segment")
        print("done", flush=True)
    except Exception as error:
        print(type(error).__name__, str(error).replace("\\n", " "), flush=True)
`;

/** `program`: from `python`. One process for all visits, asked line by line. */
export function pythonReader(
  program: string,
  address: string,
  trustedRoot: string,
  place: string,
): Reader {
  const folder = folderWith(trustedRoot, join(place, 'python-tuf'));
  const process = spawn(program, ['-c', script, folder, address], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: process.stdout })[Symbol.asyncIterator]();
  const ask = async (line: string) => {
    process.stdin.write(`${line}\n`);
    const { value, done } = await answers.next();
    if (done || value !== 'done') throw new Error(value ?? 'python-tuf ended');
  };
  return readerOver('python-tuf', folder, {
    refresh: (now) => ask(`refresh ${Math.floor(now / 1000)}`),
    download: (path) => ask(`download ${path}`),
    close: () => void process.kill(),
  });
}

/** A web host of the list whose connections can be cut after so many more requests. */
export async function startHost(folder: string) {
  const server = createNodeServer(createListHandler(folder));
  let left = Number.POSITIVE_INFINITY;
  server.prependListener('request', ({ socket }) => {
    left -= 1;
    if (left < 0) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cutAfter(requests: number) {
      left = requests;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
