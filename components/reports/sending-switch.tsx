import type { DeliveryStatus } from '../../lib/reports/reports.ts';
import type { AddressChoice } from '../../lib/updates/use-address-switch.ts';
import { AddressSwitch } from '../settings/option-row.tsx';
import { Callout } from '../shared/callout.tsx';
import { OutsideLink } from '../shared/links.tsx';
import { usePageLocale } from '../shared/locale.tsx';
import { useKeptFocus } from '../shared/use-focus.ts';

export interface SendingSwitchProps extends AddressChoice<DeliveryStatus> {
  /** Who gets the reports: the operator of this build, or the host of another address. */
  receiver: string;
  privacy?: string | undefined;
  /** The shopper has read what is sent from now on. */
  onAgree(): void;
}

export const SendingSwitch = (props: SendingSwitchProps) => {
  const { status, receiver, privacy, onTurnOn, onAgree } = props;
  const { sending, settings } = usePageLocale();
  const { options } = sending;
  const { address } = status;
  const area = useKeptFocus<HTMLDivElement>();
  if (status.isForbiddenByPolicy) return <p class="list-section note">{options.barred}</p>;
  return (
    <div class="list-section" ref={area}>
      {status.needsConsent && (
        <Callout
          tone="caution"
          role="status"
          action={{ label: settings.consent.agree, onClick: onAgree }}
        >
          <h3>{settings.consent.title}</h3>
          <p>{settings.consent.body}</p>
        </Callout>
      )}
      <AddressSwitch
        title={options.to({ name: receiver })}
        hint={address === undefined ? options.offHint : options.onHint}
        choice={props}
        words={{ ...sending, turnedOff: options.turnedOff, none: options.noInbox }}
      >
        {privacy !== undefined && (
          <p class="note">
            <OutsideLink href={privacy}>{sending.privacy}</OutsideLink>
          </p>
        )}
        {address !== undefined && status.withoutPermission.includes(address) && (
          <Callout
            tone="caution"
            role="status"
            action={{ label: options.allow, onClick: () => onTurnOn(address) }}
          >
            {options.forbidden}
          </Callout>
        )}
      </AddressSwitch>
    </div>
  );
};
