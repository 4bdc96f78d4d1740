import { useCallback, useEffect, useState } from 'preact/hooks';
import { Callout } from '../../components/shared/callout.tsx';
import { AskError } from './api.ts';
import { type ReviewWords, useWords } from './words.ts';

interface Loaded<T> {
  value: T | undefined;
  error: AskError | undefined;
  isLoading: boolean;
  reload(): void;
}

/** What `load` gives, again whenever `key` changes. The last value stays while the next is fetched. */
export function useLoad<T>(load: (signal: AbortSignal) => Promise<T>, key: string): Loaded<T> {
  const [state, setState] = useState<{ key: string; value?: T; error?: AskError }>({ key: '' });
  const [count, setCount] = useState(0);
  // `load` is made anew at every drawing; `key` says when it means something else.
  // biome's rule cannot know that, so the function travels through a reference.
  const latest = useLatest(load);
  useEffect(() => {
    const abort = new AbortController();
    const wanted = `${key} ${count}`;
    latest.current(abort.signal).then(
      (value) => !abort.signal.aborted && setState({ key: wanted, value }),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        const askError = error instanceof AskError ? error : new AskError(0, '');
        setState(({ value }) => ({
          key: wanted,
          error: askError,
          ...(value !== undefined && { value }),
        }));
      },
    );
    return () => abort.abort();
  }, [key, count, latest]);
  const isLoading = state.key !== `${key} ${count}`;
  return {
    value: state.value,
    error: isLoading ? undefined : state.error,
    isLoading,
    reload: useCallback(() => setCount((previous) => previous + 1), []),
  };
}

const useLatest = <T,>(value: T): { current: T } => {
  const [box] = useState({ current: value });
  box.current = value;
  return box;
};

export function explain({ failed }: ReviewWords, { status, message }: AskError): string {
  const messages: Record<number, string> = {
    0: failed.unreachable,
    403: failed.forbidden,
    409: failed.changed,
    429: failed.tooMany,
    503: failed.unreachable,
  };
  const text = messages[status] ?? failed.other;
  return message === '' ? text : `${text} (${message})`;
}

/** What went wrong, and the way on. */
export const Problem = ({ error, onRetry }: { error: AskError; onRetry?: () => void }) => {
  const words = useWords();
  return (
    <Callout
      tone="caution"
      role="alert"
      action={onRetry && { label: words.retry, onClick: onRetry }}
    >
      {explain(words, error)}
    </Callout>
  );
};

/** Instead of what was asked for: that it is on its way, or what went wrong and the way on. */
export const Awaited = ({ of: { value, error, reload } }: { of: Loaded<unknown> }) => {
  const { loading } = useWords();
  if (error) return <Problem error={error} onRetry={reload} />;
  if (value !== undefined) return null;
  return (
    <p class="loading" role="status">
      {loading}
    </p>
  );
};
