import { useState } from 'preact/hooks';
import type { DataSectionProps } from '../../components/settings/data-section.tsx';
import type { EraseSectionProps, EraseState } from '../../components/settings/erase-section.tsx';
import { saveFile } from '../extension/files.ts';
import { send } from '../extension/send.ts';
import { bringIn } from '../store/bring-in.ts';
import type { Open } from '../store/database.ts';
import { createOutbox } from '../store/outbox.ts';
import { createSilenced } from '../store/silenced.ts';
import { createWatch } from '../store/watch.ts';
import {
  type Backup,
  type BackupChoices,
  entryOf,
  mostBytes,
  readBackup,
  writeBackup,
} from './backup.ts';
import type { Setting } from './setting.ts';
import { backedUp } from './setting-rows.ts';
import { settings } from './settings.ts';

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

/** Everything but the choices comes in together or not at all, and before any choice changes. */
async function importOwnData(open: Open, backup: Backup, now: Date): Promise<void> {
  const { reports, silenced, owned, choices } = backup;
  await bringIn(open, { reports: reports.map(entryOf), silenced, owned }, now.getTime());
  for (const name of backedUp)
    if (choices[name] !== undefined)
      await (settings[name] as Setting<unknown>).setValue(choices[name]);
}

type Shown = Pick<DataSectionProps, 'said' | 'problem'> & { asked?: Backup };

/** Export and import, one at a time. A choice that is replaced cannot be brought back: it is asked first. */
export const useOwnData = (open: Open): DataSectionProps => {
  const [{ asked, ...shown }, setShown] = useState<Shown>({});
  const [isBusy, setBusy] = useState(false);
  const run = async (action: () => Promise<Shown>, failed: 'failed' | 'exportFailed') => {
    setBusy(true);
    setShown({});
    setShown(await action().catch((): Shown => ({ said: failed })));
    setBusy(false);
  };
  return {
    ...shown,
    isBusy,
    onExport: () =>
      void run(async () => {
        const now = new Date();
        const made = now.toISOString();
        const name = `cart-canary-${made.slice(0, 10)}.json`;
        const text = writeBackup(await readOwnData(open, now), made);
        saveFile({ name, type: 'application/json', text });
        return { said: 'exported' };
      }, 'exportFailed'),
    onFile: (file) =>
      void run(async () => {
        const read = readBackup(file.size > mostBytes ? '' : await file.text());
        return 'problem' in read ? read : { asked: read.backup };
      }, 'failed'),
    onAnswer:
      asked &&
      ((isWanted) =>
        void run(async () => {
          if (!isWanted) return {};
          await importOwnData(open, asked, new Date());
          // What came in is there already; that it is looked up now may fail, and is made up for.
          if (asked.owned.length) await send('watch-changed', {}).catch(() => undefined);
          return { said: 'applied' };
        }, 'failed')),
  };
};

export const useErase = (): EraseSectionProps => {
  const [state, setState] = useState<EraseState>('idle');
  const run = (request: 'erase' | 'fill-list', during: EraseState, after: EraseState) => {
    setState(during);
    send(request, {}).then(
      () => setState(after),
      () => setState('failed'),
    );
  };
  return {
    state,
    onErase: () => run('erase', 'working', 'erased'),
    onLoad: () => run('fill-list', 'loading', 'loaded'),
  };
};
