import type { DeliveryStatus } from '../../lib/background/reporting.ts';
import { Callout } from '../callout.tsx';
import { OutsideLink } from '../links.tsx';
import { usePageWords } from '../locale.tsx';
import { AddressSwitch, type Refusal } from '../options/option-row.tsx';
import { useKeptFocus } from '../use-focus.ts';

export interface SendingSwitchProps {
  /** `undefined` until the background has answered. */
  status: DeliveryStatus | undefined;
  /** Who gets the reports: the operator of this build, or the host of another address. */
  receiver: string;
  privacy?: string | undefined;
  refusal: Refusal | undefined;
  isTurnedOff: boolean;
  /** Called in the click itself: the browser only asks for a permission there. */
  onTurnOn(address: string): void;
  onTurnOff(): void;
  /** The shopper has read what is sent from now on. */
  onAgree(): void;
}

type Known = SendingSwitchProps & { status: DeliveryStatus };

const Choice = ({ status, receiver, privacy, refusal, isTurnedOff, ...on }: Known) => {
  const { sending, settings } = usePageWords();
  const { options } = sending;
  const { always } = status;
  if (status.isBarred) return <p class="note">{options.barred}</p>;
  return (
    <>
      {status.hasNewPractices && (
        <Callout
          tone="caution"
          role="status"
          action={{ label: settings.practices.agree, onClick: on.onAgree }}
        >
          <h3>{settings.practices.title}</h3>
          <p>{settings.practices.body}</p>
        </Callout>
      )}
      <AddressSwitch
        title={options.to({ name: receiver })}
        hint={always === undefined ? options.offHint : options.onHint}
        address={always}
        builtIn={status.builtIn}
        none={options.noInbox}
        mistake={refusal && sending[refusal]}
        turnedOff={isTurnedOff && options.turnedOff}
        onTurnOn={on.onTurnOn}
        onTurnOff={on.onTurnOff}
      >
        {privacy !== undefined && (
          <p class="note">
            <OutsideLink href={privacy}>{sending.privacy}</OutsideLink>
          </p>
        )}
        {always !== undefined && status.forbidden.includes(always) && (
          <Callout
            tone="caution"
            role="status"
            action={{ label: options.allow, onClick: () => on.onTurnOn(always) }}
          >
            {options.forbidden}
          </Callout>
        )}
      </AddressSwitch>
    </>
  );
};

/** Whether reports leave the device, and one switch for it. Without a receiver there is none. */
export const SendingSwitch = (props: SendingSwitchProps) => {
  const { status } = props;
  const area = useKeptFocus<HTMLDivElement>();
  return (
    <div class="list-section" ref={area} aria-busy={status === undefined}>
      {status && <Choice {...props} status={status} />}
    </div>
  );
};
