import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sources } from '../hub/sources/index.ts';
import { Hazard } from '../lib/core/hazard.ts';
import { segmentLines } from '../lib/core/segment.ts';

/**
 * Wrote `lib/core/segment-dictionary.ts`, once: what every segment says anyway, so that gzip need
 * not be told each day. It is part of segment format 1 and must not change as long as that lives; a
 * better one is for format 2, which is why this script stays.
 */
const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const seed = readFileSync(at('public/seed/hazards.ndjson'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => Hazard.parse(JSON.parse(line)));
const oneOfEach = [...Map.groupBy(seed, ({ source }) => source).values()].flatMap(
  ([first]) => first ?? [],
);
const lines = [...segmentLines({ line: '2026-11-25T09:00:00Z', from: 1, to: 2 }, oneOfEach, [])];
const standing = sources.map(({ name, authority, licence, attribution }) =>
  JSON.stringify({ authority, licence, attribution, source: name }),
);
// Numbers are never the same twice.
const text = [...standing, ...lines].join('\n').replace(/\d{4,}/g, '');

const quoted = text
  .split('\n')
  .map((line) => `  ${JSON.stringify(line)},`)
  .join('\n');
writeFileSync(
  at('lib/core/segment-dictionary.ts'),
  `/**
 * What every segment says anyway: gzip begins with it, so that a small segment need not repeat it
 * (\`lib/list/unpack.ts\`). Part of segment format 1: it never changes, a test holds its hash. Written
 * by \`scripts/segment-dictionary.ts\`.
 */
export const segmentDictionary = [
${quoted}
].join('\\n');
`,
);
console.log(`${Buffer.byteLength(text)} bytes`);
