/** Computes a value on first use: tables and patterns with `\p{…}` would slow every start. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
