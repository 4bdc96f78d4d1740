import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { readListAddress } from '../lib/extension/address.ts';
import type { Operator } from '../lib/extension/operator.ts';

/**
 * `operator.json`, the one file that names the operator of a build. Every field may be missing; one
 * that is there must be right, for nobody can correct it in a published extension.
 */
const address = z.pipe(
  z.string().check(
    z.refine((text) => readListAddress(text) !== undefined, {
      error: 'must be an https address (http only for localhost) without user, query or fragment',
    }),
  ),
  z.transform((text) => readListAddress(text) ?? text),
);
const link = z.url({ protocol: /^https$/, error: 'must be an https address' });
const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));

const OperatorFile = z.strictObject({
  name: z.optional(text),
  contact: z.optional(
    z.url({ protocol: /^(?:https|mailto)$/, error: 'must be a mailto: or https address' }),
  ),
  homepage: z.optional(link),
  list: z.optional(
    z.array(address).check(
      z.minLength(1),
      z.maxLength(8),
      z.refine((all) => new Set(all).size === all.length, { error: 'names an address twice' }),
    ),
  ),
  /** Of the add-on; Mozilla knows it by this. */
  firefoxId: z.optional(
    z.string().check(z.regex(/^[\w.-]{1,40}@[\w.-]{1,40}$/, { error: 'must look like name@host' })),
  ),
  trustedRoot: z.optional(
    z.string().check(z.regex(/^[0-9a-f]{64}$/, { error: 'must be a SHA-256 of 64 hex digits' })),
  ),
  inbox: z.optional(address),
  privacy: z.optional(link),
});

/** What the file says, or an error that names every wrong field. `root`: the packaged root.json. */
export function parseOperator(json: string, root: Uint8Array, file = 'operator.json'): Operator {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new Error(`${file}: not JSON: ${error instanceof Error ? error.message : error}`);
  }
  const { data, error } = OperatorFile.safeParse(value);
  if (error) throw new Error(error.issues.map((issue) => inWords(file, issue)).join('\n'));
  if ((data.list || data.inbox) && !data.name)
    throw new Error(`${file}: name: is needed, the shopper is asked to trust it`);
  if (data.inbox && !data.privacy)
    throw new Error(`${file}: privacy: is needed where there is an inbox`);
  const hash = createHash('sha256').update(root).digest('hex');
  if (data.trustedRoot && data.trustedRoot !== hash)
    throw new Error(`${file}: trustedRoot: public/list/root.json is ${hash}`);
  return data;
}

const inWords = (file: string, { code, path, message, ...issue }: z.core.$ZodIssue): string =>
  code === 'unrecognized_keys' && 'keys' in issue
    ? `${file}: ${[...path, String(issue.keys)].join('.')}: is no field of it`
    : `${file}: ${path.join('.') || 'the file'}: ${message}`;

/** Where a build goes: one for a made-up operator must not take the place of the one that people load. */
export const outputFolder = (env = process.env): string =>
  env.OPERATOR_FILE ? '.cache/output' : '.output';

/** Of the file that `OPERATOR_FILE` names, for demo and tests; else of the project. Absent: nobody. */
export function readOperator(folder: string, env = process.env): Operator {
  const given = env.OPERATOR_FILE;
  const file = given || join(folder, 'operator.json');
  if (!given && !existsSync(file)) return {};
  const root = readFileSync(join(folder, 'public/list/root.json'));
  return parseOperator(readFileSync(file, 'utf8'), root, given || 'operator.json');
}
