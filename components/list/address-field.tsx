import { useId } from 'preact/hooks';
import { Mistake } from '../button.tsx';
import { usePageWords } from '../locale.tsx';

interface AddressFieldProps {
  /** What the address is of, where it is not the list's. */
  label?: string;
  address: string;
  mistake: string | undefined;
  onInput(address: string): void;
  /** Missing in a form, which has its own. */
  onEnter?(): void;
}

/** Where the list comes from, or a report goes. Enter is a click as well: the browser takes it as the shopper's action. */
export const AddressField = ({ label, address, mistake, onInput, onEnter }: AddressFieldProps) => {
  const { updates } = usePageWords();
  const id = useId();
  return (
    <div class="address">
      <label for={id}>{label ?? updates.address}</label>
      <input
        id={id}
        type="url"
        class="text-field"
        value={address}
        placeholder="https://"
        autocomplete="off"
        spellcheck={false}
        aria-invalid={mistake !== undefined}
        aria-describedby={`${id}-mistake`}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter?.();
        }}
      />
      <Mistake id={`${id}-mistake`}>{mistake}</Mistake>
    </div>
  );
};
