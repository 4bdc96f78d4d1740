import type { ComponentChildren } from 'preact';
import { Switch } from '../switch.tsx';

interface OptionRowProps {
  title: string;
  hint?: string | undefined;
  children: ComponentChildren;
}

/** A choice with its name and what it does; the control stands at the end. */
export const OptionRow = ({ title, hint, children }: OptionRowProps) => (
  <div class="option">
    <div class="option-text">
      <h3>{title}</h3>
      {hint !== undefined && <p class="note">{hint}</p>}
    </div>
    {children}
  </div>
);

interface SwitchRowProps {
  title: string;
  hint: string;
  isOn: boolean;
  onSwitch(isOn: boolean): void;
}

export const SwitchRow = ({ title, hint, isOn, onSwitch }: SwitchRowProps) => (
  <OptionRow title={title} hint={hint}>
    <Switch label={title} isOn={isOn} onSwitch={onSwitch} />
  </OptionRow>
);
