/**
 * Caches what `read` gives for `milliseconds`, so that anybody may ask often; a failure is not
 * cached.
 */
export function cachedFor<T>(
  milliseconds: number,
  now: () => number,
  read: () => Promise<T>,
): () => Promise<T> {
  let last: { at: number; answer: Promise<T> } | undefined;
  return () => {
    if (last && Math.abs(now() - last.at) < milliseconds) return last.answer;
    const answer = read();
    last = { at: now(), answer };
    answer.catch(() => {
      last = undefined;
    });
    return answer;
  };
}
