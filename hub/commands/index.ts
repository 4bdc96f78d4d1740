import type { Command } from '../command.ts';
import { collect } from './collect.ts';
import { community } from './community.ts';
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
