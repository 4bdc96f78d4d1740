/** Caches the result of `read` for `milliseconds`, so that frequent requests cost little. A failure is not cached. */
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
