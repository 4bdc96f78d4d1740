import { isGoods, tokensOf } from '../../../lib/core/match/vocabulary.ts';
import { readRisks } from '../reading/risks.ts';
import type { CpscNotice } from './notice.ts';
import { readTitle } from './title.ts';

/**
 * The feed sometimes has another notice's hazard under a notice, such as a bicycle helmet whose "drain pan can
 * overheat" (seven of 5,049 recalls since 2010, on 2 December 2026). Such a warning would describe other goods.
 */

/** Words for any kind of goods, which cannot contradict. */
const genericWords = new Set(
  tokensOf(
    'product item unit clothing garment toy cleaning dietary supplement level can part device vehicle pajama sleepwear over counter prescription drug',
  ),
);
const isSpecificGoods = (token: string): boolean => isGoods(token) && !genericWords.has(token);

/** The goods before the verb, as in "The recalled log splitter's rod can separate". */
const recalledGoods =
  /\brecalled ((?:(?!(?:because|for|can|may|must|could|is|are|do|does|has|have|contain|fail|violat|pos|lack|include|with|at|on|in|and|or|to|were|was)\w*\b)[\w-]+ ?){1,4})/gi;
/** "Due to Injury Hazard" names no hazard that another could contradict. */
const isVague = /^(?:risk of )?(?:serious )?injur(?:y|ies)(?:,? death)?(?: hazards?)?$/i;

const goodsNamedIn = (hazard: string): string[] =>
  [...hazard.matchAll(recalledGoods)]
    .flatMap(([, goods = '']) => tokensOf(goods))
    .filter((token) => !genericWords.has(token));

/** Whether the hazard is about other goods, or about another danger, than title, name and description. */
export function contradictsItself(notice: CpscNotice): boolean {
  const { title, names, description, remedy, hazard } = notice;
  // An index gives a title only, which may call a charger a power bank.
  if (description === '') return false;
  const noticeWords = new Set(tokensOf([title, ...names, description, remedy].join(' ')));
  const goods = goodsNamedIn(hazard);
  if (goods.length > 1 && !goods.some((token) => noticeWords.has(token))) return true;
  const { reason = '' } = readTitle(title);
  const [titleRisks, hazardRisks] = [
    isVague.test(reason) ? [] : readRisks(reason),
    readRisks(hazard),
  ];
  const isOtherRisk =
    titleRisks.length > 0 &&
    hazardRisks.some((risk) => risk !== 'INJURIES') &&
    !titleRisks.some((risk) => hazardRisks.includes(risk));
  return (
    isOtherRisk &&
    !tokensOf(hazard).some((token) => isSpecificGoods(token) && noticeWords.has(token))
  );
}
