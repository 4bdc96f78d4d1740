import { useEffect, useState } from 'preact/hooks';
import type { DataSectionProps } from '../../components/options/data-section.tsx';
import { send } from '../../lib/background/send.ts';
import type { Open } from '../../lib/store/database.ts';
import { saveFile } from '../own-pages/save-file.ts';
import { type Backup, mostBytes } from './backup.ts';
import { countOwned, exportOwnData, importOwnData, readOwnFile } from './own-data.ts';

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
