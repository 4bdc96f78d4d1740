import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { bounds, type Finding } from '../../../../lib/core/finding.ts';
import codes from '../../../../lib/core/finding-codes.json' with { type: 'json' };

/**
 * Reviewed findings of notices' wordings: one line for each wording, its key first.
 *
 *     Ab3dE_9x dehp over_limit plastic up_to 12.5 % limit 0.1; small_parts eyes
 *     Zk81pQ.w -
 *
 * A finding begins with its cause or substance; codes (`lib/core/finding-codes.json`), a value with its unit,
 * `limit` and `times` (the limit) follow in any order. `-`: nothing but the risk.
 */

/** Removes spaces, quotes and dashes, which vary between copies of a text; digits, %, commas and < stay. */
const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Sm}%.,]+/gu, '');

/**
 * 48 bits of a wording's hash, so that a false match with one of 22,000 lines is practically impossible. It does not
 * depend on the notice's id, so that one line covers all notices with this wording, including future ones.
 */
const keyOf = (...texts: string[]): string =>
  createHash('sha256')
    .update(texts.map(normalise).join('\n'))
    .digest('base64url')
    .slice(0, 8)
    // A command's argument must not begin with a dash.
    .replaceAll('-', '.');

/** `ofGoods` also depends on the goods, for a wording that means different things for different goods. */
export interface WordingKeys {
  key: string;
  ofGoods: string;
}
export const wordingKeys = (text: string, goods: string): WordingKeys => ({
  key: keyOf(text),
  ofGoods: keyOf(text, goods),
});

const kinds = {
  cause: new Set(Object.keys(codes.causes)),
  substance: new Set(Object.keys(codes.substances)),
  mode: new Set(Object.keys(codes.modes)),
  part: new Set(Object.keys(codes.parts)),
  when: new Set(Object.keys(codes.whens)),
  bound: new Set<string>(bounds),
};
const kindOf = (word: string) =>
  Object.entries(kinds).find(([, words]) => words.has(word))?.[0] ?? undefined;

function readFinding(text: string, line: string): Finding {
  const finding: Record<string, string | number> = {};
  const words = text.trim().split(/ +/);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1] ?? '';
    const kind = kindOf(word);
    if (kind) finding[kind] = word;
    else if (Number.isFinite(Number(word)) && next !== '') {
      Object.assign(finding, { value: Number(word), unit: next });
      at += 1;
    } else if ((word === 'limit' || word === 'times') && Number.isFinite(Number(next))) {
      finding[word === 'limit' ? 'limit' : 'timesLimit'] = Number(next);
      at += 1;
    } else throw new Error(`"${word}" is no code, value or limit, in "${line}"`);
  }
  if (!('cause' in finding) && !('substance' in finding))
    throw new Error(`no cause and no substance in "${line}"`);
  return finding as Finding;
}

/** The key and the findings of a line; an error quotes the line. */
export function readSettledLine(line: string): { key: string; findings: Finding[] } {
  const [, key, findingsText] = /^([\w.]{8}) (\S.*)$/.exec(line.trim()) ?? [];
  if (key === undefined || findingsText === undefined)
    throw new Error(`not "<key> <findings>": "${line.slice(0, 80)}"`);
  const findings =
    findingsText === '-' ? [] : findingsText.split(';').map((one) => readFinding(one, line));
  return { key, findings };
}

const formatFinding = (one: Finding): string =>
  [
    ...[one.cause, one.substance, one.mode, one.part, one.when, one.bound, one.value, one.unit],
    ...(one.limit === undefined ? [] : ['limit', one.limit]),
    ...(one.timesLimit === undefined ? [] : ['times', one.timesLimit]),
  ]
    .filter((word) => word !== undefined)
    .join(' ');

export const formatSettledLine = (key: string, findings: readonly Finding[]): string =>
  `${key} ${findings.map(formatFinding).join('; ') || '-'}`;

/** Lines of a settled file by their key. Lines with # are comments. */
export const readSettledFile = (text: string): Map<string, string> =>
  new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, 8), line]),
  );

export const settledFile = new URL('settled.txt', import.meta.url);
export const settledLines = readSettledFile(readFileSync(settledFile, 'utf8'));

/** The settled findings, or `undefined` for an unsettled wording. */
export function settledFindings({ key, ofGoods }: WordingKeys): Finding[] | undefined {
  const line = settledLines.get(ofGoods) ?? settledLines.get(key);
  return line === undefined ? undefined : readSettledLine(line).findings;
}
