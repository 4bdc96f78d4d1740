import type { Finding } from '../../../../lib/core/finding.ts';
import type { SubstanceCode } from './codes.ts';
import { partOfSubstance } from './parts.ts';
import type { Sentence } from './sentences.ts';
import { clauseAround, modeOf } from './substance-modes.ts';
import { type Mention, mentionsIn } from './substances.ts';
import { type Value, valuesIn } from './values.ts';

/** "DEHP poses a risk", "Contact with an excessive quantity of boron": what it does, or would do. */
const effects =
  /^(?![^.]*\bexpose the wearer to\b)\W*(?:contact|ingestion|inhalation|exposure|prolonged|repeated|dermal|frequent|swallowing|if |when (?:in|the|swallowed)|in case|high (?:concentration|dose)s|skin contact|excessive (?:intake|exposure|amounts? of \w+ (?:may|can))|absorption|direct|long-term|accidental|users? (?:can|could|may)|a child|children (?:can|could|may)|people|the (?:user|child|release|presence) (?:could|can|may|might)|consequently|this (?:can|could|may)|these (?:can|could|may|substances|phthalates|nitrosamines|chemicals)|it (?:can|could|may))\b/i;

/** What is found stands after it. */
const before =
  /\b(?:contains?|contained|containing|contain|has|have|had|of|releases?|releasing|emits?|for|detected|found|including|namely|notably|in particular|traces of|with|dose of|exceeds?|the|measured values?:?|ingredients?|substances?|preservatives?|prohibited|banned|due to|high)\b/i;
const finds =
  /^the product has\b|\b(?:contain(?:s|ed|ing)?|excess\w*|too (?:high|much|large)|concentrations?|amounts? of|quantit(?:y|ies) of|levels?|migrat\w+|releas\w+|emits?|emission|presence|present|measured|detect(?:ed|ion)|found|forbidden|prohibited|banned|exceed\w*|content|traces?|allowed limit|limit values?|composition|made of|ingredients?|coated|declared|high in|residues?|expose (?:the wearer|users?|consumers?|children) to)\b/i;

const unless = String.raw`(?!\s*(?:the )?(?:use |uses |its use |\w+ )?(?:of which )?(?:is|are|was|were|has been|exceed|should|must)\b[^,.]{0,30}(?:forbidden|prohibited|banned|allowed|permitted|authori[sz]ed|excess|too high|limit|above|over|restricted))`;
/** "…, which can cause cancer": what follows tells effects. */
const tail = new RegExp(
  String.raw`,?\s\b(?:which(?! contains an excess)|that (?=can|could|may|might|is|are|was|were|has|have|cause|pose|harm|does)|as it|as they|and (?:can|may|could|might)(?! release| contain)|to which|whose)\b${unless}`,
  'i',
);

const negated =
  /\b(?:not|no|without|free (?:of|from)|never|instead of|rather than|doesn't|don't)\b(?: \w+){0,3} ?$/i;
/** It may be there: no fact, unless a law is said to be broken by it. */
const unsure =
  /\b(?:(?:may|might|could|can) contain|p(?:ossible|otential) presence)\b(?:(?!\bcontain)[^;:])*$/i;
const breach = /\b(?:violat|federal\b|in excess of\b)/i;
const free =
  /^\W{0,2}(?:-?\s?free\b|-?\s?containing\b|-?related injur|-releas\w+ test|poses?\b|persists?\b|exposure|poisoning|is (?:toxic|harmful)|ingestion)/i;

/** "In similar models of the importer", "either A or B": not surely found in it. */
const elsewhere = /\bsimilar models?\b|\bcannot rule out\b|\bcontain either\b|\bXX ?%/i;

const concentration = /^(?:%|‰|mg\/|g\/kg|µg\/|ppm|ppb|ng\/|Bq|µSv)/;

const members = new Set<string>(['dehp', 'dbp', 'dibp', 'bbp', 'dinp', 'didp', 'dnop', 'diop']);
/** "This phthalate (DEHP)", "azo dyes releasing benzidine": the name of the group is no second substance. */
const withoutGroup = (mentions: readonly Mention[]): Mention[] => {
  const has = (...codes: string[]) => mentions.some(({ code }) => codes.includes(code));
  const gone = [has(...members) && 'phthalates', has('azo_amines') && 'azo_dyes'];
  return mentions.filter(({ code }) => !gone.includes(code));
};

/** Substances that the sentence finds, each once, not those whose effects it tells or that it may contain. */
function foundIn(sentence: string): Mention[] {
  if (effects.test(sentence) || elsewhere.test(sentence) || !finds.test(sentence)) return [];
  const from = finds.exec(sentence)?.index ?? 0;
  const cut = tail.exec(sentence.slice(from));
  const end = cut ? from + cut.index : sentence.length;
  const isBreach = breach.test(sentence);
  const seen = new Set<string>();
  return withoutGroup(mentionsIn(sentence)).filter(({ code, at, end: until }) => {
    const lead = sentence.slice(0, at);
    const isFound =
      (before.test(lead) || at < 4 || /[:(]/.test(lead)) &&
      at < end &&
      !negated.test(lead) &&
      (isBreach || !unsure.test(lead)) &&
      !free.test(sentence.slice(until));
    if (!isFound || seen.has(code)) return false;
    seen.add(code);
    return true;
  });
}

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

const highest = (values: readonly Value[]): Value => {
  const [first, ...others] = values.toSorted((a, b) => b.value - a.value);
  return others.length === 0 || !first
    ? (first as Value)
    : { ...first, bound: first.bound ?? 'up_to' };
};

/** One run of values and the names before it. Numbers that do not pair with names pair with none. */
function pair(
  names: readonly SubstanceCode[],
  values: readonly Value[],
  around: string,
): Measured[] {
  const [only] = names;
  if (only === undefined || values.length === 0) return [];
  // "Up to A, B and C, respectively" means all of them.
  const bound = values[0]?.bound;
  const isShared = bound && bound !== 'less_than';
  const bounded = values.map((value) => (isShared && !value.bound ? { ...value, bound } : value));
  if (names.length === values.length)
    return names.map((code, at) => ({ code, value: bounded[at] as Value }));
  const isOneUnit = values.every(({ unit }) => unit === values[0]?.unit);
  if (names.length === 1) return isOneUnit ? [{ code: only, value: highest(values) }] : [];
  const isSum = /\b(?:sum|total|combined|altogether)\b/i.test(around);
  const [value] = values;
  if (value && values.length === 1 && /\b(?:each|both)\b/i.test(around))
    return names.map((code) => ({ code, value }));
  const isGroup = names.every((one) => members.has(one));
  return isSum && isGroup && value && values.length === 1 ? [{ code: 'phthalates', value }] : [];
}

/** A declared strength is the fault itself: "an excessive concentration of nicotine". */
const isStrong = /\b(?:excess\w*|too high|more than)\b[^.]*\bnicotine\b/i;

/** Which value belongs to which substance: beside its name, or by order ("respectively"). */
function measuredIn(sentence: string, found: readonly Mention[]): Measured[] {
  const values = valuesIn(sentence, isStrong.test(sentence)).filter(
    ({ unit, at }) => concentration.test(unit) && !/\bat least $/i.test(sentence.slice(0, at)),
  );
  if (values.length === 0) return [];
  const every = mentionsIn(sentence);
  const beside = values.map((value, at) => {
    const from = values[at - 1]?.end ?? 0;
    const near = every.findLast((one) => one.at >= from && one.end <= value.at);
    const isOwn = near && isAdjacent(sentence.slice(near.end, value.at));
    return isOwn && !ofAll.test(sentence.slice(value.end)) ? near.code : undefined;
  });
  const isEach = values.length > 1 && beside.every(Boolean);
  if (isEach && new Set(beside).size === values.length)
    return values.map((value, at) => ({ code: beside[at] as SubstanceCode, value }));
  return inRuns(sentence, found, values, every);
}

/** "1.4 mg/kg, pyrene: 7.7 mg/kg", "MCI 0.9 %": the value of something else that is named before it. */
const label = /(?:[,;(]\s*(?:and )?[a-z-]+:|\][a-z]*:?|\b[A-Z]{2,})\s*$/;

function untilLabel(sentence: string, values: readonly Value[], next: number): Value[] {
  const run = values.filter((one) => one.at < next);
  const other = run.findIndex(
    (one, at) => at > 0 && label.test(sentence.slice(run[at - 1]?.end, one.at)),
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
        ),
      );
      from = run.at(-1)?.end ?? first.end;
    }
    at += Math.max(1, run.length);
  }
  return told;
}

const valueFields = ({ value, unit, bound, limit }: Value): Partial<Finding> => ({
  value,
  unit,
  ...(bound ? { bound } : {}),
  ...(limit === undefined ? {} : { limit }),
});

/** More than any sentence is long. */
export const sentenceSpan = 100_000;

/** A finding and where the notice says it. */
export interface Placed {
  finding: Finding;
  at: number;
}

function merge(known: Finding, found: Finding): Finding {
  const isHigher =
    known.value === undefined ||
    (found.value !== undefined && found.unit === known.unit && found.value > known.value);
  const { part: one, ...rest } =
    isHigher && found.value !== undefined ? { ...known, ...found } : { ...found, ...known };
  const mode = known.mode ?? found.mode;
  const part = known.part === found.part ? one : undefined;
  const isOfTwo =
    known.value !== found.value && known.value !== undefined && found.value !== undefined;
  const bound = isOfTwo ? { bound: (isHigher ? found : known).bound ?? 'up_to' } : {};
  return { ...rest, ...bound, ...(mode ? { mode } : {}), ...(part ? { part } : {}) };
}

/** Every substance that the sentences find, each once, in the order of the notice. */
export function substancesFound(sentences: readonly Sentence[]): Placed[] {
  const placed = new Map<string, Placed>();
  for (const [index, { whole }] of sentences.entries()) {
    const found = foundIn(whole);
    const measured = measuredIn(whole, found);
    const codes = [
      ...new Set([...found.map(({ code }) => code), ...measured.map(({ code }) => code)]),
    ];
    for (const code of codes) {
      const value = measured.find((one) => one.code === code)?.value;
      const mention = found.find((one) => one.code === code);
      const place = mention?.at ?? found[0]?.at ?? 0;
      const mode = modeOf(whole, { code, at: place });
      const part = partOfSubstance(clauseAround(whole, place)) ?? partOfSubstance(whole);
      const finding: Finding = {
        substance: code,
        ...(mode ? { mode } : {}),
        ...(part ? { part } : {}),
        ...(value ? valueFields(value) : {}),
      };
      const known = placed.get(code);
      const at = index * sentenceSpan + (mention?.at ?? 0);
      placed.set(
        code,
        known ? { ...known, finding: merge(known.finding, finding) } : { finding, at },
      );
    }
  }
  return withoutGroups([...placed.values()]);
}

/**
 * "PAHs, notably …", "phthalates (DEHP)": the group says nothing beside its member, unless measured:
 * as the sum of them all, not of those in its sentence.
 */
function withoutGroups(placed: Placed[]): Placed[] {
  const has = (code: string) => placed.some(({ finding }) => finding.substance === code);
  const isMember = ({ finding }: Placed) => members.has(finding.substance ?? '');
  const sentenceOf = ({ at }: Placed) => Math.floor(at / sentenceSpan);
  const isGroup = (one: Placed): boolean => {
    const { substance, value } = one.finding;
    if (substance === 'chromium') return value === undefined && has('chromium_vi');
    const known = placed.filter(isMember);
    const isSum = known.every(({ finding }) => finding.value === undefined);
    const isOfAll = isSum && new Set(known.map(sentenceOf)).size < 2;
    return substance === 'phthalates' && known.length > 0 && !(value && isOfAll);
  };
  return placed.filter((one) => !isGroup(one));
}
