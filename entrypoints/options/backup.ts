import * as z from 'zod/mini';
import type { ImportPreview, ImportProblem } from '../../components/options/data-section.tsx';
import { backedUp, rowOf, type SettingValues } from '../../lib/background/setting-rows.ts';
import { fromBase64, toBase64 } from '../../lib/core/base64.ts';
import { Owned } from '../../lib/core/owned.ts';
import { Report, type ReportState } from '../../lib/core/report.ts';
import { reportStates } from '../../lib/core/report-terms.ts';
import type { OutboxEntry, Silence } from '../../lib/store/records.ts';

/**
 * Everything of the shopper's own in one file, and back: choices, reports with their pictures, "not
 * this product", and the things they own where they want those to go along. The list is not in it
 * (everybody's is the same), nor is anything that needs the browser's permission or an inbox' secret.
 */
const format = 'cart-canary-backup';
const version = 1;

/** What a device can hold is far below; a larger file was not made here. */
export const mostBytes = 20_000_000;
/** Characters for pictures; those of the newest reports come first. */
export const mostForPictures = 14_000_000;

/** Each choice by its name, only where the shopper has made it. */
const Choices = z.strictObject(
  Object.fromEntries(backedUp.map((name) => [name, z.optional(rowOf(name).schema())])),
);
export type BackupChoices = Partial<SettingValues>;

const moment = z.number().check(z.nonnegative(), z.maximum(8.64e15));
/** ISO 8601, UTC. */
const time = z.string().check(
  z.maxLength(30),
  z.refine((text) => !Number.isNaN(Date.parse(text))),
);

const KeptPicture = z.strictObject({
  type: z.enum(['image/jpeg', 'image/png']),
  /** An inbox takes 2 MiB. */
  base64: z.string().check(
    z.maxLength(2_800_000),
    z.regex(/^[A-Za-z0-9+/]+={0,2}$/),
    z.refine(({ length }) => length % 4 === 0),
  ),
});

const KeptReport = z.strictObject({
  report: Report,
  state: z.enum(reportStates),
  addedAt: moment,
  problem: z.optional(z.string().check(z.maxLength(2000))),
  picture: z.optional(KeptPicture),
});

const KeptSilence = z.strictObject({
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
  reports: z.array(KeptReport).check(z.maxLength(20_000)),
  silenced: z.array(KeptSilence).check(z.maxLength(100_000)),
  owned: z.optional(z.array(Owned).check(z.maxLength(10_000))),
});
export type Backup = Omit<z.infer<typeof Backup>, 'choices'> & { choices: BackupChoices };

export interface BackupParts {
  choices: BackupChoices;
  reports: readonly OutboxEntry[];
  silenced: readonly Silence[];
  /** Missing where the shopper does not want them in the file. */
  owned?: readonly Owned[] | undefined;
}

type KeptReport = Backup['reports'][number];

function keptReports(reports: readonly OutboxEntry[]): { kept: KeptReport[]; leftOut: number } {
  let room = mostForPictures;
  let leftOut = 0;
  const pictureOf = ({ picture }: OutboxEntry): Pick<KeptReport, 'picture'> => {
    if (!picture) return {};
    const base64 = toBase64(picture.bytes);
    if (base64.length > room) {
      leftOut += 1;
      return {};
    }
    room -= base64.length;
    return { picture: { type: picture.type, base64 } };
  };
  const kept = reports.map((entry) => {
    const { report, state, addedAt, problem } = entry;
    const more = { ...(problem !== undefined && { problem }), ...pictureOf(entry) };
    return { report, state, addedAt, ...more };
  });
  return { kept, leftOut };
}

/** The file, and how many pictures it had no room for. */
export function writeBackup(
  { choices, reports, silenced, owned }: BackupParts,
  made: string,
): { text: string; leftOut: number } {
  const { kept, leftOut } = keptReports(reports);
  const backup: Backup = {
    format,
    version,
    made,
    choices,
    reports: kept,
    silenced: silenced
      // A pause is over before anybody reads the file.
      .filter(({ until }) => until === undefined)
      .map(({ site, id, hazard, at }) => ({ site, id, hazard, at })),
    ...(owned && { owned: [...owned] }),
  };
  return { text: `${JSON.stringify(backup, null, 2)}\n`, leftOut };
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** All of the file fits, or none of it is used. */
export function readBackup(
  text: string,
): { ok: true; backup: Backup } | { ok: false; problem: ImportProblem } {
  const refuse = (problem: ImportProblem) => ({ ok: false, problem }) as const;
  if (text.length > mostBytes) return refuse({ kind: 'too-large' });
  const value = parsed(text);
  if (value === undefined) return refuse({ kind: 'not-json' });
  const head = (value ?? {}) as { format?: unknown; version?: unknown };
  if (head.format !== format) return refuse({ kind: 'not-ours' });
  if (typeof head.version === 'number' && head.version > version) return refuse({ kind: 'newer' });
  const result = Backup.safeParse(value);
  if (result.success) return { ok: true, backup: result.data as Backup };
  return refuse({ kind: 'broken', where: result.error.issues[0]?.path.join('.') || 'version' });
}

const lasting: readonly ReportState[] = ['sent', 'refused', 'listed', 'named', 'withdrawn'];

/**
 * A report as this device keeps it. Where sending is on, what comes out of a file is not sent by
 * itself: it may have been sent from the other device already.
 */
export function entryOf({ report, state, addedAt, problem, picture }: KeptReport): OutboxEntry {
  const isOver = lasting.includes(state);
  const bytes = picture && !isOver ? fromBase64(picture.base64) : undefined;
  return {
    report,
    state: isOver ? state : 'queued',
    addedAt,
    attempts: 0,
    nextAttempt: 0,
    isHeld: true,
    ...(problem !== undefined && { problem }),
    ...(picture && bytes && { picture: { type: picture.type, bytes } }),
  };
}

/** How many of them are new here, and how many known, by what tells them apart. */
const split = <T>(brought: readonly T[], here: readonly T[], keyOf: (one: T) => unknown[]) => {
  const keysOf = (all: readonly T[]) => new Set(all.map((one) => JSON.stringify(keyOf(one))));
  const [all, held] = [keysOf(brought), keysOf(here)];
  const known = [...all].filter((key) => held.has(key)).length;
  return { fresh: all.size - known, known };
};

export function previewOf(backup: Backup, now: BackupParts): Omit<ImportPreview, 'isWatchOn'> {
  const here = now.choices as Record<string, unknown>;
  const { owned } = backup;
  return {
    made: backup.made,
    reports: split(backup.reports, now.reports, ({ report }: { report: Report }) => [report.id]),
    silenced: split<Omit<Silence, 'until'>>(
      backup.silenced,
      now.silenced,
      ({ site, id, hazard }) => [site, id, hazard],
    ),
    ...(owned && { owned: split(owned, now.owned ?? [], ({ site, id }) => [site, id]) }),
    choices: Object.entries(backup.choices)
      .filter(([name, value]) => JSON.stringify(here[name]) !== JSON.stringify(value))
      .map(([name]) => name),
  };
}
