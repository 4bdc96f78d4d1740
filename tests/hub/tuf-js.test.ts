import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Updater } from 'tuf-js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFolder } from '../../hub/list/folder.ts';
import { keyTypes } from '../../hub/list/keys.ts';
import { createListHandler, serveHandler } from '../../hub/list/serve.ts';
import { readTargets } from '../../lib/list/metadata.ts';
import { createPublisher } from '../list/publisher.ts';
import { hazardsFrom } from '../store/fixtures.ts';

/** An independent client of the TUF project reads what we publish, over HTTP from `hub serve`. */
let folder: string;
let client: string;
let server: ReturnType<typeof serveHandler>;
let address: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'list-'));
  client = mkdtempSync(join(tmpdir(), 'tuf-js-'));
  server = serveHandler(createListHandler(folder));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  for (const each of [folder, client]) rmSync(each, { recursive: true });
});

/** Dates are the client's own here: tuf-js asks the system clock. */
const now = Date.now();

function createUpdater() {
  return new Updater({
    metadataDir: client,
    metadataBaseUrl: address,
    targetDir: client,
    targetBaseUrl: `${address}/targets`,
    config: { fetchRetries: 0, fetchTimeout: 5000 },
  });
}

describe('tuf-js', () => {
  it.each(keyTypes)(
    'accepts the list, each segment, an update and a rotation (%s)',
    async (type) => {
      const publisher = createPublisher({ ...openFolder(folder), files: new Map() }, type);
      writeFileSync(join(client, 'root.json'), publisher.trustedRoot);
      await publisher.publish(hazardsFrom(1, 40), now);
      await createUpdater().refresh();

      await publisher.publish(hazardsFrom(2, 40), now);
      await publisher.rotate(['timestamp', 'snapshot', 'targets', 'root'], now, type);
      await publisher.publish(hazardsFrom(3, 40), now);
      const updater = createUpdater();
      await updater.refresh();
      const { targets, list } = readTargets(
        readFileSync(join(client, 'targets.json'), 'utf8'),
      ).signed;
      expect(list).toMatchObject({ version: 3, count: 40 });
      for (const path of Object.keys(targets)) {
        const info = await updater.getTargetInfo(path);
        if (!info) throw new Error(`no ${path}`);
        const file = await updater.downloadTarget(info, join(client, 'segment'));
        const bytes = gunzipSync(readFileSync(file));
        expect(bytes.toString('utf8')).toMatch(/^\{"segment":2,/);
        expect(bytes.length).toBe(targets[path]?.custom.raw);
      }
      expect(JSON.parse(readFileSync(join(client, 'root.json'), 'utf8')).signed.version).toBe(2);
    },
  );

  it('refuses it once a byte was changed (so the above says something)', async () => {
    const publisher = createPublisher({ ...openFolder(folder), files: new Map() });
    writeFileSync(join(client, 'root.json'), publisher.trustedRoot);
    await publisher.publish(hazardsFrom(1, 40), now);
    const file = join(folder, 'timestamp.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"version":1', '"version":2'));
    await expect(createUpdater().refresh()).rejects.toThrow(/signed by 0\/1 keys/);
  });
});

const python = ['python3', '/usr/bin/python3'].find(
  (program) => spawnSync(program, ['-c', 'import tuf.ngclient']).status === 0,
);

describe.skipIf(python === undefined)('python-tuf (where Python has it)', () => {
  const script = `
import sys
from tuf.ngclient import Updater
folder, address = sys.argv[1:]
updater = Updater(folder, address + "/", folder, address + "/targets/")
updater.refresh()
for path in sys.stdin.read().split():
    updater.download_target(updater.get_targetinfo(path), folder + "/segment")
print(updater._trusted_set.targets.unrecognized_fields["list"]["count"], updater._trusted_set.root.version)
`;
  const read = (paths: string[]) =>
    new Promise<string>((resolve, reject) => {
      const reading = execFile(
        python ?? '',
        ['-c', script, client, address],
        (error, out, problem) => (error ? reject(new Error(problem)) : resolve(out.trim())),
      );
      reading.stdin?.end(paths.join(' '));
    });

  it.each(keyTypes)(
    'accepts the list, each segment, an update and a rotation (%s)',
    async (type) => {
      const publisher = createPublisher({ ...openFolder(folder), files: new Map() }, type);
      writeFileSync(join(client, 'root.json'), publisher.trustedRoot);
      await publisher.publish(hazardsFrom(1, 40), now);
      expect(await read([])).toBe('40 1');
      await publisher.publish(hazardsFrom(2, 41), now);
      await publisher.rotate(['timestamp', 'snapshot', 'targets', 'root'], now, type);
      const targets = readFileSync(join(folder, '3.targets.json'), 'utf8');
      expect(await read(Object.keys(readTargets(targets).signed.targets))).toBe('41 2');
    },
  );
});
