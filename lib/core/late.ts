/**
 * A value that is made when it is first asked for. For tables and for patterns with `\p{…}`, which
 * the engine works out where they are written: the background starts at a page of a shop, and every
 * millisecond of that is one until the answer.
 */
export function late<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
