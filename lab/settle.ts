import { readFileSync, writeFileSync } from 'node:fs';
import {
  formatSettledLine,
  readSettledFile,
  settledFile,
} from '../hub/sources/reading/findings/settled.ts';
import { unsettledWording } from '../hub/sources/reading/findings/unsettled.ts';
import { corpusHazards } from './corpus/parts.ts';
import { needCorpus } from './corpus/rows.ts';

/**
 * `npm run -C lab settle`: what the rules read of every wording of the corpus that nobody has settled, as
 * lines of `settled.txt`. Read the difference before you commit it. Lines that are there stay.
 */
needCorpus('settle');

/** By wording: what it says of which goods. */
const read = new Map<string, Map<string, string>>();
for await (const { findings } of corpusHazards()) {
  const wording = unsettledWording(findings);
  if (!wording) continue;
  const ofGoods = read.get(wording.key) ?? new Map<string, string>();
  read.set(wording.key, ofGoods.set(wording.ofGoods, formatSettledLine('', findings)));
}

const before = readFileSync(settledFile, 'utf8');
const lines = readSettledFile(before);
const known = lines.size;
for (const [key, ofGoods] of read) {
  const readings = new Set(ofGoods.values());
  const [only] = readings;
  // "Flammability hazard" says something of pyjamas and nothing of fuel.
  const entries = readings.size === 1 && only !== undefined ? [[key, only] as const] : ofGoods;
  for (const [of, said] of entries) lines.set(of, `${of}${said}`);
}
const comments = before.split('\n').filter((line) => line.startsWith('#'));
writeFileSync(settledFile, [...comments, ...[...lines.values()].sort(), ''].join('\n'));
console.log(`${lines.size} wordings settled, ${lines.size - known} of them new`);
