import { type BrowserName, findBrowser } from '../support/browsers.ts';
import { drawnPicture } from '../support/demo/html.ts';
import { namedListings } from '../support/demo/product.ts';
import { testHazards, withTestList } from '../support/demo/test-list.ts';
import { openShopServer, type ShopServer } from '../support/loopback/shop-server.ts';
import type { Case, Scene } from './case.ts';
import { buildOf } from './places.ts';
import { remember } from './reset.ts';
import { type OpenScene, openScene, type Setting, usedProfile } from './scene.ts';

/** A browser is not used for ever. */
const maxCases = 64;

/** Open browsers that wait for their next case. */
const maxIdle = 3;

interface Pooled {
  scene: OpenScene;
  server: ShopServer;
  start: string;
  cases: number;
}

/**
 * Cases that start alike share a browser, one after the other: what the extension stores is put back
 * between them. Starting a browser for each would take most of a run's time.
 */
export function createScenePool(browser: BrowserName) {
  const idle: Pooled[] = [];
  let prepared: Promise<Omit<Setting, 'server'>> | undefined;

  const open = async ({ start, alone }: Case): Promise<Pooled> => {
    prepared ??= prepare(browser);
    const setting = await prepared;
    const server = await openServer();
    try {
      const scene = await openScene({ ...setting, server }, start);
      if (!alone) await remember(scene.session);
      return { scene, server, start: JSON.stringify(start), cases: 0 };
    } catch (error) {
      await server.close();
      throw error;
    }
  };
  const close = async ({ scene, server }: Pooled) => {
    await scene.close();
    await server.close();
  };
  const take = (one: Case): Promise<Pooled> | Pooled => {
    const at = one.alone
      ? -1
      : idle.findLastIndex(({ start }) => start === JSON.stringify(one.start));
    return (at >= 0 && idle.splice(at, 1)[0]) || open(one);
  };

  return {
    /** Runs one case. A browser in which a case has failed is closed. */
    async use(one: Case, run: (scene: OpenScene) => Promise<void>): Promise<void> {
      const pooled = await take(one);
      try {
        await run(pooled.scene);
        pooled.cases += 1;
        if (one.alone || pooled.cases === maxCases) return await close(pooled);
        await pooled.scene.clear();
      } catch (error) {
        await close(pooled);
        throw error;
      }
      idle.push(pooled);
      if (idle.length > maxIdle) for (const oldest of idle.splice(0, 1)) await close(oldest);
    },
    async close(): Promise<void> {
      for (const one of idle.splice(0)) await close(one);
    },
  };
}

async function prepare(browser: BrowserName): Promise<Omit<Setting, 'server'>> {
  const program = findBrowser(browser);
  if (!program) throw new Error(`${browser} is missing`);
  const extension = await withTestList(buildOf(browser));
  const server = await openServer();
  try {
    const used = await usedProfile(browser, { program, port: server.port, extension });
    return { browser, program, extension, named: twoOfEach(), used };
  } finally {
    await server.close();
  }
}

const picture = { body: drawnPicture('demo'), headers: { 'content-type': 'image/svg+xml' } };

async function openServer(): Promise<ShopServer> {
  const server = await openShopServer();
  server.serve('https://ae01.alicdn.com/*', picture);
  server.serve('https://img.kwcdn.com/*', picture);
  return server;
}

function twoOfEach(): Scene['named'] {
  const hazards = testHazards();
  const two = (site: string): Scene['named']['temu'] => {
    const [first, second] = namedListings(hazards, site);
    if (!first || !second) throw new Error(`the test list names fewer than two ${site} listings`);
    return [first, second];
  };
  return { aliexpress: two('aliexpress'), temu: two('temu') };
}
