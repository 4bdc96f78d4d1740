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
  for (const [path, { custom, ...file }] of Object.entries(targets)) {
    if (!custom) continue;
    const { from, to } = custom;
    const step = steps.get(`${from}-${to}`) ?? { from, to, files: [], bytes: 0 };
    step.files.push({ path, file: { ...file, custom } });
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

const cost = (steps: Step[]): number => steps.reduce((sum, { bytes }) => sum + bytes, 0);

/** The cheapest way to `goal` by bytes. A step suits any version between its `from` and `to`. */
export function cheapestPath(steps: Step[], version: number, goal: number): Path | undefined {
  const onwards = (at: number): Step[][] =>
    at === goal
      ? [[]]
      : steps
          .filter(({ from, to }) => from <= at && at < goal && to === goal)
          .map((step) => [step]);
  const anew = steps
    .filter(({ from }) => from === 0)
    .flatMap((fullStep) => onwards(fullStep.to).map((on) => [fullStep, ...on]));
  const [best] = [...onwards(version), ...anew].sort((one, other) => cost(one) - cost(other));
  if (!best) return undefined;
  const bytes = best.flatMap(({ files }) => files).reduce((sum, { file }) => sum + file.length, 0);
  return { fromNothing: best[0]?.from === 0, steps: best, bytes };
}
