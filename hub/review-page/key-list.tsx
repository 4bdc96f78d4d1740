import { useWords } from './words/words.ts';

interface KeyListProps {
  isOpen: boolean;
  isOn: boolean;
  /** Keys of the part that is shown, with what they do. */
  keys: readonly (readonly [key: string, what: string])[];
  onToggle(isOpen: boolean): void;
  onSwitch(isOn: boolean): void;
}

/** Every key, in sight; whoever speaks to the computer can switch single keys off (WCAG 2.1.4). */
export const KeyList = ({ isOpen, isOn, keys, onToggle, onSwitch }: KeyListProps) => {
  const { keys: words } = useWords();
  return (
    <details
      class="key-list"
      open={isOpen}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary>{words.title}</summary>
      <ul>
        {keys.map(([key, what]) => (
          <li key={key}>
            <kbd>{key}</kbd> {what}
          </li>
        ))}
      </ul>
      <label class="check">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
        {words.on}
      </label>
    </details>
  );
};
