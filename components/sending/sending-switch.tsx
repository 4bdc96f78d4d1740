import type { DeliveryStatus } from '../../lib/core/delivery-status.ts';
import { Mistake } from '../button.tsx';
import { Callout } from '../callout.tsx';
import { OutsideLink } from '../links.tsx';
import { usePageWords } from '../locale.tsx';
import { SwitchRow } from '../options/option-row.tsx';
import { useKeptFocus } from '../use-focus.ts';
import type { Refusal } from './sending-page.tsx';

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
  const { always, builtIn } = status;
  const to = always ?? builtIn;
  if (status.isBarred) return <p class="note">{options.barred}</p>;
  const turnedOff = (
    <Callout tone="advice" role="status">
      {isTurnedOff && always === undefined && options.turnedOff}
    </Callout>
  );
  if (to === undefined)
    return (
      <>
        <p>{options.noInbox}</p>
        {turnedOff}
      </>
    );
  const isForbidden = always !== undefined && status.forbidden.includes(always);
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
      <SwitchRow
        title={options.to({ name: receiver })}
        hint={always === undefined ? options.offHint : options.onHint}
        isOn={always !== undefined}
        onSwitch={(isOn) => (isOn ? on.onTurnOn(to) : on.onTurnOff())}
      />
      {privacy !== undefined && (
        <p class="note">
          <OutsideLink href={privacy}>{sending.privacy}</OutsideLink>
        </p>
      )}
      {isForbidden && (
        <Callout
          tone="caution"
          role="status"
          action={{ label: options.allow, onClick: () => on.onTurnOn(always) }}
        >
          {options.forbidden}
        </Callout>
      )}
      <Mistake>{refusal && sending[refusal]}</Mistake>
      {turnedOff}
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
