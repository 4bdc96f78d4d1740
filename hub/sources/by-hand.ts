import { fileURLToPath } from 'node:url';
import { readSeed } from '../seed.ts';
import type { Source } from './source.ts';

/**
 * Notices entered by hand, in `seed/` or the folder that BY_HAND_FOLDER names: releases and documents
 * that have no feed, and records of feeds with names in more languages. Their ids are the package's.
 * A line that says `"status":"withdrawn"` withdraws a notice, whatever its feed says.
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
