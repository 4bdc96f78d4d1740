import { useState } from 'preact/hooks';
import { AskError } from './api.ts';

/** What was done, and how to take it back where the hub can. */
export interface Done {
  text: string;
  undo?: (() => Promise<unknown>) | undefined;
}

export interface Act {
  isBusy: boolean;
  error: AskError | undefined;
  done: Done | undefined;
  /** Never rejects; `true` when it was done. */
  run(work: () => Promise<Done>): Promise<boolean>;
  undo(): void;
}

/** One deed at a time; afterwards, done or not, `reload` shows how things are. */
export function useAct(reload: () => void): Act {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AskError>();
  const [done, setDone] = useState<Done>();
  const run: Act['run'] = async (work) => {
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
