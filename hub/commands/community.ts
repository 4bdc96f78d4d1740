import { ndjson } from '../../lib/core/canonical.ts';
import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import { type Command, optional } from '../command.ts';
import { askOptions, askUsage, withAsk } from '../inbox/ask.ts';
import { writeWhole } from '../whole-file.ts';

export const community: Command = {
  summary: 'what reviewers confirmed, as hazards for the next publish',
  usage: ['community [--to <hazards.ndjson>]', ...askUsage.map((line) => `        ${line}`)],
  options: { ...askOptions, to: { type: 'string' } },
  async run(args, terminal) {
    const { hazards } = await withAsk(args, terminal, (ask) =>
      ask<{ hazards: Hazard[] }>('GET', '/review/api/community'),
    );
    const text = ndjson(hazards, hazardId);
    const to = optional(args, 'to');
    if (to === undefined) terminal.out(text.trimEnd());
    else writeWhole(to, text);
    const active = hazards.filter(({ status }) => status === 'active').length;
    terminal.note(`${active} active, ${hazards.length - active} withdrawn`);
  },
};
