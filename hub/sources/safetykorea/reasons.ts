import type { Finding } from '../../../lib/core/finding.ts';
import { findingsOf } from '../reading/findings/findings-of.ts';
import type { CauseCode } from '../reading/findings/rule-files.ts';
import { type Mention, mentionsIn } from '../reading/findings/substances.ts';

/**
 * Why KATS had something recalled, as SafetyKorea and Consumer24 print it: a section for each failed test, `ㅇ` and its
 * name, then part, measured value and limit a line each ("ㅇ 총 납 기준치 6.4배 초과 / - 부위: … / - 측정값: …"). A firm
 * writes sentences. Codes are those of `lib/core/finding-codes.json`; a test without one is left out.
 */
const causes: [CauseCode, RegExp][] = [
  [
    'battery_fails',
    /(?:과충전|외부 ?단락)[\s\S]*(?:발화|폭발|탄화)|(?:전지|배터리)[^.]*(?:과열|단락|쇼트|발화)/,
  ],
  ['electrical_component_fails', /과충전|외부 ?단락/],
  ['overheats', /온도 ?상승|온도특성|(?:허용|운전) ?온도|최고온도|과열/],
  [
    'insulation_inadequate',
    /(?:연면|공간|절연) ?거리|공간 및 연면|전기적 ?강도|절연 ?(?:내력|저항)/,
  ],
  ['shock_protection_missing', /누전/],
  ['leakage_current', /누설 ?전류/],
  ['earthing_missing', /접지/],
  ['live_parts_accessible', /충전부[\s\S]{0,15}(?:노출|접촉)|감전[\s\S]{0,8}보호/],
  ['short_circuit', /단락|쇼트/],
  ['wiring_fault', /영구적 접속|내부 ?배선/],
  ['drawstring_clothing', /조임끈/],
  ['magnet_swallowable', /자속 ?지수/],
  ['small_parts', /작은 ?부품/],
  ['impact_protection_low', /충격 ?흡수/],
  ['flotation_unsafe', /부력|밸브와 잠금장치|공기[^.]{0,4}누출/],
  ['laser_too_strong', /레이저 등급/],
  ['brake_fails', /브레이크|제동/],
  ['unstable_tips_over', /안정성|전도됨/],
  ['projectile_hazard', /발사체/],
  ['sharp_edge_or_point', /날카로운 (?:끝|가장자리)/],
  ['part_breaks', /파손|깨어짐|갈라짐|(?:내충격|내구)성|(?:차체|발판|디딤대|말단부)의? ?강도/],
  ['part_detaches', /분리됨|이탈|부착물/],
  ['flammable_material', /방염|내?연소성/],
  ['noise_too_loud', /소음 ?(?:기준|초과|부적합)|음압/],
];
const labels = /표시 ?[사시]항|경고 ?라벨/;

/** "기준치 ①2.5배 초과, ②3.2배 초과": the highest of several. */
function timesIn(heading: string): Partial<Finding> {
  const times = [...heading.matchAll(/(\d[\d,]*(?:\.\d+)?) ?배/g)].map(([, number = '']) =>
    Number(number.replaceAll(',', '')),
  );
  const timesLimit = Math.max(...times);
  return times.length === 0 ? {} : { timesLimit, ...(times.length > 1 && { bound: 'up_to' }) };
}

/** The sum of them is named first, what it consists of behind it. */
const withoutParts = (mentions: readonly Mention[]): Mention[] => {
  const sum = mentions.find(({ code }) => code === 'phthalates');
  return sum ? [sum] : [...mentions];
};

function substancesIn(heading: string, section: string): Finding[] {
  if (labels.test(heading) || !/초과|검출|방부제|\d ?배/.test(heading)) return [];
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
  if (labels.test(heading)) return [{ cause: 'warnings_or_labels_missing' }];
  const test = section.split(/기준치? ?[:)]/)[0] ?? '';
  const cause = causes.find(([, pattern]) => pattern.test(heading) || pattern.test(test))?.[0];
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
  const read = /[ㅇ○]/.test(text) ? sections.flatMap(sectionFindings) : [];
  const stated =
    read.length > 0 ? read : [...findingsOf(text, 'ko').findings, ...sectionFindings(text)];
  const each = [...new Map(stated.map((one) => [keyOf(one), one])).values()];
  const isLast = ({ cause }: Finding) => cause === 'warnings_or_labels_missing';
  return [...each.filter((one) => !isLast(one)), ...each.filter(isLast)].slice(0, 8);
}
