import { useState } from 'preact/hooks';
import type { ListStatus } from '../../lib/core/list-status.ts';
import { Callout } from '../callout.tsx';
import { useLocale, usePageWords } from '../locale.tsx';
import { AddressField } from './address-field.tsx';
import { type Refusal, useRefusal } from './opt-in.tsx';

export interface ListDeeds {
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
  deeds: ListDeeds;
};

const Running = ({
  progress,
  deeds,
}: Pick<Props, 'deeds'> & Required<Pick<ListStatus, 'progress'>>) => {
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
      <button type="button" class="button outlined" onClick={deeds.onStop}>
        {updates.stop}
      </button>
      <button type="button" class="button outlined" onClick={deeds.onTurnOff}>
        {updates.turnOff}
      </button>
    </div>
  );
};

const Idle = ({ status, isBusy, deeds }: Props) => {
  const { updates } = usePageWords();
  return (
    <div class="toolbar">
      {status.isPermitted && (
        <button type="button" class="button filled" disabled={isBusy} onClick={deeds.onUpdate}>
          {updates.now}
        </button>
      )}
      <button type="button" class="button outlined" disabled={isBusy} onClick={deeds.onTurnOff}>
        {updates.turnOff}
      </button>
    </div>
  );
};

const Address = ({ status, refusal, isBusy, deeds }: Props) => {
  const { updates } = usePageWords();
  const [address, type] = useState(status.address ?? '');
  const mistake = useRefusal(refusal);
  const use = () => deeds.onTurnOn(address);
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

const Withdrawn = ({ status, deeds }: Pick<Props, 'status' | 'deeds'>) => {
  const { updates } = usePageWords();
  return (
    <Callout
      tone="caution"
      role="status"
      action={{ label: updates.allow, onClick: () => deeds.onTurnOn(status.address ?? '') }}
    >
      {updates.withdrawn}
    </Callout>
  );
};

/** A subscriber's choices: now, stop, another address, off. */
export const UpdatesOn = (props: Props) => {
  const { status, deeds } = props;
  const { updates } = usePageWords();
  return (
    <>
      {!status.isPermitted && <Withdrawn status={status} deeds={deeds} />}
      {status.isPermitted && status.isSavingData && <Callout>{updates.savingData}</Callout>}
      {status.progress ? <Running progress={status.progress} deeds={deeds} /> : <Idle {...props} />}
      <Address key={status.address} {...props} />
    </>
  );
};
