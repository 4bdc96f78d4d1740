import { Empty } from '../../../components/empty.tsx';
import { ActStatus } from '../act-status.tsx';
import type { Api } from '../api.ts';
import { Loading, Problem } from '../problem.tsx';
import { useAct } from '../use-act.ts';
import { useLoad } from '../use-load.ts';
import { useWords } from '../words/words.ts';
import { AppealItem } from './appeal-item.tsx';

/** What sellers say against warnings, those that wait first. */
export const AppealsPage = ({ api, today }: { api: Api; today(): string }) => {
  const { appeals: words } = useWords();
  const found = useLoad((signal) => api.appeals(signal), 'appeals');
  const act = useAct(found.reload);
  const appeals = found.value;
  return (
    <>
      <h1>{words.title}</h1>
      <ActStatus act={act} />
      {found.error && <Problem error={found.error} onRetry={found.reload} />}
      {!appeals && !found.error && <Loading />}
      {appeals?.length === 0 && (
        <Empty title={words.empty}>
          <p>{words.emptyBody}</p>
          <p>
            <a href="/appeal" target="_blank" rel="noopener noreferrer">
              {words.form}
            </a>
          </p>
        </Empty>
      )}
      <ol class="appeals">
        {appeals?.map((appeal) => (
          <AppealItem
            key={appeal.id}
            appeal={appeal}
            today={today()}
            isBusy={act.isBusy}
            onDecide={(decision) =>
              act.run(async () => {
                await api.decideAppeal(appeal.id, decision);
                return { text: words.done[decision.action] };
              })
            }
          />
        ))}
      </ol>
    </>
  );
};
