const ignore = () => undefined;

/**
 * Runs `work` in one transaction and waits until it is on the disk; whatever is thrown rolls it back
 * and is thrown again. `work` may await nothing but the transaction's own requests: a transaction
 * that waits for something else commits by itself.
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

/** Aborting twice, or after the browser did, is no error worth telling. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // Finished already.
  }
}

/**
 * Waits for requests, made as they are asked for. When one fails the others of its transaction fail
 * too, and that is told once, not for each as "unhandled".
 */
export function all<T>(requests: Iterable<Promise<T>>): Promise<T[]> {
  return Promise.all(
    Array.from(requests, (request) => {
      request.catch(ignore);
      return request;
    }),
  );
}

/** The same, one request an item, each made as it is asked for. */
export function each<T, R>(items: Iterable<T>, request: (item: T) => Promise<R>): Promise<R[]> {
  function* requests() {
    for (const item of items) yield request(item);
  }
  return all(requests());
}
