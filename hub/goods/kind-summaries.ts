import { Hazard, type HazardInput } from '../../lib/core/hazard.ts';
import data from '../../lib/core/match/kinds.json' with { type: 'json' };
import { kindsOfTitle } from '../../lib/core/match/title-kinds.ts';
import { byCodeUnit } from '../canonical.ts';
import publisher from './publisher.json' with { type: 'json' };

/**
 * Summaries of what the list's notices say about a kind of goods: at least thirty notices in five years, and
 * the same cause in three of five of those that give one. For goods with a name of their own ("dancing
 * cactus") one notice is enough, even without a cause. They are made anew with every list, and are advice,
 * never a warning about an offer.
 */
export const source = 'kinds';
const years = { kind: 5, name: 10 };
const minNotices = { kind: 30, name: 1 };
const minShare = 0.6;
/** No share is given where fewer notices were counted. */
const minNoticesToShare = 10;

const names: ReadonlySet<string> = new Set(Object.keys(data.names));
const kinds: ReadonlySet<string> = new Set([...Object.keys(data.kinds), ...names]);

/** Substances that are one cause: a toy with DEHP and one with DBP have the same fault. */
const causeGroups: Readonly<Record<string, string>> = Object.fromEntries(
  'dehp dbp bbp dinp didp dnop dibp dnhp dchp dipp'.split(' ').map((one) => [one, 'phthalates']),
);
/** Risks too general to name a cause. */
const tooGeneral = new Set(['CHEMICAL', 'INJURIES', 'HEALTH_RISK_OTHER', 'OTHER']);
/** Risks that harm nobody who uses the goods. */
const harmlessToUsers = new Set([
  'ENVIRONMENT',
  'ENERGY_CONSUMPTION',
  'ELECTROMAGNETIC_DISTURBANCE',
]);
/** Faults of form, which do not say what is dangerous. */
const formalFaults = new Set([
  'warnings_or_labels_missing',
  'conformity_not_proven',
  'protection_not_proven',
]);

/** The kinds that a notice is about: by its goods, or by what it calls them. */
const kindsOf = ({ products }: Hazard): string[] => {
  const all = products
    .slice(0, 5)
    .flatMap(({ goods, names: called }) => [
      ...(goods === undefined ? [] : [goods]),
      ...[called.en, called.ko].flatMap((name) =>
        name === undefined ? [] : kindsOfTitle(name.replace(' – ', ', ')),
      ),
    ]);
  return [...new Set(all)].filter((kind) => kinds.has(kind));
};

const isWithin = ({ published = '' }: Hazard, today: string, maxYears: number): boolean =>
  published >= `${Number(today.slice(0, 4)) - maxYears}${today.slice(4)}`;

const isForPeople = ({ risks }: Hazard): boolean =>
  risks.length === 0 || risks.some((risk) => !harmlessToUsers.has(risk));

type Cause = { cause: string } | { substance: string } | { risk: Hazard['risks'][number] };

/** Lead in solder harms no buyer: what was found is left out where only the environment is at risk. */
const causesOf = (hazard: Hazard): Cause[] => {
  if (!isForPeople(hazard)) return [];
  return [
    ...hazard.findings.flatMap(({ cause, substance }): Cause[] => {
      if (cause !== undefined) return formalFaults.has(cause) ? [] : [{ cause }];
      return substance === undefined ? [] : [{ substance: causeGroups[substance] ?? substance }];
    }),
    ...hazard.risks
      .filter((risk) => !tooGeneral.has(risk) && !harmlessToUsers.has(risk))
      .map((risk) => ({ risk })),
  ];
};

/** Each value with the number of lists that contain it, most frequent first. */
const byFrequency = <T>(all: readonly (readonly T[])[]): [value: T, count: number][] => {
  const counts = new Map<string, [T, number]>();
  for (const values of all) {
    const keys = new Map(values.map((one) => [JSON.stringify(one), one]));
    for (const [key, one] of keys) counts.set(key, [one, (counts.get(key)?.[1] ?? 0) + 1]);
  }
  return [...counts]
    .sort(([key, [, one]], [other, [, two]]) => two - one || byCodeUnit(key, other))
    .map(([, pair]) => pair);
};

/** A finding says more than a risk, so a risk counts only where no finding is the main one. */
const mainCause = (hazards: readonly Hazard[]): { cause: Cause; share?: number } | undefined => {
  const causes = hazards.map(causesOf).filter(({ length }) => length > 0);
  const main = byFrequency(causes).filter(([, count]) => count / causes.length >= minShare);
  const [cause, count] = main.find(([one]) => !('risk' in one)) ?? main[0] ?? [];
  if (!cause || !count) return undefined;
  const share = Math.round((100 * count) / causes.length);
  return causes.length < minNoticesToShare ? { cause } : { cause, share };
};

const countryOf = ({ authority }: Hazard): string => authority.notifier ?? authority.country;

const hazardOf = (kind: string, all: readonly Hazard[], today: string): Hazard | undefined => {
  const by = names.has(kind) ? 'name' : 'kind';
  const notices = all.filter(
    (one) => isWithin(one, today, years[by]) && (by === 'name' || isForPeople(one)),
  );
  const main = mainCause(notices);
  if (notices.length < minNotices[by] || (!main && by === 'kind')) return undefined;
  const { cause, share } = main ?? {};
  const dates = notices.flatMap(({ published }) => published ?? []).sort(byCodeUnit);
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const risks = byFrequency(
    notices.map((one) =>
      one.risks.filter((risk) => !isForPeople(one) || !harmlessToUsers.has(risk)),
    ),
  );
  const input: HazardInput = {
    ...publisher,
    source,
    reference: kind,
    about: 'kind',
    status: 'active',
    published: last,
    products: [{ goods: kind, scope: 'unknown' }],
    risks: risks.slice(0, 1).map(([risk]) => risk),
    findings: cause === undefined || 'risk' in cause ? [] : [cause],
    counted: {
      by,
      notices: notices.length,
      since: Number(first.slice(0, 4)),
      until: Number(last.slice(0, 4)),
      ...(share !== undefined && { share }),
    },
    countries: byFrequency(notices.map((one) => [countryOf(one)])).map(([country]) => country),
  };
  return Hazard.parse(input);
};

/** Makes the summaries. `today` is `YYYY-MM-DD`; the hazards must have their goods (`withGoods`). */
export function kindSummaries(hazards: readonly Hazard[], today: string): Hazard[] {
  const active = hazards.filter(({ about, status }) => about === 'product' && status === 'active');
  const byKind = new Map<string, Hazard[]>();
  for (const hazard of active)
    for (const kind of kindsOf(hazard)) byKind.set(kind, [...(byKind.get(kind) ?? []), hazard]);
  return [...byKind].flatMap(([kind, notices]) => hazardOf(kind, notices, today) ?? []);
}
