import type { UpdateProblem } from '../../core/list-status.ts';
import { pluralFor } from '../plural.ts';

const plural = pluralFor('en');

const problem: Record<UpdateProblem, string> = {
  offline: 'The address could not be reached.',
  server: 'The server answered with an error.',
  slow: 'The server was too slow.',
  untrusted: 'What arrived was not what the publisher signed, so it was thrown away.',
  expired: 'The publisher has not vouched for the list lately.',
  clock: 'The clock of this device is wrong by more than a day.',
  storage: 'The device could not store the list. The disk may be full.',
};

/** The list's own section in the options, and what the popup says of it. */
export const updates = {
  title: 'Updates of the hazard list',
  off: 'Updates are off',
  on: 'Updates are on',
  failed: 'The last update failed',
  late: 'The list is past its date',
  offHint:
    'The list on this device is used as it is. Nothing is requested for it over the network.',
  promise:
    'About every six hours the signed list is fetched from this one address. Everybody asks for the same files: no cookies, no number that identifies you, nothing about the pages you visit.',
  noPublisher:
    'This copy has no publisher’s address built in. Enter the address of a list from the publisher that this copy trusts.',
  address: 'Address of the list',
  turnOn: 'Turn updates on',
  turnOff: 'Turn updates off',
  asks: 'Your browser then asks for permission for this address and no other.',
  change: 'Use this address',
  now: 'Update now',
  stop: 'Stop',
  forbidden: 'Whoever manages this browser has turned updates off.',
  refused: 'The browser did not give the permission, so nothing was changed.',
  badAddress: 'The address has to begin with https:// and hold no “?”, “#” or user name.',
  broken: 'That did not work. Try again.',
  withdrawn: 'The browser no longer permits requests to this address, so nothing is fetched.',
  allow: 'Permit again',
  turnedOff:
    'Updates are off. The list is no longer requested, and the permission was given back, unless reports go to the same address. The list fetched so far stays in use on this device until an update of the extension brings a newer one.',
  age: (days: number) =>
    days === 0
      ? 'The list is from today.'
      : `The list is ${days} ${plural(days, { one: 'day', other: 'days' })} old.`,
  expired:
    'The list is past the date its publisher vouched for. Until an update arrives, a product that is not in it counts as not checked.',
  savingData: 'Your browser saves data, so the list is only fetched when you press “Update now”.',
  checking: 'Checking …',
  progress: (done: string, total: string) => `Fetching ${done} of ${total}`,
  kept: 'The last good list stays in use.',
  status: (code: string) => `(${code})`,
  problem,
  fact: {
    version: 'Version',
    date: 'Made on',
    count: 'Hazards',
    size: 'Size',
    checked: 'Last checked',
    confirmed: 'Last confirmed as the newest',
    problem: 'Last error',
  },
  notYet: 'not yet',
};

export const welcome = {
  title: 'Cart Canary is ready',
  lead: 'Open a product on AliExpress or Temu. If a safety authority has named it, a card says what was found, who found it and what to do now.',
  toolbar:
    'The canary beside the address bar says the same on every page, even where a page hides the card. If you do not see it, click the puzzle piece there (on a phone: Extensions in the menu) and pin it.',
  staysTitle: 'What stays on this device',
  stays: [
    'Pages are compared with the list here. No page, product or search leaves the device.',
    'Reports are kept here, and sent only if you say so.',
    'No account, no statistics, no advertising.',
  ],
  limitsTitle: 'What it cannot say',
  limits:
    '“No match” means that no authority in the list has named the product. A product nobody has tested can still be faulty.',
  updatesTitle: 'Keep the list up to date?',
  list: (count: string, date: string) =>
    `The list that came with the extension has ${count} hazards and is from ${date}. It works without any network.`,
  later: 'You can turn updates on or off in the options at any time.',
  options: 'Open the options',
};
