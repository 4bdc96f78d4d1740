import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import { byCodeUnit } from '../canonical.ts';
import {
  areClearlyDifferent,
  groupsOf,
  isAddress,
  type JointKind,
  jointKinds,
  ownAddress,
  plainAddress,
} from './identifiers.ts';
import { mergeDuplicates } from './merge-duplicates.ts';

/**
 * Several notices may be about one product. Each stays a hazard of its own, since a shopper wants the one
 * of her own country, but they name each other in `related`. They are joined by a reference, the notice's
 * address, a listing, a barcode, or a brand with a strong model.
 */

/** Why two hazards (by id, in order) are about one product, and what they share. */
export interface Joint {
  hazards: [string, string];
  why: JointKind;
  value: string;
}

/** A value that more hazards share does not identify one product (a brand's whole family, a test set). */
const maxSharing = 30;
const maxRelated = 100;

const pair = (one: string, other: string): [string, string] =>
  byCodeUnit(one, other) < 0 ? [one, other] : [other, one];

/** Finds the hazards that an entry of `related` refers to: a `source:reference`, or a notice's address. */
function createFinder(hazards: Hazard[]) {
  const ids = new Set(hazards.map(hazardId));
  const byAddress = Map.groupBy(hazards, (hazard) => ownAddress(hazard) ?? '');
  return (related: string): Pick<Joint, 'why' | 'value'> & { ids: string[] } => {
    if (!isAddress(related))
      return { ids: ids.has(related) ? [related] : [], why: 'reference', value: related };
    const value = plainAddress(related) ?? '';
    return { ids: ((value && byAddress.get(value)) || []).map(hazardId), why: 'link', value };
  };
}

function* jointsByReference(hazards: Hazard[]): Iterable<Joint> {
  const find = createFinder(hazards);
  for (const hazard of hazards) {
    const id = hazardId(hazard);
    for (const related of hazard.related) {
      const { ids, why, value } = find(related);
      for (const other of ids) if (other !== id) yield { hazards: pair(id, other), why, value };
    }
  }
}

function* jointsByIdentifier(hazards: Hazard[]): Iterable<Joint> {
  const byId = new Map(hazards.map((hazard) => [hazardId(hazard), hazard]));
  const areDifferent = (one: string, other: string): boolean => {
    const [first, second] = [byId.get(one), byId.get(other)];
    return first !== undefined && second !== undefined && areClearlyDifferent(first, second);
  };
  for (const { sign, ids } of groupsOf(hazards).values()) {
    const [why, value] = sign;
    if (ids.size < 2 || ids.size > maxSharing) continue;
    const sorted = [...ids].sort(byCodeUnit);
    for (const [at, one] of sorted.entries())
      for (const other of sorted.slice(at + 1))
        if (why !== 'gtin' || !areDifferent(one, other))
          yield { hazards: [one, other], why, value };
  }
}

const order = (one: Joint, other: Joint): number =>
  byCodeUnit(one.hazards[0], other.hazards[0]) ||
  byCodeUnit(one.hazards[1], other.hazards[1]) ||
  jointKinds.indexOf(one.why) - jointKinds.indexOf(other.why) ||
  byCodeUnit(one.value, other.value);

/** Every reason for every pair, once, in an order that does not depend on the input's. */
export function jointsOf(all: Hazard[]): Joint[] {
  // A finding about a kind of goods is about no single product, and withdrawn notices are not joined.
  const hazards = all.filter(({ about, status }) => about === 'product' && status === 'active');
  const joints = new Map<string, Joint>();
  for (const joint of [...jointsByReference(hazards), ...jointsByIdentifier(hazards)]) {
    const key = `${joint.hazards.join('\n')}\n${joint.why}\n${joint.value}`;
    if (!joints.has(key)) joints.set(key, joint);
  }
  return [...joints.values()].sort(order);
}

/**
 * Hazards sorted by id, each notice once (`merge-duplicates.ts`), with the ids of the notices they were joined
 * with in `related`. `repeated`: ids that came more than once.
 */
export function joinHazards(all: Hazard[]) {
  const united = mergeDuplicates(all);
  const repeated = united.repeated.sort(byCodeUnit);
  const hazards = united.hazards.sort((one, other) => byCodeUnit(hazardId(one), hazardId(other)));
  const joints = jointsOf(hazards);
  const partners = new Map<string, Set<string>>();
  for (const joint of joints) {
    const [one, other] = joint.hazards;
    partners.set(one, (partners.get(one) ?? new Set()).add(other));
    partners.set(other, (partners.get(other) ?? new Set()).add(one));
  }
  return {
    joints,
    repeated,
    hazards: hazards.map((hazard) => {
      const joined = [...(partners.get(hazardId(hazard)) ?? [])].sort(byCodeUnit);
      const related = [...new Set([...hazard.related, ...joined])].slice(0, maxRelated);
      return joined.length === 0 ? hazard : { ...hazard, related };
    }),
  };
}
