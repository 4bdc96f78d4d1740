import { useState } from 'preact/hooks';
import { Button } from '../button.tsx';
import { AddressField } from '../field.tsx';
import { usePageWords } from '../locale.tsx';
import type { UpdatesProps } from './updates-switch.tsx';

/** Another list than the built-in one: not where an organisation forbids it. */
export const ListAddress = ({ status, refusal, isBusy, onTurnOn }: UpdatesProps) => {
  const { settings, updates } = usePageWords();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  if (!status || status.isForbidden) return null;
  const current = status.address;
  const address = typed ?? current ?? status.builtIn ?? '';
  const use = () => onTurnOn(address);
  return (
    <>
      <p class="note">{settings.addresses.hint}</p>
      <div class="address-row">
        <AddressField
          label={updates.address}
          value={address}
          mistake={refusal ? updates[refusal] : ''}
          onInput={setTyped}
          onEnter={use}
        />
        <Button
          label={current === undefined ? updates.turnOn : updates.change}
          disabled={isBusy || address.trim() === current}
          onClick={use}
        />
      </div>
    </>
  );
};
