import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HubProcess, startHub } from './hub-process.ts';
import { findNginx, type RunningNginx, startNginx } from './nginx.ts';
import { findPostgres, type RunningPostgres, startPostgres } from './postgres.ts';

/** The inbox as many shoppers need it: two hubs on one Postgres, behind the operator's nginx. */
export interface ProxiedHubs {
  /** Of nginx, over TLS. */
  url: string;
  database: string;
  postgres: RunningPostgres;
  hubs: readonly [HubProcess, HubProcess];
  close(): Promise<void>;
}

/** What the machine lacks for it, in words. */
export function lacksForProxied(): string | undefined {
  if (findPostgres() === undefined) return 'no PostgreSQL installed';
  return findNginx() === undefined ? 'no nginx installed' : undefined;
}

export async function startProxiedHubs(): Promise<ProxiedHubs> {
  const [bin, program] = [findPostgres(), findNginx()];
  if (bin === undefined || program === undefined) throw new Error(lacksForProxied());
  const folder = mkdtempSync(join(tmpdir(), 'hub-proxied-'));
  const postgres = await startPostgres(bin);
  const database = postgres.createDatabase('inbox');
  const hubs = await Promise.all([
    startHub({ url: database }, folder),
    startHub({ url: database }, folder),
  ]);
  const nginx: RunningNginx = await startNginx(
    program,
    hubs.map(({ url }) => url),
  );
  return {
    ...{ url: nginx.url, database, postgres, hubs },
    async close() {
      await nginx.stop();
      await Promise.all(hubs.map((hub) => hub.kill('SIGTERM')));
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
