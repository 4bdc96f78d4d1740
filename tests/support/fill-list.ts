import type { Hazard } from '../../lib/core/hazard.ts';
import { connect } from '../../lib/store/database.ts';
import { createHazards } from '../../lib/store/hazards.ts';
import { madeUpHazard } from './made-up-hazards.ts';
import { readAll } from './read-all.ts';

/**
 * Runs on a page of the extension's own origin: brings the list on the device to any size, through
 * the store's own code, beside whatever the packaged list holds. Bundled by `fill.ts`.
 */
export async function fillList(count: number, extra: Hazard[]): Promise<number> {
  const open = connect();
  const hazards = createHazards(open);
  const held = await hazards.storedList();
  if (held === undefined) throw new Error('there is no list to add to');
  const first = [...(await readAll(open)), ...extra];
  const made = Math.max(0, count - first.length);
  async function* all() {
    yield first;
    for (let at = 0; at < made; at += 1_000)
      yield Array.from({ length: Math.min(1_000, made - at) }, (_, more) =>
        madeUpHazard(at + more),
      );
  }
  const size = first.length + made;
  await hazards.replaceAll(all(), { ...held, count: size });
  return (await hazards.storedList())?.count ?? 0;
}

Object.assign(globalThis, { fillList });
