import type { ListStatus } from '../../../lib/core/list-status.ts';
import type { ListInfo } from '../../../lib/core/verdict.ts';

export const list: ListInfo = { version: 12, date: '2026-11-24', count: 24_318, origin: 'seed' };

const held: ListStatus = {
  isPermitted: false,
  isSavingData: false,
  list: { ...list, bytes: 36_500, isExpired: false },
};
const published = { ...list, version: 41, date: '2026-11-25', count: 18_240, bytes: 2_410_000 };
const publisher = 'https://list.example.org/canary';
const on: ListStatus = {
  ...held,
  address: publisher,
  isPermitted: true,
  checked: '2026-11-25T08:05:00.000Z',
  confirmed: '2026-11-25T08:05:00.000Z',
  list: { ...published, origin: 'network', isExpired: false },
};
const failed: ListStatus = {
  ...on,
  checked: '2026-11-25T14:10:00.000Z',
  problem: { kind: 'server', at: '2026-11-25T14:10:00.000Z', status: 503 },
};

/** The list and its updates, as the background tells them. */
export const statuses = {
  off: held,
  builtIn: { ...held, builtIn: publisher },
  on,
  running: { ...on, progress: { bytes: 1_320_000, total: 2_410_000 } },
  failed,
  late: {
    ...failed,
    list: { ...published, date: '2026-11-02', origin: 'network', isExpired: true },
  },
  withdrawn: { ...on, isPermitted: false },
} as const satisfies Record<string, ListStatus>;
