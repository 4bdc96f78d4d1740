import { type Body, MessageError, ownRuntime, type Reply, type RequestName, send } from './send.ts';
import { wait } from './wait.ts';

/**
 * Sends a message to the background, and retries while the browser starts. If the extension was
 * updated, it calls `orphaned` once and stops.
 */
export type Ask = <N extends RequestName>(
  request: N,
  body: Body<N>,
) => Promise<Reply<N> | undefined>;

const pauses = [300, 1_000, 3_000];

/** After an update the API is missing in old scripts, or throws. */
function isOrphan(): boolean {
  try {
    return ownRuntime()?.id === undefined;
  } catch {
    return true;
  }
}

export function createAsk(onOrphaned: () => void): Ask {
  return async (request, body) => {
    for (const pause of [...pauses, undefined]) {
      try {
        return await send(request, body);
      } catch (error) {
        if (!(error instanceof MessageError)) throw error;
        if (isOrphan()) {
          onOrphaned();
          return undefined;
        }
        // The background refused the message: asking again would change nothing.
        if (error.isRefusal || pause === undefined) return undefined;
        await wait(pause);
      }
    }
    return undefined;
  };
}
