import { hazardId } from '../../lib/core/hazard.ts';
import type { SourceReport } from './collect.ts';
import { mergeHazards, suspiciousShrinking } from './merge.ts';
import type { State } from './state.ts';

/** After this time without a new run the other host counts as failing; its hazards stay in the list. */
const maxSilence = 3 * 86_400_000;

/** Takes over hazards from the state folder of another host, for sources that only answer that host. */
export async function takeOver(from: State, to: State, now: number): Promise<SourceReport[]> {
  const { sources: memories } = await from.memory();
  const reports: SourceReport[] = [];
  for (const [source, { since, failure, leftOut }] of Object.entries(memories)) {
    const hazards = await from.hazardsOf(source);
    const collected = new Map(hazards.map((hazard) => [hazardId(hazard), hazard]));
    const previous = await to.hazardsOf(source);
    const doubt = suspiciousShrinking(
      { hazards: collected, holds: undefined },
      previous,
      undefined,
      true,
    );
    const merged = mergeHazards(previous, collected, 'stays');
    if (!doubt) await to.replaceHazards(source, hazards);
    const isSilent = now - Date.parse(since ?? '1970-01-01') > maxSilence;
    const wrong = failure ?? doubt;
    if (since && !doubt) {
      const memory = await to.memory();
      const sourceMemory = { ...memory.sources[source], leftOut, since };
      await to.remember({ ...memory, sources: { ...memory.sources, [source]: sourceMemory } });
    }
    reports.push({
      heard: since?.slice(0, 10),
      ...{ source, new: merged.new, changed: merged.changed, withdrawn: merged.withdrawn, leftOut },
      heldBack: [],
      outcome: wrong !== undefined || isSilent ? 'kept' : 'collected',
      why: wrong ?? `by another host, last on ${since?.slice(0, 10) ?? 'no day'}`,
      active: (doubt ? previous : hazards).filter(({ status }) => status === 'active').length,
    });
  }
  return reports;
}
