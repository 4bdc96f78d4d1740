import { Button } from '../button.tsx';
import { usePageWords } from '../locale.tsx';
import { OptionRow } from '../options/option-row.tsx';

interface WatchInviteProps {
  isOn: boolean;
  onOpen(): void;
}

/** In the options: what recall alerts are for, and the way to their own page. */
export const WatchInvite = ({ isOn, onOpen }: WatchInviteProps) => {
  const { watch } = usePageWords();
  return (
    <OptionRow title={isOn ? watch.on : watch.isOff} hint={watch.inviteHint}>
      <Button label={isOn ? watch.open : watch.invite} onClick={onOpen} />
    </OptionRow>
  );
};
