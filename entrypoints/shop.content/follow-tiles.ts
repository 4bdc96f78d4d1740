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
  type MarkerInput,
  markerLanguages,
  markersSlot,
  whenMarkers,
  whenWords,
} from '../tab-scripts/slots.ts';

/**
 * Tiles near the window are judged, many at a time, and those that a notice names get a marker.
 * Without such a tile no script is loaded and the page stays as it was.
 */

/** Pages on which the toolbar shows the verdict about one listing. */
const listingKinds: readonly (Page['kind'] | undefined)[] = ['product', 'bundle'];

export interface TileFollower {
  askAgain(): void;
}

/** Milliseconds between two questions: one costs the page more than its tiles. */
const betweenQuestions = 1_000;
/** Most markers at a time. */
const maxMarkers = 100;
const maxTitleLength = 300;
const maxImageKeys = 4;

const factsOf = ({ id, aliases, title, imageKeys }: Tile): TileFacts => ({
  id,
  aliases,
  ...(title !== undefined && { title: title.slice(0, maxTitleLength) }),
  imageKeys: imageKeys.slice(0, maxImageKeys),
});

const markersFor = (
  tiles: readonly Tile[],
  { matchOf }: TileAnswers,
  { site, url }: Where,
): MarkerInput[] => {
  const markers = new Map<Element, MarkerInput>();
  for (const tile of tiles) {
    const { id, title, element } = tile;
    const match = matchOf(id);
    if (!match || markers.size >= maxMarkers) continue;
    const box = tileBox(tile, site, url);
    const marker = markers.get(box);
    const name = marker?.title ?? title;
    markers.set(box, {
      ...(marker ?? { id, match, url: site.listingUrl(id), box, element }),
      title: name,
    });
  }
  return [...markers.values()];
};

interface Where {
  site: Site;
  url: URL;
  signal: AbortSignal;
}

/** Draws the markers; if several drawings overlap, the last one counts. */
function createDrawing(near: Near, answers: TileAnswers, where: Where) {
  let count = 0;
  return async (language: Language): Promise<void> => {
    count += 1;
    const drawing = count;
    const markers = markersFor([...near.values()], answers, where);
    // If nothing was ever marked there is nothing to remove or to wait for.
    const [slot] =
      markers.length > 0
        ? await Promise.all([whenMarkers(), whenWords(language)])
        : [markersSlot()];
    if (!where.signal.aborted && drawing === count) slot?.show({ markers, language });
  };
}

type Near = ReadonlyMap<Element, Tile>;

/** Tiles that no notice names: they need not be followed any longer. */
const unnamedIn = (near: Near, answers: TileAnswers): Element[] =>
  [...near].flatMap(([element, tile]) =>
    answers.knows(tile) && !answers.matchOf(tile.id) ? element : [],
  );

/** Tiles near the window without an answer. */
function unansweredIn(near: Near, answers: TileAnswers): TileFacts[] {
  const unknown = [...near.values()].filter((tile) => !answers.knows(tile)).map(factsOf);
  // A cart line has a link on its picture and one on its title: the one with the title counts.
  const titled = unknown.filter(({ title }) => title !== undefined);
  return [...new Map([...unknown, ...titled].map((facts) => [facts.id, facts])).values()];
}

/** Asks one question at a time: tiles that appear meanwhile go into the next one together. */
function createQuestions(
  next: () => TileFacts[],
  ask: (tiles: TileFacts[]) => Promise<Reply<'judge-tiles'> | undefined>,
  onReply: (tiles: TileFacts[], reply: Reply<'judge-tiles'>) => void,
  signal: AbortSignal,
) {
  let isAsking = false;
  return async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    while (!signal.aborted) {
      const asked = next();
      const reply = asked.length > 0 ? await ask(asked) : undefined;
      if (!reply || signal.aborted) break;
      onReply(asked, reply);
      await wait(betweenQuestions);
    }
    isAsking = false;
  };
}

function questionAbout(tiles: TileFacts[], answers: TileAnswers, isBeside: boolean) {
  const speaks = markerLanguages();
  return {
    tiles,
    ...(isBeside && { isBeside }),
    ...answers.countOthers(tiles),
    ...(speaks && { markerLanguages: speaks }),
  };
}

/** Follows the tiles until the page is left or everything has to be asked again. */
function followOnce(window: Window, site: Site, shown: ShownPage, ask: Ask, isFirst: boolean) {
  const { url, page, signal: pageSignal } = shown;
  const ended = new AbortController();
  const signal = AbortSignal.any([pageSignal, ended.signal]);
  const isBeside = listingKinds.includes(page?.kind);
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
      if (reply.isOff) ended.abort();
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
    const startsOnChange = isProduct && isFirst;
    const options = { window, site, url, isBeside: isProduct, startsOnChange };
    tiles = followNearTiles({ ...options, signal, entered, left });
  });
  pageSignal.addEventListener('abort', () => {
    markersSlot()?.hide();
    // On a product's page `observe-shop` reports that the listing was left.
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
