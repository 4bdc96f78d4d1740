import { useState } from 'preact/hooks';
import { Button } from '../../components/shared/button.tsx';
import { AskError } from './api.ts';
import { Problem } from './load.tsx';
import { useWords } from './words.ts';

/** What was done, and how to take it back where the hub can. */
interface Done {
  text: string;
  undo?: (() => Promise<unknown>) | undefined;
}

export type Act = ReturnType<typeof useAct>;

/** One action at a time; afterwards, done or not, `reload` shows how things are. */
export function useAct(reload: () => void) {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AskError>();
  const [done, setDone] = useState<Done>();
  /** Never rejects; `true` when it was done. */
  const run = async (work: () => Promise<Done>): Promise<boolean> => {
    if (isBusy) return false;
    setBusy(true);
    setError(undefined);
    setDone(undefined);
    try {
      setDone(await work());
      return true;
    } catch (caught) {
      setError(caught instanceof AskError ? caught : new AskError(0, ''));
      return false;
    } finally {
      setBusy(false);
      reload();
    }
  };
  const undo = () => {
    const back = done?.undo;
    if (!back) return;
    void run(async () => {
      await back();
      return { text: '' };
    });
  };
  return { isBusy, error, done, run, undo };
}

/** Says what was done, offers the way back, or says what went wrong. */
export const ActStatus = ({ act: { error, done, isBusy, undo } }: { act: Act }) => {
  const words = useWords();
  return (
    <div class="page-status">
      {error && <Problem error={error} />}
      <p role="status">{done?.text ?? ''}</p>
      {done?.undo && <Button look="text" label={words.undo} disabled={isBusy} onClick={undo} />}
    </div>
  );
};
