import { useState } from 'preact/hooks';
import { Button } from '../button.tsx';
import { AddressField } from '../field.tsx';
import type { UpdatesProps } from '../list/updates-switch.tsx';
import { usePageWords } from '../locale.tsx';
import type { SendingSwitchProps } from '../sending/sending-switch.tsx';

interface AddressFormProps {
  label: string;
  current: string | undefined;
  builtIn: string | undefined;
  mistake: string | undefined;
  isBusy: boolean;
  /** What the button says while none is in use, and then. */
  words: { turnOn: string; change: string };
  /** Called in the click itself: the browser only asks for a permission there. */
  onUse(address: string): void;
}

const AddressForm = (props: AddressFormProps) => {
  const { label, current, builtIn, mistake, isBusy, words, onUse } = props;
  const [address, setAddress] = useState(current ?? builtIn ?? '');
  const use = () => onUse(address);
  return (
    <div class="address-row">
      <AddressField
        label={label}
        value={address}
        mistake={mistake ?? ''}
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
  list: UpdatesProps;
  sending: SendingSwitchProps & { isBusy: boolean };
}

/** Another list, or another receiver of reports: neither where an organisation forbids it. */
export const Addresses = ({ list, sending }: AddressesProps) => {
  const { settings, updates, sending: words } = usePageWords();
  return (
    <>
      <p class="note">{settings.addresses.hint}</p>
      {list.status && !list.status.isForbidden && (
        <AddressForm
          key={`list ${list.status.address}`}
          label={updates.address}
          current={list.status.address}
          builtIn={list.status.builtIn}
          mistake={list.refusal && updates[list.refusal]}
          isBusy={list.isBusy}
          words={updates}
          onUse={list.actions.onTurnOn}
        />
      )}
      {sending.status && !sending.status.isBarred && (
        <AddressForm
          key={`inbox ${sending.status.always}`}
          label={words.address}
          current={sending.status.always}
          builtIn={sending.status.builtIn}
          mistake={sending.refusal && words[sending.refusal]}
          isBusy={sending.isBusy}
          words={words.options}
          onUse={sending.onTurnOn}
        />
      )}
    </>
  );
};
