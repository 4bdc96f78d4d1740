import { oneAfterTheOther } from '../core/turns.ts';
import type { Stored } from './setting.ts';
import type { ListStatus } from './subscription-status.ts';

/** Numbers, versions and our own words only. An error's message may quote a page: left out. */
export interface DiagnosticsParts {
  version: string;
  userAgent: string;
  language: string;
  status: ListStatus | undefined;
  records: Readonly<Record<string, number>> | undefined;
  reports: Readonly<Record<string, number>>;
  /** Of a list only its length: a text may say where somebody lives. */
  settings: Readonly<Record<string, unknown>>;
  troubles: readonly Trouble[];
  now: string;
}

export interface Trouble {
  at: string;
  where: string;
  kind: string;
}

/** The name of a class; any other counts as `Error`. */
const kind = /^(?:[A-Z][A-Za-z]{2,30})?Error$/;

export const kindOf = (error: unknown): string => {
  const name = error instanceof Error || error instanceof DOMException ? error.name : 'Error';
  return kind.test(name) ? name : 'Error';
};

const place = /^[a-z][a-z-]{1,30}$/;
const minute = /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/;

const told = (troubles: readonly Trouble[]): string[] =>
  troubles
    .filter((one) => minute.test(one.at) && place.test(one.where) && kind.test(one.kind))
    .map((one) => `${one.at} ${one.where} ${one.kind}`);

const browserOf = (userAgent: string): string => {
  const found = /(Firefox|Edg|OPR|Chrome)\/(\d{1,4})/g;
  const all = [...userAgent.matchAll(found)].map(([, name, major]) => `${name} ${major}`);
  const system = /(Windows|Android|Mac OS X|CrOS|Linux)/.exec(userAgent)?.[1] ?? 'other';
  return `${all.at(-1) ?? 'other'} on ${system}`;
};

const counted = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .filter(([name, count]) => /^[a-z]+$/.test(name) && Number.isFinite(count))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

const chosen = (settings: DiagnosticsParts['settings']): string =>
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
  `updates: ${address === undefined ? 'off' : isPermitted ? 'on' : 'on, not permitted'}`,
  ...(checked === undefined ? [] : [`last check: ${checked}`]),
  ...(problem
    ? [`last problem: ${problem.kind} ${problem.status ?? ''} at ${problem.at}`.replace('  ', ' ')]
    : []),
];

export function diagnosticsText(parts: DiagnosticsParts): string {
  const troubles = told(parts.troubles);
  const lines = [
    `Cart Canary ${parts.version}`,
    `browser: ${browserOf(parts.userAgent)}`,
    `language: ${/^[a-z]{2}(-[A-Z]{2})?$/.test(parts.language) ? parts.language : 'other'}`,
    `at: ${parts.now}`,
    ...(parts.status ? listOf(parts.status) : ['background: no answer']),
    `records: ${parts.records ? counted(parts.records) : 'the database cannot be opened'}`,
    `reports: ${counted(parts.reports) || 'none'}`,
    `settings: ${chosen(parts.settings)}`,
    troubles.length > 0 ? `last errors:\n${troubles.join('\n')}` : 'last errors: none',
  ];
  return `${lines.join('\n')}\n`;
}

const mostKept = 20;

/** Kept until the browser closes. */
export function createTroubles(
  memory: Pick<Stored<Trouble[]>, 'getValue' | 'setValue'>,
  now: () => number,
) {
  const inTurn = oneAfterTheOther();
  return {
    /** Never rejects. */
    note(where: string, error: unknown): Promise<void> {
      const at = `${new Date(now()).toISOString().slice(0, 16)}Z`;
      const trouble = { at, where, kind: kindOf(error) };
      return inTurn(async () => {
        const old = await memory.getValue();
        await memory.setValue([...old, trouble].slice(-mostKept));
      }).catch(() => undefined);
    },
  };
}
