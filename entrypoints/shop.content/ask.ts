import {
  type Body,
  MessageError,
  ownRuntime,
  type Reply,
  type RequestName,
  send,
} from '../../lib/background/send.ts';

/**
 * Asking the background from a page that may outlive it. While the browser starts, the background
 * may not be there yet: the question is put again. After an update of the extension this script is
 * an orphan for good: it says so once, quietly, and stops.
 */
export type Ask = <N extends RequestName>(
  request: N,
  body: Body<N>,
) => Promise<Reply<N> | undefined>;

const pauses = [300, 1_000, 3_000];

/** The API is taken away from an orphan, or throws. */
function isOrphan(): boolean {
  try {
    return ownRuntime()?.id === undefined;
  } catch {
    return true;
  }
}

export function createAsk(window: Window, orphaned: () => void): Ask {
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
        // The background answered, and refused: asking again would change nothing.
        if (error.isRefusal || pause === undefined) return undefined;
        await new Promise((resolve) => window.setTimeout(resolve, pause));
      }
    }
    return undefined;
  };
}
