import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { SettingState } from '../../lib/settings/use-setting.ts';
import type {
  AddressChoice,
  AddressStatus,
  Refusal,
} from '../../lib/updates/use-address-switch.ts';
import { FieldError, Switch } from '../shared/button.tsx';
import { Callout } from '../shared/callout.tsx';
import { LevelIcon } from '../shared/icon.tsx';
import { usePageLocale } from '../shared/locale.tsx';

interface OptionRowProps {
  title: string;
  hint?: string | undefined;
  /** An organisation's policy decided it: the row says so and cannot be changed. */
  isFixed?: boolean | undefined;
  children: ComponentChildren;
}

export const OptionRow = ({ title, hint, isFixed = false, children }: OptionRowProps) => {
  const { fixed } = usePageLocale().settings;
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

interface SwitchRowProps {
  title: string;
  hint: string;
  setting: SettingState<boolean>;
}

export const SwitchRow = ({ title, hint, setting: [isOn, onSwitch, isFixed] }: SwitchRowProps) => (
  <OptionRow {...{ title, hint, isFixed }}>
    <Switch label={title} isOn={isOn} onSwitch={onSwitch} />
  </OptionRow>
);

interface AddressSwitchProps extends Pick<SwitchRowProps, 'title' | 'hint'> {
  choice: Omit<AddressChoice<AddressStatus>, 'isBusy'>;
  words: Record<Refusal | 'turnedOff' | 'none', string>;
  children?: ComponentChildren;
}

export const AddressSwitch = ({ choice, words, children, ...row }: AddressSwitchProps) => {
  const { status, refusal, onTurnOn, onTurnOff } = choice;
  const { address } = status;
  const from = address ?? status.builtIn;
  return (
    <>
      {from === undefined ? (
        <p>{words.none}</p>
      ) : (
        <>
          <SwitchRow
            {...row}
            setting={[address !== undefined, (isOn) => (isOn ? onTurnOn(from) : onTurnOff())]}
          />
          {children}
          <FieldError>{refusal && words[refusal]}</FieldError>
        </>
      )}
      <Callout tone="advice" role="status">
        {address === undefined && choice.isTurnedOff && words.turnedOff}
      </Callout>
    </>
  );
};

interface LevelChoiceProps {
  caution: SettingState<boolean>;
  advice: SettingState<boolean>;
}

/** Radio buttons for the lowest level that warns; dangers always do. */
export const LevelChoice = ({ caution, advice }: LevelChoiceProps) => {
  const { sensitivity: words, fixed } = usePageLocale().settings;
  const [hasCaution, chooseCaution] = caution;
  const [hasAdvice, chooseAdvice, isAdviceFixed] = advice;
  const chosen = !hasCaution ? 'danger' : hasAdvice ? 'advice' : 'caution';
  const name = useId();
  return (
    <fieldset class="choices">
      <legend class="note">{words.hint}</legend>
      {isAdviceFixed && <p class="note">{fixed}</p>}
      {(['danger', 'caution', 'advice'] as const).map((least) => (
        <label key={least} class="choice">
          <input
            type="radio"
            name={name}
            value={least}
            checked={chosen === least}
            // Caution and advice differ only in the setting that the policy fixed.
            disabled={isAdviceFixed && least !== 'danger' && least !== chosen}
            onChange={() => {
              chooseCaution(least !== 'danger');
              chooseAdvice(least === 'advice');
            }}
          />
          <LevelIcon level={least} size={18} />
          <span class="choice-text">
            <strong>{words[least]}</strong>
            <span class="note">{words[`${least}Hint`]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
};
