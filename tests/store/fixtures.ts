import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import { Hazard, type HazardInput, hazardId } from '../../lib/core/hazard.ts';
import type { StoredList } from '../../lib/core/stored-list.ts';
import { connect, type Database, type Open } from '../../lib/store/database.ts';
import { createHazards } from '../../lib/store/hazards.ts';
import { groupSize, readState } from '../../lib/store/list-layout.ts';
import type { OutboxEntry } from '../../lib/store/records.ts';
import { readAll } from '../support/read-all.ts';

export const freshDisk = (): void => {
  vi.stubGlobal('indexedDB', new IDBFactory());
};

/** A disk of its own for each test. */
export function useFreshDisk(): void {
  beforeEach(freshDisk);
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
}

/** The store as a background sees it that has just been started. */
export function startWorker() {
  const open = connect();
  return { open, hazards: createHazards(open) };
}

/** A listing's id as AliExpress has them. */
export const idOf = (number: number): string => String(1_005_000_000_000_000 + number);

/** A hazard that names listing `number` of AliExpress; `key` is how it is looked up. */
export function hazardOf(number: number, rest: Partial<HazardInput> = {}): Hazard {
  return Hazard.parse({
    source: 'eu-safety-gate',
    reference: `SR/${number}/26`,
    authority: { name: { en: 'Safety Gate' }, country: 'EU' },
    about: 'product',
    status: 'active',
    products: [
      {
        scope: 'unknown',
        names: { en: `Toy number ${number}` },
        listings: [{ site: 'aliexpress', id: idOf(number) }],
      },
    ],
    finding: { en: 'A small part comes off.', ko: '작은 부품이 떨어집니다.' },
    licence: 'CC-BY-4.0',
    attribution: 'European Commission',
    ...rest,
  });
}

export const keyOf = (number: number): string => `aliexpress:${idOf(number)}`;

export const hazardsFrom = (first: number, count: number): Hazard[] =>
  Array.from({ length: count }, (_, at) => hazardOf(first + at));

/** What is held of that version. */
export function heldList(
  version: number,
  count: number,
  rest: Partial<StoredList> = {},
): StoredList {
  return {
    count,
    line: 'test',
    version,
    date: '2026-11-25',
    expires: '2026-12-25T09:00:00Z',
    bytes: 1000,
    origin: 'network',
    trusted: { anchor: 'a', root: 'r', timestamp: `t${version}` },
    ...rest,
  };
}

export async function* inBatches(hazards: readonly Hazard[], size = 10): AsyncGenerator<Hazard[]> {
  for (let at = 0; at < hazards.length; at += size) yield hazards.slice(at, at + size);
}

/** Everything the list answers, for comparing it before and after a fault. */
export async function picture(open: Open) {
  const held = await createHazards(open).storedList();
  const hazards = await readAll(open);
  return { held, ids: hazards.map(hazardId).sort() };
}

/** Records that lie on the disk beyond the places of the list in force. */
export async function leftovers(open: Open): Promise<number> {
  const database: Database = await open();
  const { places = 0 } = readState(await database.get('list', 'state')) ?? {};
  const groups = await database.getAllKeys('groups');
  return groups.filter((group) => group * groupSize >= places).length;
}

/** As if the report had come into that state. */
export async function mark(
  open: Open,
  id: string,
  state: OutboxEntry['state'],
  details: Partial<OutboxEntry> = {},
): Promise<void> {
  const database = await open();
  const entry = await database.get('reports', id);
  if (entry) await database.put('reports', { ...entry, ...details, state });
}
