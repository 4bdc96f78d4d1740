import type { ReportKind, ReportReason, ReportState } from '../../core/report.ts';

const kind: Record<ReportKind, string> = {
  suspect: 'Suspicious product',
  'still-for-sale': 'Named product still for sale',
  'not-this-product': 'Wrong match',
  'page-unreadable': 'Page could not be read',
};

const reason: Record<ReportReason, string> = {
  unsafe: 'It looks dangerous',
  recalled: 'It was recalled',
  'injury-or-damage': 'Injury or damage',
  'no-safety-marks': 'No safety marks',
  'same-as-warned': 'Same as a warned product',
  other: 'Another reason',
};

const state: Record<ReportState, string> = {
  queued: 'Kept on this device',
  sending: 'Being sent',
  sent: 'Sent',
  refused: 'Not accepted',
  listed: 'Now on the list',
  named: 'On the list, named by an authority',
  withdrawn: 'Taken off the list again',
  deleting: 'Being deleted',
};

export const reporting = {
  kind,
  reason,
  state,

  saved: {
    title: 'Your report is kept on this device',
    asKind: (label: string) => `Kept as: ${label}`,
    undo: 'Undo',
    undone: 'The report was deleted.',
    sendTitle: 'Your report will be sent',
    sendBody: 'In 15 seconds, as you chose. Until then you can undo it.',
    look: 'Send it, or add to it …',
    lookAgain: 'See what is sent, or add to it …',
    why: 'Why are you reporting it? (optional)',
    back: 'Back to the warning',
    done: 'Done',
  },

  privateWindow: {
    title: 'Private window: nothing is kept',
    body: 'Copy the text below and use it at one of these places.',
  },

  official: {
    title: 'Tell those who can act',
    body: 'We never report in your name. Copy the text, then open the form or call.',
    form: 'Open the form',
    home: 'Open the website',
    asks: (fields: string) => `It asks for: ${fields}`,
    call: (phone: string) => `Call ${phone}`,
    copy: 'Copy the text',
    copied: 'Copied',
    copyFailed: 'Could not copy. Select the text and copy it yourself.',
    text: 'Text of the report',
    checked: (date: string) => `address checked ${date}`,
    none: 'We know no official place for your region yet.',
  },
};
