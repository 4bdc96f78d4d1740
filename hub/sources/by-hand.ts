import { fileURLToPath } from 'node:url';
import { readSeed } from '../seed.ts';
import type { Source } from './source.ts';

/**
 * Notices entered by hand, in `seed/` or the folder in BY_HAND_FOLDER: documents that no feed has, and records
 * of feeds with names in more languages. A line with `"status":"withdrawn"` withdraws a notice even where its
 * feed still has it.
 */
const seedFolder = fileURLToPath(new URL('../../seed', import.meta.url));

const source: Source = {
  name: 'by-hand',
  authority: {
    name: { en: 'Authorities without a feed', ko: '데이터를 제공하지 않는 기관' },
    country: 'ZZ',
  },
  licence: 'facts',
  attribution: 'Notices of the authorities named, in our own words',
  terms: 'seed/README.md',
  status: 'by hand',
  brings: 'lines',
  async *fetchHazards(_fetch, _since, run) {
    yield* readSeed(run.settings.BY_HAND_FOLDER ?? seedFolder).hazards;
  },
};
export default source;
