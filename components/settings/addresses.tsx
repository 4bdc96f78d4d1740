import { useState } from 'preact/hooks';
import type { Refusal } from '../../lib/updates/use-address-switch.ts';
import type { SendingSwitchProps } from '../reports/sending-switch.tsx';
import { Button } from '../shared/button.tsx';
import { AddressField } from '../shared/field.tsx';
import { usePageLocale } from '../shared/locale.tsx';
import type { UpdatesProps } from '../updates/updates-switch.tsx';

interface AddressFormProps {
  choice: UpdatesProps | SendingSwitchProps;
  words: Record<Refusal | 'address' | 'turnOn' | 'change', string>;
}

const AddressForm = ({ choice, words }: AddressFormProps) => {
  const { status, refusal, isBusy, onTurnOn } = choice;
  const current = status.address;
  const [address, setAddress] = useState(current ?? status.builtIn ?? '');
  const use = () => onTurnOn(address);
  return (
    <div class="address-row">
      <AddressField
        label={words.address}
        value={address}
        mistake={refusal ? words[refusal] : ''}
        onInput={setAddress}
        onEnter={use}
      />
      <Button
        label={current === undefined ? words.turnOn : words.change}
        disabled={isBusy || address.trim() === current}
        onClick={use}
      />
    </div>
  );
};

interface AddressesProps {
  list: UpdatesProps | undefined;
  sending: SendingSwitchProps | undefined;
}

/** Another list, or another receiver of reports: neither where an organisation forbids it. */
export const Addresses = ({ list, sending }: AddressesProps) => {
  const { settings, updates, sending: words } = usePageLocale();
  const rows = [
    { choice: list, words: updates },
    { choice: sending, words: { ...words, ...words.options } },
  ];
  return (
    <>
      <p class="note">{settings.addresses.hint}</p>
      {rows.map(
        ({ choice, words }) =>
          choice &&
          !choice.status.isForbiddenByPolicy && (
            <AddressForm key={`${words.address} ${choice.status.address}`} {...{ choice, words }} />
          ),
      )}
    </>
  );
};
