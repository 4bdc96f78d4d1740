import { hazardId } from '../../lib/core/hazard.ts';
import { type Command, HubError, UsageError } from '../command.ts';
import { jointsOf } from '../list/join.ts';
import type { JointKind } from '../list/signs.ts';
import { collected } from './export.ts';

const because: Record<JointKind, string> = {
  reference: 'one names the other',
  link: 'same address of the notice',
  listing: 'same listing',
  gtin: 'same barcode',
  'brand-model': 'same brand and model',
};

export const explain: Command = {
  summary: 'says which notices are about the same product as a hazard, and why',
  usage: ['explain <source:reference> [--state .hub | --from <hazards.ndjson>]'],
  async run(args, terminal) {
    const [id, more] = args.words;
    if (id === undefined || more !== undefined) throw new UsageError('explain <source:reference>');
    const hazards = await collected(args);
    const byId = new Map(hazards.map((hazard) => [hazardId(hazard), hazard]));
    const hazard = byId.get(id);
    if (!hazard) throw new HubError(`no hazard ${id} among ${hazards.length}`);
    const titleOf = (one: string): string =>
      Object.values(byId.get(one)?.products[0]?.names ?? {})[0] ?? 'no name';
    terminal.out(`${id}  ${titleOf(id)}  (${hazard.published ?? 'no date'}, ${hazard.status})`);
    const joints = jointsOf(hazards).filter((joint) => joint.hazards.includes(id));
    if (joints.length === 0) terminal.out('  joined with no other notice');
    for (const { hazards: ids, why, value } of joints) {
      const other = ids[0] === id ? ids[1] : ids[0];
      terminal.out(`  ${other}  ${titleOf(other)}  because: ${because[why]}, ${value}`);
    }
  },
};
