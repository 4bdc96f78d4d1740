import type { Setting } from '../../lib/background/setting.ts';
import { backedUp } from '../../lib/background/setting-rows.ts';
import { settings } from '../../lib/background/settings.ts';
import type { Owned } from '../../lib/core/owned.ts';
import { bringIn } from '../../lib/store/bring-in.ts';
import type { Open } from '../../lib/store/database.ts';
import { createOutbox } from '../../lib/store/outbox.ts';
import { createSilenced } from '../../lib/store/silenced.ts';
import { createWatch } from '../../lib/store/watch.ts';
import {
  type Backup,
  type BackupChoices,
  type BackupParts,
  entryOf,
  previewOf,
  readBackup,
  writeBackup,
} from './backup.ts';

/** The shopper's own: what an organisation decided for this browser goes to no other. */
const readChoices = async (): Promise<BackupChoices> =>
  Object.fromEntries(
    await Promise.all(backedUp.map(async (name) => [name, await settings[name].getOwn()])),
  );

const readOwnData = async (open: Open): Promise<BackupParts> => ({
  choices: await readChoices(),
  reports: await createOutbox(open).list(),
  silenced: await createSilenced(open).list(),
});

/** What a notice said of them is found anew wherever they go. */
const readOwned = async (open: Open, now: Date): Promise<Owned[]> =>
  (await createWatch(open).list(now.getTime())).map(({ news: _told, ...owned }) => owned);

export const countOwned = async (open: Open, now: Date): Promise<number> =>
  (await createWatch(open).list(now.getTime())).length;

export async function exportOwnData(open: Open, now: Date, withOwned: boolean) {
  const data = await readOwnData(open);
  // An empty one would keep older versions from reading the file, for nothing.
  const owned = withOwned ? await readOwned(open, now) : [];
  return writeBackup({ ...data, ...(owned.length > 0 && { owned }) }, now.toISOString());
}

export async function readOwnFile(open: Open, text: string, now: Date) {
  const read = readBackup(text);
  if (!read.ok) return read;
  const here = { ...(await readOwnData(open)), owned: await readOwned(open, now) };
  const isWatchOn = await settings.watch.getValue();
  return { ...read, preview: { ...previewOf(read.backup, here), isWatchOn } };
}

/** Everything but the choices comes in together or not at all, and before any choice changes. */
export async function importOwnData(open: Open, backup: Backup, now: Date): Promise<void> {
  const { reports, silenced, owned, choices } = backup;
  await bringIn(open, { reports: reports.map(entryOf), silenced, owned }, now.getTime());
  for (const name of backedUp)
    if (choices[name] !== undefined)
      await (settings[name] as Setting<unknown>).setValue(choices[name]);
}
