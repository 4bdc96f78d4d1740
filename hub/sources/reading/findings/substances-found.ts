import type { Finding } from '../../../../lib/core/finding.ts';
import { partOfSubstance } from './parts.ts';
import { tableOf } from './rules.ts';
import type { Sentence } from './sentences.ts';
import { clauseAround, modeOf } from './substance-modes.ts';
import { type Mention, mentionsIn } from './substances.ts';
import { measuredIn, members } from './substances-measured.ts';
import type { Value } from './values.ts';

/** "DEHP poses a risk", "Contact with an excessive quantity of boron": what it does, or would do. */
const effects =
  /^(?![^.]*\bexpose the wearer to\b)\W*(?:at high concentrations?|contact|ingestion|inhalation|exposure|prolonged|repeated|dermal|frequent|swallowing|if |when (?:in|the|swallowed)|in case|high (?:concentration|dose)s|skin contact|excessive (?:intake|exposure|amounts? of \w+ (?:may|can))|absorption|direct|long-term|accidental|users? (?:can|could|may)|a child|children (?:can|could|may)|people|the (?:user|child|release|presence) (?:could|can|may|might)|consequently|this (?:can|could|may)|these (?:can|could|may|substances|phthalates|nitrosamines|chemicals)|it (?:can|could|may))\b/i;

/** What is found stands after it. */
const before =
  /\b(?:contains?|contained|containing|contain|has|have|had|of|releases?|releasing|emits?|for|detected|found|including|namely|notably|in particular|traces of|with|dose of|exceeds?|the|measured values?:?|ingredients?|substances?|preservatives?|prohibited|banned|due to|high)\b/i;
const finds =
  /^the product has\b|\b(?:contain(?:s|ed|ing)?|excess\w*|too (?:high|much|large)|concentrations?|amounts? of|quantit(?:y|ies) of|levels?|migrat\w+|releas\w+|emits?|emission|presence|present|measured|detect(?:ed|ion)|found|forbidden|prohibited|banned|exceed\w*|content|traces?|allowed limit|limit values?|composition|made of|ingredients?|coated|declared|high in|residues?|contamination|expose (?:the wearer|users?|consumers?|children) to)\b/i;

const unless = String.raw`(?!\s*(?:the )?(?:use |uses |its use |\w+ )?(?:of which )?(?:is|are|was|were|has been|exceed|should|must)\b[^,.]{0,30}(?:forbidden|prohibited|banned|allowed|permitted|authori[sz]ed|excess|too high|limit|above|over|restricted))`;
/** "…, which can cause cancer": what follows tells effects. */
const tail = new RegExp(
  String.raw`,?\s\b(?:which(?! (?:contains|has) an excess)|that (?=can|could|may|might|is|are|was|were|has|have|cause|pose|harm|does)|as it|as they|and (?:can|may|could|might)(?! release| contain)|to which|whose)\b${unless}`,
  'i',
);

const negated =
  /\b(?:not|no|without|free (?:of|from)|never|instead of|rather than|doesn't|don't)\b(?: \w+){0,3} ?$/i;
const free =
  /^\W{0,2}(?:-?\s?free\b|-?\s?containing\b(?! liquids? \((?:measured|announced)[^)]*mg)|-?related injur|-releas\w+ test|poses?\b|persists?\b|exposure|poisoning|is (?:toxic|harmful)|ingestion)/i;

/** "In similar models of the importer", "either A or B": not surely found in it. */
const elsewhere = tableOf('elsewhere').map(([, pattern]) => pattern);

/** "This phthalate (DEHP)", "azo dyes releasing benzidine": the name of the group is no second substance. */
const withoutGroup = (mentions: readonly Mention[]): Mention[] => {
  const has = (...codes: string[]) => mentions.some(({ code }) => codes.includes(code));
  const gone = [has(...members) && 'phthalates', has('azo_amines') && 'azo_dyes'];
  return mentions.filter(({ code }) => !gone.includes(code));
};

/** "PAHs, notably benzo[a]pyrene (measured value: 2 mg/kg)": that one, not the group. */
const ofOne =
  /polycyclic aromatic hydrocarbons \(PAHs\)(?=, notably benzo ?[[(]a[\])] ?pyrene \(measured)/i;
const blank = (text: string) => ' '.repeat(text.length);

/** "PAHs, notably benzo[a]pyrene": told as the group, whose values stand there. */
const asGroup = (mentions: readonly Mention[], end: number): readonly Mention[] =>
  mentions.some(({ code, at }) => code === 'pah' && at < end)
    ? mentions.map((one) => (one.code === 'benzo_a_pyrene' ? { ...one, code: 'pah' } : one))
    : mentions;

/** Substances that the sentence finds, each once, not those whose effects it tells. */
function foundIn(sentence: string): Mention[] {
  if (
    effects.test(sentence) ||
    elsewhere.some((one) => one.test(sentence)) ||
    !finds.test(sentence)
  )
    return [];
  const from = finds.exec(sentence)?.index ?? 0;
  const cut = tail.exec(sentence.slice(from));
  const end = cut ? from + cut.index : sentence.length;
  const seen = new Set<string>();
  return withoutGroup(asGroup(mentionsIn(sentence.replace(ofOne, blank)), end)).filter(
    ({ code, at, end: until }) => {
      const lead = sentence.slice(0, at);
      const isFound =
        (before.test(lead) || at < 4 || /[:(]/.test(lead)) &&
        at < end &&
        !negated.test(lead) &&
        !free.test(sentence.slice(until));
      if (!isFound || seen.has(code)) return false;
      seen.add(code);
      return true;
    },
  );
}

const valueFields = ({ at: _at, end: _end, ...fields }: Value): Partial<Finding> => fields;

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
  const isOfTwo =
    known.value !== found.value && known.value !== undefined && found.value !== undefined;
  // The value of one part is no "up to" of the other.
  const isSame = known.part === found.part;
  const isOwn = isOfTwo && !isSame && known.part !== undefined && found.part !== undefined;
  const part = isSame || isOwn ? one : undefined;
  const own = (isHigher ? found : known).bound ?? (isOwn ? undefined : 'up_to');
  const bound = isOfTwo && own ? { bound: own } : {};
  return { ...rest, ...bound, ...(mode ? { mode } : {}), ...(part ? { part } : {}) };
}

/** What is there counts before what may be there. */
function joined(known: Placed | undefined, found: Placed): Placed {
  if (!known || known.finding.mode === 'possible') return found;
  if (found.finding.mode === 'possible') return known;
  return { ...known, finding: merge(known.finding, found.finding) };
}

/** "PAHs, notably chrysene (4.9 mg/kg)", "m-aminophenol (0.2 %)": no value of the whole group. */
const member =
  /^perfluoro-?oct\w*-acid-related|^(?:(?:meta|para|ortho|[mop])?-?aminophenol\b|n-nitrosodibutyl|(?:PAH|polycycl|UV)[^:;]*(?:\b(?:notably|in particular|especially|such as|namely)\b|, \w+ \w+ and ))|^(?:PAH|polycycl).*[;(] ?[a-z]+: $/i;

/** "Releases nitrosamines (measured value: 1.6 mg/kg)": not what it contains. */
const released = /\breleases nitrosamines \([^)]*\)\.?$/i;

function ownValue(sentence: string, mention?: Mention, value?: Value): Value | undefined {
  const from = mention && value ? sentence.slice(mention.at, value.at) : '';
  const isRange = value?.bound === 'up_to' && /^p(?!er)/i.test(from);
  return (member.test(from) && !isRange) || released.test(sentence) ? undefined : value;
}

/** Every substance that the sentences find, each once, in the order of the notice. */
export function substancesFound(sentences: readonly Sentence[]): Placed[] {
  const placed = new Map<string, Placed>();
  for (const [index, { whole }] of sentences.entries()) {
    const found = foundIn(whole);
    const measured = measuredIn(whole, found);
    for (const code of new Set([...found, ...measured].map((one) => one.code))) {
      const mention = found.find((one) => one.code === code);
      const of = measured.find((one) => one.code === code);
      const value = ownValue(whole, mention, of?.value);
      const place = mention?.at ?? found[0]?.at ?? 0;
      const said = { code, at: place, unit: value?.unit, next: sentences[index + 1]?.whole };
      const mode = modeOf(whole, said);
      // "The pad contains DEHP, and solders contain lead": not what comes after.
      const [clause, end] = clauseAround(whole, place);
      const part = partOfSubstance(clause) ?? partOfSubstance(whole.slice(0, end));
      const finding: Finding = {
        substance: code,
        ...(mode ? { mode } : {}),
        ...(part ? { part } : {}),
        ...(value ? valueFields(value) : {}),
      };
      const at = index * sentenceSpan + (mention?.at ?? 0);
      placed.set(code, joined(placed.get(code), { finding, at }));
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
  const sentenceOf = ({ at }: Placed) => Math.floor(at / sentenceSpan);
  const isGroup = (one: Placed): boolean => {
    const { substance, value } = one.finding;
    if (substance === 'chromium') return value === undefined && has('chromium_vi');
    const known = placed.filter(({ finding }) => members.has(finding.substance ?? ''));
    const isSum = known.every(({ finding }) => finding.value === undefined);
    const isOfAll = isSum && new Set(known.map(sentenceOf)).size < 2;
    return substance === 'phthalates' && known.length > 0 && !(value && isOfAll);
  };
  return placed.filter((one) => !isGroup(one));
}
