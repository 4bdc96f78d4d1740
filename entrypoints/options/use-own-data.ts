import { useState } from 'preact/hooks';
import type { DataSectionProps } from '../../components/options/data-section.tsx';
import { type Backup, mostBytes } from '../../lib/extension/backup.ts';
import type { Open } from '../../lib/store/database.ts';
import { saveFile } from '../own-pages/save-file.ts';
import { exportOwnData, importOwnData, readOwnFile } from './own-data.ts';

type Shown = Pick<DataSectionProps, 'said' | 'problem' | 'preview'>;
const nothing: Shown = { said: undefined, problem: undefined, preview: undefined };

/** Export and import, one at a time. What was read from a file waits here until it is wanted. */
export const useOwnData = (open: Open): DataSectionProps => {
  const [shown, show] = useState<Shown>(nothing);
  const [backup, keep] = useState<Backup | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);

  const run = async (deed: () => Promise<Shown>, failed: 'failed' | 'exportFailed') => {
    setBusy(true);
    show(await deed().catch((): Shown => ({ ...nothing, said: failed })));
    setBusy(false);
  };
  const leave = () => {
    keep(undefined);
    show(nothing);
  };
  return {
    ...shown,
    isBusy,
    onExport: () =>
      void run(async () => {
        const now = new Date();
        const name = `cart-canary-${now.toISOString().slice(0, 10)}.json`;
        saveFile({ name, type: 'application/json', text: await exportOwnData(open, now) });
        return { ...nothing, said: 'exported' };
      }, 'exportFailed'),
    onFile: (file) =>
      void run(async () => {
        keep(undefined);
        if (file.size > mostBytes) return { ...nothing, problem: { kind: 'too-large' } };
        const read = await readOwnFile(open, await file.text());
        if (!read.ok) return { ...nothing, problem: read.problem };
        keep(read.backup);
        return { ...nothing, preview: read.preview };
      }, 'failed'),
    onApply: () =>
      void run(async () => {
        if (backup) await importOwnData(open, backup);
        keep(undefined);
        return { ...nothing, said: 'applied' };
      }, 'failed'),
    onCancel: leave,
  };
};
