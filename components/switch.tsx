interface SwitchProps {
  /** For those who cannot see what stands beside it. */
  label: string;
  isOn: boolean;
  onSwitch(isOn: boolean): void;
}

/** On or off. Where the browser is asked first, it shows what is, not what is wished for. */
export const Switch = ({ label, isOn, onSwitch }: SwitchProps) => (
  <label class="switch">
    <input
      type="checkbox"
      role="switch"
      aria-checked={isOn}
      checked={isOn}
      onChange={({ currentTarget }) => {
        const { checked } = currentTarget;
        currentTarget.checked = isOn;
        onSwitch(checked);
      }}
    />
    <span class="unseen">{label}</span>
  </label>
);
