import { Callout } from '../../components/callout.tsx';
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
    <Callout
      tone="caution"
      role="alert"
      action={onRetry && { label: words.retry, onClick: onRetry }}
    >
      {explain(words, error)}
    </Callout>
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
