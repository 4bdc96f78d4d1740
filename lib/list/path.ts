import type { SegmentFile, Targets } from './metadata.ts';

/** From a version to a later one: a segment, or all parts of one. */
export interface Step {
  from: number;
  to: number;
  files: { path: string; file: SegmentFile }[];
  bytes: number;
}

/** `fromNothing`: replace everything; else apply to what is there. */
export interface Path {
  fromNothing: boolean;
  /** Oldest first, so the newest wins. */
  steps: Step[];
  bytes: number;
}

/** What a request costs beyond its bytes. */
const perFile = 500;

/** Groups the files by what they bring; a step that lacks a part is no step. */
export function stepsOf({ targets }: Pick<Targets, 'targets'>): Step[] {
  const steps = new Map<string, Step>();
  for (const [path, file] of Object.entries(targets)) {
    const { from, to } = file.custom;
    const step = steps.get(`${from}-${to}`) ?? { from, to, files: [], bytes: 0 };
    step.files.push({ path, file });
    step.bytes += file.length + perFile;
    steps.set(`${from}-${to}`, step);
  }
  for (const step of steps.values()) {
    step.files.sort((one, other) => one.file.custom.part - other.file.custom.part);
  }
  return [...steps.values()].filter(isWhole);
}

const isWhole = ({ from, to, files }: Step): boolean =>
  from < to &&
  files.every(({ file }, at) => file.custom.part === at + 1 && file.custom.of === files.length);

/**
 * The cheapest way to `goal` by bytes, if there is one. A segment suits any version between its
 * `from` and `to`, as it holds the newest state of all that changed in between.
 */
export function cheapestPath(steps: Step[], version: number, goal: number): Path | undefined {
  const anew = cheapest(steps, 0, goal);
  const onwards = version > 0 && version < goal ? cheapest(steps, version, goal) : undefined;
  const isOnwards = onwards !== undefined && (!anew || cost(onwards) <= cost(anew));
  const chosen = isOnwards ? onwards : anew;
  if (!chosen) return undefined;
  const bytes = chosen
    .flatMap(({ files }) => files)
    .reduce((sum, { file }) => sum + file.length, 0);
  return { fromNothing: !isOnwards, steps: chosen, bytes };
}

const cost = (steps: Step[]): number => steps.reduce((sum, { bytes }) => sum + bytes, 0);

/** From the goal backwards: the best way onwards from each version that some step leads to. */
function cheapest(steps: Step[], start: number, goal: number): Step[] | undefined {
  const best = new Map<number, Step[]>([[goal, []]]);
  const versions = new Set([start, ...steps.map(({ to }) => to)]);
  for (const version of [...versions].sort((one, other) => other - one)) {
    if (version >= goal || version < start) continue;
    for (const step of steps) {
      const isUsable = version === 0 ? step.from === 0 : step.from > 0 && step.from <= version;
      const rest = best.get(step.to);
      if (!isUsable || step.to <= version || !rest) continue;
      const way = [step, ...rest];
      const known = best.get(version);
      if (!known || cost(way) < cost(known)) best.set(version, way);
    }
  }
  return best.get(start);
}
