import * as z from 'zod/mini';
import { Hazard } from '../../lib/core/hazard.ts';
import { firstIssue } from '../json-lines.ts';
import { applyDifference, difference } from './difference.ts';
import { Extension } from './extension.ts';
import { readPair } from './read.ts';
import { OrfRecord } from './record.ts';
import { mainLanguage } from './words.ts';
import { type Pair, writePair } from './write.ts';

/**
 * Hazards as records of Open Recall Format 0.1, and back, without loss. What the format has no
 * place for travels in an extension beside the record; what a record says beyond our fields stays
 * in `hazard.orf`. docs/hazard-format.md describes both for other publishers.
 */

/** A record or extension that is not what it should be. The message names the field. */
export class OrfError extends Error {}

const check = <T>(schema: z.ZodMiniType<T>, value: unknown, what: string): T => {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  throw new OrfError(`${what}: ${firstIssue(result.error)}`);
};

/** Throws an `OrfError` where `hazard.orf` would make the record invalid. */
export const toOpenRecall = (hazard: Hazard): Pair => {
  const { record, extension } = writePair(hazard);
  const whole = check(OrfRecord, applyDifference(record, hazard.orf), 'record');
  return { record: whole, extension: { ...extension, id: whole.id } };
};

const checkPair = (record: OrfRecord, extension: Extension | undefined): void => {
  if (extension === undefined) return;
  if (extension.id !== record.id)
    throw new OrfError(`extension: id: belongs to ${extension.id}, not to ${record.id}`);
  if (extension.products.length !== record.products.length)
    throw new OrfError('extension: products: not as many as in the record');
};

/**
 * A hazard from a record and, where there is one, its extension. Throws an `OrfError` on anything
 * that is not Open Recall Format 0.1, or is larger than a hazard may be.
 */
export const fromOpenRecall = (record: unknown, extension?: unknown): Hazard => {
  const checked = check(OrfRecord, record, 'record');
  const beside = extension === undefined ? undefined : check(Extension, extension, 'extension');
  checkPair(checked, beside);
  const hazard = check(Hazard, readPair(checked, beside), 'hazard');
  const { language } = checked;
  const kept = mainLanguage(hazard) === language ? {} : { language };
  const bare = writePair({ ...hazard, orf: kept }).record;
  const rest = difference(bare, checked);
  const orf = { ...kept, ...(typeof rest === 'object' ? rest : {}) };
  return Object.keys(orf).length === 0 ? hazard : { ...hazard, orf };
};
