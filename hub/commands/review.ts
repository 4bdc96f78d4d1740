import { readFileSync } from 'node:fs';
import { type Arguments, type Command, UsageError } from '../command.ts';
import { type Ask, askOptions, askUsage, withAsk } from '../inbox/ask.ts';
import {
  printAppeals,
  printAudit,
  printCase,
  printListing,
  printQueue,
} from '../inbox/review/print.ts';

type Out = (line: string) => void;
type Form = (ask: Ask, args: Arguments, out: Out) => Promise<void>;

export const review: Command = {
  summary: 'reports by listing: confirm, approve, reject, merge, pass on, withdraw; appeals',
  usage: [
    'review queue [--state open|confirmed|rejected|withdrawn]',
    'review show <site> <listing>',
    'review confirm <site> <listing> --claim <claim.json>        a second reviewer approves it',
    'review attach-notice <case> --notice <notice.json>          a second reviewer approves it',
    'review approve <case> --digest <digest that show printed>',
    'review reject <site> <listing> --reason <text>',
    'review discard|reopen|withdraw <case> --reason <text>',
    'review merge <case> <site> <listing>',
    'review pass-on <site> <listing> --authority <name> --on <day> [--reference <number>]',
    'review appeals [--view due|newest|votes] [--answered] [--page 2]   three of a listing at most',
    'review appeals <site> <listing>                                  all about it',
    'review appeal <id> take, or: uphold|dismiss --answer <text>',
    'review audit [--case <number>]',
    ...askUsage.map((line) => `        ${line}`),
  ],
  options: [
    ...askOptions,
    'state',
    'claim',
    'notice',
    'digest',
    'reason',
    'authority',
    'on',
    'reference',
    'answer',
    'case',
    'view',
    'page',
  ],
  flags: ['answered'],
  async run(args, terminal) {
    const [name = 'queue'] = args.words;
    const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
    if (!form) throw new UsageError(`no "${name}"; see hub review --help`);
    await withAsk(args, terminal, (ask) => form(ask, args, terminal.out));
  },
};

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

const listingOf = (args: Arguments, at = 1) => ({
  site: word(args, at, 'site'),
  listingId: word(args, at + 1, 'listing'),
});

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : 'not JSON'}`);
  }
}

/** A form that acts on the inbox; what it sends is checked there, with a clear answer. */
const acting =
  (action: string, details: (args: Arguments) => Record<string, unknown>): Form =>
  async (ask, args, out) => {
    const answer = await ask<{ case: Parameters<typeof printCase>[0] }>(
      'POST',
      '/review/api/actions',
      { action, ...details(args) },
    );
    printCase(answer.case, out);
  };

const reasoned = (args: Arguments) => ({
  case: caseNumber(args),
  reason: args.needed('reason'),
});

const forms: Record<string, Form> = {
  async queue(ask, args, out) {
    const state = encodeURIComponent(args.text('state') ?? 'open');
    printQueue(await ask('GET', `/review/api/queue?state=${state}&limit=200`), out);
  },
  async show(ask, args, out) {
    const { site, listingId } = listingOf(args);
    const path = [site, listingId].map(encodeURIComponent).join('/');
    printListing(await ask('GET', `/review/api/listings/${path}`), out);
  },
  confirm: acting('confirm', (args) => ({
    ...listingOf(args),
    claim: readJson(args.needed('claim')),
  })),
  'attach-notice': acting('attach-notice', (args) => ({
    case: caseNumber(args),
    notice: readJson(args.needed('notice')),
  })),
  approve: acting('approve', (args) => ({
    case: caseNumber(args),
    digest: args.needed('digest'),
  })),
  reject: acting('reject', (args) => ({ ...listingOf(args), reason: args.needed('reason') })),
  discard: acting('discard', reasoned),
  reopen: acting('reopen', reasoned),
  withdraw: acting('withdraw', reasoned),
  merge: acting('merge', (args) => ({ case: caseNumber(args), ...listingOf(args, 2) })),
  'pass-on': acting('pass-on', (args) => ({
    ...listingOf(args),
    ...{ authority: args.needed('authority'), on: args.needed('on') },
    ...(args.text('reference') !== undefined && { reference: args.text('reference') }),
  })),
  async appeals(ask, args, out) {
    const limit = 50;
    const offset = (Math.max(1, args.wholeNumber('page', 1)) - 1) * limit;
    const view = args.text('view') ?? 'due';
    const query = new URLSearchParams({ view, limit: String(limit), offset: String(offset) });
    if (args.has('answered')) query.set('answered', '1');
    if (args.words.length > 1) {
      const { site, listingId } = listingOf(args);
      query.set('site', site);
      query.set('listing', listingId);
    }
    printAppeals(await ask('GET', `/review/api/appeals?${query}`), offset, out);
  },
  async appeal(ask, args, out) {
    const [id, action] = [word(args, 1, 'appeal'), word(args, 2, 'action')];
    const answer = action === 'take' ? {} : { answer: args.needed('answer') };
    const path = `/review/api/appeals/${encodeURIComponent(id)}`;
    const { appeal } = await ask<{ appeal: { state: string } }>('POST', path, {
      action,
      ...answer,
    });
    out(`${id}: ${appeal.state}`);
  },
  async audit(ask, args, out) {
    const about = args.text('case') === undefined ? '' : `?case=${args.wholeNumber('case', 0)}`;
    printAudit(await ask('GET', `/review/api/audit${about}`), out);
  },
};
