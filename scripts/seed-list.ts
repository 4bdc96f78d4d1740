import { fileURLToPath } from 'node:url';
import { readHazardFile } from '../hub/hazard-file.ts';
import { openFolder } from '../hub/list/folder.ts';
import { readKeys } from '../hub/list/keys.ts';
import { prepare } from '../hub/list/prepare.ts';
import { readPublication, readRoots } from '../hub/list/publication.ts';
import { publish } from '../hub/list/publish.ts';
import { createKeyring } from '../hub/list/sign.ts';

/**
 * `npm run seed`: the seed as a signed publication, in `public/list`, which the package carries
 * and verifies by the same code as any list. Signed with the public keys of `tests/keys`: a release
 * carries its operator's own publication instead (docs/runbook.md). Does nothing where nothing
 * changed.
 */
const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const folder = openFolder(at('public/list'));
const roots = await readRoots(folder);
const previous = await readPublication(folder, roots);
const hazards = await readHazardFile(at('public/seed/hazards.ndjson'));
const now = Date.now();
const plan = await prepare({ hazards, previous, now, allowShrink: true });
if (!plan) console.log(`public/list: version ${previous?.version}, nothing changed`);
else {
  const keyring = createKeyring(readKeys(at('tests/keys')), async () => '', 'tests/keys');
  await publish({ folder, keyring, plan, previous, root: roots[0], now });
  console.log(`public/list: version ${plan.version}, ${plan.count} hazards`);
}
