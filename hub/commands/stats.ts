import { type Command, optional } from '../command.ts';
import { askOptions, askUsage, withAsk } from '../inbox/ask.ts';
import type { MonthStats, SiteStats } from '../inbox/site-stats.ts';
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

const monthRow = (site: string, { month, notices, within, ...more }: MonthStats): string[] => [
  ...[site, month, String(notices), `${percent(within[2].share)} of ${within[2].due}`],
  ...[days(more.daysToRemoval.median), days(more.daysToRemoval.p90), String(more.relisted)],
];
const monthHead = [
  ...['site', 'month', 'notices', 'in 2 working days', 'days (median)', 'days (p90)', 'sold again'],
];

export const stats: Command = {
  summary: 'how fast platforms act on notices, and what goes on sale again',
  usage: [
    'stats [--json] [--months] [--holidays 2026-12-25,2027-01-01]',
    ...askUsage.map((line) => `        ${line}`),
  ],
  options: {
    ...askOptions,
    json: { type: 'boolean' },
    months: { type: 'boolean' },
    holidays: { type: 'string' },
  },
  async run(args, terminal) {
    const holidays = encodeURIComponent(optional(args, 'holidays') ?? '');
    const found = await withAsk(args, terminal, (ask) =>
      ask<Stats>('GET', `/review/api/stats?holidays=${holidays}`),
    );
    if (args.values.json === true) return terminal.out(JSON.stringify(found, null, 2));
    const head = [
      ...['site', 'notices', 'open', 'removed', 'refused', 'in 2 working days', 'in 3', 'in 5'],
      ...['days (median)', 'days (p90)', 'sold again'],
    ];
    for (const line of table([head, ...found.sites.map(row)])) terminal.out(line);
    if (args.values.months === true) {
      const rows = found.sites.flatMap(({ site, months }) => months.map((m) => monthRow(site, m)));
      for (const line of table([monthHead, ...rows])) terminal.out(line);
    }
    const { review, appeals, asOf } = found;
    terminal.out(
      `review: ${review.waiting} waiting, ${review.confirmed} confirmed, ${review.rejected} rejected, ${review.withdrawn} withdrawn; days to a decision: ${days(review.daysToDecision.median)} (median), ${days(review.daysToDecision.p90)} (p90)`,
    );
    terminal.out(
      `appeals: ${appeals.received} received, ${appeals.answered} answered, ${appeals.upheld} upheld, ${appeals.overdue} overdue; as of ${asOf}`,
    );
  },
};
