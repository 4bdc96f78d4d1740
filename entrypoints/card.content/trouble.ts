/** What is too much trouble with a page to go on without the toolbar. */

/** What is out of sight for so long is hidden, and so is what was in sight for moments alone. */
const mostHidden = 900;
const fewestLooks = 3;
const mostFlicker = 1_800;
/** How often we are put back into the page, until so long without trouble begins anew. */
const mostReturns = 3;
const calmAfter = 60_000;
/** What a shopper may press has been seen for so long, in milliseconds: longer than from look to look. */
export const timeToSee = 500;

/** Counts how often we were put back, until so long without trouble begins anew. */
export const createReturns = () => {
  let returns = 0;
  let troubled = 0;
  return {
    isTooMany() {
      const now = performance.now();
      returns = now - troubled > calmAfter ? 1 : returns + 1;
      troubled = now;
      return returns > mostReturns;
    },
  };
};

/** Whether looks find us hidden: out of sight, or in sight for moments alone. */
export const createHiding = () => {
  let hiddenAt = 0;
  let misses = 0;
  let looks = 0;
  let stoodAt = performance.now();
  const stood = (unseenAt: number): void => {
    const now = performance.now();
    if (now - unseenAt >= timeToSee) [stoodAt, looks] = [now, 0];
  };
  const flickers = () => looks >= fewestLooks && performance.now() - stoodAt >= mostFlicker;
  return {
    /** So far it was in sight, as the browser tells between looks. */
    stood,
    /** What scrolls with the page comes and goes: how long it flickers counts from where it is now. */
    moved(at: number): void {
      if (at > stoodAt) [stoodAt, looks] = [at, 0];
    },
    /** It never was for long enough, by more than one look. */
    flickers,
    isHidden(isSeen: boolean, unseenAt: number): boolean {
      const now = performance.now();
      if (misses === 0) hiddenAt = now;
      // A page that stands still makes one look last.
      misses = isSeen ? 0 : misses + 1;
      looks += 1;
      stood(unseenAt);
      const isOut = misses >= fewestLooks && now - hiddenAt >= mostHidden;
      return isOut || flickers();
    },
    rest() {
      [misses, looks] = [0, 0];
      stoodAt = performance.now();
    },
  };
};
