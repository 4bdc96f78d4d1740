/**
 * What `read` gives, held for so many milliseconds: whoever asks more often gets the same answer, so that
 * anybody may ask. A failure is not held.
 */
export function heldFor<T>(
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
