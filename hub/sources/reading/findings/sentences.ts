/**
 * Splits a notice into sentences and separates the finding from its consequence and the law. Many notices are
 * filled templates without spaces or stops between parts: "weight).Lead poses …", "to strangulation The product
 * does not comply".
 */

export interface Sentence {
  /** The sentence in one line. */
  text: string;
  /** The sentence after it, where that says what may then happen to a child. */
  next?: string;
  /** The sentence without the risk at its end (", posing a fire hazard") and the law. */
  core: string;
}

const tidy = (text: string): string =>
  text
    .replace(/^null\s+/i, '')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/\((live)\)|\(active\) /gi, '$1')
    .replace(/\s+/g, ' ')
    .replace(/(measured value: \d+), (?=\d+ mg)/gi, '$1,')
    .replace(/(\b0\.) (?=\d+ ?%)|(\d),(?=%)/g, '$1$2')
    .replace(/(%),(?=\d)|(\d%?)-(?=\d+(?:[.,]\d+)? ?%)/g, (all) => `${all.replace('-', ' -')} `)
    .replace(/\.\s*\((?=(?:mean |average )?measured)/gi, ' (')
    .trim();

/** Abbreviations, whose full stop ends no sentence. */
const abbreviations = /\b(?:e\.g|i\.e|approx|incl|no|nr|vs|resp|max|min|art|inc|co|ltd|u\.s)\.$/i;

/** A sentence that gives the reason of the one before: "The garments are being recalled because …". */
const isReason = /^the \w+ (?:are|is) being recalled because\b|^detached \w+ can pose\b/i;

const separateSentences = (text: string): string =>
  text
    .replace(/([a-z)\]%\d"])([.;!])(?=[A-Z][a-z]|[A-Z]{2,}s? )/g, '$1$2 ')
    .replace(/\)(?=(?:The|This|These|[A-Z]{2,}s?|Lead|Cadmium|DEHP|Moreover|In addition) )/g, '). ')
    .replace(/\) (?=(?:Moreover|In addition|Furthermore|Additionally), )/g, '). ')
    .replace(
      /([a-z)\]%\d]) (?=(?:The|This|These) (?:products?|items?) (?:do|does) not (?:comply|meet|fulfil|conform))/g,
      '$1. ',
    )
    .replace(
      /([a-z]) (?=(?:The user|Users|The product|A (?:small )?child) (?:c|m)(?:ould|an|ay|ight) )/g,
      '$1. ',
    );

function split(text: string): string[] {
  const parts: string[] = [];
  for (const piece of separateSentences(tidy(text)).split(
    /(?<=[.!?])\s+(?=["(A-Z0-9À-Þ]|the product)|(?<=;)\s+(?=the )/,
  )) {
    const last = parts.at(-1);
    if (last !== undefined && (abbreviations.test(last) || isReason.test(piece)))
      parts[parts.length - 1] = `${last} ${piece}`;
    else if (piece !== '') parts.push(piece);
  }
  return parts;
}

/** A sentence about the law, as at the end of each Safety Gate alert; its words are no findings. */
const law =
  /\b(?:(?:do|does|did) not (?:fully )?(?:comply|conform|meet|fulfil|correspond|satisfy)|not (?:in compliance|in conformity|compliant|conform)|non-compliant|fails? to comply|in breach|infring|council of europe)\b.*\b(?:directive|regulation|standards?|EN \d|EN ISO|decision|legislation|law|resolution|requirements? of the)\b/i;

/** The risk at the end of a sentence, which is no cause: "…, posing a fire hazard". */
const outcome =
  /,?\s*\b(?:which |that |and |this )?(?:pos(?:e|es|ing)|creat(?:e|es|ing)|present(?:s|ing)?|increas(?:e|es|ing)|presenting) (?:\w+ ){0,3}?(?:[\w/-]+,? ){0,14}?(?:hazards?|risks?|dangers?)\b(?!.*\b(?:because|due to|as (?:the|it|they|a)|since|when|if)\b).*$/i;

/** A violated rule before the cause: "… violates the mandatory standard for bed rails because". */
const because =
  /^.*\b(?:violat|standard|regulation|requirement|ban\b).*?\bbecause (?:of |the |they |it )?/i;

/** A law at the end: "as required by the Poison Prevention Packaging Act", "in violation of the infant sleep rule". */
const lawTail =
  /,?\s*\b(?:in violation of|violating|as required (?:by|under)|required (?:by|under)|which violates?|a violation of|violations? of)\b.*$/i;

const coreOf = (text: string): string =>
  text.replace(because, '').replace(outcome, '').replace(lawTail, '');

const isLaw = (sentence: string): boolean => law.test(sentence);

/** Advice to owners, which sometimes stands among the findings but reports none. */
const advice =
  /^(?:do not|don't|consumers (?:should|must|are)|parents|caregivers|when using(?! the (?:recalled|self-feeding))|in addition, for [^,]* manufactured|to learn|remember|never|always|if you|they can cause|note|please|because of this serious)\b/i;

/** A consequence of the sentence before: "A child may choke on it", "This poses a risk of entrapment". */
const followUp =
  /^(?:(?:consequently, |therefore,? |as a (?:consequence|result), )?(?:if |when )?(?:a ?|an |the |small |young )?(?:small |young )?(?:child|children|infant|baby|babies)\b|th(?:is|ese) [\w ]{0,20}?(?:pos|present|creat)es? (?:an? )?[^.]*\b(?:chok|entrap|strang))/i;

export function sentencesOf(text: string, hasLawSentences: boolean): Sentence[] {
  const relevant = split(text).filter(
    (sentence) => !(hasLawSentences && isLaw(sentence)) && !advice.test(sentence),
  );
  return relevant.map((text, at) => {
    const next = relevant[at + 1];
    const isChild = next !== undefined && followUp.test(next);
    return { text, core: coreOf(text), ...(isChild ? { next } : {}) };
  });
}

export const lawsTextOf = (text: string): string => split(text).filter(isLaw).join(' ');
