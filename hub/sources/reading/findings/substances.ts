import type { Finding } from '../../../../lib/core/finding.ts';
import { partOfSubstance } from './parts.ts';
import type { SubstanceCode, SubstanceMode } from './rule-files.ts';
import { spellings, tableOf } from './rule-files.ts';
import type { Sentence } from './sentences.ts';
import { type Value, valuesIn } from './values.ts';

/** A finding with its position in the notice and its rank, the lowest first. */
export interface PlacedFinding {
  finding: Finding;
  at: number;
  rank: number;
}
/** More than any sentence is long. */
export const sentenceSpan = 100_000;

export interface Mention {
  code: SubstanceCode;
  at: number;
  end: number;
}

/** Every substance a text names, in its order; "bis(2-ethylhexyl) phthalate" is no second phthalate. */
export function mentionsIn(text: string): Mention[] {
  const mentions = spellings.flatMap(([code, pattern]) =>
    [...text.matchAll(pattern)].map(
      (m): Mention => ({ code, at: m.index, end: m.index + m[0].length }),
    ),
  );
  const isInside = (one: Mention) =>
    mentions.some(
      (other) =>
        other.at <= one.at && other.end >= one.end && other.end - other.at > one.end - one.at,
    );
  return mentions.filter((one) => !isInside(one)).sort((a, b) => a.at - b.at);
}

/** Sentences about effects of a substance, not its presence: "Contact with an excessive quantity of boron". */
const effects =
  /^(?:at high concentrations?|contact|ingestion|inhalation|exposure|prolonged|repeated|dermal|frequent|swallowing|if |when |in case|high (?:concentration|dose)s|skin contact|excessive (?:intake|exposure)|absorption|users? (?:can|could|may)|a child|children|people|the (?:user|child|release|presence) (?:could|can|may)|consequently|th(?:is|ese) (?:can|could|may|substances|phthalates|chemicals)|it (?:can|could|may))\b/i;
const findingWords =
  /\b(?:contain|excess|too (?:high|much|large)|concentration|amounts? of|quantit|level|migrat|releas|emit|emission|presence|present|measured|detect|found|forbidden|prohibited|banned|exceed|content|traces?|limit|ingredient|coated|residue|has|have|had)/i;
/** A clause about effects at the end: "…, which can cause cancer". */
const effectClause =
  /,?\s\b(?:which(?! (?:is|are|was|were|contains?|exceed|must|has))|that (?:can|could|may|might|cause|pose|harm)|as it|as they|and (?:can|may|could|might)(?! release| contain)|to which|whose)\b/i;
const negated =
  /\b(?:not|no|without|free (?:of|from)|never|instead of|rather than)\b(?: \w+){0,3} ?$/i;
const otherRole =
  /^\W{0,2}(?:-?\s?free\b|-?\s?containing\b|-?related injur|poses?\b|exposure|poisoning)/i;

function findingMentions(sentence: string): Mention[] {
  if (effects.test(sentence)) return [];
  const from = findingWords.exec(sentence)?.index;
  if (from === undefined) return [];
  const cut = effectClause.exec(sentence.slice(from));
  const end = cut ? from + cut.index : sentence.length;
  const seen = new Set<SubstanceCode>();
  return mentionsIn(sentence).filter(({ code, at, end: until }) => {
    const isNew = !seen.has(code) && at < end;
    if (!isNew || negated.test(sentence.slice(0, at)) || otherRole.test(sentence.slice(until)))
      return false;
    seen.add(code);
    return true;
  });
}

const concentration = /^(?:%|‰|mg\/|g\/100|g\/kg|µg\/|ppm|ppb|ng\/)/;
const strongNicotine = /\b(?:excess\w*|too high|more than)\b[^.]*\bnicotine\b/i;

type Paired = [SubstanceCode, Value];

const withBound = (value: Value, bound: Value['bound']): Value =>
  bound === undefined ? value : { ...value, bound };

/** Pairs several names with as many values, or one name with the highest of several values. */
function pair(names: readonly Mention[], values: readonly Value[]): Paired[] {
  const [only] = names;
  const [first] = values;
  // "Up to A and B, respectively" means both.
  if (names.length === values.length)
    return names.map(({ code }, at) => {
      const value = values[at] as Value;
      return [code, withBound(value, value.bound ?? first?.bound)];
    });
  const [highest] = values.toSorted((a, b) => b.value - a.value);
  const isOfOne = names.length === 1 && values.every(({ unit }) => unit === first?.unit);
  return only && highest && isOfOne ? [[only.code, withBound(highest, 'up_to')]] : [];
}

/** Values by substance. Values that do not pair with the names before them are ignored. */
function valuesOf(sentence: string, mentions: readonly Mention[]): Map<SubstanceCode, Value> {
  const values = valuesIn(sentence, strongNicotine.test(sentence)).filter(({ unit }) =>
    concentration.test(unit),
  );
  const paired: Paired[] = [];
  let names: Mention[] = [];
  for (const [at, mention] of mentions.entries()) {
    names.push(mention);
    const next = mentions[at + 1]?.at ?? Number.POSITIVE_INFINITY;
    const following = values.filter((value) => value.at >= mention.end && value.at < next);
    if (following.length === 0) continue;
    paired.push(...pair(names, following));
    names = [];
  }
  return new Map(paired);
}

const modes = tableOf<SubstanceMode>('mode');
const neededSubstance = /^(?:ethanol|isopropanol|hydrogen_peroxide|benzalkonium|chlorine)$/;
const tooLittle = /\b(?:too (?:low|little)|insufficient|lower than|below|less than|not enough)\b/i;
/** "Releases too much nickel and contains lead": each has its own verb. */
const ownVerb =
  /(?:,|;|\band\b|\bas well as\b)\s+(?=(?:it |also |the (?:\w+ ){1,5})?(?:contains?|has|have|releases?|emits?)\b|an? excess)/gi;

function clauseAt(sentence: string, at: number): string {
  const cuts = [...sentence.matchAll(ownVerb)].map(({ index }) => index);
  const start = cuts.findLast((cut) => cut <= at) ?? 0;
  return sentence.slice(
    start,
    cuts.find((cut) => cut > at),
  );
}

function modeOf(clause: string, code: SubstanceCode, unit: string | undefined) {
  if (neededSubstance.test(code) && tooLittle.test(clause)) return 'too_little';
  const mode = modes.find(([, pattern]) => pattern.test(clause))?.[0];
  return mode === 'over_limit' && unit === 'µg/cm²/week' ? 'release_high' : mode;
}

/** Groups of substances, which are left out where one of their members was found. */
const groups: [SubstanceCode, RegExp][] = [
  ['phthalates', /^(?:dehp|dbp|dibp|bbp|dinp|didp|dnop|diop)$/],
  ['chromium', /^chromium_vi$/],
  ['azo_dyes', /^azo_amines$/],
  ['benzo_a_pyrene', /^pah$/],
];

function withoutGroups(byCode: ReadonlyMap<SubstanceCode, PlacedFinding>): PlacedFinding[] {
  const codes = [...byCode.keys()];
  const isGroup = (code: SubstanceCode) =>
    groups.some(([group, member]) => group === code && codes.some((one) => member.test(one)));
  return [...byCode].flatMap(([code, placed]) => (isGroup(code) ? [] : placed));
}

export function findSubstances(sentences: readonly Sentence[]): PlacedFinding[] {
  const placed = new Map<SubstanceCode, PlacedFinding>();
  for (const [index, { text }] of sentences.entries()) {
    const mentions = findingMentions(text);
    const values = valuesOf(text, mentions);
    for (const { code, at } of mentions) {
      if (placed.get(code)?.finding.value !== undefined) continue;
      const { at: _at, end: _end, ...value }: Partial<Value> = values.get(code) ?? {};
      const clause = clauseAt(text, at);
      const mode = modeOf(clause, code, value.unit) ?? placed.get(code)?.finding.mode;
      const part = partOfSubstance(clause, code);
      const finding = { substance: code, ...(mode && { mode }), ...(part && { part }), ...value };
      const rank = mode === undefined && value.value === undefined ? 1 : 0;
      placed.set(code, { finding, at: index * sentenceSpan + at, rank });
    }
  }
  return withoutGroups(placed);
}
