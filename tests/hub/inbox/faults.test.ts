import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inboxFaults } from '../../support/inbox-faults.ts';
import { newPgliteFolder } from '../../support/pglite-folder.ts';
import { startPostgres } from '../../support/postgres.ts';
import { bin } from './fixtures.ts';

/** A handful; `RUNS=200 npx vitest run tests/hub/inbox/faults.test.ts` before a change of how reports are stored. */
const runs = Number(process.env.RUNS ?? 3);
const timeout = 600_000 + runs * 20_000;

describe('the hub killed with -9 under load', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-faults-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has every acknowledged report exactly once, PGlite', { timeout: timeout }, async () => {
    const place = { folder: await newPgliteFolder(join(folder, 'pglite')) };
    const result = await inboxFaults({ place, folder, runs });
    expect(result).toMatchObject({ runs, lost: [], different: 0, rows: result.sent });
    expect(result.sent).toBeGreaterThan(0);
  });

  it.skipIf(bin === undefined)(
    `has every acknowledged report exactly once, Postgres${bin === undefined ? ' (skipped: no PostgreSQL installed)' : ', itself killed too'}`,
    { timeout: timeout },
    async () => {
      const postgres = await startPostgres(bin ?? '');
      try {
        const place = { url: postgres.createDatabase('inbox') };
        const result = await inboxFaults({ place, folder, runs: runs + 1, postgres });
        expect(result).toMatchObject({
          runs: runs + 1,
          lost: [],
          different: 0,
          rows: result.sent,
        });
        expect(result.acknowledged).toBeGreaterThan(0);
      } finally {
        await postgres.stop();
      }
    },
  );
});
