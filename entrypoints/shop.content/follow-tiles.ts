import type { Ask } from '../../lib/extension/ask.ts';
import type { Reply } from '../../lib/extension/send.ts';
import { wait } from '../../lib/extension/wait.ts';
import type { TileFacts } from '../../lib/list-pages/messages.ts';
import { followNearTiles, maxTilesAsked, type NearTiles } from '../../lib/list-pages/near-tiles.ts';
import { createTileAnswers, type TileAnswers } from '../../lib/list-pages/tile-answers.ts';
import type { Language } from '../../lib/locales/languages.ts';
import type { Page, Site, Tile } from '../../lib/sites/site.ts';
import { tileBox } from '../../lib/sites/tiles.ts';
import type { ShownPage } from '../../lib/warning/observe-pages.ts';
import { whenParsed } from '../../lib/warning/read-listing.ts';
import {
  type MarkInput,
  marksSlot,
  marksSpeak,
  whenMarks,
  whenWords,
} from '../tab-scripts/slots.ts';

/**
 * Tiles on pages of many listings, and those below a product: those near the window are judged, many at a time, and those that
 * a notice names get a marker. On a page without one nothing is loaded, and the page is left as it
 * was.
 */

/** Where the toolbar's button tells of the one listing that is on show. */
const besideKinds: readonly (Page['kind'] | undefined)[] = ['product', 'bundle'];

export interface TileFollower {
  askAgain(): void;
}

/** Between two questions, in milliseconds: one costs the page more than its tiles, and those read ahead may wait. */
const betweenQuestions = 1_000;
/** Markers that stand at a time. */
const maxMarks = 100;
const maxTitleLength = 300;
const maxImageKeys = 4;

const factsOf = ({ id, aliases, title, imageKeys }: Tile): TileFacts => ({
  id,
  aliases,
  ...(title !== undefined && { title: title.slice(0, maxTitleLength) }),
  imageKeys: imageKeys.slice(0, maxImageKeys),
});

const marksFor = (
  tiles: readonly Tile[],
  { matchOf }: TileAnswers,
  { site, url }: Where,
): MarkInput[] => {
  const marks = new Map<Element, MarkInput>();
  for (const tile of tiles) {
    const { id, title, element } = tile;
    const match = matchOf(id);
    if (!match || marks.size >= maxMarks) continue;
    const box = tileBox(tile, site, url);
    const mark = marks.get(box);
    const name = mark?.title ?? title;
    marks.set(box, {
      ...(mark ?? { id, match, url: site.listingUrl(id), box, element }),
      title: name,
    });
  }
  return [...marks.values()];
};

interface Where {
  site: Site;
  url: URL;
  signal: AbortSignal;
}

/** Puts the markers on the page; of several drawings the last one counts. */
function createDrawing(near: Near, answers: TileAnswers, where: Where) {
  let drawings = 0;
  return async (language: Language): Promise<void> => {
    drawings += 1;
    const drawing = drawings;
    const marks = marksFor([...near.values()], answers, where);
    // Where nothing was ever marked there is nothing to take away, and nothing to wait for.
    const [slot] =
      marks.length > 0 ? await Promise.all([whenMarks(), whenWords(language)]) : [marksSlot()];
    if (!where.signal.aborted && drawing === drawings) slot?.show({ marks, language });
  };
}

type Near = ReadonlyMap<Element, Tile>;

/** Nothing is said against them: they need not be followed any further. */
const unnamedIn = (near: Near, answers: TileAnswers): Element[] =>
  [...near].flatMap(([element, tile]) =>
    answers.knows(tile) && !answers.matchOf(tile.id) ? element : [],
  );

/** What has scrolled by is asked about when it comes near again. */
function unansweredIn(near: Near, answers: TileAnswers): TileFacts[] {
  const unknown = [...near.values()].filter((tile) => !answers.knows(tile)).map(factsOf);
  // Of a line's links, on its picture and its title, the one with the title counts.
  const titled = unknown.filter(({ title }) => title !== undefined);
  return [...new Map([...unknown, ...titled].map((facts) => [facts.id, facts])).values()];
}

/** Questions, one at a time: what comes meanwhile goes into the next one together. */
function createQuestions(
  next: () => TileFacts[],
  put: (tiles: TileFacts[]) => Promise<Reply<'judge-tiles'> | undefined>,
  took: (tiles: TileFacts[], reply: Reply<'judge-tiles'>) => void,
  signal: AbortSignal,
) {
  let isAsking = false;
  return async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    while (!signal.aborted) {
      const asked = next();
      const reply = asked.length > 0 ? await put(asked) : undefined;
      if (!reply || signal.aborted) break;
      took(asked, reply);
      await wait(betweenQuestions);
    }
    isAsking = false;
  };
}

function questionAbout(tiles: TileFacts[], answers: TileAnswers, isBeside: boolean) {
  const speaks = marksSpeak();
  return {
    tiles,
    ...(isBeside && { isBeside }),
    ...answers.countOthers(tiles),
    ...(speaks && { marksSpeak: speaks }),
  };
}

/** Until the page is left, or everything has to be asked anew. */
function followOnce(window: Window, site: Site, shown: ShownPage, ask: Ask, isFirst: boolean) {
  const { url, page, signal: pageSignal } = shown;
  const over = new AbortController();
  const signal = AbortSignal.any([pageSignal, over.signal]);
  const isBeside = besideKinds.includes(page?.kind);
  const isProduct = page?.kind === 'product';
  const answers = createTileAnswers();
  /** Tiles near the window that are asked about or named. */
  const near = new Map<Element, Tile>();
  const draw = createDrawing(near, answers, { site, url, signal });
  let tiles: NearTiles | undefined;
  let language: Language = 'en';

  function prune(): void {
    for (const element of unnamedIn(near, answers)) {
      near.delete(element);
      tiles?.leave(element);
    }
    void draw(language);
  }

  const askNow = createQuestions(
    () => unansweredIn(near, answers).slice(0, maxTilesAsked),
    (tiles) => ask('judge-tiles', questionAbout(tiles, answers, isBeside)),
    (asked, reply) => {
      if (reply.isOff) over.abort();
      language = reply.language;
      answers.remember(asked, reply.named);
      prune();
    },
    signal,
  );

  function entered(read: Tile[]): void {
    for (const tile of read)
      if (isProduct && page.id === tile.id) tiles?.leave(tile.element);
      else near.set(tile.element, tile);
    void askNow();
    prune();
  }
  function left(elements: Element[]): void {
    for (const element of elements) near.delete(element);
    prune();
  }

  void whenParsed(window, signal).then(() => {
    if (signal.aborted) return;
    const options = {
      window,
      site,
      url,
      isBeside: isProduct,
      startsOnChange: isProduct && isFirst,
    };
    tiles = followNearTiles({ ...options, signal, entered, left });
  });
  pageSignal.addEventListener('abort', () => {
    marksSlot()?.hide();
    // The listing of such a page is left by whoever told of it.
    if (!isBeside && answers.countOthers([]).named > 0) void ask('leave', {});
  });
}

export function followTiles(window: Window, site: Site, shown: ShownPage, ask: Ask): TileFollower {
  let life: AbortController | undefined;
  const start = (isFirst = false) => {
    life?.abort();
    life = new AbortController();
    const signal = AbortSignal.any([shown.signal, life.signal]);
    followOnce(window, site, { ...shown, signal }, ask, isFirst);
  };
  start(true);
  return { askAgain: () => start() };
}
