import type { Command, Terminal } from '../command.ts';
import { type DsaStats, readDsa } from '../inbox/dsa.ts';
import { inboxClient, inboxUsage } from '../inbox/inbox-client.ts';
import type { SiteStats } from '../inbox/site-stats.ts';
import type { Stats } from '../inbox/stats.ts';
import { table } from '../table.ts';

const percent = (share: number | null): string =>
  share === null ? '–' : `${Math.round(share * 100)} %`;
const days = (value: number | null): string => (value === null ? '–' : String(value));

const row = ({ site, notices, open, removed, refused, within, ...more }: SiteStats): string[] => [
  ...[site, notices, open, removed, refused].map(String),
  ...([2, 3, 5] as const).map((count) => `${percent(within[count].share)} of ${within[count].due}`),
  ...[days(more.daysToRemoval.median), days(more.daysToRemoval.p90)],
  String(more.relisted.hazards),
];

const dsaRow = ({ platform, unsafe, share, days: taken }: DsaStats): string[] => [
  ...[platform, String(unsafe), percent(share.detected), percent(share.decided)],
  ...[percent(share.notified), days(taken.median), days(taken.p90)],
];
const dsaHead = [
  ...['platform (DSA)', 'unsafe products', 'found by machine', 'decided by machine'],
  ...['after a notice', 'days (median)', 'days (p90)'],
];

function printReports({ wrong, unreadable }: Stats, terminal: Terminal) {
  terminal.out(`wrong warnings: ${wrong.reports} of ${wrong.of} reports (${percent(wrong.share)})`);
  const rows = unreadable.map(({ site, week, reports }) => [site, week, String(reports)]);
  if (rows.length === 0) return;
  terminal.out(table([['site', 'week', 'pages not read'], ...rows]));
}

export const stats: Command = {
  summary: 'how fast platforms act on notices, and what goes on sale again',
  usage: [
    'stats [--json] [--holidays 2026-12-25,2027-01-01]',
    '      [--dsa <file.csv>,…]     beside it what platforms told the DSA Transparency Database',
    ...inboxUsage.map((line) => `        ${line}`),
  ],
  async run(args, terminal) {
    const holidays = encodeURIComponent(args.text('holidays') ?? '');
    const path = `/review/api/stats?holidays=${holidays}`;
    const stats = await inboxClient(args, terminal)<Stats>('GET', path);
    const dsa = await readDsa(args.list('dsa'));
    if (args.has('json')) return terminal.out(JSON.stringify({ ...stats, dsa }, null, 2));
    if (dsa.length > 0) terminal.out(table([dsaHead, ...dsa.map(dsaRow)]));
    const head = [
      ...['site', 'notices', 'open', 'removed', 'refused', 'in 2 working days', 'in 3', 'in 5'],
      ...['days (median)', 'days (p90)', 'sold again'],
    ];
    terminal.out(table([head, ...stats.sites.map(row)]));
    printReports(stats, terminal);
    const { review, appeals, asOf } = stats;
    terminal.out(
      `review: ${review.waiting} waiting, ${review.confirmed} confirmed, ${review.rejected} rejected, ${review.withdrawn} withdrawn; days to a decision: ${days(review.daysToDecision.median)} (median), ${days(review.daysToDecision.p90)} (p90)`,
    );
    terminal.out(
      `appeals: ${appeals.received} received, ${appeals.answered} answered, ${appeals.upheld} upheld, ${appeals.overdue} overdue; as of ${asOf}`,
    );
  },
};
