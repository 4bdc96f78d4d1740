/** Made when first asked for: tables and patterns with `\p{…}` would cost every start. */
export function late<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
