import { readFileSync } from 'node:fs';
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
 * changed; otherwise it begins anew, since a package needs no way from an older list.
 */
const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const folder = openFolder(at('public/list'));
const roots = await readRoots(folder);
const previous = await readPublication(folder, roots);
const hazards = await readHazardFile(at('public/seed/hazards.ndjson'));
const { date } = JSON.parse(readFileSync(at('public/seed/info.json'), 'utf8'));
const now = Date.parse(date);
if ((await prepare({ hazards, previous, now, allowShrink: true })) === undefined)
  console.log(`public/list: ${previous?.hazards.size} hazards, nothing changed`);
else {
  for (const name of folder.list('')) if (!/root\.json$/.test(name)) folder.remove(name);
  for (const name of folder.list('targets/segments')) folder.remove(`targets/segments/${name}`);
  const plan = await prepare({ hazards, previous: undefined, now });
  const keyring = createKeyring(readKeys(at('tests/keys')), async () => '', 'tests/keys');
  await publish({ folder, keyring, plan, previous: undefined, root: roots[0], now });
  console.log(`public/list: ${plan?.count} hazards`);
}
