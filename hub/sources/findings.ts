import { fileURLToPath } from 'node:url';
import { readFindings } from '../findings/read.ts';
import type { Fetch, Found, Run, Source } from './source.ts';
import { SourceDrift } from './source.ts';

/** The reviewed findings in hub/findings, or in the folder that FINDINGS_FOLDER names. */
const ours = fileURLToPath(new URL('../findings', import.meta.url));

export const findingsFolder = (settings: Run['settings']): string =>
  settings.FINDINGS_FOLDER ?? ours;

async function* fetchHazards(
  _fetch: Fetch,
  _since: Date | undefined,
  run: Run,
): AsyncIterable<Found> {
  for await (const { file, line, hazard, problem } of readFindings(findingsFolder(run.settings))) {
    if (!hazard) throw new SourceDrift(`findings: ${file}:${line}: ${problem}`);
    yield hazard;
  }
}

const source: Source = {
  name: 'findings',
  authority: {
    name: { en: 'Authorities without a feed', ko: '데이터를 제공하지 않는 기관' },
    country: 'ZZ',
  },
  licence: 'facts',
  attribution: 'Findings of the authorities named, in our own words',
  terms: 'hub/findings/README.md',
  status: 'by hand',
  brings: 'everything',
  understands: ['FINDINGS_FOLDER'],
  fetchHazards,
};
export default source;
