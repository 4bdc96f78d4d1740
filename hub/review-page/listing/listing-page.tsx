import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/shared/button.tsx';
import type { Action, Case } from '../../inbox/review/cases.ts';
import type { ListingDetails } from '../../inbox/review/queue.ts';
import { type ActionRunner, ActionStatus, useAction } from '../act.tsx';
import type { Api, Me } from '../api.ts';
import { LoadStatus, useLoad } from '../load.tsx';
import { hashOf } from '../route.ts';
import { useWords } from '../words.ts';
import { ActionForm, type ActionName, actionName, actionsFor } from './action-form.tsx';
import { CasePart, ListingHead } from './case-part.tsx';
import { History } from './history.tsx';
import { ReportItem } from './report-item.tsx';

interface ListingPageProps {
  api: Api;
  me: Me;
  site: string;
  listingId: string;
  today(): string;
}

/** The action that undoes another one; `undefined` where the hub cannot undo it. */
function undoOf(action: Action, { id }: Case, reason: string): Action | undefined {
  if (action.action === 'confirm' || action.action === 'attach-notice') {
    return { action: 'discard', case: id, reason };
  }
  return action.action === 'reject' ? { action: 'reopen', case: id, reason } : undefined;
}

export const ListingPage = ({ api, me, site, listingId, today }: ListingPageProps) => {
  const words = useWords();
  const loaded = useLoad((signal) => api.listing(site, listingId, signal), `${site} ${listingId}`);
  const act = useAction(loaded.reload);
  // Its reports may have been deleted while the page was open.
  const isGone = loaded.error?.status === 404;
  const details = isGone ? undefined : loaded.value;
  return (
    <>
      <p>
        <a href={hashOf({ page: 'queue' })}>{words.back}</a>
      </p>
      <ActionStatus act={act} />
      {isGone && <p role="status">{words.listing.deleted}</p>}
      {!isGone && <LoadStatus of={loaded} />}
      {details && <Details {...{ api, me: me.name, details, act, today: today() }} />}
    </>
  );
};

interface DetailsProps {
  api: Api;
  me: string;
  details: ListingDetails;
  act: ActionRunner;
  today: string;
}

const Details = ({ api, me, details, act, today }: DetailsProps) => {
  const words = useWords();
  const { listing } = words;
  const { reports, audit } = details;
  return (
    <>
      <ListingHead details={details} />
      <Decisions {...{ api, me, details, act, today }} />
      <CasePart details={details} me={me} />
      <section>
        <h2>{listing.reports({ count: reports.length })}</h2>
        {reports.length === 0 && <p class="note">{listing.deleted}</p>}
        <ol>
          {reports.map((received) => (
            <ReportItem key={received.report.id} api={api} received={received} />
          ))}
        </ol>
      </section>
      <History audit={audit} />
    </>
  );
};

const Decisions = ({ api, me, details, act, today }: DetailsProps) => {
  const words = useWords();
  const [chosen, setChosen] = useState<ActionName>();
  const place = useRef<HTMLDivElement>(null);
  const allowed = actionsFor(details, me);
  const name = chosen && allowed.includes(chosen) ? chosen : undefined;
  useEffect(() => {
    if (name && name !== 'approve')
      place.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, [name]);
  const send = async (action: Action) => {
    const isDone = await act.run(async () => {
      const after = await api.act(action);
      const undo = undoOf(action, after, words.act.undone);
      return { text: words.act.done[action.action], ...(undo && { undo: () => api.act(undo) }) };
    });
    if (isDone) setChosen(undefined);
  };
  const isConfirmed = details.case?.state === 'confirmed';
  return (
    <section class="decide" aria-label={words.act.title}>
      <div class="toolbar">
        {allowed.map((one, index) => (
          <Button
            key={one}
            name={one}
            look={index === 0 ? 'filled' : 'outlined'}
            label={actionName(words, one, isConfirmed)}
            aria-expanded={one === name}
            onClick={() => setChosen(one === name ? undefined : one)}
          />
        ))}
      </div>
      <div ref={place}>
        {name && (
          <ActionForm
            key={name}
            {...{ name, details, today, isBusy: act.isBusy }}
            onSend={send}
            onCancel={() => setChosen(undefined)}
          />
        )}
      </div>
    </section>
  );
};
