import { Button, Mistake } from '../button.tsx';
import { useLocale, usePageWords } from '../locale.tsx';
import { SwitchRow } from '../options/option-row.tsx';

export type Choice = 'once' | 'keep' | 'always' | 'stop';

interface ChoicesProps {
  name: string;
  isBusy: boolean;
  /** This report is sent anyway. */
  isAlways: boolean;
  sendsAll: boolean;
  mistake: string | undefined;
  /** Called in the click itself: the browser only asks for a permission there. */
  onChoose(choice: Choice): void;
}

export const Choices = ({ name, isBusy, isAlways, mistake, onChoose, ...props }: ChoicesProps) => {
  const { sending } = usePageWords();
  const { sent } = useLocale().reporting;
  return (
    <section class="choices">
      <div class="toolbar">
        <Button
          look="filled"
          label={isAlways ? sending.now : sent.send({ name })}
          disabled={isBusy}
          onClick={() => onChoose('once')}
        />
        <Button label={sending.keep} disabled={isBusy} onClick={() => onChoose('keep')} />
      </div>
      <Mistake>{mistake}</Mistake>
      <SwitchRow
        title={sending.all}
        hint={sending.allHint}
        isOn={props.sendsAll}
        onSwitch={(isOn) => onChoose(isOn ? 'always' : 'stop')}
      />
    </section>
  );
};
