// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guard } from '../../entrypoints/card.content/guard.ts';
import { createHost, type Host } from '../../entrypoints/card.content/host.ts';

const words = 'Danger';
let now: Host;
let hits: 'card' | 'page';
let running: { stop(): void } | undefined;
const giveUp = vi.fn();
const restore = vi.fn();

const put = () => {
  now = createHost(document, '');
  now.root.textContent = words;
  now.root.getBoundingClientRect = () =>
    ({ left: 10, top: 10, right: 386, bottom: 510, width: 376, height: 500 }) as DOMRect;
  document.documentElement.append(now.host);
};

/** Mutation records arrive in a microtask. */
const settle = () => vi.advanceTimersByTimeAsync(0);
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  giveUp.mockClear();
  restore.mockReset();
  restore.mockImplementation(() => {
    now.host.remove();
    put();
  });
  hits = 'card';
  document.elementsFromPoint = () => (hits === 'card' ? [now.host] : [document.body]);
  put();
  running = guard({
    current: () => ({ host: now.host, card: now.root, words }),
    restore,
    giveUp,
  });
});

afterEach(() => {
  running?.stop();
  now.host.remove();
  vi.useRealTimers();
});

describe('a card that the page fights', () => {
  it('stands in peace where nobody touches it', async () => {
    await wait(60_000);
    expect(restore).not.toHaveBeenCalled();
    expect(giveUp).not.toHaveBeenCalled();
  });

  it.each([
    ['removes', () => now.host.remove()],
    ['moves into the body', () => document.body.append(now.host)],
    ['restyles', () => now.host.setAttribute('style', 'display:none')],
    ['makes inert', () => now.host.setAttribute('inert', '')],
    ['empties', () => now.root.replaceChildren()],
    ['rewrites', () => now.root.replaceChildren('This product is fine')],
  ])('is put back when the page %s it', async (_how, attack) => {
    attack();
    await settle();
    expect(restore).toHaveBeenCalledTimes(1);
    expect(now.host.parentElement).toBe(document.documentElement);
    expect(giveUp).not.toHaveBeenCalled();
  });

  it('comes back three times, then the toolbar has to speak, once', async () => {
    for (let at = 0; at < 10; at += 1) {
      now.host.remove();
      await settle();
    }
    expect(restore).toHaveBeenCalledTimes(3);
    expect(giveUp).toHaveBeenCalledTimes(1);
  });

  it('does not spin with a page that removes it in the same breath', async () => {
    const remover = new MutationObserver(() => now.host.remove());
    remover.observe(document.documentElement, { childList: true });
    now.host.remove();
    await wait(10_000);
    remover.disconnect();
    expect(restore).toHaveBeenCalledTimes(3);
    expect(giveUp).toHaveBeenCalledTimes(1);
  });

  it('a cover that stays is an attack, within ten seconds', async () => {
    hits = 'page';
    await wait(1_000);
    expect(restore).not.toHaveBeenCalled();
    await wait(9_000);
    expect(restore).toHaveBeenCalledTimes(3);
    expect(giveUp).toHaveBeenCalledTimes(1);
  });

  it('a menu that passes is none', async () => {
    hits = 'page';
    await wait(800);
    hits = 'card';
    await wait(5_000);
    expect(restore).not.toHaveBeenCalled();
  });

  it('the shop’s own dialog is none', async () => {
    const dialog = document.createElement('dialog');
    dialog.matches = (() => true) as never;
    const all = document.querySelectorAll.bind(document);
    const spy = vi
      .spyOn(document, 'querySelectorAll')
      .mockImplementation(((selector: string) =>
        selector.includes(':modal') ? [dialog] : all(selector)) as never);
    hits = 'page';
    await wait(30_000);
    spy.mockRestore();
    expect(restore).not.toHaveBeenCalled();
    expect(giveUp).not.toHaveBeenCalled();
  });

  it('forgets old trouble after a minute of peace', async () => {
    for (let minute = 0; minute < 6; minute += 1) {
      now.host.remove();
      await wait(70_000);
    }
    expect(restore).toHaveBeenCalledTimes(6);
    expect(giveUp).not.toHaveBeenCalled();
  });

  it('watches no more once it is stopped', async () => {
    running?.stop();
    now.host.remove();
    await wait(10_000);
    expect(restore).not.toHaveBeenCalled();
  });
});
