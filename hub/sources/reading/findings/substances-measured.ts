import type { SubstanceCode } from './codes.ts';
import { type Mention, mentionsIn } from './substances.ts';
import { type Value, valuesIn } from './values.ts';

const concentration = /^(?:%|‰|mg\/|g\/100|g\/kg|µg\/|ppm|ppb|ng\/|Bq|µSv)/;

/** Phthalates that notices measure together. */
const phthalates = ['dehp', 'dbp', 'dibp', 'bbp', 'dinp', 'didp', 'dnop', 'diop'];
export const members = new Set<string>(phthalates);

const isAdjacent = (between: string): boolean =>
  /^\)?\s*[:=(,-]?\s*\(?(?:\w+ )?(?:measured (?:mean )?values?\s*:?\s*)?(?:up to |as high as )?$/i.test(
    between,
  ) && !/respectively|combined|total|\bsum\b/i.test(between);

/** "Up to 11 % by weight, combined". */
const ofAll = /^[^\w(]*(?:by weight)?,? ?(?:combined|in total)\b/i;

interface Measured {
  code: SubstanceCode;
  value: Value;
}

/** Several substances in one: the highest value is that of one of them. */
const ofMany = /^(?:pah|pf|tcep)|s$/;

const highest = (values: readonly Value[]): Value => {
  const [first, ...others] = values.toSorted((a, b) => b.value - a.value);
  return others.length === 0 || !first
    ? (first as Value)
    : { ...first, bound: first.bound ?? 'up_to' };
};

/** "Contains A and B (measured values: … respectively)": some are of what no rule knows. */
const listed =
  /\b(?:of|contains?)\b(?! (?:the|both)\b)(?:(?!\b(?:in|on|from)\b)[^,;])* and [^,;]*\(measured\b.*\brespectively\b/i;

/** One run of values and the names before it. Numbers that do not pair with names pair with none. */
function pair(
  names: readonly SubstanceCode[],
  values: readonly Value[],
  around: string,
  found: readonly Mention[],
): Measured[] {
  const [only] = names;
  if (only === undefined || values.length === 0) return [];
  // "Up to A, B and C, respectively" means all of them.
  const bound = values[0]?.bound;
  const isShared = bound && bound !== 'less_than';
  const bounded = values.map((value) => (isShared && !value.bound ? { ...value, bound } : value));
  if (names.length === values.length)
    return names.map((code, at) => ({ code, value: bounded[at] as Value }));
  const isOfOne = values.every(({ unit }) => unit === values[0]?.unit) && !listed.test(around);
  if (names.length === 1 && isOfOne && !ofMany.test(only) && /\brespectively\b/i.test(around))
    // "800 and 210 mg/kg, respectively", of two parts: neither is the value of the whole.
    return bound ? [{ code: only, value: highest(bounded) }] : [];
  if (names.length === 1) return isOfOne ? [{ code: only, value: highest(values) }] : [];
  const isSum = /\b(?:sum|total|combined|altogether)\b/i.test(around);
  const [value] = values;
  if (value && values.length === 1 && /\b(?:each|both)\b/i.test(around))
    return names.map((code) => ({ code, value }));
  // The sum of some is not that of all.
  const isGroup = names.length === found.length && names.every((one) => members.has(one));
  return isSum && isGroup && value && values.length === 1 ? [{ code: 'phthalates', value }] : [];
}

/** A declared strength is the fault itself: "an excessive concentration of nicotine". */
const isStrong = /\b(?:excess\w*|too high|more than)\b[^.]*\bnicotine\b/i;

/** Which value belongs to which substance: beside its name, or by order ("respectively"). */
export function measuredIn(sentence: string, found: readonly Mention[]): Measured[] {
  const values = valuesIn(sentence, isStrong.test(sentence)).filter(
    ({ unit, at }) => concentration.test(unit) && !/\bat least[ :]*$/i.test(sentence.slice(0, at)),
  );
  if (values.length === 0) return [];
  const every = mentionsIn(sentence);
  // "20.9 % DBP and to 0.44 % DIBP": each before its name.
  if (/\d ?% [A-Z]{3,5} and (?:to )?\d/.test(sentence)) return [];
  const beside = values.map((value, at) => {
    const from = values[at - 1]?.end ?? 0;
    const near = every.findLast((one) => one.at >= from && one.end <= value.at);
    const isOwn = near && isAdjacent(sentence.slice(near.end, value.at));
    return isOwn && !ofAll.test(sentence.slice(value.end)) ? near.code : undefined;
  });
  const own = (code?: string) => values.filter((_, at) => beside[at] === code);
  // "DEHP and DBP (5.8 %) and lead (1 %)": no value of DBP alone.
  const isJoint = found.some(({ code }) => members.has(code) && own(code).length === 0);
  const isEach = beside.every((code) => code && (own(code).length === 1 || !ofMany.test(code)));
  if (values.length > 1 && isEach && !isJoint)
    return [...new Set(beside as SubstanceCode[])].map((code) => ({
      code,
      value: highest(own(code)),
    }));
  return inRuns(sentence, found, values, every);
}

/** "1.4 mg/kg, pyrene: 7.7 mg/kg", "MCI 0.9 %": the value of something else that is named before it. */
const label = /(?:[,;(]\s*(?:and )?[a-z-]+:|\][a-z]*:?|\b[A-Z]{2,})\s*$/;
/** "… 60 mg/kg) and p-chloro-m-cresol (189 mg/kg)": the same, where no rule knows it. */
const unknown =
  /\)(?:,|,? and) (?!measured|the )[\w.,' -]+ \((?:measured valued? ?:? ?)?(?:up to )?$/;

const isOther = (between: string): boolean =>
  label.test(between) || (unknown.test(between) && mentionsIn(between).length === 0);

function untilLabel(sentence: string, values: readonly Value[], next: number): Value[] {
  const run = values.filter((one) => one.at < next);
  const other = run.findIndex(
    (one, at) => at > 0 && isOther(sentence.slice(run[at - 1]?.end, one.at)),
  );
  return other < 0 ? run : run.slice(0, other);
}

function inRuns(
  sentence: string,
  found: readonly Mention[],
  values: readonly Value[],
  every: readonly Mention[],
): Measured[] {
  const told: Measured[] = [];
  let from = 0;
  for (let at = 0; at < values.length; ) {
    const first = values[at] as Value;
    const names = found
      .filter((one) => one.at >= from && one.at < first.at)
      .map(({ code }) => code);
    const next = found.find((one) => one.at > first.at)?.at ?? Infinity;
    const run = untilLabel(sentence, values.slice(at), next);
    const nearest = every.findLast((one) => one.at >= from && one.end <= first.at)?.code;
    // Each of its members has a value.
    const isSplit = names.includes('pah') && (values[at + run.length]?.at ?? next) < next;
    if (names.length === 0 || isSplit || (nearest === 'boron' && !names.includes(nearest))) {
      const after = found.find((one) => one.at >= first.end);
      const isBefore =
        after && /^\s*(?:by weight\s*)?(?:of\s*)?$/i.test(sentence.slice(first.end, after.at));
      if (after && isBefore && run.length === 1) told.push({ code: after.code, value: first });
      from = first.end;
    } else {
      told.push(
        ...pair(
          names,
          run,
          `${sentence.slice(from, first.at)} ${sentence.slice(run.at(-1)?.end).split(')')[0]}`,
          found.filter(({ code }) => members.has(code)),
        ),
      );
      from = run.at(-1)?.end ?? first.end;
    }
    at += Math.max(1, run.length);
  }
  return told;
}
