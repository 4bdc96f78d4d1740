import { Confirm } from '../../../components/shared/callout.tsx';
import type { Action } from '../../inbox/review/cases.ts';
import type { ListingDetails } from '../../inbox/review/queue.ts';
import { TextForm } from '../forms.tsx';
import { type ReviewWords, useWords } from '../words.ts';
import { ClaimForm, firstClaim } from './claim-form.tsx';
import { NoticeForm } from './notice-form.tsx';
import { PassOnForm } from './pass-on-form.tsx';

export type ActionName = Action['action'];

/** What the hub would take from this reviewer now. It checks all of it again. */
export function actionsFor(
  { case: found }: Pick<ListingDetails, 'case'>,
  me: string,
): ActionName[] {
  const state = found?.state ?? 'open';
  const pending = found?.pending ?? undefined;
  const can: Record<ActionName, boolean> = {
    approve: pending !== undefined && pending.reviewer !== me,
    confirm: state === 'open' || state === 'confirmed',
    'attach-notice': state === 'confirmed',
    discard: pending !== undefined,
    reject: state === 'open',
    withdraw: state === 'confirmed',
    reopen: state === 'rejected' || state === 'withdrawn',
    'pass-on': true,
  };
  return (Object.keys(can) as ActionName[]).filter((name) => can[name]);
}

export const actionName = ({ act }: ReviewWords, name: ActionName, isConfirmed: boolean): string =>
  name === 'confirm' && isConfirmed ? act.confirmAgain : act[name];

interface ActionFormProps {
  name: ActionName;
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

/** The form of the chosen action. What it sends is an action, ready for the hub. */
export const ActionForm = (props: ActionFormProps) => {
  const words = useWords();
  const { name, details, today, isBusy, onSend, onCancel } = props;
  const { site, listingId, case: found } = details;
  const shared = { isBusy, onCancel };
  const id = found?.id ?? 0;
  if (name === 'confirm') {
    const send = { ...shared, first: firstClaim(details) };
    return (
      <ClaimForm {...send} onSend={(claim) => onSend({ action: name, site, listingId, claim })} />
    );
  }
  if (name === 'attach-notice') {
    const pending = found?.pending?.action === name ? found.pending.content : undefined;
    const send = { ...shared, first: pending ?? found?.notice ?? undefined };
    return <NoticeForm {...send} onSend={(notice) => onSend({ action: name, case: id, notice })} />;
  }
  if (name === 'pass-on') {
    const send = { ...shared, region: regionOf(details), site, today };
    return (
      <PassOnForm
        {...send}
        onSend={(facts) => onSend({ action: name, site, listingId, ...facts })}
      />
    );
  }
  if (name === 'approve') {
    const { approveSure, approveYes } = words.act;
    const digest = found?.pending?.digest ?? '';
    const yes = () => onSend({ action: name, case: id, digest });
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
      name === 'reject'
        ? { action: name, site, listingId, reason }
        : { action: name, case: id, reason },
    );
  const { why: label, whyHint: hint } = words.act;
  const title = actionName(words, name, false);
  return <TextForm {...{ ...shared, title, label, hint, maxLength: 2000 }} onSend={onReason} />;
};
