import {
  inEachLook,
  levels,
  necklace,
  phone,
  ring,
  type Shot,
  shot,
  type Words,
  wide,
} from './shot.ts';

const unfold = ({ warning }: Words) => [warning.button.unfold];
const details = ({ summary }: Words) => [summary.details];
const report = ({ warning }: Words) => [warning.button.report];
const own = ({ warning, summary }: Words) => [summary.menu, warning.own.button];

/** Level × language × scheme × width, each open: only a danger opens by itself. */
const everyLevel: Shot[] = Object.entries(levels).flatMap(([level, sample]) => {
  const open = level === 'danger' ? {} : { press: unfold };
  return inEachLook((kind) => [
    shot(`card-${level}-${kind}-wide`, wide, { ...sample, ...open }),
    shot(`card-${level}-${kind}-phone`, phone, { ...sample, ...open }),
  ]);
});

const several = { listing: 'necklace', answer: 'several' } as const;
const shop = { surface: 'card', width: 1280, height: 1000 } as const;

export const cards: Shot[] = [
  ...everyLevel,
  shot('shop-ko-light', shop, { ...levels.danger, isInShop: true }),
  shot('shop-en-light', shop, { ...ring, isInShop: true }),
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
  shot('card-sent-ko-light', wide, {
    ...necklace,
    press: (words) => [...report(words), words.reporting.sent.send({ name: 'Fox Consumer Watch' })],
  }),
  shot('card-what-is-sent-en-light-phone', phone, {
    ...necklace,
    press: (words) => [...report(words), words.reporting.sent.see],
  }),
  shot('card-official-en-light-phone', phone, { ...necklace, hasNoOperator: true, press: report }),
  shot('card-paused-en-dark', wide, {
    ...necklace,
    press: ({ warning, summary }) => [summary.menu, warning.button.pause],
  }),
  shot('card-private-en-light', wide, { ...necklace, incognito: true, press: report }),
  shot('card-silenced-ko-light', wide, {
    ...necklace,
    press: ({ warning, summary }) => [summary.menu, warning.button.notThis],
  }),
  ...inEachLook((kind) => [
    shot(`card-own-offer-${kind}`, wide, {
      ...levels.danger,
      alerts: { isOff: true },
      press: own,
    }),
    shot(`card-owned-${kind}`, wide, { ...levels.danger, press: own }),
  ]),
  shot('card-own-offer-phone-ko-light', phone, {
    ...levels.danger,
    alerts: { isOff: true },
    press: own,
  }),
  shot('card-own-undone-en-light', wide, {
    ...levels.danger,
    alerts: { isOff: true },
    press: (words) => [...own(words), words.warning.own.turnOn, words.warning.silenced.undo],
  }),
  shot('line-danger-ko-light', wide, { ...levels.danger, opened: false }),
  shot('line-caution-en-light', wide, levels.caution),
  shot('line-advice-ko-dark', wide, levels.advice),
  shot('line-phone-ko-light', phone, levels.caution),
  ...inEachLook((kind) => [
    shot(`card-details-${kind}`, wide, { ...necklace, press: details }),
    shot(`card-details-danger-${kind}`, wide, { ...levels.danger, press: details }),
    ...(['caution', 'advice'] as const).map((level) =>
      shot(`card-details-${level}-${kind}`, wide, {
        ...levels[level],
        press: (words) => [...unfold(words), ...details(words)],
      }),
    ),
    shot(`card-menu-${kind}`, phone, { ...levels.danger, press: ({ summary }) => [summary.menu] }),
  ]),
  shot('card-narrow-en-light', { ...phone, width: 320, height: 640 }, necklace),
  // 1280 × 800 at 200 %.
  shot('card-zoomed-en-light', { ...wide, width: 640, height: 400 }, necklace),
  shot('card-forced-colours-ko-dark', wide, { ...necklace, hasForcedColours: true }),
];
