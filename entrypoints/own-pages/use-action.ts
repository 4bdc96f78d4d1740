import { useCallback, useState } from 'preact/hooks';

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
