import type { Case } from './case.ts';
import type { Setting } from './scene.ts';

/** Which case is tried when, and in which browser. */

/** Cases that start alike, and so may share a browser. */
export interface Group {
  setting: Omit<Setting, 'server'>;
  left: Case[];
  isTaken: boolean;
}

/**
 * Side by side: half of a case is waiting, so that two cores are enough for three browsers, and for one
 * more with what waits nearly all the time.
 */
const lanes = 3;
/** A browser is not used for ever. */
export const mostTogether = 64;
/** With fewer left another browser for them is no help. */
const worthHelp = 4;

export const alike = (all: readonly Case[]): Case[][] => [
  ...Map.groupBy(
    all.filter((one) => !one.alone),
    ({ start, waits }) => JSON.stringify([start, waits]),
  ).values(),
  ...all.filter((one) => one.alone).map((one) => [one]),
];

/** Tries a group as long as it has cases left. */
type Together = (group: Group) => Promise<void>;

/** One group after the other, the largest first; at last a lane helps where most is left. */
async function runLane(groups: readonly Group[], together: Together): Promise<void> {
  const next = () =>
    groups.find(({ isTaken }) => !isTaken) ??
    groups
      .filter(({ left }) => left.length >= worthHelp)
      .toSorted((a, b) => b.left.length - a.left.length)[0];
  for (let group = next(); group; group = next()) {
    group.isTaken = true;
    await together(group);
  }
}

/** `open` gives each lane what is its own. */
export async function inLanes(
  groups: readonly Group[],
  open: (run: (together: Together) => Promise<void>) => Promise<void>,
): Promise<void> {
  const all = groups.toSorted((a, b) => b.left.length - a.left.length);
  const [waiting = [], working = []] = [true, false].map((is) =>
    all.filter(({ left }) => (left[0]?.waits ?? false) === is),
  );
  const lane = (own: readonly Group[]) => open((together) => runLane(own, together));
  await Promise.all([lane(waiting), ...Array.from({ length: lanes }, () => lane(working))]);
}
