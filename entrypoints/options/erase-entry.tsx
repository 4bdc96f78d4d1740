import { useEffect, useState } from 'preact/hooks';
import type { DataSectionProps } from '../../components/options/data-section.tsx';
import { EraseSection, type EraseState } from '../../components/options/erase-section.tsx';
import { send } from '../../lib/background/send.ts';
import type { Open } from '../../lib/store/database.ts';
import { createOutbox } from '../../lib/store/outbox.ts';
import { createSilenced } from '../../lib/store/silenced.ts';

interface EraseEntryProps {
  open: Open;
  state: EraseState;
  set(state: EraseState): void;
  data: Pick<DataSectionProps, 'said' | 'onExport'>;
}

export const EraseEntry = ({ open, state, set, data }: EraseEntryProps) => {
  const [counts, setCounts] = useState({ reports: 0, silenced: 0 });
  useEffect(() => {
    // Counted anew after each action.
    if (state === 'working') return;
    Promise.all([createOutbox(open).list(), createSilenced(open).list()]).then(
      ([reports, silences]) => {
        // A product may have several notices silenced, and a pause marks nothing.
        const marked = silences.filter(({ until }) => until === undefined);
        const silenced = new Set(marked.map(({ site, id }) => `${site}:${id}`)).size;
        setCounts({ reports: reports.length, silenced });
      },
      () => undefined,
    );
  }, [open, state]);
  const run = (request: 'erase' | 'fill-list', during: EraseState, after: EraseState) => {
    set(during);
    send(request, {}).then(
      () => set(after),
      () => set('failed'),
    );
  };
  return (
    <EraseSection
      state={state}
      counts={counts}
      exported={data.said}
      onExport={() => data.onExport(true)}
      onErase={() => run('erase', 'working', 'erased')}
      onLoad={() => run('fill-list', 'loading', 'loaded')}
    />
  );
};
