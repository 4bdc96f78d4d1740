import { createTaskQueue } from '../core/task-queue.ts';
import type { Outcome } from './advance.ts';
import { ListFailure } from './failure.ts';
import type { RefreshOptions } from './refresh.ts';

export interface UpdaterOptions extends Pick<RefreshOptions, 'store' | 'fetch' | 'now'> {
  seedUrl: string;
}

export type UpdateOptions = Pick<RefreshOptions, 'baseUrl' | 'mirrors' | 'signal' | 'onProgress'>;

export type ListUpdater = ReturnType<typeof createListUpdater>;

/**
 * Fills and updates the list, one task at a time. The code of each task is loaded when first needed, to
 * keep the start of the background fast. Never rejects: a failure is an outcome.
 */
export function createListUpdater({ seedUrl, ...tools }: UpdaterOptions) {
  const inTurn = createTaskQueue();
  const trustedRoot = async () => (await tools.fetch(`${seedUrl}/root.json`)).text();
  const work = (begin: (trustedRoot: string) => Promise<Outcome>) =>
    inTurn(() => trustedRoot().then(begin).catch(failed));
  return {
    /** Quick if the list is already stored. `isDamaged`: rewrites it whatever is stored. */
    loadSeed: (isDamaged = false, onFirstPart?: () => void): Promise<Outcome> =>
      work(async (root) => {
        const { loadSeed } = await import('./seed.ts');
        return loadSeed({ ...tools, isDamaged, onFirstPart, baseUrl: seedUrl, trustedRoot: root });
      }),
    update: (options: UpdateOptions): Promise<Outcome> =>
      work(async (root) => {
        const { refresh } = await import('./refresh.ts');
        return refresh({ ...options, ...tools, trustedRoot: root });
      }),
    settled: (): Promise<void> => inTurn(async () => undefined),
  };
}

/** Without the packaged root nothing can be verified. */
function failed(error: unknown): Outcome {
  const message = error instanceof Error ? error.message : String(error);
  const failure = new ListFailure('format', `the package cannot be read: ${message}`);
  return { kind: 'failed', failure, list: undefined };
}
