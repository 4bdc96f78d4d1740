import { describe, expect, it } from 'vitest';
import {
  files,
  type Import,
  importsOf,
  isInside,
  sources,
  textOf,
  withoutComments,
} from './imports.ts';

/**
 * Who may import whom. A new folder is added here and says what it may know; what happens in a folder
 * stands in docs/developing.md.
 */

interface Room {
  /** Our own folders and files, packages, and `node:` for all of Node's modules. */
  may: string[];
  /** Further ones, for types only. */
  types?: string[];
  /** Any package but these. Without it only those of `may`. */
  packagesBut?: string[];
  /** Globals that must not be named. */
  never?: RegExp[];
}

const page = /(?<![\w.'"$])(?:document|window|location)\b(?=[.[])/;
const browserApi = /(?<![\w.'"$])(?:browser|chrome)\.\w/;
const network = /(?<![\w.'"$])(?:fetch\(|new (?:XMLHttpRequest|WebSocket|EventSource)\b)/;
const clockOrChance = /\b(?:Date\.now\(|Math\.random\(|new Date\(\s*\)|crypto\.\w)/;
const device = /(?<![\w.'"$])(?:navigator|indexedDB|localStorage|sessionStorage)\b(?=[.[])/;

const engines = ['lib/core', 'lib/sites', 'lib/store', 'lib/list', 'lib/locales'];

/** One for each thing a shopper does. Others use of a room what its `index.ts` names. */
const featureRooms = [
  ...['warning', 'list-pages', 'alerts', 'reports', 'updates', 'browse', 'settings', 'popup'],
].map((name) => `lib/${name}`);

const featureRoom = (room: string): Room => ({
  may: [
    ...[room, 'lib/extension', ...engines, 'preact', 'zod'],
    ...featureRooms.map((other) => `${other}/index.ts`),
  ],
  never: [network],
});

const rooms: Record<string, Room> = {
  'lib/core': {
    may: ['lib/core', 'zod'],
    never: [page, browserApi, network, clockOrChance, device],
  },
  'lib/sites': { may: ['lib/sites', 'lib/core'], never: [page, browserApi, network, device] },
  'lib/store': {
    may: ['lib/store', 'lib/core', 'idb'],
    types: ['lib/list'],
    never: [page, browserApi, network],
  },
  'lib/list': {
    may: ['lib/list', 'lib/core', 'zod'],
    types: ['lib/store'],
    never: [page, browserApi, network],
  },
  'lib/locales': {
    may: ['lib/locales', 'lib/core/lazy.ts'],
    types: ['.wxt/types/words.d.ts'],
    never: [page, browserApi, network, clockOrChance, device],
  },
  'lib/extension': {
    may: [
      ...['lib/extension', 'lib/core', 'lib/sites/facts.ts', 'preact', 'zod'],
      ...['webextension-polyfill', 'wxt'],
    ],
    types: ['lib/locales'],
  },
  ...Object.fromEntries(featureRooms.map((room) => [room, featureRoom(room)])),
  components: {
    may: ['components', 'preact', 'lib/core/effects.ts', 'lib/locales', 'lib/sites/facts.ts'],
    types: ['lib'],
    never: [browserApi, network],
  },
  entrypoints: { may: ['entrypoints', 'components', 'lib', 'preact', 'wxt', 'zod'] },
  hub: {
    may: [
      'hub',
      'lib/core',
      'lib/list',
      'package.json',
      'lib/reports/channels.ts',
      'lib/sites',
      'lib/locales',
      'components',
      'node:',
    ],
    packagesBut: ['wxt', 'idb'],
    never: [browserApi],
  },
  // In a browser: of the server it knows the shapes only.
  'hub/review-page': {
    may: [
      'hub/review-page',
      'hub/words',
      'components',
      'preact',
      'lib/locales',
      'lib/reports/channels.ts',
      'lib/sites/facts.ts',
    ],
    types: ['hub/inbox', 'lib/core'],
    never: [browserApi],
  },
};

const isOurs = (target: string) =>
  /^(?:components|entrypoints|hub|lab|lib|public|scripts|tests)\b/.test(target);

function isAllowed({ target, typeOnly }: Import, { may, types = [], packagesBut }: Room): boolean {
  const named = typeOnly ? [...may, ...types] : may;
  if (named.some((one) => isInside(target, one))) return true;
  return packagesBut !== undefined && !isOurs(target) && !packagesBut.includes(target);
}

const filesIn = (folder: string) => sources.filter((file) => isInside(file, folder));

describe('who may import whom', () => {
  it('finds every form of import', () => {
    const code = `import a from 'zod/mini';\nimport type { B } from './b.ts';\nimport './c.css?inline';
      export { d } from "../d.ts";\nimport {\n  e,\n  type F,\n} from '@scope/pkg/sub';
      const g = await import('./g.ts'); // import 'no'\n/* import 'no' */ export type { H } from 'fs';`;
    const found = importsOf('lib/core/x.ts', code);
    expect(found.map(({ target, typeOnly }) => [target, typeOnly])).toEqual([
      ['zod', false],
      ['lib/core/b.ts', true],
      ['lib/core/c.css', false],
      ['lib/d.ts', false],
      ['@scope/pkg', false],
      ['lib/core/g.ts', false],
      ['node:fs', true],
    ]);
  });

  it.each(Object.entries(rooms))('%s imports only what it may know', (folder, room) => {
    const offences = filesIn(folder)
      .flatMap((file) => importsOf(file, textOf(file)))
      .filter((one) => !isAllowed(one, room))
      .map(({ file, target, typeOnly }) => `${file} imports ${target}${typeOnly ? ' (type)' : ''}`);
    expect(offences).toEqual([]);
  });

  it.each(Object.entries(rooms))('%s names no global that it must not touch', (folder, room) => {
    const offences = filesIn(folder).flatMap((file) => {
      const code = withoutComments(textOf(file));
      return (room.never ?? []).flatMap((global) => {
        const found = global.exec(code);
        return found ? [`${file} names ${found[0]}`] : [];
      });
    });
    expect(offences).toEqual([]);
  });

  it('has a row for every folder of our own', () => {
    const folders = sources
      .filter((file) => !/^(?:lab|scripts|tests|docs|[^/]+$)/.test(file))
      .map((file) => (file.startsWith('lib/') ? file.split('/', 2).join('/') : file.split('/')[0]));
    expect([...new Set(folders)].filter((folder) => !(folder && folder in rooms))).toEqual([]);
  });

  it('lets nothing but lab import lab', () => {
    const offences = sources
      .filter((file) => !/^(?:lab|tests)\//.test(file))
      .filter((file) =>
        importsOf(file, textOf(file)).some(({ target }) => isInside(target, 'lab')),
      );
    expect(offences).toEqual([]);
  });

  it('gets the extension API from one module', () => {
    const api = /from '(?:wxt\/browser|wxt\/utils\/storage|webextension-polyfill)'/;
    const ours = sources.filter((file) => /^(?:components|entrypoints|hub|lib)\//.test(file));
    expect(ours.filter((file) => api.test(textOf(file)))).toEqual(['lib/extension/browser.ts']);
  });
});

it('no file imports itself, by whatever way, types included', () => {
  const imported = new Map(
    sources.map((file) => [file, importsOf(file, textOf(file)).map(({ target }) => target)]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, way: readonly string[]) => {
    if (way.includes(file)) cycles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (way.includes(file) || done.has(file)) return;
    for (const next of imported.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of sources) visit(file, []);
  expect(cycles).toEqual([]);
});

describe('the languages', () => {
  it('come one at a time into what is shipped', () => {
    // The review page is no part of the extension, and has its two languages at hand.
    const shipped = sources
      .filter((file) => /^(?:components|entrypoints|hub|lib)\//.test(file))
      .filter((file) => !isInside(file, 'hub/review-page'));
    const offences = shipped.flatMap((file) =>
      importsOf(file, textOf(file))
        .filter(({ target, typeOnly }) => !typeOnly && target.startsWith('lib/locales/'))
        .filter(({ target }) => /\.json$/.test(target))
        .map(({ target }) => `${file} imports ${target}`),
    );
    expect(offences).toEqual([]);
  });
});

describe('what no file of ours may hold', () => {
  const shipped = sources.filter((file) => /^(?:components|entrypoints|hub|lib)\//.test(file));
  const texts = files.filter((file) =>
    /\.(?:tsx?|m?js|json|md|html|css|ya?ml|sh)$|^\.ci\//.test(file),
  );

  it('text turned into markup or code', () => {
    const sink =
      /\.(?:inner|outer)HTML\s*\+?=(?!=)|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write(?:ln)?\(|createContextualFragment|\beval\(|new Function\(/;
    expect(shipped.filter((file) => sink.test(withoutComments(textOf(file))))).toEqual([]);
  });

  it('a path of somebody’s machine', () => {
    const path = /(?<![\w.~/-])\/(?:home|root|tmp|work|Users)\/[\w.-]/;
    expect(texts.filter((file) => path.test(textOf(file)))).toEqual([]);
  });

  it('a switched-off check or a left-over', () => {
    const words = [
      '@ts-ignore',
      '@ts-expect-error',
      '@ts-nocheck',
      'biome-ignore',
      'TODO',
      'FIXME',
    ];
    const found = sources
      .filter((file) => file !== 'tests/boundaries.test.ts')
      .flatMap((file) =>
        words.filter((word) => textOf(file).includes(word)).map((word) => `${file}: ${word}`),
      );
    expect(found).toEqual([]);
  });
});
