import { expect, it } from 'vitest';
import { createSilenced } from '../../lib/store/silenced.ts';
import { startWorker, useFreshDisk } from './fixtures.ts';

useFreshDisk();

const silence = (id: string, hazard: string, at = '2026-11-25T09:00:00Z') => ({
  site: 'temu',
  id,
  hazard,
  at,
});

it('silences one hazard for one listing', async () => {
  const silenced = createSilenced(startWorker().open);
  await silenced.add(silence('60110', 'eu-safety-gate:SR/1/26'));
  await silenced.add({ ...silence('60110', 'kr-consumer24:7'), onPage: true });
  await silenced.add(silence('601100', 'us-cpsc:26-001'));
  expect(await silenced.of('temu', '60110')).toEqual(
    new Map([
      ['eu-safety-gate:SR/1/26', false],
      ['kr-consumer24:7', true],
    ]),
  );
  expect(await silenced.of('temu', '601100')).toEqual(new Map([['us-cpsc:26-001', false]]));
  expect(await silenced.of('aliexpress', '60110')).toEqual(new Map());
});

it('is still silenced for the next background, and heard again when taken back', async () => {
  await createSilenced(startWorker().open).add(silence('1', 'a:b'));
  const silenced = createSilenced(startWorker().open);
  expect(await silenced.of('temu', '1')).toEqual(new Map([['a:b', false]]));
  await silenced.remove('temu', '1', 'a:b');
  await silenced.remove('temu', '1', 'a:b');
  expect(await silenced.of('temu', '1')).toEqual(new Map());
});

it('lists all of them', async () => {
  const silenced = createSilenced(startWorker().open);
  await silenced.add(silence('1', 'a:b', '2026-11-01T00:00:00Z'));
  await silenced.add(silence('2', 'a:b', '2026-11-20T00:00:00Z'));
  expect((await silenced.list()).map(({ id }) => id)).toEqual(['1', '2']);
});
