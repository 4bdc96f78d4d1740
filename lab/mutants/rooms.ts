/** What is mutated, and which tests are asked about it. */
export interface Room {
  name: string;
  /** Globs of files. */
  files: string[];
  /** Parts of the paths of test files. */
  tests: string[];
  /** Tests that need a process of their own. */
  pool?: 'forks';
}

const background = ['answer', 'message', 'messages', 'judge', 'cards', 'pages', 'reports', 'list'];
const moreBackground = ['watch', 'sending', 'judging', 'judging-cards', 'page-cards', 'tab-pages'];
const guards = ['host', 'presence', 'trouble', 'sight', 'create-card', 'focus-before', 'keys'];

const inboxTests = [
  ...['appeals-and-notices', 'commands', 'guards', 'letter', 'names', 'page', 'report-writer'],
  ...['print', 'reports', 'review', 'router', 'server', 'stats', 'fuzz'],
];

export const rooms: Room[] = [
  { name: 'list', files: ['lib/list/*.ts'], tests: ['tests/list/'] },
  {
    name: 'judge',
    files: ['lib/core/judge.ts', 'lib/core/match/*.ts'],
    tests: ['tests/core/judge.test', 'tests/core/match/', 'tests/core/choices.test'],
  },
  {
    name: 'messages',
    files: [...background, ...moreBackground, 'badge'].map((name) => `lib/background/${name}.ts`),
    tests: ['tests/background/'],
  },
  {
    name: 'guards',
    files: [
      ...guards.map((name) => `entrypoints/card.content/${name}.ts*`),
      'entrypoints/in-tab/first-events.ts',
      'entrypoints/card.content/purchase/{create-guard,beside}.ts',
      'entrypoints/marks.content/place.ts',
    ],
    tests: ['tests/card/'],
  },
  {
    name: 'inbox',
    // What opens a database or a port is for the tests that kill it, which run by the clock.
    files: ['hub/inbox/*.ts', 'hub/inbox/{public,review}/*.ts'],
    tests: inboxTests.map((name) => `tests/hub/inbox/${name}.test`),
    pool: 'forks',
  },
];
