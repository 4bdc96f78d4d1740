import type { Finding } from '../../../lib/core/finding.ts';
import { findingsOf } from '../reading/findings/findings-of.ts';
import type { CauseCode } from '../reading/findings/rule-files.ts';
import { type Mention, mentionsIn } from '../reading/findings/substances.ts';
import { phrasesOf } from '../reading/tables.ts';

/**
 * Why KATS had something recalled, as SafetyKorea and Consumer24 print it: a section for each failed test, `ㅇ` and its
 * name, then part, measured value and limit a line each ("ㅇ 총 납 기준치 6.4배 초과 / - 부위: … / - 측정값: …"). A firm
 * writes sentences. Codes are those of `lib/core/finding-codes.json`; a test without one is left out.
 */
const causes = phrasesOf<CauseCode>('kats');
const labelling = /표시 ?[사시]항|경고 ?라벨/;

/** "기준치 ①2.5배 초과, ②3.2배 초과": the highest of several. */
function timesIn(heading: string): Partial<Finding> {
  const times = [...heading.matchAll(/(\d[\d,]*(?:\.\d+)?) ?배/g)].map(([, number = '']) =>
    Number(number.replaceAll(',', '')),
  );
  const timesLimit = Math.max(...times);
  return times.length === 0 ? {} : { timesLimit, ...(times.length > 1 && { bound: 'up_to' }) };
}

/** The sum of all phthalates alone where it is named: the phthalates behind it are its parts. */
const withoutParts = (mentions: readonly Mention[]): Mention[] => {
  const sum = mentions.find(({ code }) => code === 'phthalates');
  return sum ? [sum] : [...mentions];
};

function substancesIn(heading: string, section: string): Finding[] {
  if (labelling.test(heading) || !/초과|검출|방부제|\d ?배/.test(heading)) return [];
  const inHeading = withoutParts(mentionsIn(heading));
  const mentions =
    inHeading.length > 0 || !/방부제/.test(heading) ? inHeading : mentionsIn(section);
  const mode = /사용되지 (?:않|아니)|검출되(?:지|어서는)/.test(section)
    ? 'prohibited'
    : 'over_limit';
  return mentions.map(({ code }) => ({ substance: code, mode, ...timesIn(heading) }));
}

function sectionFindings(section: string): Finding[] {
  const heading = section.split(/\n\s*-|-\s/)[0] ?? '';
  const substances = substancesIn(heading, section);
  if (substances.length > 0) return substances;
  if (labelling.test(heading)) return [{ cause: 'warnings_or_labels_missing' }];
  const test = section.split(/기준치? ?[:)]/)[0] ?? '';
  const cause = causes.find(([, phrase]) => phrase.test(heading) || phrase.test(test))?.[0];
  return cause ? [{ cause }] : [];
}

const keyOf = ({ cause, substance }: Finding): string => `${cause} ${substance}`;

export function reasonFindings(reason: string): Finding[] {
  const text = reason
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/\r/g, '')
    .replace(/노닐페놀/g, 'nonylphenol ethoxylate');
  // A precaution: "no defect was found so far".
  if (/확인되지 않았/.test(text)) return [];
  const sections = text
    .split(/(?:^|\s|(?<=[가-힣\w%]))[ㅇ○]\s*/)
    .filter((part) => part.trim() !== '');
  const fromSections = /[ㅇ○]/.test(text) ? sections.flatMap(sectionFindings) : [];
  const stated =
    fromSections.length > 0
      ? fromSections
      : [...findingsOf(text, 'ko').findings, ...sectionFindings(text)];
  const each = [...new Map(stated.map((one) => [keyOf(one), one])).values()];
  const isFormal = ({ cause }: Finding) => cause === 'warnings_or_labels_missing';
  return [...each.filter((one) => !isFormal(one)), ...each.filter(isFormal)].slice(0, 8);
}
