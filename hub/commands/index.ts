import { ndjson } from '../../lib/core/canonical.ts';
import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import { type Command, optional } from '../command.ts';
import { askOptions, askUsage, withAsk } from '../inbox/ask.ts';
import { writeWhole } from '../whole-file.ts';
import { collect } from './collect.ts';
import { daily } from './daily.ts';
import { doctor } from './doctor.ts';
import { explain } from './explain.ts';
import { exportHazards } from './export.ts';
import { inbox } from './inbox.ts';
import { keygen } from './keygen.ts';
import { notices } from './notices.ts';
import { photos } from './photos.ts';
import { publish } from './publish.ts';
import { review } from './review.ts';
import { reviewers } from './reviewers.ts';
import { rotate } from './rotate.ts';
import { serve } from './serve.ts';
import { sign } from './sign.ts';
import { channels, sources } from './sources.ts';
import { stats } from './stats.ts';
import { diff, verify } from './verify.ts';

const community: Command = {
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

/** The order is the order of `hub help`. */
export const commands: Readonly<Record<string, Command>> = {
  daily,
  doctor,
  sources,
  collect,
  explain,
  export: exportHazards,
  photos,
  publish,
  verify,
  diff,
  serve,
  keygen,
  rotate,
  sign,
  reviewers,
  review,
  community,
  notices,
  stats,
  channels,
  inbox,
};
