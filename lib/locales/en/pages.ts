import type { Verdict } from '../../core/verdict.ts';
import { pluralFor } from '../plural.ts';

const plural = pluralFor('en');

const unknown: Record<NonNullable<Verdict['unknown']>, string> = {
  'no-list': 'The hazard list could not be opened, so this product was not looked up.',
  'list-expired': 'The hazard list is past its date, so “no match” would mean little.',
  unreadable: 'This page could not be read.',
};

/** Words of the extension's own pages: popup, my reports, options. */
export const pages = {
  name: 'Cart Canary',

  popup: {
    none: (date: string) => `No match in the list of ${date}`,
    noneBody: (_date: string) =>
      'That is all this says: a product no authority has named can still be faulty.',
    unknownTitle: 'This product was not checked',
    unknown,
    noListing: 'No product on this page',
    noListingBody: 'Open a product page on AliExpress or Temu, and the answer appears here.',
    cards: {
      named: (count: number) =>
        `A notice names ${count} ${plural(count, { one: 'product', other: 'products' })} on this page`,
      none: (looked: number) =>
        looked === 1
          ? 'The 1 product looked up is not in the list'
          : `None of the ${looked} products looked up is in the list`,
      looked: (count: number) =>
        `${count} ${plural(count, { one: 'product', other: 'products' })} of this page looked up so far.`,
      waiting: 'No product of this page looked up yet',
      waitingBody: 'Products are looked up as they come into view; those in a notice get a marker.',
      off: 'Markers are off on pages of this kind',
      offBody: 'Nothing on this page is looked up.',
      openOptions: 'Change this in the options',
      more: (count: number) => `and ${count} more`,
    },
    otherSite: 'Not a shop we read',
    otherSiteBody: 'Cart Canary reads product pages on AliExpress and Temu, and nothing else.',
    reading: 'Reading the page …',
    readingBody: 'The answer appears here in a moment.',
    unreadableTitle: 'Only the number of this product could be read',
    unreadableBody:
      'It was looked up by that number alone. The shop may have changed its pages: a report without any content helps us mend that.',
    reportUnreadable: 'Report: page could not be read',
    tampered: 'This page is interfering with the warning',
    tamperedBody: 'It removed, covered or changed the card. What stands here is out of its reach.',
    report: 'Report this product',
    myReports: (count: number) => (count === 0 ? 'My reports' : `My reports (${count})`),
    privateWindow: 'Private window: nothing is kept.',
    silenced: (count: number) =>
      `You said that ${count} ${plural(count, { one: 'notice is', other: 'notices are' })} not about this product.`,
    unsilence: 'Warn me again',
  },

  list: {
    title: 'Hazard list',
    count: (text: string, count: number) =>
      `${text} ${plural(count, { one: 'hazard', other: 'hazards' })}`,
    of: (date: string) => `list of ${date}`,
    age: (days: number) =>
      days === 0 ? 'from today' : `${days} ${plural(days, { one: 'day', other: 'days' })} old`,
    seed: 'came with the extension',
    network: 'updated over the network',
    none: 'No list can be read on this device.',
  },

  language: { label: 'Language', region: 'Country or region', auto: 'As in the browser' },

  reports: {
    title: 'My reports',
    intro:
      'What you reported and what became of it, kept on this device. You can delete it or take it with you at any time.',
    empty: 'No reports yet',
    emptyBody:
      'On a product page, press Report in the warning, or the Cart Canary button in the toolbar. The report is kept here.',
    count: (count: number) => `${count} ${plural(count, { one: 'report', other: 'reports' })}`,
    product: 'Product',
    kind: 'Kind',
    reason: 'Reason',
    state: 'State',
    date: 'Date',
    actions: 'Actions',
    noTitle: (site: string, id: string) => `${site} item ${id}`,
    noReason: 'Not given',
    delete: 'Delete',
    deleteOne: (title: string) => `Delete the report on ${title}`,
    deleteAll: 'Delete all',
    confirmAll: (count: number) => `Delete ${count === 1 ? 'the report' : `all ${count} reports`}?`,
    confirmYes: 'Delete all',
    confirmNo: 'Keep them',
    deleted: 'Report deleted.',
    deletedAll: 'All reports deleted.',
    undo: 'Undo',
    exportJson: 'Export JSON',
    exportCsv: 'Export CSV',
    loading: 'Opening your reports …',
    failed: 'Your reports could not be opened. Close other windows of Cart Canary and try again.',
  },

  options: {
    title: 'Options',
    languageHint: 'For warnings and these pages.',
    regionHint: 'Decides which authorities and hotlines are offered after a report.',
    regionAuto: 'As the browser’s language says',
    surfaces: {
      cards: {
        title: 'Markers on search and shop pages',
        hint: 'Marks products that a notice names on search, category, store and home pages.',
      },
      purchase: {
        title: 'A question before you buy',
        hint: 'Where an authority has named the product, the buy and cart buttons ask you once more.',
      },
      lines: {
        title: 'Markers in cart and orders',
        hint: 'Marks products that a notice names in your cart and on your order pages. This keeps nothing.',
      },
    },
    pictures: 'Compare product pictures',
    picturesHint:
      'Compares the pictures of a product with those in notices, on this device. The browser will ask whether the shops’ picture servers may be used. A similar picture alone never gives a warning.',
  },
};
