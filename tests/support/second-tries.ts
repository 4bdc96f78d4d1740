import type { Tally } from './tally.ts';

/**
 * A browser on a busy machine now and then does not do what it was asked, once in some thousand
 * cases. What failed is tried once more when all else is over, and is told by name with what went
 * wrong at first, so that nothing is hidden. Where more fail than a browser's moods explain, the code
 * is at fault: then nothing is tried again.
 */
export const mostSecondTries = 3;

export interface FailedCase {
  name: string;
  why: string;
  /** Why it failed again; `undefined` where it did not. */
  tryAgain(): Promise<string | undefined>;
}

export async function secondTries(failed: readonly FailedCase[], tally: Tally): Promise<void> {
  const isTooMuch = failed.length > mostSecondTries;
  for (const { name, why, tryAgain } of failed) {
    if (isTooMuch) {
      tally.fail(name, why);
      continue;
    }
    const again = await tryAgain();
    if (again === undefined) tally.passAtSecondTry(name, why);
    else tally.fail(name, `${again}\nat the first try: ${why}`);
  }
}
