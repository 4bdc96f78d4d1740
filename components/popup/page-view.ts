import type { Answer, Level, Match } from '../../lib/core/verdict.ts';
import type { TilesPart } from '../../lib/list-pages/page-tiles.ts';
import type { PageLocale } from '../../lib/locales/locale.ts';
import type { PageState } from '../../lib/popup/messages.ts';
import { headlineOf } from '../presentation/headline.ts';
import { firstStepOf, noticeSourceOf } from '../shared/match-summary.tsx';
import { silencedText } from './popup-lists.tsx';

export interface PageView {
  glyph: Level | 'canary';
  /** Whose notice it is, where there is a warning. */
  who?: string | undefined;
  title: string;
  /** Strong words between `<b>` and `</b>`. */
  body: string;
  buttons: readonly PageButton[];
  main?: PageButton;
}

export type PageButton =
  | 'report'
  | 'report-unreadable'
  /** The card on the page, or where the page interferes with it the notice itself. */
  | 'open-warning'
  | 'notice'
  | 'add-product'
  | 'remove-product'
  | 'silence'
  | 'unsilence'
  | 'hazards'
  | 'load'
  | 'updates'
  | 'warnings';

const view = (
  glyph: PageView['glyph'],
  [title, body]: readonly [title: string, body: string],
  buttons: PageView['buttons'] = [],
  main?: PageButton,
): PageView => ({ glyph, title, body, buttons, ...(main && { main }) });

const warningView = (match: Match, { interference }: PageState, locale: PageLocale): PageView => {
  const open = interference ? 'notice' : 'open-warning';
  const texts = [headlineOf(match, locale).text, firstStepOf(match, locale)] as const;
  const who = noticeSourceOf(match, locale);
  return { ...view(match.level, texts, [open, 'report'], open), who };
};

const tilesView = (
  { isOff, isOffByRule, checkedCount, count, hidden, named }: TilesPart,
  { popup: { cards }, settings }: PageLocale,
): PageView => {
  if (isOff) return view('unknown', [cards.off, cards.offBody], isOffByRule ? [] : ['warnings']);
  if (checkedCount === 0 && count === 0) return view('canary', [cards.waiting, cards.waitingBody]);
  if (count === 0 && hidden > 0)
    return view('unknown', [settings.hiddenTitle, cards.hidden({ count: hidden })], ['warnings']);
  if (count === 0) return view('canary', [cards.none({ looked: checkedCount }), cards.noneBody]);
  const isDanger = named.some(({ level }) => level === 'danger');
  const body = cards.looked({ count: checkedCount });
  const more = hidden > 0 ? [cards.hidden({ count: hidden })] : [];
  const texts = [cards.named({ count }), [body, ...more].join(' ')] as const;
  return view(isDanger ? 'danger' : 'caution', texts, hidden > 0 ? ['warnings'] : []);
};

/** A product page whose answer is on its way looks different from a page without a product. */
const withoutListing = (pageKind: string, { popup }: PageLocale): PageView => {
  if (pageKind === 'product')
    return view('unknown', [popup.unknownTitle, popup.unknown.unreadable]);
  return pageKind === 'other'
    ? view('canary', [popup.otherSite, popup.otherSiteBody], ['hazards'])
    : view('canary', [popup.noListing, popup.noListingBody], ['hazards']);
};

/** Buttons of "I own this": none in a private window or while recall alerts are off. */
const ownedProductButtons = ({ alerts, incognito }: PageState): PageButton[] =>
  alerts.isOn && !incognito ? [alerts.owned ? 'remove-product' : 'add-product'] : [];

const unknownView = ({ verdict }: Answer, { popup }: PageLocale): PageView => {
  const why = verdict.unknown ?? 'no-list';
  const help = ({ 'no-list': 'load', 'list-expired': 'updates', unreadable: undefined } as const)[
    why
  ];
  const buttons = help ? ([help, 'report'] as const) : (['report'] as const);
  return view('unknown', [popup.unknownTitle, popup.unknown[why]], buttons, help);
};

const viewWithoutMatch = (page: PageState, answer: Answer, locale: PageLocale): PageView => {
  const { popup, settings } = locale;
  const { verdict, list } = answer;
  const [silenced, ...others] = page.silenced;
  // Without a name notices are missed, whatever else was read.
  const isUntitled = page.done && page.listing?.titles.length === 0;
  // Where the list knows that the shop changed its pages, nobody needs to report unreadable pages.
  const unread =
    page.comparisonOutage === undefined
      ? view(
          'unknown',
          [popup.unreadableTitle, popup.unreadableBody],
          ['report-unreadable', 'report'],
          'report-unreadable',
        )
      : view('unknown', [popup.unreadableTitle, ''], ['report']);
  if (isUntitled && verdict.unknown === 'unreadable') return unread;
  if (verdict.level !== 'none' || (!verdict.hidden && !list)) return unknownView(answer, locale);
  if (silenced) {
    // If several are silenced, they are listed below.
    const what = others.length > 0 ? '' : silencedText(silenced, locale);
    const texts = [popup.silencedTitle, what] as const;
    // What was silenced on the shop's page stays on the toolbar until it is confirmed here.
    const other = verdict.silencedLevel ? 'silence' : 'report';
    return view(verdict.silencedLevel ?? 'unknown', texts, ['unsilence', other], 'unsilence');
  }
  if (verdict.hidden) {
    const texts = [settings.hiddenTitle, settings.hidden({ count: verdict.hidden })] as const;
    return view('unknown', texts, ['warnings', 'report']);
  }
  if (isUntitled) return unread;
  const date = list ? locale.date(list.date) : '';
  return view(
    'canary',
    [popup.none, popup.noneBody({ date })],
    ['report', ...ownedProductButtons(page)],
  );
};

/** The strongest match; the card has the others. */
export const noticeOf = ({ answer }: PageState): Match | undefined => answer?.verdict.matches[0];

export const noticeIdOf = (page: PageState): string | undefined => {
  const match = noticeOf(page);
  return match && `${match.hazard.source}:${match.hazard.reference}`;
};

export const viewOf = (page: PageState, locale: PageLocale): PageView => {
  const { listing, answer, tiles, pageKind } = page;
  const { reading, readingBody } = locale.popup;
  if (tiles) return tilesView(tiles, locale);
  if (!listing) return withoutListing(pageKind, locale);
  const match = noticeOf(page);
  if (match) return warningView(match, page, locale);
  return answer ? viewWithoutMatch(page, answer, locale) : view('canary', [reading, readingBody]);
};
