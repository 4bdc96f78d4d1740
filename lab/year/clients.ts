import { gzipSync } from 'node:zlib';
import { folderFetch, type ListFolder } from '../../hub/list/folder.ts';
import { createMemoryStore } from '../../lib/list/memory-store.ts';
import { refresh } from '../../lib/list/refresh.ts';

const baseUrl = 'https://list.example/';

/** A subscriber, with what the network carried for it. HTTP headers are not counted. */
export function createClient(folder: ListFolder, trustedRoot: string) {
  const store = createMemoryStore();
  const honest = folderFetch(folder, baseUrl);
  let gzip = 0;
  let plain = 0;
  let files = 0;
  const fetch = async (url: string) => {
    const response = await honest(url);
    const bytes = new Uint8Array(await response.arrayBuffer());
    plain += bytes.length;
    // Web hosts compress JSON on the way; segments are compressed already.
    gzip += url.endsWith('.json') && bytes.length > 0 ? gzipSync(bytes).length : bytes.length;
    files += 1;
    return new Response(response.ok ? bytes : null, { status: response.status });
  };
  return {
    hazards: store.hazards,
    held: store.held,
    /** Rejects where an update fails: in this year nobody attacks. */
    async update(now: number) {
      const outcome = await refresh({ fetch, now: () => now, store, trustedRoot, baseUrl });
      if (outcome.kind === 'failed') throw outcome.failure;
      return outcome;
    },
    /** Bytes and files since the last call. */
    taken() {
      const all = { gzip, plain, files };
      gzip = 0;
      plain = 0;
      files = 0;
      return all;
    },
  };
}

export type Client = ReturnType<typeof createClient>;
