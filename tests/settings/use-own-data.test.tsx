// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { maxBytes, writeBackup } from '../../lib/settings/backup.ts';
import { useOwnData } from '../../lib/settings/use-own-data.ts';
import { createSilenced } from '../../lib/store/silenced.ts';
import { clearStage, draw } from '../components/stage.tsx';
import { startWorker, useFreshDisk } from '../store/fixtures.ts';

const { setValue } = vi.hoisted(() => ({ setValue: vi.fn(async () => undefined) }));
vi.mock('../../lib/settings/settings.ts', () => ({ settings: { caution: { setValue } } }));

useFreshDisk();
afterEach(() => {
  clearStage();
  setValue.mockClear();
});

const made = '2026-11-25T09:00:00.000Z';
const silence = { site: 'temu', id: '1', hazard: 'kr-seoul:1', at: made };
const text = writeBackup(
  { choices: { caution: false }, reports: [], silenced: [silence], owned: [] },
  made,
);

/** The hook as it is at each moment. */
function stage() {
  const { open } = startWorker();
  let data: ReturnType<typeof useOwnData> | undefined;
  const Stage = () => {
    data = useOwnData(open);
    return null;
  };
  draw(<Stage />);
  return { open, now: () => data };
}

it('a file changes nothing before the shopper has agreed, nor after a no', async () => {
  const { open, now } = stage();
  const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve, 50)));
  const give = async () => {
    now()?.onFile(new File([text], 'own.json'));
    await settle();
  };
  const answer = async (isWanted: boolean) => {
    now()?.onAnswer?.(isWanted);
    await settle();
  };
  await give();
  await answer(false);
  expect(now()?.onAnswer).toBeUndefined();
  await give();
  expect(setValue).not.toHaveBeenCalled();
  expect(await createSilenced(open).list()).toEqual([]);
  await answer(true);
  expect(now()?.note).toBe('applied');
  expect(setValue).toHaveBeenCalledExactlyOnceWith(false);
  expect(await createSilenced(open).list()).toEqual([silence]);
});

it('a file too large for one of ours is refused unread', async () => {
  const { now } = stage();
  const file = new File([text], 'own.json');
  Object.defineProperty(file, 'size', { value: maxBytes + 1 });
  const read = vi.spyOn(file, 'text');
  now()?.onFile(file);
  await vi.waitFor(() => expect(now()?.problem).toEqual({ kind: 'not-ours' }));
  expect(now()?.onAnswer).toBeUndefined();
  expect(read).not.toHaveBeenCalled();
});
