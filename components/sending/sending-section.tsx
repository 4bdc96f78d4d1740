import { useState } from 'preact/hooks';
import type { DeliveryStatus } from '../../lib/core/delivery-status.ts';
import { Callout } from '../callout.tsx';
import { AddressField } from '../list/address-field.tsx';
import { usePageWords } from '../locale.tsx';
import { useKeptFocus } from '../use-kept-focus.ts';
import type { Refusal } from './sending-page.tsx';

export interface SendingSectionProps {
  /** `undefined` until the background has answered. */
  status: DeliveryStatus | undefined;
  refusal: Refusal | undefined;
  isBusy: boolean;
  /** The shopper has just turned sending off. */
  isTurnedOff: boolean;
  /** Called in the click itself: the browser only asks for a permission there. */
  onTurnOn(address: string): void;
  onTurnOff(): void;
}

type Known = SendingSectionProps & { status: DeliveryStatus };

const Forbidden = ({ status, onTurnOn }: Known) => {
  const { options } = usePageWords().sending;
  const { always } = status;
  if (always === undefined || !status.forbidden.includes(always)) return null;
  return (
    <Callout
      tone="caution"
      role="status"
      action={{ label: options.allow, onClick: () => onTurnOn(always) }}
    >
      {options.forbidden}
    </Callout>
  );
};

const Choice = (props: Known) => {
  const { sending } = usePageWords();
  const { status, refusal, isBusy, onTurnOn } = props;
  const { always, builtIn } = status;
  const [address, type] = useState(always ?? builtIn ?? '');
  const turnOn = () => onTurnOn(address);
  return (
    <>
      <AddressField
        label={sending.address}
        address={address}
        mistake={refusal && sending[refusal]}
        onInput={type}
        onEnter={turnOn}
      />
      <div class="toolbar">
        {always !== undefined && (
          <button
            type="button"
            class="button filled"
            disabled={isBusy}
            onClick={() => props.onTurnOff()}
          >
            {sending.options.turnOff}
          </button>
        )}
        <button
          type="button"
          class="button outlined"
          disabled={isBusy || address.trim() === always}
          onClick={turnOn}
        >
          {always === undefined ? sending.options.turnOn : sending.options.change}
        </button>
      </div>
    </>
  );
};

/** Where reports go, and the way to stop it. */
export const SendingSection = (props: SendingSectionProps) => {
  const { options } = usePageWords().sending;
  const { status, isTurnedOff } = props;
  const area = useKeptFocus<HTMLDivElement>();
  const isOn = status?.always !== undefined;
  const said = isOn ? [options.on, options.onHint] : [options.off, options.offHint];
  return (
    <div class="list-section" ref={area} aria-busy={status === undefined}>
      {status && <p class="note">{status.isBarred ? options.barred : `${said[0]}. ${said[1]}`}</p>}
      <Callout tone="advice" role="status">
        {isTurnedOff && !isOn && options.turnedOff}
      </Callout>
      {status && !status.isBarred && (
        <>
          <Forbidden {...props} status={status} />
          <Choice key={status.always ?? ''} {...props} status={status} />
        </>
      )}
    </div>
  );
};
