import { usePageWords } from '../locale.tsx';

interface WatchInviteProps {
  isOn: boolean;
  /** The options have a heading of their own above it. */
  hasTitle?: boolean;
  onOpen(): void;
}

/** In the options and on the welcome page: what the watch is for, and the way to its own page. */
export const WatchInvite = ({ isOn, onOpen, hasTitle = true }: WatchInviteProps) => {
  const { watch } = usePageWords();
  return (
    <div class="option">
      <div class="option-text">
        {hasTitle && <h2>{watch.title}</h2>}
        <p class="note">{isOn ? watch.on : `${watch.isOff}. ${watch.inviteHint}`}</p>
      </div>
      <button type="button" class="button outlined" onClick={onOpen}>
        {isOn ? watch.open : watch.invite}
      </button>
    </div>
  );
};
