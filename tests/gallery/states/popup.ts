import { idOnly } from '../../../lib/core/ids.ts';
import { inEachLook, levels, popup, type Shot, shot } from './shot.ts';

const unread = idOnly('temu', '601099512345678');

export const popups: Shot[] = [
  ...inEachLook((kind) => [
    shot(`popup-${kind}-wide`, popup, levels.danger),
    // On Android the popup is a page of the phone's width.
    shot(`popup-${kind}-phone`, { ...popup, width: 360, height: 640 }, levels.danger),
  ]),
  shot('popup-caution-en-dark', popup, levels.caution),
  shot('popup-advice-ko-light', popup, levels.advice),
  shot('popup-none-ko-light', popup, { listing: 'umbrella', answer: 'none' }),
  shot('popup-none-en-dark', popup, { listing: 'umbrella', answer: 'none' }),
  shot('popup-old-list-en-light', popup, { listing: 'umbrella', answer: 'none', status: 'late' }),
  shot('popup-no-list-ko-light', popup, { listing: 'umbrella', answer: 'unknown', status: 'none' }),
  shot('popup-expired-en-light', popup, { listing: 'umbrella', answer: 'expired', status: 'late' }),
  shot('popup-hidden-ko-dark', popup, { listing: 'umbrella', answer: 'hidden' }),
  shot('popup-unreadable-ko-light', popup, {
    listing: 'umbrella',
    answer: 'none',
    page: { listing: unread },
  }),
  shot('popup-outage-en-dark', popup, {
    listing: 'umbrella',
    answer: 'none',
    page: { listing: unread, comparisonOutage: 'temu' },
  }),
  shot('popup-reading-en-dark', popup, { listing: 'umbrella' }),
  shot('popup-interference-en-light', popup, { ...levels.danger, page: { interference: true } }),
  shot('popup-no-product-ko-dark', popup, { page: { pageKind: 'bundle' } }),
  shot('popup-other-site-en-light', popup, { page: { pageKind: 'other' } }),
  shot('popup-private-ko-dark', popup, { ...levels.danger, incognito: true }),
  ...inEachLook((kind) => [
    shot(`popup-cards-${kind}`, popup, { cards: { checkedCount: 118, count: 9 } }),
    shot(
      `popup-cards-phone-${kind}`,
      { ...popup, width: 360, height: 640 },
      { cards: { checkedCount: 43, count: 2 }, press: ({ pages }) => [pages.popup.cards.which] },
    ),
  ]),
  shot('popup-cards-which-en-light', popup, {
    cards: { checkedCount: 118, count: 9 },
    press: ({ pages }) => [pages.popup.cards.which],
  }),
  shot('popup-cards-none-ko-light', popup, { cards: { checkedCount: 43 } }),
  shot('popup-cards-none-en-dark', popup, { cards: { checkedCount: 43 } }),
  shot('popup-cards-waiting-ko-dark', popup, { cards: {} }),
  shot('popup-cards-waiting-en-light', popup, { cards: {} }),
  shot('popup-cards-off-ko-light', popup, { cards: { isOff: true } }),
  shot('popup-cards-off-en-dark', popup, { cards: { isOff: true } }),
  shot('popup-silenced-ko-light', popup, {
    listing: 'charger',
    answer: 'none',
    silenced: ['caution'],
  }),
  shot('popup-silenced-several-en-light', popup, {
    listing: 'necklace',
    answer: 'none',
    silenced: ['measured', 'caution'],
  }),
  shot('popup-silenced-other-en-light', popup, { ...levels.danger, silenced: ['caution'] }),
  shot('popup-reported-en-light', popup, {
    listing: 'umbrella',
    answer: 'none',
    press: ({ pages }) => [pages.popup.report],
  }),
];
