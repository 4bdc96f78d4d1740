import { usePageWords } from '../locale.tsx';

/** In the options and on the welcome page: what the watch is for, and the way to its own page. */
export const WatchInvite = ({ isOn, onOpen }: { isOn: boolean; onOpen(): void }) => {
  const { watch } = usePageWords();
  return (
    <section class="option" id="watch">
      <div class="option-text">
        <h2>{watch.title}</h2>
        <p class="note">{isOn ? watch.on : `${watch.isOff}. ${watch.inviteHint}`}</p>
      </div>
      <button type="button" class="button outlined" onClick={onOpen}>
        {isOn ? watch.open : watch.invite}
      </button>
    </section>
  );
};
