import type { ComponentChildren } from 'preact';
import { usePageWords } from '../locale.tsx';
import { Switch } from '../switch.tsx';

interface OptionRowProps {
  title: string;
  hint?: string | undefined;
  /** Whoever manages this browser has decided: it says so, and cannot be changed. */
  isFixed?: boolean | undefined;
  children: ComponentChildren;
}

export const OptionRow = ({ title, hint, isFixed = false, children }: OptionRowProps) => {
  const { fixed } = usePageWords().settings;
  const row = (
    <>
      <div class="option-text">
        <h3>{title}</h3>
        {isFixed && <p class="note">{fixed}</p>}
        {hint !== undefined && <p class="note">{hint}</p>}
      </div>
      {children}
    </>
  );
  return isFixed ? (
    <fieldset class="option" disabled>
      {row}
    </fieldset>
  ) : (
    <div class="option">{row}</div>
  );
};

interface SwitchRowProps extends Pick<OptionRowProps, 'title' | 'isFixed'> {
  hint: string;
  isOn: boolean;
  onSwitch(isOn: boolean): void;
}

export const SwitchRow = ({ isOn, onSwitch, ...row }: SwitchRowProps) => (
  <OptionRow {...row}>
    <Switch label={row.title} isOn={isOn} onSwitch={onSwitch} />
  </OptionRow>
);
