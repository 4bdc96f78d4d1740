// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { useOutbox } from '../../lib/reports/use-outbox.ts';
import { connect } from '../../lib/store/database.ts';
import { clearStage, draw } from '../components/stage.tsx';
import { useFreshDisk } from '../store/fixtures.ts';

useFreshDisk();
afterEach(clearStage);

function start(open = connect()) {
  let told: ReturnType<typeof useOutbox> | undefined;
  const Stage = () => {
    told = useOutbox(open);
    return null;
  };
  draw(<Stage />);
  return () => {
    if (!told) throw new Error('nothing was drawn');
    return told;
  };
}

it('what came to nothing is said until something works, however often the reports are read', async () => {
  const now = start();
  await act(async () => now().attempt(async () => Promise.reject(new Error('disk'))));
  await act(async () => now().read());
  expect(now().hasFailed).toBe(true);
  await act(async () => now().attempt(async () => undefined));
  expect(now().hasFailed).toBe(false);
});

it('a store that cannot be read says so until it can', async () => {
  const open = connect();
  let isBroken = true;
  const now = start(vi.fn(async () => (isBroken ? Promise.reject(new Error('disk')) : open())));
  await act(async () => now().read());
  expect(now().hasFailed).toBe(true);
  isBroken = false;
  await act(async () => now().read());
  expect(now()).toMatchObject({ hasFailed: false, entries: [] });
});
