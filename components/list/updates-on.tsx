import { useState } from 'preact/hooks';
import type { ListStatus } from '../../lib/core/list-status.ts';
import { Callout } from '../callout.tsx';
import { useLocale, usePageWords } from '../locale.tsx';
import { AddressField } from './address-field.tsx';
import { type Refusal, useRefusal } from './opt-in.tsx';

export interface ListActions {
  /** Called in the click itself: the browser only asks for a permission there. */
  onTurnOn(address: string): void;
  onTurnOff(): void;
  onUpdate(): void;
  onStop(): void;
}

type Props = {
  status: ListStatus;
  refusal: Refusal | undefined;
  isBusy: boolean;
  actions: ListActions;
};

const Running = ({
  progress,
  actions,
}: Pick<Props, 'actions'> & Required<Pick<ListStatus, 'progress'>>) => {
  const { updates } = usePageWords();
  const { bytes } = useLocale();
  const { total } = progress;
  const isKnown = total > 0;
  return (
    <div class="toolbar">
      <progress {...(isKnown && { value: progress.bytes, max: total })} aria-label={updates.now} />
      <span class="note">
        {isKnown
          ? updates.progress({ done: bytes(progress.bytes), total: bytes(total) })
          : updates.checking}
      </span>
      <button type="button" class="button outlined" onClick={actions.onStop}>
        {updates.stop}
      </button>
      <button type="button" class="button outlined" onClick={actions.onTurnOff}>
        {updates.turnOff}
      </button>
    </div>
  );
};

const Idle = ({ status, isBusy, actions }: Props) => {
  const { updates } = usePageWords();
  return (
    <div class="toolbar">
      {status.isPermitted && (
        <button type="button" class="button filled" disabled={isBusy} onClick={actions.onUpdate}>
          {updates.now}
        </button>
      )}
      <button type="button" class="button outlined" disabled={isBusy} onClick={actions.onTurnOff}>
        {updates.turnOff}
      </button>
    </div>
  );
};

const Address = ({ status, refusal, isBusy, actions }: Props) => {
  const { updates } = usePageWords();
  const [address, type] = useState(status.address ?? '');
  const mistake = useRefusal(refusal);
  const use = () => actions.onTurnOn(address);
  return (
    <div class="address-row">
      <AddressField address={address} mistake={mistake} onInput={type} onEnter={use} />
      <button
        type="button"
        class="button outlined"
        disabled={isBusy || address.trim() === status.address}
        onClick={use}
      >
        {updates.change}
      </button>
    </div>
  );
};

const Withdrawn = ({ status, actions }: Pick<Props, 'status' | 'actions'>) => {
  const { updates } = usePageWords();
  return (
    <Callout
      tone="caution"
      role="status"
      action={{ label: updates.allow, onClick: () => actions.onTurnOn(status.address ?? '') }}
    >
      {updates.withdrawn}
    </Callout>
  );
};

/** A subscriber's choices: now, stop, another address, off. */
export const UpdatesOn = (props: Props) => {
  const { status, actions } = props;
  const { updates } = usePageWords();
  return (
    <>
      {!status.isPermitted && <Withdrawn status={status} actions={actions} />}
      {status.isPermitted && status.isSavingData && <Callout>{updates.savingData}</Callout>}
      {status.progress ? (
        <Running progress={status.progress} actions={actions} />
      ) : (
        <Idle {...props} />
      )}
      <Address key={status.address} {...props} />
    </>
  );
};
