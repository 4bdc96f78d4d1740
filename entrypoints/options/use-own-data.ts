import { useEffect, useState } from 'preact/hooks';
import type { DataSectionProps } from '../../components/options/data-section.tsx';
import { send } from '../../lib/background/send.ts';
import type { Setting } from '../../lib/background/setting.ts';
import { backedUp } from '../../lib/background/setting-rows.ts';
import { settings } from '../../lib/background/settings.ts';
import { bringIn } from '../../lib/store/bring-in.ts';
import type { Open } from '../../lib/store/database.ts';
import { createOutbox } from '../../lib/store/outbox.ts';
import { createSilenced } from '../../lib/store/silenced.ts';
import { createWatch } from '../../lib/store/watch.ts';
import { saveFile } from '../own-pages/files.ts';
import {
  type Backup,
  type BackupChoices,
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

/** All but what a notice said of the things, which is found anew wherever they go. */
const readOwnData = async (open: Open, now: Date) => ({
  choices: await readChoices(),
  reports: await createOutbox(open).list(),
  silenced: await createSilenced(open).list(),
  owned: (await createWatch(open).list(now.getTime())).map(({ news: _told, ...owned }) => owned),
});

async function exportOwnData(open: Open, now: Date, withOwned: boolean) {
  const { owned, ...data } = await readOwnData(open, now);
  return writeBackup(
    { ...data, ...(withOwned && owned.length > 0 && { owned }) },
    now.toISOString(),
  );
}

async function readOwnFile(open: Open, text: string, now: Date) {
  const read = readBackup(text);
  if (!read.ok) return read;
  const isWatchOn = await settings.watch.getValue();
  return {
    ...read,
    preview: { ...previewOf(read.backup, await readOwnData(open, now)), isWatchOn },
  };
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
    if (!isBusy)
      createWatch(open)
        .list(Date.now())
        .then(
          ({ length }) => setOwnedCount(length),
          () => undefined,
        );
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
