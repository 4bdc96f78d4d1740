import type { Language } from '../locales/languages.ts';
import type { ListStatus } from '../updates/index.ts';

/** Numbers, versions and our own words only. */
export interface DiagnosticsFacts {
  version: string;
  userAgent: string;
  language: Language;
  status: ListStatus | undefined;
  records: Readonly<Record<string, number>> | undefined;
  /** Of a list only its length: a text may say where somebody lives. */
  settings: Readonly<Record<string, unknown>>;
  now: string;
}

const browserOf = (userAgent: string): string => {
  const pattern = /(Firefox|Edg|OPR|Chrome)\/(\d{1,4})/g;
  const all = [...userAgent.matchAll(pattern)].map(([, name, major]) => `${name} ${major}`);
  const system = /(Windows|Android|Mac OS X|CrOS|Linux)/.exec(userAgent)?.[1] ?? 'other';
  return `${all.at(-1) ?? 'other'} on ${system}`;
};

const counted = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

const chosen = (settings: DiagnosticsFacts['settings']): string =>
  Object.entries(settings)
    .flatMap(([name, value]) => {
      if (Array.isArray(value)) return [`${name} ${value.length}`];
      return typeof value === 'boolean' ? [`${name} ${value ? 'on' : 'off'}`] : [];
    })
    .join(', ');

const listOf = ({ list, checked, problem, address, isPermitted }: ListStatus): string[] => [
  list
    ? `list: version ${list.version} of ${list.date}, ${list.count} hazards, ${list.bytes} bytes, ${list.origin}${list.isExpired ? ', expired' : ''}`
    : 'list: none',
  ...(list?.rules
    ? [`shop rules: ${counted(list.rules)}${list.areRulesOld ? ', newer ones unreadable' : ''}`]
    : []),
  `updates: ${address === undefined ? 'off' : isPermitted ? 'on' : 'on, not permitted'}`,
  ...(checked === undefined ? [] : [`last check: ${checked}`]),
  ...(problem
    ? [`last problem: ${problem.kind} ${problem.status ?? ''} at ${problem.at}`.replace('  ', ' ')]
    : []),
];

export function diagnosticsText(facts: DiagnosticsFacts): string {
  const lines = [
    `Cart Canary ${facts.version}`,
    `browser: ${browserOf(facts.userAgent)}`,
    `language: ${facts.language}`,
    `at: ${facts.now}`,
    ...(facts.status ? listOf(facts.status) : ['background: no answer']),
    `records: ${facts.records ? counted(facts.records) : 'the database cannot be opened'}`,
    `settings: ${chosen(facts.settings)}`,
  ];
  return `${lines.join('\n')}\n`;
}
