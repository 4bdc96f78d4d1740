/** Runs tasks one after the other; a task that fails does not stop the next. */
export function createTaskQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const own = last.then(work);
    last = own.catch(() => undefined);
    return own;
  };
}

/** One run at a time, which can be stopped. `complaint`: logged to the console if a run fails. */
export function oneRunAtATime(complaint: string) {
  let running: { stop: AbortController; done: Promise<void> } | undefined;

  function begin(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const one = { stop: new AbortController(), done: Promise.resolve() };
    running = one;
    one.done = work(one.stop.signal)
      .catch((error: unknown) => console.error(complaint, error))
      .finally(() => {
        running = undefined;
      });
    return one.done;
  }

  return {
    isRunning: () => running !== undefined,
    /** Begins a run, or joins the current one. Never rejects. */
    run: (work: (signal: AbortSignal) => Promise<void>) => running?.done ?? begin(work),
    async settled() {
      await running?.done;
    },
    async stop() {
      running?.stop.abort();
      await running?.done;
    },
  };
}
