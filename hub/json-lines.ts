import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { HubError, UsageError } from './command.ts';

/** A line of a file; `where` is `file:line` for error messages. */
export interface Line {
  number: number;
  where: string;
  value: unknown;
}

/** Why a file cannot be read, in a few words. */
export const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Record<string, string> = {
    ENOENT: 'no such file',
    EISDIR: 'a folder, not a file',
    EACCES: 'may not be read',
    ERR_STRING_TOO_LONG: 'too long',
  };
  return (
    reasons[code] ?? (error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unreadable')
  );
};

/** The text of a file that the operator named; a `UsageError` if it cannot be read. */
export function readInput(file: string, encoding: 'utf8' | 'latin1' = 'utf8'): string {
  try {
    return readFileSync(file, encoding);
  } catch (error) {
    throw new UsageError(`${file}: ${reasonOf(error)}`);
  }
}

export const readJsonFile = (file: string): unknown => parseJson(readInput(file), file);

// Says "expected string" where zod/mini alone says "Invalid input".
z.config(z.locales.en());

/** What zod has against a value: the first field, and why. */
export function firstIssue({ issues: [issue] }: Issues, subject = 'the whole'): string {
  return `${issue?.path.map(String).join('.') || subject}: ${issue?.message ?? 'unexpected'}`;
}
interface Issues {
  issues: readonly { path: PropertyKey[]; message: string }[];
}

const parseJson = (text: string, where: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UsageError(`${where}: not JSON`);
  }
};

/** The values of a file of JSON lines, one at a time. Empty lines are passed over. */
export function* jsonLines(file: string): Generator<Line> {
  for (const [at, text] of readInput(file).split('\n').entries()) {
    if (text.trim() === '') continue;
    const where = `${file}:${at + 1}`;
    yield { number: at + 1, where, value: parseJson(text, where) };
  }
}

/** The lines of a file that the hub itself writes; none where there is no file yet. */
export function storedLines<T>(file: string, schema: z.ZodMiniType<T>): T[] {
  if (!existsSync(file)) return [];
  return [...jsonLines(file)].map(({ where, value }) => {
    const { data, error } = schema.safeParse(value);
    if (error) throw new HubError(`${where}: ${firstIssue(error, 'the line')}`);
    return data as T;
  });
}
