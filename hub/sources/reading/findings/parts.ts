import type { CauseCode, PartCode } from '../../../../lib/core/finding.ts';

/** Where the substance sits, where the sentence says one place plainly. */
const places: [PartCode, RegExp][] = [
  ['solder', /\bsolder(?:s|ing|ed)?\b/i],
  [
    'cable',
    /\b(?:plastic(?: material)?|insulation|sheath|coating|PVC|rubber)\b[^.]{0,20}\bof (?:the )?(?:\w+ ){0,2}?(?:cables?|wires?|cords?)\b|\bin (?:the )?(?:\w+ )?cables?\b/i,
  ],
  ['casing', /\bplastic(?: material)? of (?:the )?(?:\w+ )?(?:casing|housing|shell)\b/i],
  ['plug', /\bplastic(?: material)? of (?:the )?(?:\w+ )?plug\b/i],
  ['leather', /\bleather (?:in|of|parts?|material|used)\b|\bthe leather\b/i],
  ['packaging', /\b(?:packaging|plastic bag|pouch|case|bag) (?:of|contains|has)\b/i],
  ['paint', /\b(?:paint|painted|coating|surface paint|lacquer|varnish on)\b/i],
  ['glue', /\b(?:glue|adhesive) (?:in|of|contained|contains)\b/i],
  ['magnet', /\bmagnets? (?:in|of) the\b/i],
  ['clasp', /\b(?:clasp|hook|closure) (?:of|in|contains)\b/i],
  ['metal', /\bmetal(?:lic)? (?:parts?|components?|elements?|pieces?|chain|pendant|ring)\b/i],
  [
    'plastic',
    /\bplastic(?: material| part| component|s)?s? (?:of|in|used|parts?|has|contains|material)\b|\bsoft plastic/i,
  ],
  ['textile', /\b(?:textile|fabric)\b/i],
];

/** The one place a sentence names; none where it names several. */
export function partOfSubstance(sentence: string): PartCode | undefined {
  const upTo = sentence.split(/\b(?:contain|has|have|excess|migration|release|measured)/i)[0] ?? '';
  const after =
    sentence.match(/\b(?:in|of) the ((?:\w+ ){0,2}(?:solders?|leather|cables?))\b/i)?.[1] ?? '';
  const found = places.filter(
    ([, pattern]) =>
      pattern.test(upTo) ||
      pattern.test(after) ||
      (/solder/.test(String(pattern)) && pattern.test(sentence)),
  );
  const specific = found.filter(([code]) => code !== 'plastic' && code !== 'metal');
  const one = specific.length > 0 ? specific : found;
  return one.length === 1 ? one[0]?.[0] : undefined;
}

const smallParts: [PartCode, RegExp][] = [
  ['eyes', /\beyes?\b/i],
  ['buttons', /\bbuttons?\b(?! (?:cell|batter))/i],
  ['beads', /\bbeads?\b/i],
  ['zip', /\b(?:zips?|zippers?|zipper pulls?)\b/i],
  ['suction_cup', /\bsuction cups?\b/i],
  ['wheel', /\bwheels?\b/i],
  ['magnet', /\bmagnets?\b/i],
];

const breaking: [PartCode, RegExp][] = [
  ['wheel', /^(?:the |a |an )?(?:\w+ ){0,3}?(?:wheels?)\b/i],
  ['handlebar', /^(?:the |a |an )?(?:\w+ ){0,3}?(?:handle ?bars?)\b/i],
  ['handle', /^(?:the |a |an )?(?:\w+ ){0,3}?(?:handles?)\b/i],
  ['leg', /^(?:the |a |an )?(?:\w+ ){0,3}?(?:legs?)\b/i],
  ['pedal', /^(?:the |a |an )?(?:\w+ ){0,3}?(?:pedals?)\b(?! boat)/i],
  ['fork', /^(?:the |a |an )?(?:\w+ ){0,3}?(?:forks?)\b/i],
  ['frame', /^(?:the |a |an )?(?:\w+ ){0,3}?(?:frames?)\b/i],
  [
    'seat',
    /^(?:the |a |an )?(?:\w+ ){0,2}?(?:seats?|saddles?)\b(?! ?(?:post|belt|base|tube|clamp))/i,
  ],
  ['screw', /^(?:the |a |an )?(?:\w+ ){0,3}?(?:screws?|bolts?)\b/i],
  ['weld', /^(?:the |a |an )?(?:\w+ ){0,2}?(?:welds?|welding)\b/i],
  ['hinge', /^(?:the |a |an )?(?:\w+ ){0,3}?(?:hinges?)\b/i],
  ['blade', /^(?:the |a |an )?(?:\w+ ){0,3}?(?:blades?)\b/i],
  ['strap', /^(?:the |a |an )?(?:\w+ ){0,3}?(?:straps?)\b/i],
  ['buckle', /^(?:the |a |an )?(?:\w+ ){0,3}?(?:buckles?)\b/i],
  ['chain', /^(?:the |a |an )?(?:\w+ ){0,3}?(?:chains?)\b(?! ?saw)/i],
  ['rung', /^(?:the |a |an )?(?:\w+ ){0,3}?(?:rungs?|steps?)\b/i],
  ['hook', /^(?:the |a |an )?(?:\w+ ){0,3}?(?:hooks?)\b/i],
];

const onlyOne = (table: readonly [PartCode, RegExp][], text: string): PartCode | undefined => {
  const found = table.filter(([, pattern]) => pattern.test(text));
  return found.length === 1 ? found[0]?.[0] : undefined;
};

/** The part that comes off or breaks, where the sentence begins with it. */
export function partOfCause(code: CauseCode, sentence: string): PartCode | undefined {
  if (code === 'small_parts')
    return onlyOne(smallParts, sentence.split(/\bchok|\bswallow|\bput /i)[0] ?? '');
  if (code === 'part_breaks' || code === 'part_detaches') {
    const subject = sentence.split(/\b(?:can|could|may|might|will)\b/i)[0] ?? '';
    return onlyOne(
      breaking,
      subject.replace(
        /\b(?:of|that|which|on|in|at|used|attach\w*|connect\w*|between|from|to)\b.*$/i,
        '',
      ),
    );
  }
  return undefined;
}
