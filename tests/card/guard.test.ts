// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guard } from '../../entrypoints/card.content/guard.ts';
import { createHost, type Host } from '../../entrypoints/card.content/host.ts';

const words = 'Danger';
const css = '.frame { color: red }';
let now: Host;
let drawn: Node;
/** What lies inside the shadow root at the middle of the card. */
let inner: () => Element;
let hits: 'card' | 'page';
let running: { stop(): void } | undefined;
const giveUp = vi.fn();
const restore = vi.fn();

const put = () => {
  now = createHost(document, css);
  const frame = document.createElement('section');
  frame.className = 'frame';
  const card = document.createElement('div');
  const link = document.createElement('a');
  link.href = 'https://authority.example/notice';
  card.append(words, link);
  frame.append(card);
  now.root.append(frame);
  card.getBoundingClientRect = () =>
    ({ left: 10, top: 10, right: 386, bottom: 510, width: 376, height: 500 }) as DOMRect;
  document.documentElement.append(now.host);
  inner = () => card;
  Object.assign(now.host.shadowRoot as ShadowRoot, { elementFromPoint: () => inner() });
  remember();
};

/** As after each drawing of ours. */
const remember = () => {
  drawn = now.root.cloneNode(true);
};
const inside = () => now.host.shadowRoot as ShadowRoot;
const find = (selector: string) => now.root.querySelector(selector) as HTMLElement;
const styleOf = (text: string) => {
  const style = document.createElement('style');
  style.textContent = text;
  return style;
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
    current: () => ({ ...now, drawn }),
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
    ['rewrites a word of', () => find('div').firstChild?.replaceWith('Fine')],
    ['sends the link elsewhere in', () => find('a').setAttribute('href', 'https://a.example/')],
    ['puts a style sheet beside', () => inside().append(styleOf('.frame { opacity: 0 }'))],
    ['puts a style sheet into', () => find('.frame').append(styleOf('.frame { opacity: 0 }'))],
    ['rewrites the style sheet of', () => now.style.append('.frame { opacity: 0 }')],
    ['limits the style sheet of', () => now.style.setAttribute('media', 'print')],
    ['puts a cover into', () => inside().append(document.createElement('div'))],
    ['styles a part of', () => find('.frame').style.setProperty('opacity', '0')],
    ['hides a part of', () => find('div').toggleAttribute('hidden')],
    ['takes the style sheet of', () => now.style.remove()],
  ])('is put back when the page %s it', async (_how, attack) => {
    attack();
    await settle();
    expect(restore).toHaveBeenCalledTimes(1);
    expect(now.host.parentElement).toBe(document.documentElement);
    expect(giveUp).not.toHaveBeenCalled();
  });

  it.each<[string, () => void]>([
    [
      'an adopted style sheet',
      () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('.frame { opacity: 0 }');
        inside().adoptedStyleSheets = [sheet];
      },
    ],
    ['a rule put into our sheet', () => now.style.sheet?.insertRule('.frame { opacity: 0 }')],
    ['a rule taken out of our sheet', () => now.style.sheet?.deleteRule(0)],
  ])('is put back after %s, of which no mutation tells', async (_what, attack) => {
    attack();
    await wait(1_000);
    expect(restore).toHaveBeenCalledTimes(1);
  });

  it('is put back after a rule that was changed later, within four looks', async () => {
    await wait(1_000);
    now.style.sheet?.insertRule('.frame { color: transparent }');
    await wait(3_200);
    expect(restore).toHaveBeenCalledTimes(1);
  });

  it('a cover inside the root that stays is an attack', async () => {
    const cover = document.createElement('div');
    inner = () => cover;
    await wait(2_000);
    expect(restore).toHaveBeenCalledTimes(1);
  });

  it('an attack from inside that goes on ends on the toolbar, once', async () => {
    for (let at = 0; at < 10; at += 1) {
      inside().append(styleOf('.frame { opacity: 0 }'));
      await settle();
    }
    expect(restore).toHaveBeenCalledTimes(3);
    expect(giveUp).toHaveBeenCalledTimes(1);
  });

  it('a change of ours is none', async () => {
    find('a').setAttribute('href', 'https://authority.example/other');
    find('div').append('more');
    now.root.classList.add('left');
    remember();
    await wait(5_000);
    expect(restore).not.toHaveBeenCalled();
  });

  it('what the shopper does is none: focus, a choice, a text selected', async () => {
    const area = document.createElement('textarea');
    area.value = 'the report';
    const choice = Object.assign(document.createElement('input'), { type: 'radio' });
    const button = document.createElement('button');
    find('div').append(area, choice, button);
    remember();
    await settle();
    choice.checked = true;
    button.focus();
    area.setSelectionRange(0, 3);
    await wait(5_000);
    expect(restore).not.toHaveBeenCalled();
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
