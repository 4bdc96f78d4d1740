import type { Finding, SubstanceMode } from '../../../../lib/core/finding.ts';
import { mentionsIn } from './substances.ts';

/**
 * Consumer24's reasons come in four wordings, joined by commas: 함유금지물질(납, 카드뮴) 검출 is a
 * banned substance, 함량제한물질(벤젠) 기준 초과, 초과 검출 and 함량기준 이상 검출 are one over its limit.
 */
const clause = /(금지|제한)?\s*(?:물질)?\s*[(（]((?:[^()（）]|\([^()]*\))*)[)）]\s*([^,(（]*)/g;

const modeOf = (kind: string, rest: string): SubstanceMode | undefined => {
  if (kind === '금지') return 'prohibited';
  return /초과|이상/.test(rest) || kind === '제한' ? 'over_limit' : undefined;
};

export function koreanFindings(text: string): Finding[] {
  const found = new Map<string, Finding>();
  for (const [, kind = '', names = '', rest = ''] of text.matchAll(clause)) {
    const mode = modeOf(kind, rest);
    for (const { code } of mentionsIn(names.replaceAll('|', ', ')))
      if (!found.has(code)) found.set(code, { substance: code, ...(mode ? { mode } : {}) });
  }
  return [...found.values()];
}
