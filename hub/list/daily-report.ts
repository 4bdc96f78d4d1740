import type { Hazard } from '../../lib/core/hazard.ts';
import type { SourceReport } from './collect.ts';
import { describeDiff } from './diff.ts';
import type { Draft } from './draft.ts';
import type { HandedOver } from './hand-over.ts';
import { roleNames } from './keys.ts';
import type { Publication } from './publication.ts';
import type { Composition } from './today.ts';

/** The outcome of one run of `hub daily`. Steps that were not reached are missing. */
export interface DayReport {
  began: number;
  sources: readonly SourceReport[];
  previousHazards: ReadonlyMap<string, Hazard>;
  /** Published hazards of sources that delivered nothing today; they stay in the list. */
  carried?: readonly Hazard[];
  composition?: Composition;
  /** Why the inbox could not be asked what reviewers confirmed. */
  inboxFailure?: string;
  published?: Publication;
  /** Changes of the rules for shops, one line a shop. */
  rules?: readonly string[];
  handedOver?: HandedOver;
  /** Targets that people have to sign, with their changes in words. */
  draft?: Pick<Draft, 'name' | 'missing'> & { words: readonly string[]; isOutdated: boolean };
  /** Why the run ended before the list was handed over. */
  failure?: string;
}

const day = 86_400_000;
/** Whole days left; negative when it is over. */
const daysLeft = (expires: string, now: number): number =>
  Math.floor((Date.parse(expires) - now) / day);

/** With fewer days left somebody must act. The timestamp lives only for days, because each run renews it. */
const minDaysLeft = { root: 60, targets: 14, snapshot: 7, timestamp: 1 };

const expiriesOf = ({ metadata }: Publication, now: number) =>
  roleNames.map((role) => {
    const { version, expires } = metadata[role].signed;
    return { role, version, expires, days: daysLeft(expires, now) };
  });

const isSilent = ({ source, outcome }: SourceReport): boolean =>
  outcome !== 'collected' || source === 'by-hand';
const lastHeardText = (heard: string | undefined): string =>
  heard === undefined ? '' : `; last heard on ${heard}`;

function carriedLines(carried: readonly Hazard[] = []): string[] {
  if (carried.length === 0) return [];
  const count = Object.entries(Object.groupBy(carried, ({ source }) => source)).map(
    ([source, all = []]) => `${all.length} of ${source}`,
  );
  return [
    `published, but nothing of their source was given today: ${count.join(', ')}. They stay: give their file (--with, or BY_HAND_FOLDER for lines of your own), withdraw them (hub withdraw), or let them go (--accept-unusual)`,
  ];
}

/** What the operator has to look at, one line each; empty on a good day. */
export function pointsOfAttention(report: DayReport): string[] {
  const { began, sources, published, failure, draft, carried, inboxFailure } = report;
  const failed = sources.filter(({ outcome }) => outcome === 'kept');
  const soon = published
    ? expiriesOf(published, began).filter(({ role, days }) => days < minDaysLeft[role])
    : [];
  return [
    ...(failure === undefined ? [] : [`stopped: ${failure}`]),
    ...(draft ? [`${draft.name} waits for hub sign: ${draft.missing}; ${draft.words.at(-1)}`] : []),
    ...(draft?.isOutdated
      ? [
          `${draft.name} is behind what was collected since: sign it first, or delete it for a new one`,
        ]
      : []),
    ...(inboxFailure === undefined
      ? []
      : [`what reviewers confirmed is not known: ${inboxFailure}`]),
    ...carriedLines(carried),
    ...failed.map(({ source, why, heard }) => `${source} failed: ${why}${lastHeardText(heard)}`),
    ...(failed.length > 0 && sources.every(isSilent)
      ? ['no feed answered: what is published is vouched for, and says since when each is silent']
      : []),
    ...sources.flatMap(({ source, heldBack }) =>
      heldBack.map((reference) => `${source} ${reference} contradicts itself and was held back`),
    ),
    ...soon.map(({ role, days }) => `${role} expires in ${days} days`),
  ];
}

/** Escapes a value for a Markdown table, where `|` ends the cell and a line break the row. */
const cell = (value: string | number): string =>
  String(value).replace(/\s+/g, ' ').replaceAll('|', '\\|');
const row = (cells: (string | number)[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: string[], rows: (string | number)[][]): string[] => [
  row(head),
  row(head.map(() => '---')),
  ...rows.map(row),
  '',
];

/** An indented code block, so that names from feeds do not become markup or links. */
const indented = (line: string): string => `    ${line.replace(/\s*[\r\n]+\s*/g, ' ')}`;

const maxLines = 200;
function changesSection(title: string, words: readonly string[]): string[] {
  const lines = words.slice(0, -1);
  const count = words.at(-1);
  const more = lines.length - maxLines;
  return [
    `## ${title}`,
    '',
    `${count}.`,
    '',
    ...lines.slice(0, maxLines).map(indented),
    ...(more > 0 ? [`    and ${more} more`] : []),
    '',
  ];
}

function expirySection(publication: Publication, now: number): string[] {
  const { keys, roles } = publication.metadata.root.signed;
  const all = expiriesOf(publication, now);
  const root = all.find(({ role }) => role === 'root');
  const ofKeys = roleNames.flatMap((role) =>
    roles[role].keyids
      .filter((keyid) => keyid in keys)
      .map((keyid) => [`${role} key ${keyid.slice(0, 8)}`, root?.expires ?? '', root?.days ?? '']),
  );
  const ofFiles = all.map(({ role, version, expires, days }) => [
    ...[`${role} ${version}`, expires, days],
  ]);
  const head = ['what', 'expires', 'days left'];
  return ['## Expiry', '', 'A key lasts as long as the root that names it.', ''].concat(
    table(head, [...ofFiles, ...ofKeys]),
  );
}

function bytesSection({ steps }: Publication, handed: HandedOver | undefined): string[] {
  const rows = steps.map(({ from, to, bytes: size }) => [
    ...[from === 0 ? `whole list, version ${to}` : `version ${from} to ${to}`, size],
  ]);
  const sum = handed ? [`${handed.files} files, ${handed.bytes} bytes were handed over.`, ''] : [];
  return ['## Bytes', '', ...table(['what a reader fetches', 'bytes'], rows), ...sum];
}

function sourcesSection(sources: readonly SourceReport[]): string[] {
  const rows = sources.map((one) => [
    ...[
      one.source,
      one.outcome,
      one.heard ?? '',
      one.new,
      one.changed,
      one.withdrawn,
      one.active,
      one.why ?? '',
    ],
  ]);
  const head = ['source', 'outcome', 'last heard', 'new', 'changed', 'withdrawn', 'active', 'why'];
  return ['## Sources', '', ...table(head, rows)];
}

const compositionText = ({ notices, tooOld, kinds, confirmed, takenDown }: Composition): string =>
  [
    `Made of ${notices} notices`,
    `without ${tooOld} too old to warn anybody and ${takenDown} taken down by hand`,
    `${kinds} kinds of goods counted from them`,
    `${confirmed} hazards confirmed by reviewers.`,
  ].join(', ');

/** The report in Markdown, with the points that need attention first. */
export function dailyReport(one: DayReport): string {
  const { published, began } = one;
  const needs = pointsOfAttention(one);
  const version = published
    ? `version ${published.version}, ${published.hazards.size} hazards`
    : '';
  return [
    `# The list on ${new Date(began).toISOString().slice(0, 10)}`,
    '',
    version ? `Published and read back: ${version}.` : 'Nothing was published.',
    '',
    ...(one.composition ? [compositionText(one.composition), ''] : []),
    ...(needs.length > 0
      ? ['## Needs attention', '', ...needs.map((line) => `- ${line}`), '']
      : []),
    ...sourcesSection(one.sources),
    ...(published
      ? [
          ...changesSection('Hazards', describeDiff(one.previousHazards, published.hazards)),
          ...(one.rules?.length ? ['## Shop rules', '', ...one.rules.map(indented), ''] : []),
          ...(one.draft ? changesSection('To be signed', one.draft.words) : []),
          ...bytesSection(published, one.handedOver),
          ...expirySection(published, began),
        ]
      : []),
  ].join('\n');
}
