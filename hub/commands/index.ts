import { hazardId } from '../../lib/core/hazard.ts';
import { writeAtomically } from '../atomic-write.ts';
import { ndjson } from '../canonical.ts';
import type { Command } from '../command.ts';
import { fetchConfirmed, inboxUsage } from '../inbox/inbox-client.ts';
import { collect } from './collect.ts';
import { daily } from './daily.ts';
import { doctor } from './doctor.ts';
import { exportHazards } from './export.ts';
import { inbox } from './inbox.ts';
import { keygen } from './keygen.ts';
import { notices } from './notices.ts';
import { photos } from './photos.ts';
import { publish } from './publish.ts';
import { reviewers } from './reviewers.ts';
import { rotate } from './rotate.ts';
import { rules } from './rules.ts';
import { serve } from './serve.ts';
import { sign } from './sign.ts';
import { channels, sources } from './sources.ts';
import { stats } from './stats.ts';
import { verify } from './verify.ts';
import { withdraw } from './withdraw.ts';

const community: Command = {
  summary: 'what reviewers confirmed, as hazards for the next publish',
  usage: [
    'community [--to <hazards.ndjson>] [--decisions <public.ndjson>]',
    ...inboxUsage.map((line) => `        ${line}`),
  ],
  async run(args, terminal) {
    const { hazards, decisions } = await fetchConfirmed(args, terminal);
    const dump = args.text('decisions');
    if (dump !== undefined)
      writeAtomically(dump, decisions.map((one) => `${JSON.stringify(one)}\n`).join(''));
    const text = ndjson(hazards, hazardId);
    const to = args.text('to');
    if (to === undefined) terminal.out(text.trimEnd());
    else writeAtomically(to, text);
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
  export: exportHazards,
  photos,
  publish,
  withdraw,
  rules,
  verify,
  serve,
  keygen,
  rotate,
  sign,
  reviewers,
  community,
  notices,
  stats,
  channels,
  inbox,
};
