import { useEffect, useState } from 'preact/hooks';
import type { DataSectionProps } from '../../components/options/data-section.tsx';
import { send } from '../../lib/background/send.ts';
import type { Setting } from '../../lib/background/setting.ts';
import { backedUp } from '../../lib/background/setting-rows.ts';
import { settings } from '../../lib/background/settings.ts';
import type { Owned } from '../../lib/core/owned.ts';
import { bringIn } from '../../lib/store/bring-in.ts';
import type { Open } from '../../lib/store/database.ts';
import { createOutbox } from '../../lib/store/outbox.ts';
import { createSilenced } from '../../lib/store/silenced.ts';
import { createWatch } from '../../lib/store/watch.ts';
import { saveFile } from '../own-pages/files.ts';
import {
  type Backup,
  type BackupChoices,
  type BackupParts,
  entryOf,
  mostBytes,
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

type Shown = Pick<DataSectionProps, 'said' | 'problem' | 'preview'> & { leftOut?: number };
const nothing: Shown = { said: undefined, problem: undefined, preview: undefined };

/** Export and import, one at a time. What was read from a file waits here until it is wanted. */
export const useOwnData = (open: Open): DataSectionProps => {
  const [shown, setShown] = useState<Shown>(nothing);
  const [backup, setBackup] = useState<Backup | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const [ownedCount, setOwnedCount] = useState(0);
  useEffect(() => {
    // Counted anew after each action.
    if (!isBusy) countOwned(open, new Date()).then(setOwnedCount, () => undefined);
  }, [open, isBusy]);

  const run = async (action: () => Promise<Shown>, failed: 'failed' | 'exportFailed') => {
    setBusy(true);
    setShown(await action().catch((): Shown => ({ ...nothing, said: failed })));
    setBusy(false);
  };
  const leave = () => {
    setBackup(undefined);
    setShown(nothing);
  };
  return {
    ...shown,
    isBusy,
    ownedCount,
    onExport: (withOwned) =>
      void run(async () => {
        const now = new Date();
        const name = `cart-canary-${now.toISOString().slice(0, 10)}.json`;
        const { text, leftOut } = await exportOwnData(open, now, withOwned);
        saveFile({ name, type: 'application/json', text });
        return { ...nothing, said: 'exported', leftOut };
      }, 'exportFailed'),
    onFile: (file) =>
      void run(async () => {
        setBackup(undefined);
        if (file.size > mostBytes) return { ...nothing, problem: { kind: 'too-large' } };
        const read = await readOwnFile(open, await file.text(), new Date());
        if (!read.ok) return { ...nothing, problem: read.problem };
        setBackup(read.backup);
        return { ...nothing, preview: read.preview };
      }, 'failed'),
    onApply: () =>
      void run(async () => {
        if (backup) await importOwnData(open, backup, new Date());
        setBackup(undefined);
        // What came in is there already; that it is looked up now may fail, and is made up for.
        if (backup?.owned) await send('watch-changed', {}).catch(() => undefined);
        return { ...nothing, said: 'applied' };
      }, 'failed'),
    onCancel: leave,
  };
};
