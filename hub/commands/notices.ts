import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Hazard } from '../../lib/core/hazard.ts';
import { writeAtomically } from '../atomic-write.ts';
import { type Arguments, type Command, HubError, type Terminal, UsageError } from '../command.ts';
import { readHazardFile } from '../hazard-file.ts';
import type { Operator } from '../inbox/config.ts';
import { type InboxRequest, inboxClient, inboxUsage } from '../inbox/inbox-client.ts';
import { type NoticeItem, noticeItems } from '../inbox/notice-items.ts';
import { noticeCsv, noticeLetter } from '../inbox/notice-letter.ts';
import type { NoticeRow } from '../inbox/notices.ts';
import type { StillForSale } from '../inbox/still-for-sale.ts';
import { openFolder } from '../list/folder.ts';
import { readPublication, readRoots } from '../list/publication.ts';
import { table } from '../table.ts';
import { listUnread, settle } from './notices-unread.ts';

interface InboxNotices {
  operator: Operator;
  stillForSale: StillForSale[];
  notices: NoticeRow[];
}

export const notices: Command = {
  summary: 'what is listed and was reported as still for sale, for each platform’s safety desk',
  usage: [
    'notices --list <list folder or hazards.ndjson> --to <folder> [--site temu] [--all]',
    '        writes a letter and a table a platform; what has an open notice only with --all',
    'notices sent --list <…> [--site temu] --on <day>       starts the clock for what was exported',
    'notices answer <number> --outcome removed|refused --on <day> [--reference <number>]',
    'notices open                                           notices without an answer',
    ...inboxUsage.map((line) => `        ${line}`),
    'notices [--state .hub] --unread                       collected notices that no rule reads',
    'notices [--state .hub] --settle <"key findings">       says what one of them finds',
  ],
  async run(args, terminal) {
    if (args.has('unread')) return listUnread(args, terminal);
    if (args.text('settle') !== undefined) return settle(args, terminal);
    const [what = 'export'] = args.positionals;
    const forms = { export: exportNotices, sent: noteSent, answer: noteAnswer, open: listOpen };
    if (!Object.hasOwn(forms, what)) throw new UsageError('nothing, sent, answer or open');
    await forms[what as keyof typeof forms](inboxClient(args, terminal), args, terminal);
  },
};

async function readList(place: string): Promise<Iterable<Hazard>> {
  if (!existsSync(place)) throw new UsageError(`nothing at ${place}`);
  if (!statSync(place).isDirectory()) return readHazardFile(place);
  const folder = openFolder(place);
  const publication = await readPublication(folder, await readRoots(folder));
  if (!publication) throw new HubError(`nothing is published in ${place}`);
  return publication.hazards.values();
}

async function readItems(
  ask: InboxRequest,
  args: Arguments,
): Promise<{ items: NoticeItem[]; operator: Operator }> {
  const { stillForSale, operator } = await ask<InboxNotices>('GET', '/review/api/notices');
  const site = args.text('site');
  const items = noticeItems(stillForSale, await readList(args.needed('list')))
    .filter((item) => site === undefined || item.site === site)
    .filter((item) => args.has('all') || item.notice === null);
  return { items, operator };
}

async function exportNotices(ask: InboxRequest, args: Arguments, terminal: Terminal) {
  const to = args.needed('to');
  const { items, operator } = await readItems(ask, args);
  const day = new Date(terminal.now()).toISOString().slice(0, 10);
  for (const [site, siteItems] of Map.groupBy(items, (item) => item.site)) {
    const files = {
      txt: noticeLetter(site, siteItems, { operator, day }),
      csv: noticeCsv(siteItems),
    };
    for (const [ending, text] of Object.entries(files)) {
      const file = join(to, `${site}-${day}.${ending}`);
      writeAtomically(file, text);
      terminal.out(file);
    }
    terminal.note(`${site}: ${siteItems.length} listings`);
  }
  if (items.length === 0) terminal.note('nothing to give notice of');
}

async function noteSent(ask: InboxRequest, args: Arguments, terminal: Terminal) {
  const sentOn = args.needed('on');
  const { items } = await readItems(ask, args);
  if (items.length === 0) return terminal.note('nothing to give notice of');
  const body = {
    sentOn,
    notices: items.map(({ site, listingId, hazard }) => ({ site, listingId, hazard })),
  };
  const { noted } = await ask<{ noted: number }>('POST', '/review/api/notices', body);
  terminal.out(`${noted} notices sent on ${sentOn}`);
}

async function noteAnswer(ask: InboxRequest, args: Arguments, terminal: Terminal) {
  const [, number = ''] = args.positionals;
  if (!/^\d{1,9}$/.test(number)) throw new UsageError('which notice?');
  const reference = args.text('reference');
  await ask('POST', `/review/api/notices/${number}`, {
    ...{ outcome: args.needed('outcome'), on: args.needed('on') },
    ...(reference !== undefined && { reference }),
  });
  terminal.out(`notice ${number}: ${args.needed('outcome')}`);
}

async function listOpen(ask: InboxRequest, _: Arguments, terminal: Terminal) {
  const { notices: all } = await ask<InboxNotices>('GET', '/review/api/notices');
  const rows = all
    .filter(({ outcome }) => outcome === 'open')
    .map((one) => [String(one.id), one.site, one.listingId, one.hazard, one.sentOn]);
  terminal.out(table([['notice', 'site', 'listing', 'hazard', 'sent'], ...rows]));
}
