import * as z from 'zod/mini';
import { parseJson } from '../core/encoding.ts';
import { Owned } from '../core/owned.ts';
import { Report, type ReportState } from '../core/report.ts';
import { reportStates } from '../core/report-terms.ts';
import type { OutboxEntry, Silence } from '../store/records.ts';
import { backedUp, rowOf, type SettingValues } from './setting-rows.ts';

export type ImportProblem =
  | { kind: 'not-ours' | 'newer' }
  /** `where`: the path of the first field that does not fit. */
  | { kind: 'broken'; where: string };

/**
 * The shopper's own data in a file and back. Without pictures, the list, and what needs a
 * permission.
 */
const format = 'cart-canary-backup';
const version = 1;

/** Far more than a device can hold: a larger file is none of ours. */
export const maxBytes = 20_000_000;

/** Settings by name, as far as the shopper made a choice. Names of other versions are dropped. */
const Choices = z.object(
  Object.fromEntries(backedUp.map((name) => [name, z.optional(rowOf(name).schema())])),
);
export type BackupChoices = Partial<SettingValues>;

const moment = z.number().check(z.nonnegative(), z.maximum(8.64e15));
/** ISO 8601, UTC. */
const time = z.string().check(
  z.maxLength(30),
  z.refine((text) => !Number.isNaN(Date.parse(text))),
);

const BackupReport = z.strictObject({
  report: Report,
  state: z.enum(reportStates),
  addedAt: moment,
  problem: z.optional(z.string().check(z.maxLength(2000))),
});

const BackupSilence = z.strictObject({
  site: z.string().check(z.regex(/^[a-z0-9-]{1,32}$/)),
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  hazard: z.string().check(z.minLength(3), z.maxLength(340)),
  at: time,
});

const Backup = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  made: time,
  choices: Choices,
  reports: z.array(BackupReport).check(z.maxLength(20_000)),
  silenced: z.array(BackupSilence).check(z.maxLength(100_000)),
  owned: z.array(Owned).check(z.maxLength(10_000)),
});
export type Backup = Omit<z.infer<typeof Backup>, 'choices'> & { choices: BackupChoices };

export interface BackupContents {
  choices: BackupChoices;
  reports: readonly OutboxEntry[];
  silenced: readonly Silence[];
  owned: readonly Owned[];
}

export function writeBackup(contents: BackupContents, made: string): string {
  const { choices, reports, silenced, owned } = contents;
  const backup: Backup = {
    format,
    version,
    made,
    choices,
    reports: reports.map(({ report, state, addedAt, problem }) => ({
      report,
      state,
      addedAt,
      ...(problem !== undefined && { problem }),
    })),
    silenced: silenced
      // Pauses are left out: they end before anybody reads the file.
      .filter(({ until }) => until === undefined)
      .map(({ site, id, hazard, at }) => ({ site, id, hazard, at })),
    owned: [...owned],
  };
  return `${JSON.stringify(backup, null, 2)}\n`;
}

/** Reads a backup completely, or not at all. */
export function readBackup(text: string): { backup: Backup } | { problem: ImportProblem } {
  const refuse = (problem: ImportProblem) => ({ problem });
  const value = parseJson(text);
  const head = (value ?? {}) as { format?: unknown; version?: unknown };
  if (head.format !== format) return refuse({ kind: 'not-ours' });
  if (typeof head.version === 'number' && head.version > version) return refuse({ kind: 'newer' });
  const result = Backup.safeParse(value);
  if (result.success) return { backup: result.data as Backup };
  return refuse({ kind: 'broken', where: result.error.issues[0]?.path.join('.') || 'version' });
}

const lasting: readonly ReportState[] = ['sent', 'refused', 'listed', 'named', 'withdrawn'];

/** A report from a file is held: it may have been sent from the other device already. */
export const entryOf = ({ problem, ...stored }: Backup['reports'][number]): OutboxEntry => ({
  ...stored,
  ...(problem !== undefined && { problem }),
  state: lasting.includes(stored.state) ? stored.state : 'queued',
  attempts: 0,
  nextAttempt: 0,
  isHeld: true,
});
