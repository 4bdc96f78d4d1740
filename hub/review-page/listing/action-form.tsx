import { Confirm } from '../../../components/shared/callout.tsx';
import type { Action } from '../../inbox/review/cases.ts';
import type { ListingDetails } from '../../inbox/review/queue.ts';
import { TextForm } from '../forms.tsx';
import { type ReviewWords, useWords } from '../words.ts';
import { ClaimForm, initialClaim } from './claim-form.tsx';
import { NoticeForm } from './notice-form.tsx';
import { PassOnForm } from './pass-on-form.tsx';

export type ActionName = Action['action'];

/** The actions that this reviewer may take now. The hub checks them again. */
export function actionsFor(
  { case: currentCase }: Pick<ListingDetails, 'case'>,
  me: string,
): ActionName[] {
  const state = currentCase?.state ?? 'open';
  const pending = currentCase?.pending ?? undefined;
  const isAllowed: Record<ActionName, boolean> = {
    approve: pending !== undefined && pending.reviewer !== me,
    confirm: state === 'open' || state === 'confirmed',
    'attach-notice': state === 'confirmed',
    discard: pending !== undefined,
    reject: state === 'open',
    withdraw: state === 'confirmed',
    reopen: state === 'rejected' || state === 'withdrawn',
    'pass-on': true,
  };
  return (Object.keys(isAllowed) as ActionName[]).filter((name) => isAllowed[name]);
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

function regionOf({ reports }: ListingDetails): string | undefined {
  const regions = Map.groupBy(reports, ({ report }) => report.region);
  regions.delete(undefined);
  return [...regions].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

export const ActionForm = (props: ActionFormProps) => {
  const words = useWords();
  const { name, details, today, isBusy, onSend, onCancel } = props;
  const { site, listingId, case: currentCase } = details;
  const shared = { isBusy, onCancel };
  const id = currentCase?.id ?? 0;
  if (name === 'confirm') {
    const send = { ...shared, first: initialClaim(details) };
    return (
      <ClaimForm {...send} onSend={(claim) => onSend({ action: name, site, listingId, claim })} />
    );
  }
  if (name === 'attach-notice') {
    const pending = currentCase?.pending?.action === name ? currentCase.pending.content : undefined;
    const send = { ...shared, first: pending ?? currentCase?.notice ?? undefined };
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
    const digest = currentCase?.pending?.digest ?? '';
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
