import { useState } from 'preact/hooks';
import { browser } from '../extension/browser.ts';
import { saveFile } from '../extension/extension-page.ts';
import { send } from '../extension/send.ts';
import type { Language } from '../locales/languages.ts';
import type { Open } from '../store/database.ts';
import { countRecords } from '../store/erase.ts';
import { importBackup } from '../store/import-backup.ts';
import { createOutbox } from '../store/outbox.ts';
import { createOwnedStore } from '../store/owned.ts';
import { createSilenced } from '../store/silenced.ts';
import {
  type Backup,
  type BackupChoices,
  entryOf,
  type ImportProblem,
  maxBytes,
  readBackup,
  writeBackup,
} from './backup.ts';
import { diagnosticsText } from './diagnostics.ts';
import type { Setting } from './policies.ts';
import { backedUp } from './setting-rows.ts';
import { readSettings, settings } from './settings.ts';

/** Only the shopper's own choices: a policy of this browser must not go into the file. */
const readChoices = async (): Promise<BackupChoices> =>
  Object.fromEntries(
    await Promise.all(backedUp.map(async (name) => [name, await settings[name].getOwn()])),
  );

/** Owned products without their matches: the other device finds those itself. */
const readOwnData = async (open: Open, now: Date) => ({
  choices: await readChoices(),
  reports: await createOutbox(open).list(),
  silenced: await createSilenced(open).list(),
  owned: (await createOwnedStore(open).list(now.getTime())).map(
    ({ news: _told, ...owned }) => owned,
  ),
});

/** Everything but the choices comes in together or not at all, and before any choice changes. */
async function importOwnData(open: Open, backup: Backup, now: Date): Promise<void> {
  const { reports, silenced, owned, choices } = backup;
  await importBackup(open, { reports: reports.map(entryOf), silenced, owned }, now.getTime());
  for (const name of backedUp)
    if (choices[name] !== undefined)
      await (settings[name] as Setting<unknown>).setValue(choices[name]);
}

/** The result of the last action. */
export type OwnDataNote = 'exported' | 'applied' | 'failed' | 'exportFailed';
export type EraseState = 'idle' | 'working' | 'erased' | 'loading' | 'loaded' | 'failed';

interface Shown {
  note?: OwnDataNote;
  problem?: ImportProblem;
  /** Read from a file, and to be confirmed. */
  pendingBackup?: Backup;
}

/** Export and import, one at a time. Import replaces choices for good, so it asks first. */
export const useOwnData = (open: Open) => {
  const [{ pendingBackup, ...shown }, setShown] = useState<Shown>({});
  const [isBusy, setBusy] = useState(false);
  const run = async (action: () => Promise<Shown>, failed: 'failed' | 'exportFailed') => {
    setBusy(true);
    setShown({});
    setShown(await action().catch((): Shown => ({ note: failed })));
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
        return { note: 'exported' };
      }, 'exportFailed'),
    onFile: (file: File) =>
      void run(async () => {
        const read = readBackup(file.size > maxBytes ? '' : await file.text());
        return 'problem' in read ? read : { pendingBackup: read.backup };
      }, 'failed'),
    onAnswer:
      pendingBackup &&
      ((isWanted: boolean) =>
        void run(async () => {
          if (!isWanted) return {};
          await importOwnData(open, pendingBackup, new Date());
          // The data is stored already; a failed look-up is repeated at the next start.
          if (pendingBackup.owned.length) await send('alerts-changed', {}).catch(() => undefined);
          return { note: 'applied' };
        }, 'failed')),
  };
};

export const useErase = () => {
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
    onLoadList: () => run('fill-list', 'loading', 'loaded'),
  };
};

/** For a report of a fault: numbers, versions and our own words only. */
export const gatherDiagnostics = async (open: Open, language: Language): Promise<string> =>
  diagnosticsText({
    version: browser.runtime.getManifest().version,
    userAgent: navigator.userAgent,
    language,
    status: await send('list-status', {}).catch(() => undefined),
    records: await countRecords(open).catch(() => undefined),
    settings: await readSettings(),
    now: new Date().toISOString(),
  });
