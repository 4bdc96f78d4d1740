import { useCallback, useEffect, useState } from 'preact/hooks';
import { Callout } from '../../components/shared/callout.tsx';
import { ApiError } from './api.ts';
import { type ReviewWords, useWords } from './words.ts';

interface Loaded<T> {
  value: T | undefined;
  error: ApiError | undefined;
  isLoading: boolean;
  reload(): void;
}

/** The result of `load`, which runs again when `key` changes. The last value stays until the next one is there. */
export function useLoad<T>(load: (signal: AbortSignal) => Promise<T>, key: string): Loaded<T> {
  const [state, setState] = useState<{ key: string; value?: T; error?: ApiError }>({ key: '' });
  const [count, setCount] = useState(0);
  // `load` is a new function at each render and only changes its meaning with `key`, so the effect reads it
  // from a reference instead of depending on it.
  const latest = useLatest(load);
  useEffect(() => {
    const abort = new AbortController();
    const requestKey = `${key} ${count}`;
    latest.current(abort.signal).then(
      (value) => !abort.signal.aborted && setState({ key: requestKey, value }),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        const apiError = error instanceof ApiError ? error : new ApiError(0, '');
        setState(({ value }) => ({
          key: requestKey,
          error: apiError,
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

export function errorText({ failed }: ReviewWords, { status, message }: ApiError): string {
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

export const ErrorCallout = ({ error, onRetry }: { error: ApiError; onRetry?: () => void }) => {
  const words = useWords();
  return (
    <Callout
      tone="caution"
      role="alert"
      action={onRetry && { label: words.retry, onClick: onRetry }}
    >
      {errorText(words, error)}
    </Callout>
  );
};

export const LoadStatus = ({ of: { value, error, reload } }: { of: Loaded<unknown> }) => {
  const { loading } = useWords();
  if (error) return <ErrorCallout error={error} onRetry={reload} />;
  if (value !== undefined) return null;
  return (
    <p class="loading" role="status">
      {loading}
    </p>
  );
};
