import type { Locale } from '../../lib/locales/locale.ts';
import type { PageWords } from '../../lib/locales/words.ts';
import type { GalleryState } from './gallery.tsx';
import { hazards, listings, sources } from './samples.ts';

/** Every state that is drawn and checked. The name is the picture's file name. */
export interface Shot extends GalleryState {
  name: string;
  scheme: 'light' | 'dark';
  width: number;
  height: number;
  /** Buttons to press first, by their words in whatever language is drawn. */
  press?: (words: Words) => string[];
  hasForcedColours?: boolean;
  /** Over a product page instead of grey shapes. */
  isInShop?: boolean;
}

export type Words = Locale & { pages: PageWords };

/** Language and colours stand in the name: `card-danger-ko-light`. */
const shot = (
  name: string,
  base: Pick<Shot, 'surface' | 'width' | 'height'>,
  more: Partial<Shot> = {},
): Shot => ({
  ...base,
  name,
  language: /-ko\b/.test(name) ? 'ko' : 'en',
  scheme: /-dark\b/.test(name) ? 'dark' : 'light',
  ...more,
});

const wide = { surface: 'card', width: 900, height: 820 } as const;
const phone = { surface: 'card', width: 390, height: 780 } as const;
const popup = { surface: 'popup', width: 376, height: 560 } as const;
const page = { width: 1100, height: 560 } as const;

const levels = {
  danger: { answer: 'danger', listing: 'pen' },
  caution: { answer: 'caution', listing: 'charger' },
  advice: { answer: 'advice', listing: 'umbrella' },
} as const;

const unfold = ({ warning }: Words) => [warning.button.unfold];
const report = ({ warning }: Words) => [warning.button.report];
const own = ({ warning }: Words) => [warning.own.button];

/** Level × language × scheme × width, each open: advice and phones begin folded. */
const cards: Shot[] = Object.entries(levels).flatMap(([level, sample]) =>
  ['ko-light', 'ko-dark', 'en-light', 'en-dark'].flatMap((kind) => [
    shot(`card-${level}-${kind}-wide`, wide, {
      ...sample,
      ...(level === 'advice' && { press: unfold }),
    }),
    shot(`card-${level}-${kind}-phone`, phone, { ...sample, press: unfold }),
  ]),
);

const necklace = { listing: 'necklace', answer: 'measured' } as const;
const several = { listing: 'necklace', answer: 'several' } as const;

const shop = { surface: 'card', width: 1280, height: 1000 } as const;

const otherCards: Shot[] = [
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
  ...['ko-light', 'ko-dark', 'en-light', 'en-dark'].flatMap((kind) => [
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

const popups: Shot[] = [
  shot('popup-danger-ko-light', popup, levels.danger),
  ...['ko-light', 'ko-dark', 'en-light', 'en-dark'].flatMap((kind) => [
    shot(`popup-${kind}-wide`, popup, levels.danger),
    // On Android the popup is a page of the phone's width.
    shot(`popup-${kind}-phone`, { ...popup, width: 390, height: 780 }, levels.danger),
  ]),
  shot('popup-caution-en-dark', popup, levels.caution),
  shot('popup-none-ko-light', popup, { listing: 'umbrella', answer: 'none' }),
  shot('popup-none-en-dark', popup, { listing: 'umbrella', answer: 'none' }),
  shot('popup-unknown-en-light', popup, { listing: 'umbrella', answer: 'unknown' }),
  shot('popup-unreadable-ko-light', popup, {
    listing: 'umbrella',
    answer: 'none',
    page: { onlyId: true },
  }),
  shot('popup-tampered-en-light', popup, { ...levels.danger, page: { tampered: true } }),
  shot('popup-no-product-ko-dark', popup, { page: { pageKind: 'bundle' } }),
  ...['ko-light', 'ko-dark', 'en-light', 'en-dark'].flatMap((kind) => [
    shot(`popup-cards-${kind}`, popup, { cards: { looked: 118, count: 9 } }),
    shot(
      `popup-cards-phone-${kind}`,
      { ...popup, width: 360, height: 640 },
      {
        cards: { looked: 43, count: 2 },
      },
    ),
  ]),
  shot('popup-cards-none-ko-light', popup, { cards: { looked: 43 } }),
  shot('popup-cards-none-en-dark', popup, { cards: { looked: 43 } }),
  shot('popup-cards-waiting-ko-dark', popup, { cards: {} }),
  shot('popup-cards-waiting-en-light', popup, { cards: {} }),
  shot('popup-cards-off-ko-light', popup, { cards: { isOff: true } }),
  shot('popup-cards-off-en-dark', popup, { cards: { isOff: true } }),
  shot('popup-silenced-ko-light', popup, {
    listing: 'charger',
    answer: 'none',
    page: { silenced: ['eu-safety-gate:SR/02433/26'] },
  }),
  shot('popup-reported-en-light', popup, {
    listing: 'umbrella',
    answer: 'none',
    press: ({ pages }) => [pages.popup.report],
  }),
];

const updates = { surface: 'options', width: 800, height: 620 } as const;
const on = { status: 'on' } as const;
const builtIn = { status: 'builtIn' } as const;

const settings = { surface: 'options', width: 1040, height: 700 } as const;
const browse = { surface: 'hazards', width: 900, height: 700 } as const;
const indexOf = (isIt: (hazard: (typeof hazards)[number]) => boolean): number =>
  Math.max(0, hazards.findIndex(isIt));
const measured = { hazard: indexOf(({ measurements }) => measurements.length > 0) };
const kindAt = indexOf(({ about }) => about === 'kind');

const sendingPage = { surface: 'sending', width: 800, height: 620 } as const;

const pages: Shot[] = [
  ...['ko-light', 'ko-dark', 'en-light', 'en-dark'].flatMap((kind) => [
    shot(`reports-${kind}-wide`, { ...page, surface: 'reports' }),
    shot(`reports-${kind}-phone`, { ...phone, surface: 'reports' }),
  ]),
  shot('reports-ko-light', { ...page, surface: 'reports' }),
  shot('reports-en-dark', { ...page, surface: 'reports' }),
  shot('reports-phone-ko-light', { ...phone, surface: 'reports' }),
  ...['ko-light', 'ko-dark', 'en-light', 'en-dark'].flatMap((kind) => [
    shot(`sending-${kind}-wide`, sendingPage),
    shot(`sending-${kind}-phone`, { ...phone, surface: 'sending' }),
  ]),
  shot('sending-filled-en-light', sendingPage, { sending: 'filled' }),
  shot('sending-filled-ko-dark-phone', { ...phone, surface: 'sending' }, { sending: 'filled' }),
  shot('sending-no-inbox-ko-light', sendingPage, { sending: 'noInbox' }),
  shot('sending-sent-ko-light', sendingPage, { sending: 'sent' }),
  shot('sending-offline-en-dark', sendingPage, { sending: 'offline' }),
  shot('reports-empty-en-light', { ...page, surface: 'reports' }, { isEmpty: true }),
  shot(
    'reports-confirm-ko-light',
    { ...page, surface: 'reports' },
    {
      press: ({ pages }) => [pages.reports.deleteAll],
    },
  ),
  ...['ko-light', 'ko-dark', 'en-light', 'en-dark'].flatMap((kind) => [
    shot(`updates-on-${kind}-wide`, { surface: 'options', width: 800, height: 620 }, on),
    shot(`updates-on-${kind}-phone`, { ...phone, surface: 'options' }, on),
    shot(`welcome-${kind}-wide`, { surface: 'welcome', width: 1000, height: 700 }, builtIn),
    shot(`welcome-${kind}-phone`, { ...phone, surface: 'welcome' }, builtIn),
  ]),
  shot('updates-running-en-light', updates, { status: 'running' }),
  shot('updates-failed-ko-light', updates, { status: 'failed' }),
  shot('updates-late-ko-dark', updates, { status: 'late' }),
  shot('updates-withdrawn-en-dark', updates, { status: 'withdrawn' }),
  shot('updates-bad-address-en-light', updates, { refusal: 'bad-address' }),
  shot('updates-turned-off-ko-light', updates, { isTurnedOff: true }),
  shot('welcome-on-en-light', { surface: 'welcome', width: 1000, height: 700 }, on),
  ...['ko-light', 'ko-dark', 'en-light', 'en-dark'].flatMap((kind) => [
    shot(`hazards-${kind}-wide`, { surface: 'hazards', width: 1000, height: 800 }),
    shot(`hazards-${kind}-phone`, { ...phone, surface: 'hazards' }),
    shot(`hazard-${kind}-wide`, { surface: 'hazard', width: 1000, height: 800 }, measured),
    shot(`hazard-${kind}-phone`, { ...phone, surface: 'hazard' }, measured),
  ]),
  shot('hazards-filtered-ko-light', browse, { search: 'filtered' }),
  shot('hazards-filtered-phone-en-dark', { ...phone, surface: 'hazards' }, { search: 'filtered' }),
  shot('hazards-reading-en-light', browse, { search: 'reading' }),
  shot('hazards-none-ko-light', browse, { search: 'none' }),
  shot('hazards-failed-en-dark', browse, { search: 'failed' }),
  shot('hazards-no-list-ko-light', browse, { search: 'no-list' }),
  shot('hazards-zoomed-ko-light', { ...browse, width: 640, height: 400 }, { search: 'filtered' }),
  shot('hazards-forced-colours-en-dark', browse, { search: 'filtered', hasForcedColours: true }),
  shot('hazard-missing-en-light', { ...browse, surface: 'hazard' }, { hazard: 'missing' }),
  shot('hazard-kind-ko-light', { ...browse, surface: 'hazard' }, { hazard: kindAt }),
  ...['ko-light', 'ko-dark', 'en-light', 'en-dark'].flatMap((kind) => [
    shot(`options-${kind}-wide`, settings),
    shot(`options-${kind}-phone`, { ...phone, surface: 'options' }),
  ]),
  shot('options-sources-off-ko-light', settings, { off: sources.map(({ source }) => source) }),
  shot('options-import-en-light', settings, { imported: 'preview' }),
  shot('options-import-bad-ko-dark', settings, {
    imported: { kind: 'broken', where: 'reports.0.report.id' },
  }),
  shot('options-erase-ko-light', settings, { press: ({ pages }) => [pages.settings.erase.button] }),
  shot('options-erase-en-dark', settings, { press: ({ pages }) => [pages.settings.erase.button] }),
  shot('options-erased-en-light', settings, { erase: 'erased' }),
  shot('options-zoomed-en-light', { ...settings, width: 640, height: 400 }),
  shot('options-forced-colours-ko-dark', settings, { hasForcedColours: true }),
];

const watch = { surface: 'watch', width: 800, height: 700 } as const;
const check = ({ pages }: Words) => [pages.watch.check];
const named = { watch: {} };

const watchPages: Shot[] = [
  ...['ko-light', 'ko-dark', 'en-light', 'en-dark'].flatMap((kind) => {
    const asked = { ...named, press: check };
    return [
      shot(`watch-${kind}-wide`, watch, named),
      shot(`watch-${kind}-phone`, { ...phone, surface: 'watch' }, named),
      shot(`watch-asked-${kind}-wide`, watch, asked),
      shot(`watch-asked-${kind}-phone`, { ...phone, surface: 'watch' }, asked),
      shot(`watch-off-${kind}-wide`, watch, { watch: { isOff: true } }),
      shot(`watch-off-${kind}-phone`, { ...phone, surface: 'watch' }, { watch: { isOff: true } }),
    ];
  }),
  shot('watch-cannot-tell-ko-light', watch, {
    ...named,
    press: ({ pages }) => [pages.watch.check, pages.watch.cannotFind, pages.watch.cannotFind],
  }),
  shot('watch-mistake-en-light', watch, {
    ...named,
    press: ({ pages }) => [pages.watch.check, pages.watch.next],
  }),
  shot('watch-empty-ko-light', watch, { watch: { isEmpty: true } }),
  shot('watch-loading-en-dark', watch, { watch: { isLoading: true } }),
  shot('watch-quiet-en-light', watch, { watch: { isQuiet: true, note: { kind: 'taken-out' } } }),
  shot('watch-hints-ko-light', watch, {
    watch: { isQuiet: true, canNotify: false, hasUpdates: false, note: { kind: 'bad-file' } },
  }),
  shot('watch-erase-en-dark', watch, {
    watch: { isQuiet: true },
    press: ({ pages }) => [pages.watch.erase],
  }),
  shot('watch-harm-en-light', watch, { ...named, press: ({ pages }) => [pages.watch.harm] }),
  shot('watch-forced-colours-en-dark', watch, {
    ...named,
    press: ({ pages }) => [pages.watch.check, pages.watch.cannotFind, pages.watch.cannotFind],
    hasForcedColours: true,
  }),
  shot('popup-watch-news-ko-light', popup, {
    listing: 'umbrella',
    answer: 'none',
    page: { watch: { isOn: true, unread: 2 } },
  }),
  shot('popup-owned-en-dark', popup, {
    ...levels.danger,
    page: { watch: { isOn: true, owned: 'own', unread: 0 } },
  }),
];

const kinds = ['ko-light', 'ko-dark', 'en-light', 'en-dark'];
const markOf =
  (listing: keyof typeof listings, level: 'danger' | 'caution') =>
  ({ shopping, warning }: Words) => [
    shopping.marks.name(warning.level[level].word, listings[listing].titles[0] ?? ''),
  ];
const marksWide = { surface: 'marks', width: 760, height: 560 } as const;
const marksPhone = { surface: 'marks', width: 390, height: 780 } as const;
const questionWide = { surface: 'question', width: 760, height: 620 } as const;
const questionPhone = { surface: 'question', width: 360, height: 720 } as const;

/** Markers on cards, with the bubble of one open, and the question before a purchase. */
const shopping: Shot[] = [
  ...kinds.flatMap((kind) => [
    shot(`marks-${kind}-wide`, marksWide, { press: markOf('pen', 'danger') }),
    shot(`marks-${kind}-phone`, marksPhone, { press: markOf('charger', 'caution') }),
    shot(`question-${kind}-wide`, questionWide, levels.danger),
    shot(`question-${kind}-phone`, questionPhone, necklace),
  ]),
  shot('marks-closed-ko-light', marksWide),
  shot('marks-forced-colours-en-dark', marksWide, {
    press: markOf('pen', 'danger'),
    hasForcedColours: true,
  }),
  shot('question-forced-colours-en-dark', questionWide, {
    ...levels.danger,
    hasForcedColours: true,
  }),
];

export const shots: readonly Shot[] = [
  ...cards,
  ...otherCards,
  ...popups,
  ...pages,
  ...watchPages,
  ...shopping,
];

/** What a picture's name says beside language and colours. */
export const stateOf = ({ name }: Shot): string => name.replace(/-(ko|en)-(light|dark)/, '');

/** Each state once, whatever languages and colours its pictures are in. */
export const states: readonly Shot[] = [
  ...new Map(shots.map((one) => [stateOf(one), one] as const)).values(),
];
