import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import { canonicalLine } from '../canonical.ts';
import type { SourceMemory } from './state.ts';

/** A feed that shrinks below this share of its previous size is taken to be broken. */
const minShare = 0.8;
/** A feed with fewer records may halve without a fault; only an empty one is refused. */
const smallFeed = 20;

/** How the feed shrank suspiciously, or `undefined`. `holds`: how many records the feed says it has. */
export function suspiciousShrinking(
  current: { hazards: ReadonlyMap<string, Hazard>; holds: number | undefined },
  previous: Hazard[],
  memory: SourceMemory | undefined,
  isWhole: boolean,
): string | undefined {
  const active = previous.filter((hazard) => hazard.status === 'active').length;
  const now = current.hazards.size;
  const isBigEnough = active >= smallFeed || now === 0;
  if (isWhole && isBigEnough && now < active * minShare)
    return `${now} hazards instead of ${active}`;
  const [previouslyHeld, holds] = [memory?.holds, current.holds];
  if (
    previouslyHeld !== undefined &&
    holds !== undefined &&
    previouslyHeld >= smallFeed &&
    holds < previouslyHeld * minShare
  )
    return `the feed holds ${holds} records instead of ${previouslyHeld}`;
  return undefined;
}

/** Merges current hazards into the previous ones. `missing` says what becomes of hazards that are gone. */
export function mergeHazards(
  previous: Hazard[],
  current: ReadonlyMap<string, Hazard>,
  missing: 'stays' | 'is withdrawn' | 'goes',
) {
  const merged = { hazards: [...current.values()], new: 0, changed: 0, withdrawn: 0 };
  const earlier = new Map(previous.map((hazard) => [hazardId(hazard), hazard]));
  for (const [id, hazard] of current) {
    const old = earlier.get(id);
    if (!old) merged.new++;
    else if (old.status === 'active' && hazard.status === 'withdrawn') merged.withdrawn++;
    else if (canonicalLine(old) !== canonicalLine(hazard)) merged.changed++;
  }
  for (const [id, hazard] of earlier) {
    if (current.has(id) || missing === 'goes') continue;
    const isGone = missing === 'is withdrawn' && hazard.status === 'active';
    if (isGone) merged.withdrawn++;
    merged.hazards.push(isGone ? { ...hazard, status: 'withdrawn' } : hazard);
  }
  return merged;
}
