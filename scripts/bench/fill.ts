import { join } from 'node:path';
import { build } from 'vite';
import type { Hazard } from '../../lib/core/hazard.ts';
import type { Session } from '../loopback/session.ts';
import { until, watcher } from '../loopback/verdict-of.ts';

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

/** Brings the list of a running extension to `count` hazards, `extra` among them. */
export async function fill(session: Session, count: number, extra: Hazard[] = []): Promise<void> {
  bundle ??= bundled();
  const own = await watcher(session);
  await own.evaluate(await bundle);
  await until(
    'the packaged list on the device',
    () =>
      own.evaluate(
        (size, more) =>
          (globalThis as unknown as { fillList(n: number, h: unknown[]): Promise<number> })
            .fillList(size, more)
            .catch((error: unknown) => {
              if (String(error).includes('no list')) return undefined;
              throw error;
            }),
        count,
        extra,
      ),
    180_000,
  );
}
