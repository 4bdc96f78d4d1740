import type { Route } from './route.ts';
import type { ReviewWords } from './words/words.ts';

type Keys = (readonly [key: string, what: string])[];

/** Keys of a listing's page, by what they start. */
export const deedKeys = {
  confirm: 'c',
  approve: 'a',
  discard: 'd',
  reject: 'r',
  reopen: 'o',
  withdraw: 'w',
  merge: 'm',
  'pass-on': 'p',
  'attach-notice': 'n',
} as const;

/** What the visible list says; the deeds themselves are where they are done. */
export function keysOf(words: ReviewWords, page: Route['page'], isReviewer: boolean): Keys {
  const { keys, act } = words;
  const parts: Keys = isReviewer
    ? [
        ['1', keys.queue],
        ['2', keys.appeals],
        ['3', keys.statistics],
      ]
    : [];
  const own: Partial<Record<Route['page'], Keys>> = {
    queue: [
      ['j', keys.down],
      ['k', keys.up],
      ['Enter', keys.open],
      ['/', keys.search],
    ],
    listing: [
      [deedKeys.confirm, act.confirm],
      [deedKeys.approve, act.approve],
      [deedKeys.discard, act.discard],
      [deedKeys.reject, act.reject],
      [deedKeys.withdraw, act.withdraw],
      [deedKeys.reopen, act.reopen],
      [deedKeys['attach-notice'], act.attach],
      [deedKeys['pass-on'], act.passOn],
      [deedKeys.merge, act.merge],
      ['u', words.undo],
      ['Esc', keys.escape],
    ],
  };
  return [...(own[page] ?? []), ...parts, ['?', keys.help]];
}
