import type { AskError } from './api.ts';
import { type ReviewWords, useWords } from './words/words.ts';

export function explain({ failed }: ReviewWords, { status, message }: AskError): string {
  const known: Record<number, string> = {
    0: failed.unreachable,
    403: failed.forbidden,
    409: failed.changed,
    429: failed.tooMany,
    503: failed.unreachable,
  };
  const text = known[status] ?? failed.other;
  return message === '' ? text : `${text} (${message})`;
}

/** What went wrong, and the way on. */
export const Problem = ({ error, onRetry }: { error: AskError; onRetry?: () => void }) => {
  const words = useWords();
  return (
    <div class="hint caution" role="alert">
      <p>{explain(words, error)}</p>
      {onRetry && (
        <button type="button" class="button outlined" onClick={onRetry}>
          {words.retry}
        </button>
      )}
    </div>
  );
};

export const Loading = () => {
  const { loading } = useWords();
  return (
    <p class="loading" role="status">
      {loading}
    </p>
  );
};
