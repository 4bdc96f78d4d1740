/**
 * Made when first asked for: for tables and patterns with `\p{…}`, which would cost every start of
 * the background.
 */
export function late<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
