import type { Terminal } from '../../hub/command.ts';

const offline = (): Promise<Response> =>
  Promise.reject(
    new TypeError('fetch failed', { cause: Object.assign(new Error(''), { code: 'ENOTFOUND' }) }),
  );

/** A silent terminal without a network, where nobody answers, at nine in the morning. */
export const testTerminal = (more: Partial<Terminal> = {}): Terminal => ({
  out: () => {},
  note: () => {},
  ask: () => Promise.reject(new Error('nobody is there')),
  env: {},
  fetch: offline,
  fetchPublic: offline,
  now: () => Date.parse('2026-11-25T09:00:00Z'),
  sleep: async () => {},
  signal: new AbortController().signal,
  ...more,
});

/** Lines `left => right` of a table. */
export const rowsOf = (table: string): [left: string, right: string][] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [left = '', right = ''] = line.split(' => ');
      return [left.trim(), right];
    });
