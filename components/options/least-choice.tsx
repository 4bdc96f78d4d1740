import { useId } from 'preact/hooks';
import { LevelIcon } from '../icon.tsx';
import { usePageWords } from '../locale.tsx';

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
