import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { openPglite } from '../../hub/inbox/database/pglite.ts';

let template: Promise<string> | undefined;

/**
 * A new PGlite folder takes seconds to make. It is made once for every version of PGlite, and copied.
 */
export async function newPgliteFolder(folder: string): Promise<string> {
  template ??= madeOnce();
  await cp(join(await template, 'pgdata'), join(folder, 'pgdata'), { recursive: true });
  return folder;
}

async function madeOnce(): Promise<string> {
  const packageFile = 'node_modules/@electric-sql/pglite/package.json';
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
  const made = join('.cache', `pglite-${version}`);
  if (existsSync(made)) return made;
  const draft = `${made}-${process.pid}`;
  await (await openPglite(draft)).close();
  try {
    renameSync(draft, made);
  } catch {
    rmSync(draft, { recursive: true }); // Another process was faster.
  }
  return made;
}
