import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openFolder } from '../../../hub/list/folder.ts';
import { readKeys } from '../../../hub/list/keys.ts';
import { logFile } from '../../../hub/list/log.ts';
import { onTheWire } from '../../../hub/list/packaged.ts';
import { prepare } from '../../../hub/list/prepare.ts';
import { readRoots } from '../../../hub/list/publication.ts';
import { publish } from '../../../hub/list/publish.ts';
import { createKeyring } from '../../../hub/list/sign.ts';
import { readSeed } from '../../../hub/seed.ts';
import type { Hazard } from '../../../lib/core/hazard.ts';
import { madeUpHazard } from '../made-up-hazards.ts';

/**
 * The list that tests and the demo bring along, signed with the public keys of `tests/keys`: they
 * do not depend on the list in `public/list`, which is an operator's own.
 */
const root = join(import.meta.dirname, '../../..');
export const testKeys = join(root, 'tests/keys');

const seed = readSeed(join(root, 'seed'));
/** With these there are so many that a list has a first part, as a real one does. */
const madeUp = Array.from({ length: 2000 }, (_, at) => madeUpHazard(at));
const hazards = [...seed.hazards, ...madeUp]
  .filter(({ status }) => status === 'active')
  .map(onTheWire);

export const testHazards = (): readonly Hazard[] => hazards;

const folders: string[] = [];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cart-canary-list-'));
  folders.push(folder);
  return folder;
}

let made: Promise<string> | undefined;

/** The folder with the list; made once in a process. */
export function testList(): Promise<string> {
  made ??= makeList();
  return made;
}

async function makeList(): Promise<string> {
  const folder = openFolder(newFolder());
  copyFileSync(join(testKeys, 'root.json'), join(folder.path, '1.root.json'));
  const [trusted] = await readRoots(folder);
  const now = Date.parse(seed.date);
  const plan = await prepare({ hazards, previous: undefined, now });
  const keyring = createKeyring(readKeys(testKeys), async () => '', testKeys);
  await publish({ folder, keyring, plan, previous: undefined, root: trusted, now });
  folder.remove(logFile);
  return folder.path;
}

/** A copy of a built extension that carries the test list in place of the packaged one. */
export async function withTestList(build: string): Promise<string> {
  const copy = join(newFolder(), basename(build));
  cpSync(build, copy, { recursive: true });
  rmSync(join(copy, 'list'), { recursive: true });
  cpSync(await testList(), join(copy, 'list'), { recursive: true });
  return copy;
}
