import { describe, expect, it, vi } from 'vitest';
import type { RequestName } from '../../lib/extension/send.ts';
import { fakeBrowser, listingOf, popupSender, startBackground } from '../background/fixtures.ts';
import { useFreshDisk } from '../store/fixtures.ts';

useFreshDisk();

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** What our own pages say about sending. */
describe('our pages about sending', () => {
  const world = () => {
    const { services } = startBackground();
    const delivery = {
      ...services.delivery,
      turnOn: vi.fn(async () => true),
      sendOne: vi.fn(async () => true),
      wake: vi.fn(async () => undefined),
    };
    const background = startBackground(fakeBrowser(), { delivery });
    const ask = (request: RequestName, body: object) => background.ask(request, body, popupSender);
    return { delivery, ask };
  };

  it('look what is due', async () => {
    const { delivery, ask } = world();
    expect(await ask('deliver', {})).toEqual({ ok: true, value: undefined });
    expect(delivery.wake).toHaveBeenCalledOnce();
  });

  it('send all from now on to the address as it is kept', async () => {
    const { delivery, ask } = world();
    await ask('send-reports', { inbox: 'https://inbox.example/' });
    expect(delivery.turnOn).toHaveBeenCalledExactlyOnceWith('https://inbox.example');
  });

  it.each([
    ...['http://inbox.example', 'inbox', 'https://user:word@inbox.example'],
    'https://inbox.example/?of=me',
  ])('name an inbox by a plain https address, not %s', async (inbox) => {
    const { delivery, ask } = world();
    const refused = { ok: false, error: 'not an address that a report may go to' };
    expect(await ask('send-reports', { inbox })).toMatchObject(refused);
    for (const does of [delivery.wake, delivery.turnOn]) expect(does).not.toHaveBeenCalled();
  });
});

it('a report’s own page opens where there is such a report', async () => {
  const { services, ask } = startBackground();
  expect(await ask('open-report', { id: uuid(404) })).toEqual({ ok: true, value: false });
  expect(services.openPage).not.toHaveBeenCalled();
  await ask('report', { kind: 'suspect', listing: listingOf(1) });
  expect(await ask('open-report', { id: uuid(1) })).toEqual({ ok: true, value: true });
  expect(services.openPage).toHaveBeenCalledExactlyOnceWith(`/sending.html#${uuid(1)}`);
});
