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
const changed = (change: (file: Record<string, unknown>) => void): string => {
  const file = JSON.parse(text) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
};
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

  it.each<[string, unknown]>([
    ['', { kind: 'not-ours' }],
    ['PK\u0003\u0004', { kind: 'not-ours' }],
    [text.slice(0, -5), { kind: 'not-ours' }],
    ['null', { kind: 'not-ours' }],
    ['[]', { kind: 'not-ours' }],
    ['{"format":"another"}', { kind: 'not-ours' }],
    [changed((file) => Object.assign(file, { version: 2 })), { kind: 'newer' }],
    [
      changed((file) => Object.assign(file, { version: 'x' })),
      { kind: 'broken', where: 'version' },
    ],
    [
      changed((file) => Object.assign(file, { made: 'yesterday' })),
      { kind: 'broken', where: 'made' },
    ],
    [
      changed((file) => Object.assign(file, { choices: { region: 'KOR' } })),
      { kind: 'broken', where: 'choices.region' },
    ],
    [
      changed(({ reports }) =>
        Object.assign((reports as { state: string }[])[1] ?? {}, { state: 'x' }),
      ),
      { kind: 'broken', where: 'reports.1.state' },
    ],
    [
      changed((file) => Object.assign(file, { silenced: [{ ...silence, at: 'x' }] })),
      { kind: 'broken', where: 'silenced.0.at' },
    ],
    [
      changed(({ owned }) => Object.assign((owned as object[])[1] ?? {}, { seenAt: 'yesterday' })),
      { kind: 'broken', where: 'owned.1.seenAt' },
    ],
    [
      changed(({ owned }) => Object.assign((owned as object[])[0] ?? {}, { price: 3 })),
      { kind: 'broken', where: 'owned.0' },
    ],
  ])('is refused as a whole: %.40s', (file, problem) => {
    expect(problemOf(file)).toEqual(problem);
  });

  it('is read without a choice that this version does not have', () => {
    const read = readBackup(
      changed((file) => Object.assign(file, { choices: { gone: true, caution: false } })),
    );
    expect(read).toMatchObject({ backup: { choices: { caution: false } } });
    expect('backup' in read && read.backup.choices).not.toHaveProperty('gone');
  });

  it('is refused where it holds what is not asked for', () => {
    expect(problemOf(changed((file) => Object.assign(file, { __proto: 1 })))).toMatchObject({
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
