import { inEachLook, levels, necklace, phone, type Shot, shot, type Words, wide } from './shot.ts';

const unfold = ({ warning }: Words) => [warning.button.unfold];
const report = ({ warning }: Words) => [warning.button.report];
const own = ({ warning }: Words) => [warning.own.button];

/** Level × language × scheme × width, each open: advice and phones begin folded. */
const everyLevel: Shot[] = Object.entries(levels).flatMap(([level, sample]) =>
  inEachLook((kind) => [
    shot(`card-${level}-${kind}-wide`, wide, {
      ...sample,
      ...(level === 'advice' && { press: unfold }),
    }),
    shot(`card-${level}-${kind}-phone`, phone, { ...sample, press: unfold }),
  ]),
);

const several = { listing: 'necklace', answer: 'several' } as const;
const shop = { surface: 'card', width: 1280, height: 1000 } as const;

export const cards: Shot[] = [
  ...everyLevel,
  shot('shop-ko-light', shop, { ...levels.danger, isInShop: true }),
  shot('shop-en-light', shop, { ...levels.danger, isInShop: true }),
  shot('card-measured-en-light', wide, necklace),
  shot('card-measured-ko-dark', wide, necklace),
  shot('card-several-ko-light', wide, several),
  shot('card-other-language-en-light', wide, {
    ...several,
    press: ({ warning }) => [warning.pager.next],
  }),
  shot('card-community-ko-light', wide, { listing: 'charger', answer: 'community' }),
  shot('card-not-recorded-en-light', wide, { listing: 'pen', answer: 'idOnly' }),
  shot('card-reported-ko-light', wide, { ...necklace, press: report }),
  shot('card-reported-en-dark', wide, { ...necklace, press: report }),
  shot('card-private-en-light', wide, { ...necklace, incognito: true, press: report }),
  shot('card-silenced-ko-light', wide, {
    ...necklace,
    press: ({ warning }) => [warning.button.notThis],
  }),
  ...inEachLook((kind) => [
    shot(`card-own-offer-${kind}`, wide, {
      ...levels.danger,
      watch: { isOff: true },
      press: own,
    }),
    shot(`card-owned-${kind}`, wide, { ...levels.danger, press: own }),
  ]),
  shot('card-own-offer-phone-ko-light', phone, {
    ...levels.danger,
    watch: { isOff: true },
    press: (words) => [...unfold(words), ...own(words)],
  }),
  shot('card-own-undone-en-light', wide, {
    ...levels.danger,
    watch: { isOff: true },
    press: ({ warning }) => [warning.own.button, warning.own.turnOn, warning.silenced.undo],
  }),
  shot('pill-danger-ko-light', wide, { ...levels.danger, opened: false }),
  shot('pill-caution-en-light', wide, { ...levels.caution, opened: false }),
  shot('pill-advice-ko-dark', wide, levels.advice),
  shot('sheet-folded-ko-light', phone, levels.danger),
  shot(
    'card-narrow-en-light',
    { ...phone, width: 320, height: 640 },
    { ...necklace, press: unfold },
  ),
  // 1280 × 800 at 200 %.
  shot('card-zoomed-en-light', { ...wide, width: 640, height: 400 }, necklace),
  shot('card-forced-colours-ko-dark', wide, { ...necklace, hasForcedColours: true }),
];
