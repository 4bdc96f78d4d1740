import { useCallback, useEffect, useState } from 'preact/hooks';

/**
 * A choice that the background carries out, and the browser may refuse. Where it worked its answer is
 * how things stand now; else it is the word for why it came to nothing, `broken` where nobody knows.
 */
export function useAction<Status extends object, Refusal extends string>(
  show: (status: Status) => void,
) {
  const [refusal, setRefusal] = useState<Refusal | 'broken' | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const follow = useCallback(
    async (action: Promise<Status | Refusal>) => {
      setBusy(true);
      setRefusal(undefined);
      const result = await action.catch(() => 'broken' as const);
      if (typeof result === 'string') setRefusal(result);
      else show(result);
      setBusy(false);
    },
    [show],
  );
  return { refusal, refuse: setRefusal, isBusy, follow };
}

/** What `load` gives: `undefined` until then, and where it fails. `load` has to be the same each time. */
export const useLoaded = <T>(load: () => Promise<T>): T | undefined => {
  const [value, setValue] = useState<T | undefined>(undefined);
  useEffect(() => {
    load().then(setValue, () => undefined);
  }, [load]);
  return value;
};

/**
 * Looks at once, whenever the page comes into sight again, and every `pace` milliseconds while it is:
 * a page that nobody looks at must not keep the background awake for as long as it is open.
 */
export const useLooks = (look: () => void, pace?: number): void => {
  useEffect(() => {
    const lookIfSeen = () => {
      if (document.visibilityState === 'visible') look();
    };
    look();
    const timer = pace === undefined ? undefined : setInterval(lookIfSeen, pace);
    document.addEventListener('visibilitychange', lookIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookIfSeen);
    };
  }, [look, pace]);
};
