import { fileURLToPath } from 'node:url';
import type { Hazard } from '../../lib/core/hazard.ts';
import { openFolder } from './folder.ts';
import { readPublication, readRoots } from './publication.ts';

/** The list that the package carries, verified by the client's own code. */
export async function packagedHazards(): Promise<Hazard[]> {
  const folder = openFolder(fileURLToPath(new URL('../../public/list', import.meta.url)));
  const list = await readPublication(folder, await readRoots(folder));
  return [...(list?.hazards.values() ?? [])];
}
