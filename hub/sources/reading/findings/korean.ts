import type { Finding } from '../../../../lib/core/finding.ts';
import type { SubstanceMode } from './rule-files.ts';
import { type Mention, mentionsIn } from './substances.ts';
import { numberOf } from './values.ts';

/**
 * Consumer24's reasons come in four wordings, joined by commas: 함유금지물질(납, 카드뮴) 검출 is a banned substance, 함량제한물질(벤젠)
 * 기준 초과, 초과 검출 and 함량기준 이상 검출 are one over its limit. Other authorities write sentences: 납이 기준치의 3배 초과 검출.
 */
const clause = /(금지|제한)?\s*(?:물질)?\s*[(（]((?:[^()（）]|\([^()]*\))*)[)）]\s*([^,(（]*)/g;

const modeOf = (kind: string, remainder: string): SubstanceMode | undefined => {
  if (kind === '금지') return 'prohibited';
  if (/초과|이상|부적합/.test(remainder) || kind === '제한') return 'over_limit';
  return /금지/.test(remainder) ? 'prohibited' : undefined;
};

const number = String.raw`(\d[\d,.]*)`;
const units = String.raw`(%|ppm|mg\/kg|㎎\/㎏|[㎍µμ]g?\/g|mg\/L)`;
const times = new RegExp(String.raw`^[^,;]{0,30}?${number}\s*배`);
const value = new RegExp(String.raw`^(?:(?!기준)[^,;]){0,30}?${number}\s*${units}`);

function measuredIn(after: string): Partial<Finding> {
  const ratio = after.match(times)?.[1];
  if (ratio) return { timesLimit: numberOf(ratio, 'ppm') };
  const [, measured, raw = ''] = after.match(value) ?? [];
  if (measured === undefined) return {};
  const unit = raw.replace('㎎', 'mg').replace('㎏', 'kg');
  return { value: numberOf(measured, unit), unit };
}

/** The finding of a substance in a sentence that says it was detected or over its limit. */
function findingInSentence(
  text: string,
  { code, end }: Mention,
  next: number,
): Finding | undefined {
  const after = text.slice(end, next);
  const remainder = text.slice(end).split(/[.;](?!\d)/)[0] ?? '';
  if (!/검출|초과|함유|부적합/.test(remainder)) return;
  const mode = modeOf('', remainder);
  return { substance: code, ...(mode ? { mode } : {}), ...measuredIn(after) };
}

export function koreanFindings(text: string): Finding[] {
  const bySubstance = new Map<string, Finding>();
  for (const [, kind = '', names = '', remainder = ''] of text.matchAll(clause)) {
    const mode = modeOf(kind, remainder);
    if (!kind && !mode) continue;
    for (const { code } of mentionsIn(names.replaceAll('|', ', ')))
      if (!bySubstance.has(code))
        bySubstance.set(code, { substance: code, ...(mode ? { mode } : {}) });
  }
  const mentions = mentionsIn(text);
  for (const [at, mention] of mentions.entries()) {
    const finding = findingInSentence(text, mention, mentions[at + 1]?.at ?? text.length);
    if (finding && !bySubstance.has(mention.code)) bySubstance.set(mention.code, finding);
  }
  return [...bySubstance.values()];
}
