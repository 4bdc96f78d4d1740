import { usePageWords } from '../locale.tsx';

export type Choice = 'always' | 'once' | 'keep';

interface ChoicesProps {
  isBusy: boolean;
  /** Reports are sent anyway: only "now" and "keep" are left to be chosen. */
  isAlways: boolean;
  mistake: string | undefined;
  /** Called in the click itself: the browser only asks for a permission there. */
  onChoose(choice: Choice): void;
}

const choices = ['always', 'once', 'keep'] as const;

/** Three ways out, side by side: none of them is hidden or louder than the report deserves. */
export const Choices = ({ isBusy, isAlways, mistake, onChoose }: ChoicesProps) => {
  const { sending } = usePageWords();
  const offered = isAlways ? (['once', 'keep'] as const) : choices;
  return (
    <section class="panel choices">
      <h2>{sending.choice}</h2>
      <ul>
        {offered.map((choice) => (
          <li key={choice}>
            <button
              type="button"
              class={choice === offered[0] ? 'button filled' : 'button outlined'}
              disabled={isBusy}
              aria-describedby={`choice-${choice}`}
              onClick={() => onChoose(choice)}
            >
              {isAlways && choice === 'once' ? sending.now : sending[choice]}
            </button>
            <p class="note" id={`choice-${choice}`}>
              {isAlways && choice === 'once' ? '' : sending[`${choice}Hint`]}
            </p>
          </li>
        ))}
      </ul>
      <p class="mistake" role="alert">
        {mistake}
      </p>
    </section>
  );
};
