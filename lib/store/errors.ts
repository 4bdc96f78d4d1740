/** Somebody else wrote the list meanwhile: nothing was changed, read `held()` and try again. */
export class ListMovedError extends Error {
  override name = 'ListMovedError';
}

/** The list would not be what it says it is, or cannot be read any more: nothing was changed. */
export class ListDamagedError extends Error {
  override name = 'ListDamagedError';
}
