import type { PageWords } from '../../lib/locales/words.ts';
import { usePageWords } from '../locale.tsx';
import { Fixed } from './fixed.tsx';
import { SwitchRow } from './option-row.tsx';

interface SettingSwitchProps {
  /** A setting that is on or off, by the name of its words. */
  name: keyof PageWords['options']['surfaces'];
  isOn: boolean;
  /** Whoever manages this browser has decided. */
  isFixed?: boolean;
  onSwitch(isOn: boolean): void;
}

export const SettingSwitch = ({ name, isFixed = false, ...rest }: SettingSwitchProps) => {
  const { title, hint } = usePageWords().options.surfaces[name];
  return (
    <Fixed isFixed={isFixed}>
      <SwitchRow title={title} hint={hint} {...rest} />
    </Fixed>
  );
};
