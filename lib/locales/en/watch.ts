import type { Finding, Mark, Reason } from '../../core/affected.ts';
import { pluralFor } from '../plural.ts';
import { type Step, warning } from './warning.ts';

const plural = pluralFor('en');

type Date = 'best_before' | 'use_by' | 'expiry' | 'other';

const yearFirst = 'Write the year first: 2025, 2025-03 or 2025-03-14.';

const ask: Record<Exclude<Mark, 'dateMark'>, string> = {
  variant: 'Which variant do you have?',
  models: 'Which model number is printed on it?',
  gtins: 'Which number stands below the barcode?',
  lots: 'Which batch or lot number is printed on it?',
  serials: 'What is its serial number?',
  manufactured: 'When was it made?',
};

const askDate: Record<Date, string> = {
  best_before: 'Which best-before date is printed on it?',
  use_by: 'Which use-by date is printed on it?',
  expiry: 'Which expiry date is printed on it?',
  other: 'Which date is printed on it?',
};

const where: Record<Mark, string> = {
  variant: 'The colour, scent or size, as your order shows it.',
  models: 'On the label or rating plate, on the packaging, or in the manual.',
  gtins: 'Below the bars on the packaging: 8, 12, 13 or 14 digits.',
  lots: 'Near the date, on the bottom, on a seam, or on the packaging. Often after “LOT” or “L”.',
  serials: 'On the label or rating plate, often after “S/N”.',
  manufactured: `Near the batch number, often after “MFG”. ${yearFirst}`,
  dateMark: `On the packaging or the bottom. ${yearFirst}`,
};

const reason: Record<Reason, string> = {
  'no-marks': 'The notice does not say how to tell affected units apart.',
  incomplete:
    'The notice’s numbers may not be complete, so yours may be affected without being among them.',
  unanswered: 'A number that the notice goes by is missing.',
  unclear: 'What you typed is close to a number in the notice, or could be read in another way.',
  variant: 'The notice names another variant and says nothing of yours.',
  'unsure-product':
    'It is not certain that the notice means this product. Compare its pictures with yours.',
};

const result: Record<Finding, { title: string; body: string }> = {
  affected: { title: 'Yours is affected', body: 'It is one of those that the notice means.' },
  'not-among': {
    title: 'Yours is not among those named',
    body: 'Every number that the notice goes by was compared, and yours differ. Check that you read them off correctly. The notice may be extended, and a product that no one has named can still be faulty.',
  },
  'cannot-tell': {
    title: 'It cannot be told whether yours is affected',
    body: 'Until you know, treat it as affected.',
  },
};

/** The watch over what the shopper owns. */
export const watch = {
  title: warning.own.things,
  intro: 'Remembered on this device only, so that you hear of it when a notice names one of them.',

  off: {
    title: 'Get recall alerts for things you own?',
    points: [
      'Your order pages on AliExpress and Temu are read when you open them. Of each product only the number, the title and the date are kept, and nothing else of the order.',
      'Add any other product with “I own this”, in its warning or in the window of the toolbar button.',
      'All of it stays on this device: at most 2,000 products, each for three years. In private windows nothing is kept.',
      'When an update of the list names one of them, you are told once and can check whether yours is affected.',
    ],
    notify: 'Show a notification as well',
    notifyHint:
      'Your browser asks you first. If you say no, the toolbar button shows a number instead.',
    turnOn: 'Turn the watch on',
  },
  inviteHint: 'Get recall alerts for things you own. They are remembered on this device only.',
  invite: 'What it does',
  open: 'Open',

  on: 'The watch is on',
  isOff: 'The watch is off',
  notifies: 'You get a notification.',
  marks: 'The toolbar button shows a number.',
  allow: 'Show notifications',
  refused: 'The browser did not give the permission. The toolbar button shows a number instead.',
  turnOff: 'Turn off',
  offKept: 'Nothing more is remembered or looked up. What was remembered stays until you erase it.',
  updatesOff:
    'Updates of the list are off, so you only hear of notices that come with an update of the extension.',
  openUpdates: 'Turn updates on',

  count: (count: number) => `${count} ${plural(count, { one: 'product', other: 'products' })}`,
  namedTitle: 'Named in a notice',
  othersTitle: 'Not in the list',
  none: (date: string) =>
    `No match in the list of ${date}. A product that no one has named can still be faulty.`,
  loading: 'Looking your things up …',
  empty: 'Nothing is remembered yet',
  emptyBody:
    'Open the page of your orders on AliExpress or Temu, or press “I own this” in the window of the toolbar button on a product page.',
  ordered: (date: string) => `ordered ${date}`,
  marked: (date: string) => `marked ${date}`,
  seen: (date: string) => `in your orders, seen ${date}`,
  noTitle: (site: string, id: string) => `${site} item ${id}`,

  takeOut: 'Remove',
  takeOutOne: (title: string) => `Remove ${title}`,
  takenOut:
    'Removed. Its number is kept, so that your orders do not bring it back; “Erase all” forgets that too.',
  erase: 'Erase all',
  eraseConfirm: (count: number) =>
    `Erase ${count === 1 ? 'the product' : `all ${count} products`} of the watch?`,
  eraseYes: 'Erase all',
  eraseNo: 'Keep them',
  erased: 'Everything in the watch was erased.',
  undo: 'Undo',
  export: 'Export',
  import: 'Import',
  imported: (count: number) =>
    count === 0
      ? 'The file held nothing new.'
      : `${count} ${plural(count, { one: 'product was', other: 'products were' })} added.`,
  unreadable: (count: number) =>
    `${count} ${plural(count, { one: 'entry', other: 'entries' })} could not be read.`,
  badFile: 'This is no file of the watch. Nothing was changed.',
  failed: 'That did not work. Try again.',

  check: warning.own.check,
  question: (index: number, count: number) => `Question ${index} of up to ${count}`,
  ask,
  askDate,
  where,
  next: 'Next',
  cannotFind: 'I cannot find it',
  anotherVariant: 'Another one',
  unknownVariant: 'I do not know',
  again: 'Start again',
  mistake: {
    empty: 'Type what is printed, or choose “I cannot find it”.',
    gtin: 'These digits are no barcode number. Compare them once more.',
    date: yearFirst,
  },
  result,
  reason,

  stepsTitle: 'What to do now',
  stopUsing: ['Stop using it now', 'and keep it away from children.'] as Step,
  untilKnown: ['Until you know, do not use it.', 'Keep it away from children.'] as Step,
  keepProof: ['Keep the product, its packaging and the order', 'until it is settled.'] as Step,
  askSeller: [
    'Ask the seller or the maker',
    'whether yours is affected, with a photo of its label.',
  ] as Step,
  harm: 'Report harm or damage',

  popup: {
    own: warning.own.button,
    owned: 'Among the things you own.',
    news: (count: number) =>
      count === 1
        ? 'Something you own is named in a notice.'
        : `${count} things you own are named in notices.`,
    turnOn: 'Get recall alerts for things you own',
    open: 'See which',
  },
};
