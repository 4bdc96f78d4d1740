import { hazards } from './answers.ts';

/** Sources as the options tell them. */
export const sources = hazards
  .filter((one, at) => hazards.findIndex(({ source }) => source === one.source) === at)
  .map(({ source, authority }, at) => ({
    source,
    authority,
    licence: 'CC-BY-4.0',
    attribution: 'Made up for a picture, retold in our own words',
    count: 12_000 - at * 2_345,
    newest: '2026-11-20',
  }));

export const preview = {
  made: '2026-11-20T08:30:00.000Z',
  reports: { fresh: 3, known: 1 },
  silenced: { fresh: 2, known: 0 },
  owned: { fresh: 12, known: 3 },
  isWatchOn: false,
  choices: ['region', 'advice'],
};

export const diagnostics = `Cart Canary 0.1.0
browser: Chrome 156 on Linux
language: en
at: 2026-11-25T09:00:00.000Z
list: version 12 of 2026-11-24, 24318 hazards, 812345 bytes, seed
updates: off
records: groups 760, index 4096, list 3, reports 3, silenced 2, spill 0, watched 0
reports: queued 3
warns of: danger, caution, advice; sources off: 0
last errors: none
`;
