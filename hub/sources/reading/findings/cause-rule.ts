import type { CauseCode } from '../../../../lib/core/finding.ts';

/** How a source's words say one cause. Patterns see one sentence, in lower case. */
export interface CauseRule {
  code: CauseCode;
  /** Any of them says it. */
  means: RegExp[];
  /** What looks like it: struck out of the sentence first. */
  not?: RegExp;
  /** Only for goods of these words (category and name), or where nothing is known of the goods. */
  only?: RegExp;
  /** Only for goods of these words, which have to be known. */
  needs?: RegExp;
  /** Never for goods of these words. */
  never?: RegExp;
  /** `whole`: also the end of a sentence that names the risk. `next`: and what a child may do then. */
  sees?: 'whole' | 'next';
  /** Codes that say less about the same thing: they go where this one is found. */
  over?: CauseCode[];
  /** Read also where it is what a break or a fault leads to. */
  isOutcome?: true;
  /** Says something only where nothing else was found. */
  isLast?: true;
}
