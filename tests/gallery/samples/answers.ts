import type { Hazard } from '../../../lib/core/hazard.ts';
import { Listing } from '../../../lib/core/listing.ts';
import type { Answer, Clue, Doubt, Match } from '../../../lib/core/verdict.ts';
import { list } from './list.ts';
import { charger, necklace, notice, paintPen, polish, ring, umbrella } from './notices.ts';

/** Listings, and what is known of them. */

const match = (
  hazard: Hazard,
  level: Match['level'],
  clues: Clue[],
  doubts: Doubt[] = [],
): Match => ({ hazard, level, clues, doubts });

const answer = (...matches: Match[]): Answer => ({
  verdict: { level: matches[0]?.level ?? 'none', matches },
  list,
});

const listing = (input: Partial<Listing> & Pick<Listing, 'site' | 'id'>): Listing =>
  Listing.parse(input);

const idClue = (id: string): Clue => ({ kind: 'listing-id', page: id, notice: id });

export const listings = {
  pen: listing({
    site: 'aliexpress',
    id: '1005008161916337',
    titles: ['Car Paint Repair Pen Touch Up Scratch Remover for Tesla'],
  }),
  ring: listing({
    site: 'aliexpress',
    id: '1005007048729657',
    titles: ['Retro Open Ring Half Face of Venus for Men and Women'],
  }),
  charger: listing({
    site: 'temu',
    id: '601099500000000',
    titles: ['20W USB-C Quick Charger Fast Charging Wall Plug'],
  }),
  umbrella: listing({
    site: 'temu',
    id: '601099500000001',
    titles: ['Cute Dinosaur Umbrella for Kids'],
  }),
  necklace: listing({
    site: 'aliexpress',
    id: '1005000000000000',
    titles: ['Butterfly Necklace for Girls'],
  }),
};

export const answers = {
  danger: answer(
    match(paintPen, 'danger', [{ ...idClue('1005008161916337'), variant: '特斯拉 黑色' }]),
  ),
  /** English pictures show no Korean notice. */
  dangerEu: answer(match(ring, 'danger', [idClue('1005007048729657')])),
  caution: answer(
    match(charger, 'caution', [
      { kind: 'name', page: '20W USB-C Quick Charger', notice: 'QUICK CHARGER' },
      { kind: 'image-key', page: 'a', notice: 'a' },
    ]),
  ),
  advice: answer(
    match(umbrella, 'advice', [
      { kind: 'kind', page: 'Umbrella for Kids', notice: '어린이용 우산' },
    ]),
  ),
  idOnly: answer(
    match(
      notice({
        source: 'uk-opss',
        reference: '2106-0135',
        authority: {
          name: { ko: '영국 제품안전표준청', en: 'Office for Product Safety and Standards' },
          country: 'GB',
        },
        link: { url: 'https://www.gov.uk/product-safety-alerts-reports-recalls', kind: 'search' },
        details: {
          ko: '공고는 이 번호를 모델명으로 적었습니다. 번호의 형태로 보아 알리익스프레스 상품 번호입니다.',
          en: 'The notice gives this number as the model. By its shape it is an AliExpress item number.',
        },
      }),
      'danger',
      [idClue('1005008161916337')],
    ),
  ),
  measured: answer(match(necklace, 'danger', [idClue('1005000000000000')])),
  several: answer(
    match(necklace, 'danger', [idClue('1005000000000000')]),
    match(
      polish,
      'caution',
      [
        { kind: 'seller-product', page: 'Shop1105222246 Store', notice: 'Shop1105222246' },
        { kind: 'model', page: 'BF-220', notice: 'BF220' },
      ],
      ['title-differs', 'old-notice'],
    ),
    match(umbrella, 'advice', [{ kind: 'kind', page: 'For Girls', notice: '어린이용 장신구' }]),
  ),
  community: answer(
    match(
      notice({
        ...charger,
        source: 'community',
        licence: 'none',
        attribution: 'What shoppers reported',
        reference: 'c-000018',
        authority: { name: { ko: '구매자 신고', en: 'Shoppers’ reports' }, country: 'KR' },
        link: undefined,
      }),
      'caution',
      [idClue('601099500000000')],
      ['community'],
    ),
  ),
  none: answer(),
  /** Something fits, and the shopper's settings leave it out. */
  hidden: { ...answer(), verdict: { level: 'none', matches: [], hidden: 2 } },
  expired: { verdict: { level: 'unknown', matches: [], unknown: 'list-expired' } },
  unknown: { verdict: { level: 'unknown', matches: [], unknown: 'no-list' } },
} satisfies Record<string, Answer>;

/** Every hazard of the answers, once: what the hazard browser shows. */
export const hazards: readonly Hazard[] = [
  ...new Map(
    Object.values(answers)
      .flatMap(({ verdict }) => verdict.matches)
      .map(({ hazard }) => [`${hazard.source}:${hazard.reference}`, hazard]),
  ).values(),
];
