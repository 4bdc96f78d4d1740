import type { SegmentFile, Targets } from './metadata.ts';

/** Leads from one version to a later one: one segment file, or all parts of a segment. */
export interface Step {
  from: number;
  to: number;
  files: { path: string; file: SegmentFile }[];
  bytes: number;
}

/** `fromNothing`: replaces the stored list; otherwise the steps are applied to it. */
export interface Path {
  fromNothing: boolean;
  /** Oldest first, so the newest wins. */
  steps: Step[];
  bytes: number;
}

/** What one more request counts for, in bytes. */
const requestCost = 500;

/** Groups the files by the versions they join; a step that lacks a part is left out. */
export function stepsOf({ targets }: Pick<Targets, 'targets'>): Step[] {
  const steps = new Map<string, Step>();
  for (const [path, { custom, ...file }] of Object.entries(targets)) {
    if (!custom) continue;
    const { from, to } = custom;
    const step = steps.get(`${from}-${to}`) ?? { from, to, files: [], bytes: 0 };
    step.files.push({ path, file: { ...file, custom } });
    step.bytes += file.length + requestCost;
    steps.set(`${from}-${to}`, step);
  }
  for (const step of steps.values()) {
    step.files.sort((one, other) => one.file.custom.part - other.file.custom.part);
  }
  return [...steps.values()].filter(isComplete);
}

const isComplete = ({ from, to, files }: Step): boolean =>
  from < to &&
  files.every(({ file }, at) => file.custom.part === at + 1 && file.custom.of === files.length);

const sizeOf = (steps: Step[]): number => steps.reduce((sum, { bytes }) => sum + bytes, 0);

/** The cheapest way to `goal` by bytes. A step suits any version between its `from` and `to`. */
export function cheapestPath(steps: Step[], version: number, goal: number): Path | undefined {
  const stepsToGoal = (at: number): Step[][] =>
    at === goal
      ? [[]]
      : steps
          .filter(({ from, to }) => from <= at && at < goal && to === goal)
          .map((step) => [step]);
  const fromNothing = steps
    .filter(({ from }) => from === 0)
    .flatMap((fullStep) => stepsToGoal(fullStep.to).map((step) => [fullStep, ...step]));
  const [best] = [...stepsToGoal(version), ...fromNothing].sort(
    (one, other) => sizeOf(one) - sizeOf(other),
  );
  if (!best) return undefined;
  const bytes = best.flatMap(({ files }) => files).reduce((sum, { file }) => sum + file.length, 0);
  return { fromNothing: best[0]?.from === 0, steps: best, bytes };
}
