import type { ReportTextWords } from '../../reports/report-text.ts';

/** A report as text for an official form. */
export const reportText: ReportTextWords = {
  intro: {
    suspect: 'I want to report a product that may be dangerous.',
    'still-for-sale': 'A product named in an official notice is still for sale.',
    'not-this-product': 'A warning was shown for a product that is a different one.',
    'page-unreadable': 'This product page could not be read.',
  },
  reason: {
    unsafe: 'it looks dangerous',
    recalled: 'it was recalled',
    'injury-or-damage': 'somebody was hurt, or something damaged',
    'no-safety-marks': 'safety marks or warnings are missing',
    'same-as-warned': 'it is the same as a product with a warning',
    other: 'another reason',
  },
  address: 'Address',
  number: 'Item number',
  product: 'Product, as the page calls it',
  brand: 'Brand',
  model: 'Model',
  seller: 'Seller',
  why: 'Reason',
  notice: 'Official notice',
  noticeLink: 'Notice at',
  note: 'What happened',
  seen: 'Seen (UTC)',
  yours: 'Please add: what happened, and how you can be reached, where the form asks for it.',
};
