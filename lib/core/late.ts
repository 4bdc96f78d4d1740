/** Computes a value on first use: tables and patterns with `\p{…}` would slow every start. */
export function late<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
