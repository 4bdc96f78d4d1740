import { useState } from 'preact/hooks';
import { Choice } from '../../../components/field.tsx';
import { siteName } from '../../../lib/sites/facts.ts';
import type { Api } from '../api.ts';
import { FormPanel } from '../fields.tsx';
import { Loading, Problem } from '../problem.tsx';
import { useLoad } from '../use-load.ts';
import { useWords } from '../words/words.ts';

interface MergeFormProps {
  api: Api;
  /** The case the listing is in now. */
  own: number | undefined;
  isBusy: boolean;
  onSend(into: number): void;
  onCancel(): void;
}

/** Only open cases take in another listing: what stands on the list was agreed for its own. */
export const MergeForm = ({ api, own, isBusy, onSend, onCancel }: MergeFormProps) => {
  const { mergeForm: labels, cancel, listing } = useWords();
  const query = new URLSearchParams({ state: 'open', limit: '200' });
  const found = useLoad((signal) => api.queue(query, signal), 'open cases');
  const [chosen, choose] = useState('');
  const cases = new Map<string, string>();
  for (const group of found.value?.groups ?? []) {
    if (group.case === null || group.case === own || cases.has(String(group.case))) continue;
    const name = group.title ?? `${siteName(group.site)} ${group.listingId}`;
    cases.set(String(group.case), `${listing.case(group.case)}: ${name}`);
  }
  const into = chosen !== '' && cases.has(chosen) ? chosen : ([...cases.keys()][0] ?? '');
  return (
    <FormPanel
      {...{ title: labels.title, intro: labels.intro, send: labels.send, cancel, onCancel }}
      isBusy={isBusy || into === ''}
      onSend={() => into !== '' && onSend(Number(into))}
    >
      {found.error && <Problem error={found.error} onRetry={found.reload} />}
      {found.isLoading && <Loading />}
      {found.value && cases.size === 0 && <p>{labels.none}</p>}
      {cases.size > 0 && (
        <Choice label={labels.into} value={into} options={[...cases]} onChange={choose} />
      )}
    </FormPanel>
  );
};
