import { useState } from 'preact/hooks';
import { Button } from '../../components/shared/button.tsx';
import { ApiError } from './api.ts';
import { ErrorCallout } from './load.tsx';
import { useWords } from './words.ts';

/** The message after an action, and how to undo the action where the hub can. */
interface ActionResult {
  text: string;
  undo?: (() => Promise<unknown>) | undefined;
}

export type ActionRunner = ReturnType<typeof useAction>;

/** Runs one action at a time; afterwards, even after a failure, `reload` shows the current state. */
export function useAction(reload: () => void) {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();
  const [done, setDone] = useState<ActionResult>();
  /** Never rejects; `true` on success. */
  const run = async (work: () => Promise<ActionResult>): Promise<boolean> => {
    if (isBusy) return false;
    setBusy(true);
    setError(undefined);
    setDone(undefined);
    try {
      setDone(await work());
      return true;
    } catch (caught) {
      setError(caught instanceof ApiError ? caught : new ApiError(0, ''));
      return false;
    } finally {
      setBusy(false);
      reload();
    }
  };
  const undo = () => {
    const undoLast = done?.undo;
    if (!undoLast) return;
    void run(async () => {
      await undoLast();
      return { text: '' };
    });
  };
  return { isBusy, error, done, run, undo };
}

/** Shows the result of the last action with an undo button, or its error. */
export const ActionStatus = ({ act: { error, done, isBusy, undo } }: { act: ActionRunner }) => {
  const words = useWords();
  return (
    <div class="page-status">
      {error && <ErrorCallout error={error} />}
      <p role="status">{done?.text ?? ''}</p>
      {done?.undo && <Button look="text" label={words.undo} disabled={isBusy} onClick={undo} />}
    </div>
  );
};
