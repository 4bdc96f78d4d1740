import type { ActionType, MeasureType, RemedyType } from '../../core/hazard.ts';
import type { Doubt, Level, MatchKind } from '../../core/verdict.ts';
import { pluralFor } from '../plural.ts';

const plural = pluralFor('en');

/** An instruction: the words that matter, then the rest of the sentence. */
export type Step = readonly [strong: string, rest: string];

const level: Record<Level, { word: string; meaning: string }> = {
  danger: { word: 'Danger', meaning: 'named by an authority' },
  caution: { word: 'Caution', meaning: 'may match a notice' },
  advice: { word: 'Advice', meaning: 'this kind of product' },
  none: { word: 'Not on the list', meaning: 'no match found' },
  unknown: { word: 'Not checked', meaning: 'could not be looked up' },
};

const clue: Record<MatchKind, string> = {
  'listing-id': 'This listing is named in the notice',
  gtin: 'Same barcode as in the notice',
  'brand-model': 'Same brand and model as in the notice',
  certificate: 'Same KC certificate number as in the notice',
  'alias-id': 'Another number of this listing is named in the notice',
  'model-number': "The notice gives this listing's number as a model number",
  'seller-product': 'Same seller, similar product',
  'image-key': 'Same picture as in the notice',
  brand: 'Same brand',
  model: 'Same model number',
  name: 'Similar product name',
  photo: 'Similar photo',
  kind: 'This kind of product was tested',
};

/** Reports of shoppers are no notice. */
const communityClue: Partial<Record<MatchKind, string>> = {
  'listing-id': 'This listing was reported',
  'alias-id': 'Another number of this listing was reported',
  gtin: 'Same barcode as the reported product',
  'brand-model': 'Same brand and model as the reported product',
  certificate: 'Same KC certificate number as the reported product',
  'image-key': 'Same picture as the reported product',
};

const doubt: Record<Doubt, string> = {
  'other-brand': 'The brand on this page is a different one.',
  'other-model': 'The model on this page is a different one.',
  'other-kind': 'This page seems to offer another kind of product.',
  'other-variant': 'You may be looking at another variant of this listing.',
  'title-differs': 'The title differs from the notice. Sellers sometimes reuse a listing.',
  'old-notice': 'The notice is several years old.',
  community: 'No authority has named it. Shoppers reported it and a reviewer agreed.',
};

const measure: Record<MeasureType, string> = {
  recall: 'recalled',
  withdrawal: 'withdrawn from the market',
  sales_ban: 'sale banned',
  listing_removed: 'removed from sale online',
  import_rejected: 'stopped at import',
  destruction: 'to be destroyed',
  corrective_action: 'to be corrected',
  warning: 'consumers warned',
  other: 'other measure',
};

const action: Record<ActionType, Step> = {
  stop_using: ['Already have it? Stop using it now.', ''],
  do_not_eat: ['Do not eat or drink it.', ''],
  do_not_drive: ['Do not drive with it.', ''],
  park_outside: ['Keep it outdoors,', 'away from buildings.'],
  keep_away_from_children: ['Keep it away from children.', ''],
  contact_firm: ['Contact the maker', 'named in the notice.'],
  contact_retailer: ['Contact the seller.', ''],
  contact_dealer: ['Contact the dealer.', ''],
  return_to_store: ['Return it', 'to where you bought it.'],
  dispose: ['Dispose of it', 'as the notice describes.'],
  get_repair: ['Have it repaired', 'before you use it again.'],
  check_with_doctor: ['Used it and feel unwell?', 'See a doctor.'],
};

/** Objects of "Ask the seller for …"; `none` stands alone. */
const remedy: Record<RemedyType, string> = {
  refund: 'a refund',
  replacement: 'a replacement',
  repair: 'a repair',
  instructions_or_label: 'new instructions or a label',
  other: 'the remedy in the notice',
  none: 'The notice offers no remedy.',
};

export const warning = {
  level,
  communityMeaning: 'reported by shoppers',

  headline: {
    risk: (risks: string) => `An authority found a risk of ${risks}`,
    looksLike: (risks: string) => `Looks like a product with a risk of ${risks}`,
    looksLikeBare: 'Looks like a product in an authority’s notice',
    kindRisk: (risks: string) => `A risk of ${risks} was found in products of this kind`,
    kindBare: 'An authority warned about products of this kind',
    namedListing: 'An authority has named this listing',
    namedProduct: 'An authority has named this product',
    community: 'Shoppers reported this product',
    communityRisk: (risks: string) => `Shoppers reported a risk of ${risks}`,
  },
  notRecorded: 'What was found is not recorded in our list.',
  noticeSays: 'The notice says',
  reportsSay: 'The reports say',
  /** After a text in another language: "(Polish)". */
  inLanguage: (language: string) => `(${language})`,

  how: {
    title: 'How we know',
    clue,
    communityClue,
    doubt,
    agree: (count: number) =>
      count === 1
        ? 'One clue fits, and it is no proof'
        : count === 2
          ? 'Two clues agree, neither is proof'
          : `${count} clues agree, none is proof`,
    noJudgement: 'No judgement on this seller or this product',
    community: 'Reported by shoppers, not by an authority',
    itemNumber: (site: string, id: string) => `${site} item ${id}`,
    onPage: 'Page',
    inNotice: 'Notice',
    variant: (variant: string) => `The notice is about the variant “${variant}”.`,
    variants: (count: number) => `The notice is about ${count} variants`,
    missing: {
      brand: 'No brand shown on this page.',
      model: 'No model shown on this page.',
    },
  },

  measured: {
    title: 'Measured',
    limit: (limit: string) => `limit ${limit}`,
    times: (times: string) => `${times} times the limit`,
    moreThan: (value: string) => `more than ${value}`,
    upTo: (value: string) => `up to ${value}`,
    about: (value: string) => `about ${value}`,
    more: (count: number) =>
      `${count} more measured ${plural(count, { one: 'value', other: 'values' })} in the notice`,
  },

  fact: {
    title: 'Details',
    authority: 'Authority',
    notice: 'Notice',
    reports: 'Reports',
    risk: 'Risk',
    affected: 'Affected',
    printed: 'Look for',
    measure: 'Measure',
    applies: 'Applies in',
    place: (name: string, country: string) => `${name} (${country})`,
    notifiedBy: (name: string, country: string) => `${name}, notified by ${country}`,
    updated: (date: string) => `updated ${date}`,
    noDate: 'date not recorded',
    serious: 'serious',
    allUnits: 'All units',
    notStated: 'Not stated',
    otherUnits: 'Other units may be affected too.',
    model: 'Model',
    batch: 'Batch',
    serial: 'Serial no.',
    barcode: 'Barcode',
    made: (range: string) => `Made ${range}`,
    dated: (range: string) => `Date mark ${range}`,
    since: (from: string) => `from ${from}`,
    until: (to: string) => `until ${to}`,
    startsWith: (prefix: string) => `${prefix}…`,
    moreCodes: (count: number) => `and ${count} more`,
    moreCountries: (count: number) => `and ${count} more`,
    measures: measure,
    searchLink: 'The notice’s address is not recorded: the link opens the authority’s search page.',
  },

  step: {
    title: 'What to do now',
    action,
    remedy,
    askSeller: (remedies: string): Step => ['Ask the seller', `for ${remedies}.`],
    doNotBuy: ['Do not buy it.', 'If it is in your cart, take it out.'] as Step,
    stopUsing: ['Already have it? Stop using it now', 'and keep it away from children.'] as Step,
    askRefund: ['Ask the seller', 'for a refund.'] as Step,
    compare: ['Compare', 'picture, brand and model number with the notice.'] as Step,
    ifSame: ['If it is the same,', 'do not buy or use it.'] as Step,
    ifUnsure: ['If you cannot tell,', 'ask the seller for brand, model and certificate.'] as Step,
    checkMarks: [
      'Before you buy, look',
      'for a certificate number (KC in Korea), the material and a named maker.',
    ] as Step,
    askMaker: ['If they are missing,', 'ask the seller or choose another product.'] as Step,
    inAuthorityWords: 'In the authority’s words',
  },

  pager: {
    position: (index: number, count: number) => `Notice ${index} of ${count}`,
    more: (count: number) => `${count} more ${plural(count, { one: 'notice', other: 'notices' })}`,
    previous: 'Previous notice',
    next: 'Next notice',
  },

  button: {
    report: 'Report this listing',
    notice: 'Read the notice',
    kindNotice: 'Read the finding',
    search: 'Find the notice',
    newTab: 'opens in a new tab',
    more: 'All details',
    notThis: 'Not this product',
    notThisKind: 'Not this kind of product',
    hide: 'Hide on this page',
    fold: 'Fold',
    unfold: 'Show the warning',
  },

  silenced: {
    title: 'You will not be warned about this notice on this listing again.',
    undo: 'Undo',
    tellUs: 'Report a wrong match',
    told: 'Thank you. The wrong match is in your reports.',
    close: 'Close',
  },

  /** Into the watch over what the shopper owns. */
  own: {
    button: 'I own this',
    offer:
      'The watch is off. Turned on, it remembers what you own and what your order pages list, on this device only.',
    turnOn: 'Turn on and remember',
    notNow: 'Not now',
    kept: 'Remembered on this device.',
    known: 'It is among the things you own already.',
    undone: 'No longer remembered.',
    stillOn: 'The watch stays on.',
    check: 'Is mine affected?',
    things: 'Things I own',
  },

  foot: {
    list: (date: string) => `List of ${date}`,
    local: 'checked on this device only',
  },

  /** What a screen reader calls the card, and what it says once when the card appears. */
  card: {
    label: (levelWord: string) => `Cart Canary: ${levelWord}`,
    announce: (levelWord: string, headline: string) => `${levelWord}. ${headline}`,
  },

  trouble: {
    covered:
      'Something on the page covers this warning. Use the Cart Canary button in the toolbar.',
    failed: 'That did not work. Reload the page and try again.',
  },
};
