import { Confirm } from '../../../components/confirm.tsx';
import type { Action } from '../../inbox/review/actions.ts';
import type { ListingDetails } from '../../inbox/review/queue.ts';
import type { Api } from '../api.ts';
import { type ReviewWords, useWords } from '../words/words.ts';
import { ClaimForm } from './claim-form.tsx';
import type { Deed } from './deeds.ts';
import { firstClaim } from './first-claim.ts';
import { MergeForm } from './merge-form.tsx';
import { NoticeForm } from './notice-form.tsx';
import { PassOnForm } from './pass-on-form.tsx';
import { ReasonForm } from './reason-form.tsx';

export const deedName = ({ act }: ReviewWords, deed: Deed, isConfirmed: boolean): string => {
  if (deed === 'confirm') return isConfirmed ? act.confirmAgain : act.confirm;
  if (deed === 'pass-on') return act.passOn;
  return deed === 'attach-notice' ? act.attach : act[deed];
};

interface DeedFormProps {
  api: Api;
  deed: Deed;
  details: ListingDetails;
  today: string;
  isBusy: boolean;
  onSend(action: Action): void;
  onCancel(): void;
}

/** Where most reports came from. */
function regionOf({ reports }: ListingDetails): string | undefined {
  const regions = Map.groupBy(reports, ({ report }) => report.region);
  regions.delete(undefined);
  return [...regions].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

/** The form of the deed that was chosen. What it sends is an action, ready for the hub. */
export const DeedForm = (props: DeedFormProps) => {
  const words = useWords();
  const { api, deed, details, today, isBusy, onSend, onCancel } = props;
  const { site, listingId, case: found } = details;
  const shared = { isBusy, onCancel };
  const id = found?.id ?? 0;
  if (deed === 'confirm') {
    const send = { ...shared, first: firstClaim(details) };
    return (
      <ClaimForm {...send} onSend={(claim) => onSend({ action: deed, site, listingId, claim })} />
    );
  }
  if (deed === 'attach-notice') {
    const pending = found?.pending?.action === deed ? found.pending.content : undefined;
    const send = { ...shared, first: pending ?? found?.notice ?? undefined };
    return <NoticeForm {...send} onSend={(notice) => onSend({ action: deed, case: id, notice })} />;
  }
  if (deed === 'pass-on') {
    const send = { ...shared, region: regionOf(details), site, today };
    return (
      <PassOnForm
        {...send}
        onSend={(facts) => onSend({ action: deed, site, listingId, ...facts })}
      />
    );
  }
  if (deed === 'merge') {
    return (
      <MergeForm
        {...shared}
        api={api}
        own={found?.id}
        onSend={(into) => onSend({ action: deed, case: into, site, listingId })}
      />
    );
  }
  if (deed === 'approve') {
    const { approveSure, approveYes } = words.act;
    const digest = found?.pending?.digest ?? '';
    const yes = () => onSend({ action: deed, case: id, digest });
    return (
      <Confirm
        question={approveSure}
        yes={approveYes}
        no={words.cancel}
        onYes={yes}
        onNo={onCancel}
      />
    );
  }
  const onReason = (reason: string) =>
    onSend(
      deed === 'reject'
        ? { action: deed, site, listingId, reason }
        : { action: deed, case: id, reason },
    );
  return <ReasonForm {...shared} title={deedName(words, deed, false)} onSend={onReason} />;
};
