import type { DeliveryTrouble } from '../../core/delivery-status.ts';
import type { Harm, Report } from '../../core/report.ts';

const field: Record<Exclude<keyof Report, 'harm'>, string> & { harm: string; picture: string } = {
  kind: 'Kind of report',
  reason: 'Reason',
  site: 'Shop',
  title: 'Product, as the page calls it',
  listingId: 'Product number',
  url: 'Address of the product',
  sellerName: 'Seller',
  sellerId: 'Seller’s number',
  brand: 'Brand',
  model: 'Model',
  hazard: 'Notice it is about',
  note: 'Your note',
  harm: 'Harm that happened',
  picture: 'Picture',
  found: 'What could be read',
  region: 'Country or region',
  language: 'Language',
  createdAt: 'Reported at (to the minute)',
  appVersion: 'Version of Cart Canary',
  id: 'Random number of this report',
};

const harmKind: Record<Harm['kind'], string> = {
  'near-miss': 'Nearly happened',
  damage: 'Something was damaged',
  injury: 'Somebody was hurt',
  illness: 'Somebody fell ill',
};

const treatment: Record<NonNullable<Harm['treatment']>, string> = {
  none: 'None',
  'first-aid': 'First aid',
  doctor: 'A doctor',
  hospital: 'A hospital',
};

const trouble: Record<DeliveryTrouble, string> = {
  unreachable: 'The inbox could not be reached.',
  busy: 'The inbox is busy.',
  server: 'The inbox had an error of its own.',
  stranger: 'Something else answered in its place, as the log-in page of a public network does.',
};

/** The page on which a report is looked at, added to and sent, and what other pages say of sending. */
export const sending = {
  title: 'Send this report?',
  settledTitle: 'This report',
  lead: 'So far it is on this device only. Reviewers of the inbox below read what is sent; what they confirm is published as a warning for everybody.',
  loading: 'Opening the report …',
  gone: 'This report is no longer on this device',
  goneBody: 'It was deleted, here or on another page.',
  failed: 'The report could not be opened. Close other windows of Cart Canary and try again.',

  what: 'All that would be sent',
  whatHint:
    'Nothing else: no name, no account, no device number, no cookies. The inbox sees the network address of whoever sends, as every server does. Cart Canary’s own inbox program does not keep it.',
  raw: 'Exactly as it is sent',
  secret: '(a random number made for this report; with it you can delete the report later)',
  field,
  pictureSize: (size: string) => `1 picture, ${size}`,

  add: 'Add something (optional)',
  note: 'Note',
  noteHint:
    'What happened, or what made you suspicious. Leave out names, addresses and phone numbers.',
  left: (count: number) => `${count} characters left`,

  harm: {
    consent: 'Add what harm it did',
    why: 'Whether somebody was hurt or fell ill is health data. It is sent only if you agree, helps reviewers to judge the danger, is read by no one else, and is deleted sooner than the rest. Do not write who it was.',
    kind: 'What happened',
    choose: 'Please choose',
    kinds: harmKind,
    treatment: 'Treatment (optional)',
    noTreatment: 'Not said',
    treatments: treatment,
    date: 'When (optional)',
    text: 'In your words (optional)',
    refused: 'The browser did not give the permission for health data, so nothing was added.',
  },

  picture: {
    title: 'Picture',
    hint: 'Of the product or its label. It is drawn anew here, so place, time and device are not in it.',
    choose: 'Choose a picture',
    shot: 'Picture of the page',
    shotTaken: 'Picture of the page, taken from the popup. Cut off what should not be sent.',
    crop: 'Choose the part to be sent: draw with the mouse, or move the edges.',
    area: 'Picture with the part to be sent',
    left: 'Left edge',
    top: 'Top edge',
    right: 'Right edge',
    bottom: 'Bottom edge',
    whole: 'Whole picture',
    use: 'Add this part',
    cancel: 'Add no picture',
    remove: 'Remove the picture',
    added: 'The picture goes along with the report.',
    unreadable: 'This file could not be read as a picture.',
    tooLarge: 'This file is too large. Up to 30 MB can be read.',
    shotFailed: 'The browser did not allow a picture of this page.',
  },

  receiver: 'Who would receive it',
  noInbox:
    'This copy has no inbox built in. Enter the address of an inbox that you trust; its operator can tell you.',
  address: 'Address of the inbox',
  change: 'Use another address',
  ask: 'Who runs it?',
  asking: 'Asking …',
  askHint: 'Your browser asks for permission for this address first.',
  run: (name: string, country: string) => `${name}, ${country}`,
  contact: 'Contact',
  privacy: 'Privacy notice',
  retention: (days: number) => `Reports are deleted after ${days} days at the latest.`,
  noOperator: 'The address did not tell who runs it. It may be down, or no inbox.',

  choice: 'What would you like to do?',
  always: 'Send reports from now on',
  alwaysHint: 'This one and those to come, each 15 seconds after you made it. Stop at any time.',
  once: 'Send only this one',
  onceHint: 'The next report stays on this device again.',
  keep: 'Keep it on this device',
  keepHint: 'Nothing is sent.',
  badAddress: 'The address has to begin with https:// and hold no “?”, “#” or user name.',
  refused: 'The browser did not give the permission, so nothing was sent.',
  broken: 'That did not work. Try again.',

  shotButton: 'Send with a picture of this page …',
  kept: 'Kept on this device. Nothing was sent.',
  now: 'Send now',
  done: 'Sent. In “My reports” you see what becomes of it, and can delete it.',
  refusedBy: (words: string) => `The inbox did not accept it: ${words}`,
  notYet: 'The inbox could not be reached. It is tried again by itself, also after a restart.',
  myReports: 'My reports',

  /** In the table of my reports. */
  row: {
    waiting: 'Waiting to be sent',
    kept: 'Kept on this device',
    send: 'Send …',
    tryNow: 'Try now',
    keep: 'Keep it',
    nextTry: (when: string) => `Next try ${when}`,
    deleteIn: (when: string) => `Deleted ${when}, at the inbox too`,
    trouble,
    deleted: 'The report is deleted at the inbox too, in 15 seconds.',
    deletedAll: 'All reports are deleted, those sent at the inbox too, in 15 seconds.',
    refused: 'The browser did not give the permission to ask the inbox, so nothing was deleted.',
    forbidden: (host: string) =>
      `The browser no longer permits requests to ${host}, so nothing is sent there.`,
    allow: 'Permit again',
  },

  options: {
    title: 'Sending reports',
    off: 'Reports stay on this device',
    offHint: 'After each report you can look at what would be sent, and send it.',
    on: 'Reports are sent',
    onHint: 'Each report is sent 15 seconds after you made it.',
    turnOn: 'Send reports from now on',
    turnOff: 'Stop sending',
    change: 'Use this address',
    barred: 'Whoever manages this browser keeps reports on the device.',
    turnedOff:
      'Sending is off. Nothing more is sent, and the permission was given back, unless the list comes from the same address. Reports sent before can be deleted in “My reports”.',
    forbidden: 'The browser no longer permits requests to this address, so nothing is sent.',
    allow: 'Permit again',
  },
};
