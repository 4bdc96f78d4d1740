import { inspect } from 'node:util';
import { type Arguments, type Command, UsageError } from '../command.ts';
import { type Ask, askOf, askUsage } from '../inbox/ask.ts';
import type { Action } from '../inbox/review/cases.ts';
import type { Group } from '../inbox/review/queue.ts';
import { readJsonFile } from '../json-lines.ts';
import { table } from '../table.ts';

type Form = (ask: Ask, args: Arguments) => Promise<unknown>;

export const review: Command = {
  summary: 'reports by listing: confirm, approve, reject, pass on, withdraw; appeals',
  usage: [
    'review queue [--state open|confirmed|rejected|withdrawn]',
    'review show <site> <listing>',
    'review confirm <site> <listing> --claim <claim.json>        a second reviewer approves it',
    'review attach-notice <case> --notice <notice.json>          a second reviewer approves it',
    'review approve <case> --digest <digest that show printed>',
    'review reject <site> <listing> --reason <text>',
    'review discard|reopen|withdraw <case> --reason <text>',
    'review pass-on <site> <listing> --authority <name> --on <day> [--reference <number>]',
    'review appeals [--view due|newest|votes] [--answered]   three of a listing at most',
    'review appeals <site> <listing>                                  all about it',
    'review appeal <id> take, or: uphold|dismiss --answer <text>',
    'review audit [--case <number>]',
    ...askUsage.map((line) => `        ${line}`),
  ],
  async run(args, terminal) {
    const [name = 'queue'] = args.words;
    const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
    if (!form) throw new UsageError(`no "${name}"; see hub review --help`);
    const answer = await form(askOf(args, terminal), args);
    terminal.out(printable(typeof answer === 'string' ? answer : inspect(answer, everything)));
  },
};

const everything = { depth: null, breakLength: 100, maxArrayLength: null, maxStringLength: null };
/** A terminal obeys control characters, and titles are written by sellers. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (sign) =>
    sign === '\n' ? '\n' : `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );

function word({ words }: Arguments, at: number, what: string): string {
  const found = words[at];
  if (found === undefined) throw new UsageError(`which ${what}?`);
  return found;
}

function caseNumber(args: Arguments): number {
  const text = word(args, 1, 'case');
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`a case has a number, not "${text}"`);
  return Number(text);
}

const listingOf = (args: Arguments) => ({
  site: word(args, 1, 'site'),
  listingId: word(args, 2, 'listing'),
});

/** What an action is about, and the options it takes: texts, or files of JSON. */
const actions: Record<Action['action'], ['case' | 'listing', ...options: string[]]> = {
  confirm: ['listing', 'claim'],
  'attach-notice': ['case', 'notice'],
  approve: ['case', 'digest'],
  reject: ['listing', 'reason'],
  discard: ['case', 'reason'],
  reopen: ['case', 'reason'],
  withdraw: ['case', 'reason'],
  'pass-on': ['listing', 'authority', 'on'],
};

const read = (args: Arguments, option: string): unknown =>
  option === 'claim' || option === 'notice'
    ? readJsonFile(args.needed(option))
    : args.needed(option);

/** What is sent is checked there, with a clear answer. */
const acting =
  (action: Action['action']): Form =>
  (ask, args) => {
    const [about, ...options] = actions[action];
    const reference = args.text('reference');
    return ask('POST', '/review/api/actions', {
      action,
      ...(about === 'case' ? { case: caseNumber(args) } : listingOf(args)),
      ...Object.fromEntries(options.map((option) => [option, read(args, option)])),
      ...(reference !== undefined && { reference }),
    });
  };

const queueTable = (groups: readonly Group[]): string =>
  table([
    ['case', 'site', 'listing', 'reports', 'harm', 'last', 'waits', 'title'],
    ...groups.map(({ case: id, proposedBy, title, ...group }) => [
      ...[String(id ?? ''), group.site, group.listingId, String(group.reports)],
      ...[String(group.harmed), group.last?.slice(0, 10) ?? ''],
      ...[proposedBy === null ? '' : `proposed by ${proposedBy}`, title ?? ''].map((text) =>
        printable(text).replaceAll('\n', ' ').slice(0, 60),
      ),
    ]),
  ]);

const forms: Record<string, Form> = {
  ...Object.fromEntries(
    (Object.keys(actions) as Action['action'][]).map((action) => [action, acting(action)]),
  ),
  async queue(ask, args) {
    const state = encodeURIComponent(args.text('state') ?? 'open');
    const path = `/review/api/queue?state=${state}&limit=200`;
    return queueTable((await ask<{ groups: Group[] }>('GET', path)).groups);
  },
  show(ask, args) {
    const { site, listingId } = listingOf(args);
    const path = [site, listingId].map(encodeURIComponent).join('/');
    return ask('GET', `/review/api/listings/${path}`);
  },
  appeals(ask, args) {
    const query = new URLSearchParams({ view: args.text('view') ?? 'due', limit: '200' });
    if (args.has('answered')) query.set('answered', '1');
    if (args.words.length > 1) {
      const { site, listingId } = listingOf(args);
      query.set('site', site);
      query.set('listing', listingId);
    }
    return ask('GET', `/review/api/appeals?${query}`);
  },
  appeal(ask, args) {
    const [id, action] = [word(args, 1, 'appeal'), word(args, 2, 'action')];
    const answer = action === 'take' ? {} : { answer: args.needed('answer') };
    const path = `/review/api/appeals/${encodeURIComponent(id)}`;
    return ask('POST', path, { action, ...answer });
  },
  audit(ask, args) {
    const about = args.text('case') === undefined ? '' : `?case=${args.wholeNumber('case', 0)}`;
    return ask('GET', `/review/api/audit${about}`);
  },
};
