import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Mistake, Switch } from '../button.tsx';
import { Callout } from '../callout.tsx';
import { LevelIcon } from '../icon.tsx';
import { usePageWords } from '../locale.tsx';

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

/** Why a choice came to nothing. */
export type Refusal = 'badAddress' | 'refused' | 'broken';

interface AddressSwitchProps extends Pick<SwitchRowProps, 'title' | 'hint'> {
  /** The one in use; without one it is off. */
  address: string | undefined;
  builtIn: string | undefined;
  /** Said where there is neither. */
  none: string;
  mistake: string | undefined;
  /** Said when the shopper has just turned it off. */
  turnedOff: string | false;
  /** Called in the click itself: the browser only asks for a permission there. */
  onTurnOn(address: string): void;
  onTurnOff(): void;
  children?: ComponentChildren;
}

/** Something that needs an address: one switch for it, and no field. */
export const AddressSwitch = ({ address, builtIn, none, ...props }: AddressSwitchProps) => {
  const from = address ?? builtIn;
  return (
    <>
      {from === undefined ? (
        <p>{none}</p>
      ) : (
        <>
          <SwitchRow
            title={props.title}
            hint={props.hint}
            isOn={address !== undefined}
            onSwitch={(isOn) => (isOn ? props.onTurnOn(from) : props.onTurnOff())}
          />
          {props.children}
          <Mistake>{props.mistake}</Mistake>
        </>
      )}
      <Callout tone="advice" role="status">
        {address === undefined && props.turnedOff}
      </Callout>
    </>
  );
};

const sensitivities = ['danger', 'caution', 'advice'] as const;
export type Sensitivity = (typeof sensitivities)[number];

interface LeastChoiceProps {
  chosen: Sensitivity;
  onChoose(least: Sensitivity): void;
  /** Whoever manages this browser has decided whether advice is told. */
  isAdviceFixed?: boolean;
}

/** From the certain to the general; a danger is always told. */
export const LeastChoice = ({ chosen, onChoose, isAdviceFixed = false }: LeastChoiceProps) => {
  const { sensitivity: words, fixed } = usePageWords().settings;
  const name = useId();
  return (
    <fieldset class="choices">
      <legend class="note">{words.hint}</legend>
      {isAdviceFixed && <p class="note">{fixed}</p>}
      {sensitivities.map((least) => (
        <label key={least} class="choice">
          <input
            type="radio"
            name={name}
            value={least}
            checked={chosen === least}
            // Between these two lies just what was decided.
            disabled={isAdviceFixed && least !== 'danger' && least !== chosen}
            onChange={() => onChoose(least)}
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
