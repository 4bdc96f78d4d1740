import { fileURLToPath } from 'node:url';
import { readHazardFile } from '../hazard-file.ts';
import type { Found, Source } from './source.ts';

/**
 * Malta's MCCAA publishes its tests as documents, without a feed. Its notices that name listings were
 * entered by hand in seed/, and are read from the package, so that whoever follows a hub's updates
 * keeps the warnings that came with the extension, under the same ids.
 */
const name = 'mt-mccaa';
const packaged = fileURLToPath(new URL('../../public/seed/hazards.ndjson', import.meta.url));

async function* fetchHazards(): AsyncIterable<Found> {
  for (const hazard of await readHazardFile(packaged)) if (hazard.source === name) yield hazard;
}

const source: Source = {
  name,
  authority: {
    name: { en: 'Malta Competition and Consumer Affairs Authority', ko: '몰타 경쟁소비자청' },
    country: 'MT',
  },
  licence: 'facts',
  attribution: 'Source: Malta Competition and Consumer Affairs Authority',
  terms: 'https://mccaa.org.mt/',
  status: 'by hand',
  brings: 'everything',
  fetchHazards,
};
export default source;
