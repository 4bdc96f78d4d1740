import type { Hazard } from '../../lib/core/hazard.ts';
import { type LeftOutReason, type Run, type Source, SourceDrift } from '../sources/source.ts';
import { mergeHazards, suspiciousShrinking } from './merge.ts';
import { type ReadOptions, readSource } from './read-source.ts';
import type { SourceMemory, State } from './state.ts';
import { openWordings } from './wordings.ts';

/**
 * Runs sources one after the other and keeps what they bring. A source that drifts, fails, or suddenly holds much
 * less than before keeps its previous hazards: a list must not empty itself because a feed had a bad day.
 */
export interface CollectOptions extends ReadOptions {
  sources: readonly Source[];
  state: State;
  allowUnlicensed: boolean;
  /** Read whole feeds again instead of only what is new. */
  full: boolean;
  /** Sources whose shrinking the operator has looked at. */
  acceptShrink: ReadonlySet<string>;
  /** Stops the run, which rejects; the next run goes on with it. */
  signal?: AbortSignal;
}

export interface SourceReport {
  source: string;
  /** `kept`: the previous hazards stay, `why` says the reason. `skipped`: it did not run. */
  outcome: 'collected' | 'kept' | 'skipped';
  why?: string;
  /** The day of the last good answer, where there was one. */
  heard?: string | undefined;
  new: number;
  changed: number;
  withdrawn: number;
  leftOut: Partial<Record<LeftOutReason, number>>;
  /** Notices that contradict themselves, by reference: somebody has to read them. */
  heldBack: string[];
  active: number;
}

/** Days before the last run that are read again, because notices appear with an earlier date. */
const overlap = 3;

const activeIn = (hazards: Hazard[]): number =>
  hazards.filter((hazard) => hazard.status === 'active').length;

/** Whether a needed setting is there; `A or B` needs one of the two. */
export const isSet = (need: string, settings: Run['settings']): boolean =>
  need.split(' or ').some((setting) => settings[setting]);

export function reasonNotToRun(
  source: Source,
  run: Run,
  allowUnlicensed: boolean,
): string | undefined {
  const missing = (source.needs ?? []).filter((need) => !isSet(need, run.settings));
  if (missing.length > 0) return `needs ${missing.join(', ')}`;
  if (source.licence === undefined && !allowUnlicensed)
    return 'its licence is not known; --allow-unlicensed if you have looked';
  return undefined;
}

const sinceOf = (
  source: Source,
  memory: SourceMemory | undefined,
  full: boolean,
): Date | undefined => {
  if (full || source.brings !== 'changes' || !memory?.since) return undefined;
  return new Date(Date.parse(memory.since) - overlap * 86_400_000);
};

const actionForMissing = { changes: 'stays', everything: 'is withdrawn', lines: 'goes' } as const;

const noChanges = { new: 0, changed: 0, withdrawn: 0, leftOut: {}, heldBack: [] };

async function collectOne(source: Source, options: CollectOptions): Promise<SourceReport> {
  const { state, run } = options;
  const { name } = source;
  const previous = await state.hazardsOf(name);
  const memories = await state.memory();
  const memory = memories.sources[name];
  const remember = (next: SourceMemory) =>
    state.remember({ ...memories, sources: { ...memories.sources, [name]: next } });
  const heard = memory?.since?.slice(0, 10);
  const unchanged = { source: name, active: activeIn(previous), heard, ...noChanges };
  const refused = reasonNotToRun(source, run, options.allowUnlicensed);
  if (refused) return { ...unchanged, outcome: 'skipped', why: refused };
  const since = sinceOf(source, memory, options.full);
  try {
    const read = await readSource(source, options, since);
    const doubt = options.acceptShrink.has(name)
      ? undefined
      : suspiciousShrinking(read, previous, memory, since === undefined);
    if (doubt)
      throw new SourceDrift(
        `${name}: shrank suspiciously: ${doubt}; --accept-shrink ${name} if that is right`,
      );
    await openWordings(state.folder).note(read.hazards, read.unsettled);
    const { leftOut, heldBack, holds = memory?.holds } = read;
    const { hazards, ...counts } = mergeHazards(
      previous,
      read.hazards,
      actionForMissing[source.brings],
    );
    await state.replaceHazards(name, hazards);
    await remember({
      since: run.now.toISOString(),
      leftOut: leftOut as Record<string, number>,
      ...(holds === undefined ? {} : { holds }),
    });
    const outcome = { ...counts, leftOut, heldBack, active: activeIn(hazards) };
    const today = run.now.toISOString().slice(0, 10);
    return { source: name, outcome: 'collected', heard: today, ...outcome };
  } catch (error) {
    options.signal?.throwIfAborted();
    const why = error instanceof Error ? error.message : String(error);
    await remember({ leftOut: {}, ...memory, failure: why });
    return { ...unchanged, outcome: 'kept', why };
  }
}

export async function collect(options: CollectOptions): Promise<SourceReport[]> {
  const reports: SourceReport[] = [];
  for (const source of options.sources) {
    options.signal?.throwIfAborted();
    reports.push(await collectOne(source, options));
  }
  return reports;
}
