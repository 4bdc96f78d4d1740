import type { Hazard } from '../../lib/core/hazard.ts';
import { chooseText } from '../../lib/locales/choose-text.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import { capitalised, nameIn } from './names.ts';

/** A finding in the reader's language. Codes that this version does not know are left out. */

type Finding = Hazard['findings'][number];
type Words = Locale['finding'];

const units: Readonly<Record<string, keyof Words['unit']>> = {
  'µg/cm²/week': 'perWeek',
  'cfu/g': 'cfuPerGram',
  'cfu/ml': 'cfuPerMl',
};

/** Where too little was found, "up to 70%" would sound good: it becomes "only 70%". */
const boundOf = ({ bound, cause }: Finding): Finding['bound'] =>
  bound === 'up_to' && cause?.endsWith('_low') ? 'down_to' : bound;

/** "24.3 %", "up to 4,130 mg/kg, limit 90 mg/kg", "3.5 times the limit"; nothing where nothing was measured. */
function measuredOf(finding: Finding, locale: Locale): string | undefined {
  const { finding: words, warning, number } = locale;
  const { value, unit, limit, timesLimit } = finding;
  const bound = boundOf(finding);
  const key = units[unit ?? ''];
  const spelled = (key ? words.unit[key] : unit) ?? '';
  const inUnit = (shown: string) =>
    unit === '%' ? words.percent({ value: shown }) : `${shown}\u00a0${spelled}`.trim();
  const plain =
    value !== undefined
      ? inUnit(number(value))
      : timesLimit !== undefined && warning.measured.times({ times: number(timesLimit) });
  if (!plain) return undefined;
  const bounded = bound ? words.bound[bound]({ value: plain }) : plain;
  if (limit === undefined || value === undefined) return bounded;
  return words.withLimit({ value: bounded, limit: inUnit(number(limit)) });
}

/** What was found, without mode and value: "lead", "Too loud". */
function nameOf(finding: Finding, locale: Locale): string | undefined {
  const { finding: words, language } = locale;
  const otherName = chooseText(finding.what, language);
  return (
    nameIn(words.substance, finding.substance) ??
    nameIn(words.cause, finding.cause) ??
    (otherName?.isInReadersLanguage ? otherName.text : undefined)
  );
}

/** " (wheel) under load". */
const placeIn = (finding: Finding, { finding: words }: Locale): string => {
  const part = nameIn(words.part, finding.part);
  const when = nameIn(words.when, finding.when);
  if (when === undefined)
    return part === undefined ? '' : words.place({ kind: 'part', part, when: '' });
  return words.place({ kind: part === undefined ? 'when' : 'other', part: part ?? '', when });
};

type Mode = keyof Words['mode'];
const modeOf = ({ mode = 'contains' }: Finding, { finding: words }: Locale): Mode =>
  Object.hasOwn(words.mode, mode) ? (mode as Mode) : 'contains';

/** A name next to its value: without a part in brackets or a French article. */
const bareName = (name: string): string =>
  name.replace(/^(?:d(?:u|es|e la) |de l’)|\s*[(（].*[)）]$/g, '');

/** "14.5 %"; of several "lead 14.5 % and nickel 0.15 %". */
function valuesOf(group: readonly Finding[], locale: Locale): string | undefined {
  const sentences = group.flatMap((one) => {
    const value = measuredOf(one, locale);
    if (value === undefined || group.length === 1) return value ?? [];
    return [bareName(nameOf(one, locale) ?? ''), value].filter(Boolean).join(' ');
  });
  return sentences.length === 0 ? undefined : locale.and(sentences);
}

/** “Above the limit: 87%” would read as how much above, “above the limit: 3 times the limit” says it twice. */
function measuredMode([one, ...more]: readonly Finding[], mode: Mode): keyof Words['measured'] {
  if (mode !== 'over_limit' || more.length > 0 || !one) return mode;
  if (one.value === undefined) return 'times';
  return one.unit === '%' && one.limit === undefined ? 'above' : mode;
}

/** "Paraffins (SCCPs) (plastic)" is "Paraffins (plastic)". */
const withoutDoubledBrackets = (text: string): string =>
  text.replace(/\s*[(（][^()（）]*[)）](?=\s*[(（])/g, '');

/** Substances of one kind together: "Contains lead, cadmium and nickel above the limit". */
function describeSubstances(
  group: readonly Finding[],
  locale: Locale,
  isBrief: boolean,
): string | undefined {
  const { finding: words, and } = locale;
  const [first] = group;
  const names = [...new Set(group.flatMap((one) => nameOf(one, locale) ?? []))];
  if (!first || names.length === 0) return undefined;
  const mode = modeOf(first, locale);
  const isSamePlace = group.every(({ part }) => part === first.part);
  const place = isSamePlace ? placeIn(first, locale) : '';
  const substance = and(names);
  const value = isBrief && group.length > 1 ? undefined : valuesOf(group, locale);
  const sentences =
    value === undefined
      ? words.mode[mode]({ substance, place })
      : words.measured[measuredMode(group, mode)]({ substance, place, value });
  return capitalised(withoutDoubledBrackets(sentences));
}

function describeCause(finding: Finding, locale: Locale): string | undefined {
  const { finding: words } = locale;
  const cause = nameIn(words.cause, finding.cause);
  if (cause === undefined) return undefined;
  const place = placeIn(finding, locale);
  const value = measuredOf(finding, locale);
  return value === undefined ? `${cause}${place}` : words.causeMeasured({ cause, place, value });
}

const isSubstance = ({ cause }: Finding): boolean => cause === undefined;

/** What the packaging contains is told in sentences of its own. */
const kindOf = ({ mode, part }: Finding): string =>
  `${mode ?? ''} ${part === 'packaging' ? part : ''}`;

/** Describes each finding; substances of one mode are told together, at the place of the first. */
function describeEach({ findings }: Hazard, locale: Locale, isBrief = true): string[] {
  const groups = Map.groupBy(findings, (one) => (isSubstance(one) ? kindOf(one) : one));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const isCause = first && !isSubstance(first);
    return (
      (isCause ? describeCause(first, locale) : describeSubstances(group, locale, isBrief)) ?? []
    );
  });
}

const maxNames = 3;

/**
 * The gravest finding as a heading, without full stop: "Contains lead above the limit: 4,130
 * mg/kg". Names at most `maxSubstances` substances. `undefined` without a finding.
 */
export function findingHeading(
  hazard: Hazard,
  locale: Locale,
  maxSubstances = maxNames,
): string | undefined {
  const { findings } = hazard;
  const [first] = findings;
  if (!first) return undefined;
  if (!isSubstance(first)) return describeEach(hazard, locale)[0];
  const alike = findings.filter((one) => isSubstance(one) && kindOf(one) === kindOf(first));
  return describeSubstances(alike.slice(0, maxSubstances), locale, true);
}

const joinSentences = (sentences: readonly string[], { finding: words }: Locale): string =>
  sentences.length === 0 ? '' : `${sentences.join(words.between)}${words.stop}`;

const lawsOf = ({ laws }: Hazard, { finding: words, and }: Locale): string => {
  const named = laws.flatMap((code) => nameIn(words.law, code) ?? []);
  return named.length === 0 ? '' : words.laws({ laws: and(named) });
};

const joinText = (parts: readonly string[], { finding: words }: Locale): string =>
  parts.filter(Boolean).join(words.sentenceGap);

export function findingSentences(hazard: Hazard, locale: Locale): string | undefined {
  const sentences = describeEach(hazard, locale, false);
  return sentences.length === 0
    ? undefined
    : joinText([joinSentences(sentences, locale), lawsOf(hazard, locale)], locale);
}

/** What the headline does not say, with all values; empty where it says everything. */
export function otherFindings(
  hazard: Hazard,
  locale: Locale,
  first = findingHeading(hazard, locale),
): string {
  const others = describeEach(hazard, locale, false).filter((one) => one !== first);
  return first === undefined
    ? ''
    : joinText([joinSentences(others, locale), lawsOf(hazard, locale)], locale);
}

/** Where no finding is known: "Children can choke; read the notice". */
export function riskSentence({ risks }: Hazard, locale: Locale): string | undefined {
  const { finding: words } = locale;
  const [risk] = risks;
  return risk === undefined ? undefined : words.onlyRisk({ risk: words.risk[risk] });
}
