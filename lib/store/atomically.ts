const ignore = () => undefined;

/**
 * Runs `work` in one transaction and waits for the disk; whatever is thrown rolls it back. `work`
 * may await only the transaction's own requests: while it waits for anything else it commits by
 * itself.
 */
export async function atomically<T>(
  transaction: { readonly done: Promise<void>; abort(): void },
  work: () => T | Promise<T>,
): Promise<T> {
  transaction.done.catch(ignore);
  try {
    const result = await work();
    await transaction.done;
    return result;
  } catch (error) {
    abort(transaction);
    throw error;
  }
}

/** Aborting twice, or after the browser did, is no error. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {}
}

/** Where one request fails, so do the others of its transaction: reported once, not for each. */
export function all<T>(requests: Iterable<Promise<T>>): Promise<T[]> {
  return Promise.all(
    Array.from(requests, (request) => {
      request.catch(ignore);
      return request;
    }),
  );
}

export function each<T, R>(items: Iterable<T>, request: (item: T) => Promise<R>): Promise<R[]> {
  function* requests() {
    for (const item of items) yield request(item);
  }
  return all(requests());
}
