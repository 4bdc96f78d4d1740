import * as z from 'zod/mini';
import { Hazard } from '../../lib/core/hazard.ts';
import { firstIssue } from '../json-lines.ts';
import { applyDifference, difference } from './difference.ts';
import { readRecord } from './read.ts';
import { OrfRecord } from './record.ts';
import { mainLanguage } from './words.ts';
import { writeRecord } from './write.ts';

/**
 * Hazards as records of Open Recall Format 0.1, and records as hazards. What a record says beyond our
 * fields stays in `hazard.orf`, so that it is written again as it came; what a hazard says beyond the
 * format is told by the hazard itself, in a file beside the records. See docs/hazard-format.md.
 */

/** A record that is not what it should be. The message names the field. */
export class OrfError extends Error {}

export const check = <T>(schema: z.ZodMiniType<T>, value: unknown, what: string): T => {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  throw new OrfError(`${what}: ${firstIssue(result.error)}`);
};

/** Throws an `OrfError` where `hazard.orf` would make the record invalid. */
export const toOpenRecall = (hazard: Hazard): OrfRecord =>
  check(OrfRecord, applyDifference(writeRecord(hazard), hazard.orf), 'record');

/** Throws an `OrfError` on what is not Open Recall Format 0.1, or is larger than a hazard may be. */
export const fromOpenRecall = (record: unknown): Hazard => {
  const checked = check(OrfRecord, record, 'record');
  const hazard = check(Hazard, readRecord(checked), 'hazard');
  const { language } = checked;
  const kept = mainLanguage(hazard) === language ? {} : { language };
  const rest = difference(writeRecord({ ...hazard, orf: kept }), checked);
  const orf = { ...kept, ...(typeof rest === 'object' ? rest : {}) };
  return Object.keys(orf).length === 0 ? hazard : { ...hazard, orf };
};
