import { join } from 'node:path';
import { build } from 'vite';
import type { Hazard } from '../../lib/core/hazard.ts';
import type { Envelope } from '../../lib/extension/send.ts';
import type { Session } from './loopback/session.ts';
import { until, watcher } from './loopback/verdict-of.ts';

interface Chrome {
  runtime: { sendMessage(message: object): Promise<unknown> };
}

/** Any product: what matters is that the background is asked. */
const anyProductPage = 'https://www.aliexpress.com/item/1005000000000001.html';

let bundle: Promise<string> | undefined;

/** The store's code as one script, as the extension's own build would make it. */
async function bundled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'fill-list.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the store could not be bundled');
  return chunk.code;
}

interface Filling {
  fillList(count: number, extra: unknown[]): Promise<number>;
  /** What became of it; nothing while it works. */
  filled?: { count: number } | { error: string };
}

const seconds = 1_000;

/**
 * The packaged list comes with the install. Where the background was stopped in the middle of that
 * (a machine that is too busy), the next page that asks about a product makes it try again.
 */
export async function packagedList(session: Session): Promise<void> {
  const own = await watcher(session);
  const ask = (request: string, body: object) =>
    own.evaluate(
      async (message) =>
        (globalThis as unknown as { chrome: Chrome }).chrome.runtime.sendMessage(message),
      { request, body },
    ) as Promise<Envelope<{ list?: object }> | undefined>;
  const shop = await session.browser.newPage();
  try {
    await until(
      'the packaged list on the device',
      async () => {
        const reply = await ask('list-status', {});
        if (reply?.ok && reply.value.list) return true;
        await shop.goto(anyProductPage).catch(() => undefined);
        return false;
      },
      60 * seconds,
    );
  } catch (error) {
    const said = (await session.extensionErrors()).join('\n');
    throw new Error(`${(error as Error).message}\n${said}`.trim(), { cause: error });
  } finally {
    await shop.close();
  }
}

/**
 * Brings the list of a running extension to `count` hazards, `extra` among them. It is started and
 * then asked after, because a question that takes minutes is given up by the browser's driver.
 */
export async function fill(session: Session, count: number, extra: Hazard[] = []): Promise<void> {
  bundle ??= bundled();
  const own = await watcher(session);
  await packagedList(session);
  await own.evaluate(await bundle);
  await own.evaluate(
    (size, more) => {
      const world = globalThis as unknown as Filling;
      world.fillList(size, more).then(
        (filled) => {
          world.filled = { count: filled };
        },
        (error: unknown) => {
          world.filled = { error: String(error) };
        },
      );
    },
    count,
    extra,
  );
  const filled = await until(
    `a list of ${count} hazards`,
    () => own.evaluate(() => (globalThis as unknown as Filling).filled),
    600 * seconds,
  );
  if ('error' in filled) throw new Error(`the list could not be filled: ${filled.error}`);
  // More where the packaged list and `extra` alone are more.
  if (filled.count < count) throw new Error(`a list of ${filled.count} hazards, not ${count}`);
}
