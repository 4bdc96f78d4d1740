import { type Body, MessageError, ownRuntime, type Reply, type RequestName, send } from './send.ts';
import { wait } from './wait.ts';

/**
 * Asks again while the browser starts. After an update it reports once that the script is
 * invalidated, and stops.
 */
export type Ask = <N extends RequestName>(
  request: N,
  body: Body<N>,
) => Promise<Reply<N> | undefined>;

const pauses = [300, 1_000, 3_000];

/** After an update the browser removes the API from old scripts, or lets it throw. */
function isOrphan(): boolean {
  try {
    return ownRuntime()?.id === undefined;
  } catch {
    return true;
  }
}

export function createAsk(orphaned: () => void): Ask {
  return async (request, body) => {
    for (const pause of [...pauses, undefined]) {
      try {
        return await send(request, body);
      } catch (error) {
        if (!(error instanceof MessageError)) throw error;
        if (isOrphan()) {
          orphaned();
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
