import type { Hazard } from '../../lib/core/hazard.ts';
import type { SourceReport } from './collect.ts';
import { diffInWords } from './diff.ts';
import type { Draft } from './draft.ts';
import type { HandedOver } from './hand-over.ts';
import { roleNames } from './keys.ts';
import type { Publication } from './publication.ts';
import type { Makeup } from './today.ts';

/** The outcome of one run of `hub daily`. Steps that were not reached are missing. */
export interface Day {
  began: number;
  sources: readonly SourceReport[];
  before: ReadonlyMap<string, Hazard>;
  /** Published hazards of sources of which nothing was given today: they stay in the list. */
  carried?: readonly Hazard[];
  /** What the list was made of. */
  makeup?: Makeup;
  /** Why the inbox did not say what reviewers confirmed. */
  unreached?: string;
  published?: Publication;
  /** What became of the rules for shops, one line a shop. */
  rules?: readonly string[];
  handedOver?: HandedOver;
  /** What people must sign before it is published, and what it changes. */
  draft?: Pick<Draft, 'name' | 'missing'> & { words: readonly string[]; isBehind: boolean };
  /** Why it ended before the list was handed over. */
  stopped?: string;
}

const day = 86_400_000;
/** Whole days left; negative when it is over. */
const daysLeft = (expires: string, now: number): number =>
  Math.floor((Date.parse(expires) - now) / day);

/** With fewer days left somebody must act; the timestamp lives for days only, and is renewed each run. */
const fewestDays = { root: 60, targets: 14, snapshot: 7, timestamp: 1 };

const expiriesOf = ({ metadata }: Publication, now: number) =>
  roleNames.map((role) => {
    const { version, expires } = metadata[role].signed;
    return { role, version, expires, days: daysLeft(expires, now) };
  });

const isSilent = ({ source, outcome }: SourceReport): boolean =>
  outcome !== 'collected' || source === 'by-hand';
const sinceWhen = (heard: string | undefined): string =>
  heard === undefined ? '' : `; last heard on ${heard}`;

function carriedBy(carried: readonly Hazard[] = []): string[] {
  if (carried.length === 0) return [];
  const count = Object.entries(Object.groupBy(carried, ({ source }) => source)).map(
    ([source, all = []]) => `${all.length} of ${source}`,
  );
  return [
    `published, but nothing of their source was given today: ${count.join(', ')}. They stay: give their file (--with), withdraw them (hub withdraw), or let them go (--accept-unusual)`,
  ];
}

/** What a person has to look at, one line each; none on a good day. */
export function attention(report: Day): string[] {
  const { began, sources, published, stopped, draft, carried, unreached } = report;
  const kept = sources.filter(({ outcome }) => outcome === 'kept');
  const soon = published
    ? expiriesOf(published, began).filter(({ role, days }) => days < fewestDays[role])
    : [];
  return [
    ...(stopped === undefined ? [] : [`stopped: ${stopped}`]),
    ...(draft ? [`${draft.name} waits for hub sign: ${draft.missing}; ${draft.words.at(-1)}`] : []),
    ...(draft?.isBehind
      ? [
          `${draft.name} is behind what was collected since: sign it first, or delete it for a new one`,
        ]
      : []),
    ...(unreached === undefined ? [] : [`what reviewers confirmed is not known: ${unreached}`]),
    ...carriedBy(carried),
    ...kept.map(({ source, why, heard }) => `${source} failed: ${why}${sinceWhen(heard)}`),
    ...(kept.length > 0 && sources.every(isSilent)
      ? ['no feed answered: what is published is vouched for, and says since when each is silent']
      : []),
    ...sources.flatMap(({ source, heldBack }) =>
      heldBack.map((reference) => `${source} ${reference} contradicts itself and was held back`),
    ),
    ...soon.map(({ role, days }) => `${role} expires in ${days} days`),
  ];
}

/** In a table's cell a bar would end the cell, and a line break the table. */
const cell = (value: string | number): string =>
  String(value).replace(/\s+/g, ' ').replaceAll('|', '\\|');
const row = (cells: (string | number)[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: string[], rows: (string | number)[][]): string[] => [
  row(head),
  row(head.map(() => '---')),
  ...rows.map(row),
  '',
];

/** Names come from feeds, and must not become markup or links. */
const indented = (line: string): string => `    ${line.replace(/\s*[\r\n]+\s*/g, ' ')}`;

const maxLines = 200;
function changes(title: string, words: readonly string[]): string[] {
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

function expiries(publication: Publication, now: number): string[] {
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

function bytes({ steps }: Publication, handed: HandedOver | undefined): string[] {
  const rows = steps.map(({ from, to, bytes: size }) => [
    ...[from === 0 ? `whole list, version ${to}` : `version ${from} to ${to}`, size],
  ]);
  const sum = handed ? [`${handed.files} files, ${handed.bytes} bytes were handed over.`, ''] : [];
  return ['## Bytes', '', ...table(['what a reader fetches', 'bytes'], rows), ...sum];
}

function ofSources(sources: readonly SourceReport[]): string[] {
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

const madeOf = ({ notices, tooOld, kinds, confirmed, takenDown }: Makeup): string =>
  [
    `Made of ${notices} notices`,
    `without ${tooOld} too old to warn anybody and ${takenDown} taken down by hand`,
    `${kinds} kinds of goods counted from them`,
    `${confirmed} hazards confirmed by reviewers.`,
  ].join(', ');

/** The day in Markdown. What needs a person stands first. */
export function dailyReport(one: Day): string {
  const { published, began } = one;
  const needs = attention(one);
  const version = published
    ? `version ${published.version}, ${published.hazards.size} hazards`
    : '';
  return [
    `# The list on ${new Date(began).toISOString().slice(0, 10)}`,
    '',
    version ? `Published and read back: ${version}.` : 'Nothing was published.',
    '',
    ...(one.makeup ? [madeOf(one.makeup), ''] : []),
    ...(needs.length > 0
      ? ['## Needs attention', '', ...needs.map((line) => `- ${line}`), '']
      : []),
    ...ofSources(one.sources),
    ...(published
      ? [
          ...changes('Hazards', diffInWords(one.before, published.hazards)),
          ...(one.rules?.length ? ['## Shop rules', '', ...one.rules.map(indented), ''] : []),
          ...(one.draft ? changes('To be signed', one.draft.words) : []),
          ...bytes(published, one.handedOver),
          ...expiries(published, began),
        ]
      : []),
  ].join('\n');
}
