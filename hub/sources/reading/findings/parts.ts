import nouns from './part-nouns.json' with { type: 'json' };
import type { CauseCode, PartCode, SubstanceCode } from './rule-files.ts';
import { tableOf } from './rule-files.ts';

const places = tableOf<PartCode>('place');
const smallParts = tableOf<PartCode>('small');

const onlyOne = (codes: readonly PartCode[]): PartCode | undefined =>
  codes.length === 1 ? codes[0] : undefined;

const partsNamedIn = (table: readonly [PartCode, RegExp][], text: string): PartCode[] =>
  table.filter(([, pattern]) => pattern.test(text)).map(([code]) => code);

/**
 * The part that contains a substance: the only part that the sentence names before the verb. Of lead and
 * cadmium in solder and in another part the solder holds most.
 */
export function partOfSubstance(sentence: string, code: SubstanceCode): PartCode | undefined {
  const [subject = ''] = sentence.split(
    /\b(?:contain|has|have|excess|migration|release|measured)/i,
  );
  const named = partsNamedIn(places, subject);
  if ((code === 'lead' || code === 'cadmium') && named.includes('solder')) return 'solder';
  const specific = named.filter((code) => code !== 'plastic' && code !== 'metal');
  return onlyOne(specific.length > 0 ? specific : named);
}

const partOfNoun = new Map(
  Object.entries(nouns).flatMap(([code, words]) =>
    words.split(' ').map((word) => [word, code as PartCode] as const),
  ),
);
/** The part right before the verb ("The front wheel can detach"), if it is a single part. */
const subject =
  /^(?:[^,;]*, )?(?:the |an? |its )?((?:[\w'-]+ ){0,3}?)([\w-]+?)(?:e?s)? (?:can|could|may|might) (?:\w+ly )?(?:break|crack|fracture|snap|fail|bend|split|tear|detach|separate|loosen|disengage|come|become|fall|fly)\b/i;
/** Words that change what the noun after them means: a steering wheel, a child seat. */
const otherThing =
  /\b(?:and|or|steering|power|supply|extension|blind|baby|child|car|toilet|booster|bath|ceiling|drain|lens|of|on|in) $/i;

/** A list of several parts: "small parts (the nose, the bell and the suction cup)". */
const several =
  /\((?:e\.g\.,? |i\.e\.,? |for example,? |such as )?[^()]*(?:,| and | or |\/)[^()]*\)/i;

export function partOfCause(code: CauseCode, sentence: string): PartCode | undefined {
  if (code === 'small_parts') {
    const [parts = ''] = sentence.split(/\bchok|\bswallow|\bput /i);
    return several.test(parts) ? undefined : onlyOne(partsNamedIn(smallParts, parts));
  }
  if (code !== 'part_breaks' && code !== 'part_detaches') return undefined;
  const [, preceding = '', noun = ''] = subject.exec(sentence) ?? [];
  return otherThing.test(preceding) ? undefined : partOfNoun.get(noun.toLowerCase());
}
