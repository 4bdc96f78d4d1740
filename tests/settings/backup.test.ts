import { describe, expect, it } from 'vitest';
import type { Owned } from '../../lib/core/owned.ts';
import {
  type BackupContents,
  entryOf,
  readBackup,
  writeBackup,
} from '../../lib/settings/backup.ts';
import type { Open } from '../../lib/store/database.ts';
import { importBackup } from '../../lib/store/import-backup.ts';
import { createOutbox } from '../../lib/store/outbox.ts';
import { createOwnedStore, maxOwned } from '../../lib/store/owned.ts';
import type { OutboxEntry } from '../../lib/store/records.ts';
import { createSilenced } from '../../lib/store/silenced.ts';
import { startWorker, useFreshDisk } from '../store/fixtures.ts';

useFreshDisk();

const made = '2026-11-25T09:00:00.000Z';
const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const entry = (number: number, rest: Partial<OutboxEntry> = {}): OutboxEntry => ({
  report: {
    id: uuid(number),
    kind: 'suspect',
    site: 'temu',
    listingId: '601099512345678',
    url: 'https://www.temu.com/g-601099512345678.html',
    title: 'Umbrella',
    createdAt: '2026-11-25T08:00Z',
    appVersion: '0.1.0',
  },
  state: 'queued',
  addedAt: 1_000 + number,
  attempts: 3,
  nextAttempt: 9,
  ...rest,
});
/** As it comes out of a file. */
const kept = ({ report, state, addedAt }: OutboxEntry) => entryOf({ report, state, addedAt });
const now = Date.parse(made);
const thing = (number: number, rest: Partial<Owned> = {}): Owned => ({
  site: 'temu',
  id: String(number),
  title: `Thing ${number}`,
  seenAt: '2026-11-20T10:00:00.000Z',
  how: 'order',
  ...rest,
});
const silence = { site: 'temu', id: '1', hazard: 'kr-seoul:1', at: made };

const contents: BackupContents = {
  choices: {
    language: 'ko',
    region: 'KR',
    caution: true,
    advice: false,
    cards: true,
    purchase: false,
    sourcesOff: ['kr-seoul'],
  },
  reports: [entry(1), entry(2, { state: 'sent', secret: 'hush', inbox: 'https://inbox.example' })],
  silenced: [silence],
  owned: [thing(1), thing(2, { how: 'own', model: 'NL-2040', gtins: ['4006381333931'] })],
};
const text = writeBackup(contents, made);

/** The file after somebody changed it. */
const changedTo = (change: object): string => JSON.stringify({ ...JSON.parse(text), ...change });
const entryIn = (at: number): object => JSON.parse(text).reports[at];
const problemOf = (file: string) => {
  const read = readBackup(file);
  return 'problem' in read ? read.problem : 'none';
};

describe('the file', () => {
  it('holds choices, reports, pairs and owned products, and is read as it was written', () => {
    const read = readBackup(text);
    if ('problem' in read) throw new Error(JSON.stringify(read.problem));
    expect(read.backup.choices).toEqual(contents.choices);
    expect(read.backup.reports.map(({ report }) => report)).toEqual(
      contents.reports.map(({ report }) => report),
    );
    expect(read.backup.silenced).toEqual([silence]);
    expect(read.backup.owned).toEqual(contents.owned);
    const again = { ...contents, reports: read.backup.reports.map(entryOf) };
    expect(writeBackup(again, made)).toBe(text);
  });

  it('holds no secret, no inbox and no picture', () => {
    const picture = { type: 'image/jpeg' as const, bytes: new Uint8Array(50_000) };
    const reports = [{ ...contents.reports[0], picture }, contents.reports[1]] as OutboxEntry[];
    expect(writeBackup({ ...contents, reports }, made)).toBe(text);
    expect(text).not.toContain('hush');
    expect(text).not.toContain('inbox');
  });

  it.each(['', 'PK\u0003\u0004', text.slice(0, -5), 'null', '[]', '{"format":"another"}'])(
    'is refused where it is none of ours: %.40s',
    (file) => expect(problemOf(file)).toEqual({ kind: 'not-ours' }),
  );

  it('is refused where a newer version made it', () => {
    expect(problemOf(changedTo({ version: 2 }))).toEqual({ kind: 'newer' });
  });

  const [thing1, thing2] = contents.owned;
  it.each([
    ['version', { version: 'x' }],
    ['made', { made: 'yesterday' }],
    ['choices.region', { choices: { region: 'KOR' } }],
    ['reports.1.state', { reports: [entryIn(0), { ...entryIn(1), state: 'x' }] }],
    ['silenced.0.at', { silenced: [{ ...silence, at: 'x' }] }],
    ['owned.1.seenAt', { owned: [thing1, { ...thing2, seenAt: 'yesterday' }] }],
    ['owned.0', { owned: [{ ...thing1, price: 3 }] }],
  ])('is refused as a whole where %s is broken', (where, change) => {
    expect(problemOf(changedTo(change))).toEqual({ kind: 'broken', where });
  });

  it('is read without a choice that this version does not have', () => {
    const read = readBackup(changedTo({ choices: { gone: true, caution: false } }));
    expect(read).toMatchObject({ backup: { choices: { caution: false } } });
    expect('backup' in read && read.backup.choices).not.toHaveProperty('gone');
  });

  it('is refused where it holds what is not asked for', () => {
    expect(problemOf(changedTo({ __proto: 1 }))).toMatchObject({
      kind: 'broken',
    });
  });
});

describe('bringing owned products in', () => {
  const bring = (open: Open, owned: readonly Owned[]) =>
    importBackup(open, { reports: [], silenced: [], owned }, now);

  it('adds what is new, and leaves what is here as it is', async () => {
    const { open } = startWorker();
    const owned = createOwnedStore(open);
    await owned.add([thing(1, { title: 'Mine', seenAt: '2026-11-21T10:00:00.000Z' })], now);
    await bring(open, [thing(1, { title: 'The file’s', how: 'own' }), thing(2)]);
    const list = await owned.list(now);
    expect(list.map(({ id, title, how, news }) => [id, title, how, news])).toEqual([
      ['1', 'Mine', 'order', []],
      ['2', 'Thing 2', 'order', []],
    ]);
  });

  it('never pushes out what is here: the file’s newest take the room that is left', async () => {
    const { open } = startWorker();
    const owned = createOwnedStore(open);
    const here = Array.from({ length: maxOwned - 1 }, (_, at) =>
      thing(at, { seenAt: '2025-01-01T10:00:00.000Z' }),
    );
    await owned.add(here, now);
    await bring(open, [
      thing(90_001),
      thing(90_002, { seenAt: '2026-11-22T10:00:00.000Z' }),
      thing(90_003),
    ]);
    const ids = new Set((await owned.list(now)).map(({ id }) => id));
    expect(ids.size).toBe(maxOwned);
    expect(here.every(({ id }) => ids.has(id))).toBe(true);
    expect(ids.has('90002')).toBe(true);
  });

  it('what the shopper took out of their orders stays out', async () => {
    const { open } = startWorker();
    const owned = createOwnedStore(open);
    await owned.add([thing(1)], now);
    await owned.takeOut('temu', '1');
    await bring(open, [thing(1)]);
    expect(await owned.list(now)).toEqual([]);
  });
});

describe('bringing in', () => {
  it('adds what is new, keeps what is here, and sends nothing by itself', async () => {
    const { open } = startWorker();
    const outbox = createOutbox(open);
    await outbox.restore([entry(1, { state: 'sent' })]);
    const reports = [entry(1), entry(2, { state: 'sending' })].map(kept);
    await importBackup(open, { reports, silenced: [silence] }, now);
    const list = await outbox.list();
    expect(list.map(({ report, state, isHeld }) => [report.id, state, isHeld])).toEqual([
      [uuid(2), 'queued', true],
      [uuid(1), 'sent', undefined],
    ]);
    expect(await createSilenced(open).list()).toEqual([silence]);
    const older = { ...silence, at: '2020-01-01T00:00:00Z' };
    await importBackup(open, { reports: [kept(entry(2))], silenced: [older] }, now);
    expect((await outbox.list()).length).toBe(2);
    expect(await createSilenced(open).list()).toEqual([silence]);
  });

  it('happens as a whole or not at all', async () => {
    const { open } = startWorker();
    const broken = { ...silence, id: {} as string };
    const brought = { reports: [kept(entry(1))], silenced: [silence, broken], owned: [thing(1)] };
    await expect(importBackup(open, brought, now)).rejects.toThrow();
    expect(await createOutbox(open).list()).toEqual([]);
    expect(await createOwnedStore(open).list(now)).toEqual([]);
    expect(await createSilenced(open).list()).toEqual([]);
  });
});
