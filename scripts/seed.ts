import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../hub/command.ts';
import { readHazardFile } from '../hub/hazard-file.ts';
import { openFolder, targetsIn } from '../hub/list/folder.ts';
import { joinHazards } from '../hub/list/join.ts';
import { readKeys } from '../hub/list/keys.ts';
import { logFile } from '../hub/list/log.ts';
import { onTheWire, selectForList } from '../hub/list/packaged.ts';
import { prepare } from '../hub/list/prepare.ts';
import { readRoots } from '../hub/list/publication.ts';
import { publish } from '../hub/list/publish.ts';
import { createKeyring } from '../hub/list/sign.ts';
import { openState } from '../hub/list/state.ts';
import { readSeed } from '../hub/seed.ts';
import { sourceNames } from '../hub/sources/index.ts';
import { optionsOf } from './command.ts';

/**
 * `npm run seed -- --state .hub`, or `--from hazards.ndjson`: what was collected and what stands in
 * `seed/`, united, joined and selected, as the signed list that the package carries in `public/list`.
 * The same input gives the same bytes. Signed with the public keys of `tests/keys`: a release carries
 * its operator's own publication (docs/operator.md).
 */
const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

async function seed(from: string, state: string): Promise<void> {
  const { hazards: byHand, date } = readSeed(at('seed'));
  const collected = from ? readHazardFile(from) : await openState(state).allHazards(sourceNames);
  if (collected.length === 0)
    throw new UsageError(`nothing was collected in ${state}: hub collect, or --from a file`);
  const { hazards: all, joints, repeated } = joinHazards([...byHand, ...collected]);
  const active = all.filter(({ status }) => status === 'active');
  const { hazards, tooOld } = selectForList(active, date);
  const folder = openFolder(at('public/list'));
  const [root] = await readRoots(folder);
  for (const name of folder.list('')) if (!/root\.json$/.test(name)) folder.remove(name);
  for (const name of targetsIn(folder)) folder.remove(name);
  const now = Date.parse(date);
  const plan = await prepare({ hazards: hazards.map(onTheWire), previous: undefined, now });
  const keyring = createKeyring(readKeys(at('tests/keys')), async () => '', 'tests/keys');
  await publish({ folder, keyring, plan, previous: undefined, root, now });
  folder.remove(logFile); // Of no use on a device.
  const pairs = new Set(joints.map((joint) => joint.hazards.join(' '))).size;
  const bytes = folder
    .list('targets/segments')
    .reduce(
      (sum, name) => sum + readFileSync(at(`public/list/targets/segments/${name}`)).length,
      0,
    );
  console.log(`read ${byHand.length} by hand and ${collected.length} collected`);
  console.log(`united ${repeated.length} that came more than once; ${pairs} pairs joined`);
  console.log(`left out: ${tooOld.length} older than ten years`);
  console.log(`public/list: ${hazards.length} hazards, ${bytes} bytes`);
}

try {
  const { from, state } = optionsOf({ from: '', state: '.hub' });
  await seed(from, state);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
