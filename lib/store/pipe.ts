/**
 * Lets writes run while the next ones are prepared: `pipe(write)` waits until at most `most` run. An
 * error comes out at a later call, at the latest from `pipe()`, which waits for all of them.
 */
export function createPipe(most: number) {
  const running: Promise<void>[] = [];
  return async (write?: () => Promise<void>): Promise<void> => {
    while (running.length >= (write ? most : 1)) await running.shift();
    if (!write) return;
    const next = write();
    next.catch(() => undefined);
    running.push(next);
  };
}
