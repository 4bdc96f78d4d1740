import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { authorityOf } from '../../../components/presentation/names.ts';
import { sources } from '../../../hub/sources/index.ts';
import { koreanFacts, koreanOpenData } from '../../../hub/sources/source.ts';
import { languages } from '../../../lib/locales/languages.ts';
import { localeOf } from '../../../scripts/words/every.ts';

const notice = readFileSync(new URL('../../../NOTICE', import.meta.url), 'utf8');
/** What is no licence of a publisher's: our own words. */
const own = ['facts'];

const named = sources.flatMap(({ licence }) => (licence === undefined ? [] : [licence]));

it.each([...new Set([...named, koreanFacts])].filter((one) => !own.includes(one)))(
  'NOTICE explains %s, which hazards carry',
  (licence) => {
    expect(notice.split('\n')).toContain(licence);
  },
);

it('a source without a known licence names none, whatever its hazards say', () => {
  const korean = sources.filter(({ name }) => name === 'kr-consumer24');
  expect(korean.map(({ licence }) => licence)).toEqual(korean.map(() => undefined));
  expect(named).not.toContain(koreanFacts);
});

it('SafetyKorea’s licence is the one that the open data portal states', () => {
  const named = sources.filter(({ licence }) => licence === koreanOpenData);
  expect(named.map(({ name }) => name)).toEqual(['kr-safetykorea', 'kr-kats-certificates']);
});

it('every source that has a file is collected', async () => {
  const folder = new URL('../../../hub/sources/', import.meta.url);
  const files = readdirSync(folder).filter((name) => /^[a-z]{2}-.*\.ts$/.test(name));
  const own = await Promise.all(files.map((name) => import(new URL(name, folder).href)));
  for (const [at, { default: source }] of own.entries())
    expect(sources, files[at]).toContain(source);
});

/** `ZZ`: whoever the notice names. */
const authorities = Map.groupBy(
  sources.filter(({ authority }) => authority.country !== 'ZZ'),
  ({ authority }) => authority.name.en,
);

it.each([...authorities])('%s has a name in every language', (_name, ofIt) => {
  // Sources that only complement another's hazards carry its name.
  const lacking = languages.filter(
    (language) =>
      !ofIt.some(({ name: source, authority: { country } }) =>
        authorityOf({ source, authority: { name: {}, country } }, localeOf(language)),
      ),
  );
  expect(lacking).toEqual([]);
});
