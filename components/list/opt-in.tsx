import { useState } from 'preact/hooks';
import { usePageWords } from '../locale.tsx';
import { AddressField } from './address-field.tsx';

/** Why turning updates on came to nothing. */
export type Refusal = 'bad-address' | 'refused' | 'broken';

export interface OptInProps {
  /** The publisher's address in this build. */
  builtIn: string | undefined;
  refusal: Refusal | undefined;
  isBusy: boolean;
  /** Called in the click itself: the browser only asks for a permission there. */
  onTurnOn(address: string): void;
}

/** How the refusals are told. */
export const useRefusal = (refusal: Refusal | undefined): string | undefined => {
  const { updates } = usePageWords();
  const said = {
    'bad-address': updates.badAddress,
    refused: updates.refused,
    broken: updates.broken,
  };
  return refusal && said[refusal];
};

/** What updates mean, before anybody has to decide. */
export const OptIn = ({ builtIn, refusal, isBusy, onTurnOn }: OptInProps) => {
  const { updates } = usePageWords();
  const [address, type] = useState(builtIn ?? '');
  const turnOn = () => onTurnOn(address);
  return (
    <div class="opt-in">
      <p>{updates.promise}</p>
      {builtIn === undefined && <p class="note">{updates.noPublisher}</p>}
      <AddressField
        address={address}
        mistake={useRefusal(refusal)}
        onInput={type}
        onEnter={turnOn}
      />
      <div class="toolbar">
        <button type="button" class="button filled" disabled={isBusy} onClick={turnOn}>
          {updates.turnOn}
        </button>
        <p class="note">{updates.asks}</p>
      </div>
    </div>
  );
};
