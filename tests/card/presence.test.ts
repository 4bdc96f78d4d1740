// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHost, type Host, speak } from '../../entrypoints/card.content/host.ts';
import { type Presence, present } from '../../entrypoints/card.content/presence.ts';
import { type BrowserParts, modals, stubBrowserParts, topLayer } from './browser-parts.ts';

let shown: Host;
let presence: Presence;
let parts: BrowserParts;
const interfered = vi.fn();
const { documentElement } = document;

let box = {};
const dispatch = (at: EventTarget, type: string) => at.dispatchEvent(new Event(type));

const pressOver = (type: string, clientX = 100, clientY = 100) =>
  document.body.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX, clientY }));

const start = (rank = 1, parted?: () => Element[]) => {
  const host = createHost(document, '', 'cc');
  const { root } = host;
  root.getBoundingClientRect = () => box as DOMRect;
  const faces = () => [root];
  const shows = { ...host, faces: parted ?? faces, layers: faces, rank, interfered };
  return { ...host, ...present(shows) };
};
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
/** Mutation records arrive in a microtask. */
const settle = () => wait(0);

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'performance'],
  });
  parts = stubBrowserParts();
  interfered.mockClear();
  box = { left: 10, top: 10, right: 386, bottom: 510, width: 376, height: 500 };
  const started = start();
  shown = started;
  presence = started;
});
afterEach(() => {
  presence.stop();
  shown.host.remove();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('what we show', () => {
  it('stands in the top layer, and in peace where nobody touches it', async () => {
    expect(parts.raised).toEqual([shown.root]);
    await wait(60_000);
    expect(parts.raised).toHaveLength(1);
    expect(interfered).not.toHaveBeenCalled();
  });

  it.each<[string, () => void]>([
    ['removes', () => shown.host.remove()],
    ['moves', () => document.body.append(shown.host)],
    ['makes inert', () => shown.host.setAttribute('inert', '')],
  ])('is put back when the page %s it, and has to be seen anew', async (_how, attack) => {
    await wait(1_000);
    expect(presence.isSeen()).toBe(true);
    attack();
    await settle();
    expect(presence.isSeen()).toBe(false);
    expect(shown.host.parentElement).toBe(documentElement);
    expect(shown.host.attributes).toHaveLength(0);
    expect(parts.raised).toHaveLength(2);
    expect(interfered).not.toHaveBeenCalled();
  });

  it('minds nothing that comes and goes beside it', async () => {
    for (let times = 0; times < 9; times += 1) {
      const other = document.createElement('div');
      documentElement.append(other);
      await settle();
      other.remove();
      await settle();
    }
    expect(parts.raised).toHaveLength(1);
    expect(interfered).not.toHaveBeenCalled();
  });

  it('is looked at once a look while it can be seen, or the toolbar has told', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const boxes = vi.spyOn(shown.root, 'getBoundingClientRect');
    const asked = async () => {
      boxes.mockClear();
      await wait(48_000);
      return boxes.mock.calls.length;
    };
    // Each look asks whether it is in sight and whether it stands where it stood.
    const often = await asked();
    expect(often).toBeLessThanOrEqual(210);
    expect(often).toBeGreaterThanOrEqual(190);
    parts.isVisible = false;
    await wait(2_000);
    expect(interfered).toHaveBeenCalledTimes(1);
    expect(await asked()).toBeLessThanOrEqual(210);
    presence.stop();
    expect(await asked()).toBe(0);
  });

  it('has its words in one language, which none of the page’s translates', () => {
    expect(shown.root.translate).toBe(false);
    speak(shown.root, 'ko');
    expect([shown.root.lang, shown.root.dir]).toEqual(['ko', 'ltr']);
    // Set anew it would cost a style of every element.
    const set = vi.spyOn(shown.root, 'dir', 'set');
    speak(shown.root, 'ko');
    expect(set).not.toHaveBeenCalled();
    speak(shown.root, 'en');
    expect(set).toHaveBeenCalledTimes(1);
  });

  it('is not looked at in a first frame that comes after its end', async () => {
    const other = start();
    const boxes = vi.spyOn(other.root, 'getBoundingClientRect');
    other.stop();
    other.host.remove();
    await parts.observe();
    expect(boxes).not.toHaveBeenCalled();
  });

  it('comes back three times, then the toolbar has to speak, once', async () => {
    const remover = new MutationObserver(() => shown.host.remove());
    remover.observe(documentElement, { childList: true });
    shown.host.remove();
    await wait(10_000);
    remover.disconnect();
    expect(parts.raised).toHaveLength(4);
    expect(interfered).toHaveBeenCalledTimes(1);
  });

  it('is taken away while it comes back, unheard: that is trouble, too', async () => {
    const showPopover = () => shown.host.remove();
    Object.assign(HTMLElement.prototype, { showPopover });
    shown.host.remove();
    await wait(5_000);
    expect(interfered).toHaveBeenCalledTimes(1);
  });

  it('is put back into a page that can move it only where it is still there', async () => {
    const moveBefore = vi.fn();
    Object.assign(documentElement, { moveBefore });
    shown.host.remove();
    await settle();
    Reflect.deleteProperty(documentElement, 'moveBefore');
    expect(moveBefore).not.toHaveBeenCalled();
    expect(shown.host.parentElement).toBe(documentElement);
  });

  it('is not moved where it stands in its place', async () => {
    const append = vi.spyOn(documentElement, 'append');
    shown.host.setAttribute('inert', '');
    await settle();
    expect(shown.host.attributes).toHaveLength(0);
    expect(append).not.toHaveBeenCalled();
  });

  it('stays away once the toolbar has told', async () => {
    parts.isVisible = false;
    await wait(2_000);
    expect(interfered).toHaveBeenCalledTimes(1);
    shown.host.remove();
    await wait(2_000);
    expect(shown.host.isConnected).toBe(false);
    expect(interfered).toHaveBeenCalledTimes(1);
  });

  it('leaves the top layer before it comes up again', async () => {
    const steps: string[] = [];
    const hidePopover = () => steps.push('hide');
    const showPopover = () => steps.push('show');
    Object.assign(HTMLElement.prototype, { hidePopover, showPopover });
    parts.isVisible = false;
    await wait(600);
    expect(steps.slice(0, 2)).toEqual(['hide', 'show']);
  });

  it('is not hidden in a tab that is, nor judged by what was before', async () => {
    const tab = Object.getPrototypeOf(document);
    parts.isVisible = false;
    await wait(300);
    Object.defineProperty(tab, 'hidden', { value: true, configurable: true });
    await wait(20_000);
    expect(interfered).not.toHaveBeenCalled();
    Reflect.deleteProperty(tab, 'hidden');
    parts.isVisible = true;
    dispatch(document, 'visibilitychange');
    await wait(2_000);
    expect(interfered).not.toHaveBeenCalled();
  });

  it('is not hidden by a question of ours', async () => {
    const question = start(2);
    parts.covered = (target) => target === shown.root;
    await wait(10_000);
    expect(interfered).not.toHaveBeenCalled();
    question.stop();
    question.host.remove();
  });

  it('has its observer end with it', () => {
    const disconnect = vi.spyOn(IntersectionObserver.prototype, 'disconnect');
    presence.stop();
    expect(disconnect).toHaveBeenCalledTimes(1);
  });

  it('comes up over what the shop has shown since, where the browser tells of nothing over it', async () => {
    presence.stop();
    shown.host.remove();
    vi.stubGlobal('IntersectionObserver', class {});
    vi.spyOn(documentElement, 'matches').mockReturnValue(false);
    const started = start();
    [shown, presence] = [started, started];
    await wait(600);
    expect(presence.isSeen()).toBe(true);
    topLayer.push(document.createElement('dialog'));
    expect(presence.isSeen()).toBe(false);
    await wait(1_200);
    expect(presence.isSeen()).toBe(true);
    expect(interfered).not.toHaveBeenCalled();
  });

  it('forgets old trouble after a minute of peace', async () => {
    for (let minute = 0; minute < 6; minute += 1) {
      shown.host.remove();
      await wait(70_000);
    }
    expect(interfered).not.toHaveBeenCalled();
  });

  it('is raised over what covers it; what stays over it is told of within two seconds', async () => {
    await wait(1_000);
    parts.isVisible = false;
    await wait(600);
    expect(parts.raised.length).toBeGreaterThan(1);
    expect(interfered).not.toHaveBeenCalled();
    await wait(1_300);
    expect(interfered).toHaveBeenCalledTimes(1);
    await wait(5_000);
    expect(interfered).toHaveBeenCalledTimes(1);
  });

  it('looks at random, so that being shown now and then does not help', async () => {
    for (let times = 0; times < 20; times += 1) {
      parts.isVisible = false;
      await wait(400);
      parts.isVisible = true;
      await wait(110);
    }
    expect(interfered).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['may come and go', 17, 0],
    ['may not flicker where it stands', 0, 1],
  ])('what scrolls with the page %s', async (_what, by, told) => {
    presence.stop();
    const marks = start(0);
    for (let times = 0; times < 20; times += 1) {
      parts.isVisible = false;
      await wait(250);
      parts.isVisible = true;
      await wait(490);
      box = { ...box, bottom: 510 + by * times };
    }
    marks.stop();
    marks.host.remove();
    expect(interfered).toHaveBeenCalledTimes(told);
  });

  it('has to have been seen for a while even after the toolbar has told', async () => {
    parts.isVisible = false;
    await wait(20_000);
    expect(interfered).toHaveBeenCalledTimes(1);
    parts.isVisible = true;
    await wait(150);
    expect(presence.isSeen()).toBe(false);
    await wait(700);
    expect(presence.isSeen()).toBe(true);
  });

  it('stands again when the whole of html had been taken away', async () => {
    documentElement.remove();
    await wait(600);
    // Nothing can be shown outside of a document.
    expect(parts.raised).toHaveLength(1);
    document.append(documentElement);
    await wait(600);
    expect(shown.host.parentElement).toBe(documentElement);
  });

  it('says that the page put another document in its place, and nothing where it ends in its own', async () => {
    presence.stop();
    expect(interfered).not.toHaveBeenCalled();
    shown.host.remove();
    const other = start();
    documentElement.remove();
    other.stop();
    document.append(documentElement);
    other.host.remove();
    expect(interfered.mock.calls).toEqual([[true]]);
  });

  it('a menu or a transition that passes is no attack', async () => {
    for (let times = 0; times < 5; times += 1) {
      parts.isVisible = false;
      await wait(900);
      parts.isVisible = true;
      await wait(1_100);
    }
    expect(interfered).not.toHaveBeenCalled();
  });

  it.each<[string, () => void]>([
    ['without a box', () => Object.assign(shown.root, { checkVisibility: () => false })],
    ['too small to read', () => Object.assign(shown.root, { currentCSSZoom: 0.1 })],
    ['larger than the window', () => Object.assign(shown.root, { currentCSSZoom: 40 })],
    [
      'out of the window',
      () =>
        Object.assign(shown.root, {
          getBoundingClientRect: () => ({
            left: -900,
            right: -500,
            top: 0,
            bottom: 50,
            width: 400,
            height: 50,
          }),
        }),
    ],
  ])('is not seen %s', async (_how, attack) => {
    attack();
    await wait(2_000);
    expect(interfered).toHaveBeenCalledTimes(1);
    expect(presence.isSeen()).toBe(false);
  });

  it('stands in a modal dialog of the shop, beside which nothing can be pressed, and leaves it', async () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    modals.push(dialog);
    await wait(600);
    expect(shown.host.parentElement).toBe(dialog);
    modals.length = 0;
    await wait(600);
    expect(shown.host.parentElement).toBe(documentElement);
    modals.push(dialog);
    await wait(600);
    dialog.remove();
    modals.length = 0;
    await wait(600);
    expect(shown.host.parentElement).toBe(documentElement);
    expect(interfered).not.toHaveBeenCalled();
  });

  it('keeps the focus it has when it is raised', async () => {
    const button = document.createElement('button');
    shown.root.append(button);
    const root = shown.root.getRootNode() as ShadowRoot;
    // As browsers do: what is hidden has no focus.
    Object.assign(HTMLElement.prototype, { hidePopover: () => button.blur() });
    const focus = vi.spyOn(button, 'focus');
    button.focus();
    parts.isVisible = false;
    await wait(600);
    expect(parts.raised.length).toBeGreaterThan(1);
    expect(root.activeElement).toBe(button);
    expect(focus).toHaveBeenLastCalledWith({ preventScroll: true });
    // Where it has kept it, nothing is moved.
    Object.assign(HTMLElement.prototype, { hidePopover: () => undefined });
    focus.mockClear();
    const before = parts.raised.length;
    await wait(500);
    expect(parts.raised.length).toBeGreaterThan(before);
    expect(focus).not.toHaveBeenCalled();
  });

  it('moves without losing its scroll or focus, where the browser can', async () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    const moveBefore = vi.fn((host: Element) => dialog.append(host));
    Object.assign(dialog, { moveBefore });
    modals.push(dialog);
    await wait(600);
    expect(moveBefore).toHaveBeenCalledExactlyOnceWith(shown.host, null);
    expect(shown.host.parentElement).toBe(dialog);
    modals.length = 0;
    await wait(600);
    dialog.remove();
  });

  it('rests below a question of ours, and comes back to its own', async () => {
    const question = start(2);
    expect(presence.isSeen()).toBe(false);
    parts.isVisible = false;
    await wait(400);
    question.stop();
    question.host.remove();
    parts.isVisible = true;
    await wait(3_000);
    expect(interfered).not.toHaveBeenCalled();
    expect(presence.isSeen()).toBe(true);
  });

  it('comes up again with what is ours below it, in their order', async () => {
    const marks = start(0);
    parts.raised.length = 0;
    parts.isVisible = false;
    await wait(600);
    marks.stop();
    marks.host.remove();
    // Alike, so that they are told apart by what they are.
    expect(parts.raised[0]).toBe(marks.root);
    expect(parts.raised[1]).toBe(shown.root);
  });

  it('watches no more once it is stopped', async () => {
    presence.stop();
    shown.host.remove();
    await wait(10_000);
    expect(shown.host.isConnected).toBe(false);
  });
});

describe('what can be pressed', () => {
  const anew = (faces?: () => Element[]) => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    presence.stop();
    shown.host.remove();
    const started = start(1, faces);
    [shown, presence] = [started, started];
  };

  it.each([
    [499, false],
    [500, true],
  ])('was in sight from the first moment: %s milliseconds', async (time, isSeen) => {
    anew();
    await wait(time);
    expect(presence.isSeen()).toBe(isSeen);
  });

  it('ends with what is shown', async () => {
    await wait(1_000);
    expect(presence.isSeen()).toBe(true);
    presence.stop();
    expect(presence.isSeen()).toBe(false);
  });

  it('is where it was put some time ago, though nobody asked meanwhile', async () => {
    await wait(1_000);
    Object.assign(box, { left: 100, right: 476 });
    await wait(1_100);
    expect(presence.isSeen()).toBe(true);
  });

  it('nor after the toolbar has told', async () => {
    parts.isVisible = false;
    await wait(5_000);
    expect(interfered).toHaveBeenCalledTimes(1);
    parts.isVisible = true;
    await wait(1_200);
    expect(presence.isSeen()).toBe(true);
  });

  it('is not what has moved between its first frame and the first look', async () => {
    anew();
    await parts.observe();
    Object.assign(box, { left: 100, right: 476 });
    await wait(560);
    expect(presence.isSeen()).toBe(false);
  });

  it('is not what was covered between its first frame and the first look', async () => {
    anew();
    parts.isVisible = false;
    await parts.observe();
    await wait(420);
    parts.isVisible = true;
    await wait(140);
    expect(presence.isSeen()).toBe(false);
  });

  it('is no flicker where the browser tells between looks that it was in sight for half a second', async () => {
    anew();
    await parts.observe();
    await wait(450);
    // A look every 480 milliseconds, and none in the last moments before each cover.
    for (let times = 0; times < 3; times += 1) {
      parts.isVisible = false;
      await wait(100);
      parts.isVisible = true;
      await wait(500);
    }
    expect(interfered).not.toHaveBeenCalled();
  });

  it('was not in sight while a page held up every look and covered it', async () => {
    anew();
    await parts.observe();
    let heldUp = 0;
    const { now } = performance;
    vi.spyOn(performance, 'now').mockImplementation(() => now.call(performance) + heldUp);
    await wait(250);
    for (let times = 0; times < 3; times += 1) {
      parts.isVisible = false;
      await wait(100);
      heldUp += 600;
      parts.isVisible = true;
      await wait(400);
    }
    expect(interfered).toHaveBeenCalledTimes(1);
  });

  it('is what is pressed itself', async () => {
    await wait(1_000);
    const options = { bubbles: true, clientX: 100, clientY: 100 };
    shown.host.dispatchEvent(new MouseEvent('pointerdown', options));
    expect(presence.isSeen()).toBe(true);
  });

  it('is not where something was pressed over one of two parts', async () => {
    const other = document.createElement('div');
    other.getBoundingClientRect = () => new DOMRect(500, 600, 100, 100);
    anew(() => [shown.root, other]);
    shown.root.append(other);
    await wait(1_000);
    expect(presence.isSeen()).toBe(true);
    pressOver('pointerdown', 550, 650);
    expect(presence.isSeen()).toBe(false);
  });

  it('was in sight for a moment', async () => {
    expect(presence.isSeen()).toBe(false);
    // That it is seen at all is no news.
    await wait(510);
    expect(presence.isSeen()).toBe(true);
    parts.isVisible = false;
    await wait(200);
    expect(presence.isSeen()).toBe(false);
    parts.isVisible = true;
    await wait(200);
    expect(presence.isSeen()).toBe(false);
    await wait(600);
    expect(presence.isSeen()).toBe(true);
  });

  it.each<[string, () => void]>([
    ['another tab was in front of it', () => dispatch(document, 'visibilitychange')],
    ['another window had the focus', () => dispatch(window, 'focus')],
    ['it stood elsewhere', () => Object.assign(box, { left: 100, right: 476 })],
    ['it stood higher', () => Object.assign(box, { bottom: 400 })],
    ['its window was moved', () => vi.stubGlobal('screenX', 100)],
    ['it was inert', () => (parts.reached = () => false)],
  ])('is not where a moment ago %s', async (_what, change) => {
    await wait(1_000);
    change();
    expect(presence.isSeen()).toBe(false);
    delete parts.reached;
    await wait(600);
    expect(presence.isSeen()).toBe(true);
  });

  it.each<[string, () => void]>([
    ['an element of the page has the focus', () => dispatch(document.body, 'focus')],
    ['it has become wider and higher', () => Object.assign(box, { left: -200, top: -90 })],
    ['something else was let go of over it', () => pressOver('mouseup')],
    ['it trembles', () => Object.assign(box, { left: 20, right: 396, bottom: 520 })],
  ])('is, where %s', async (_what, change) => {
    await wait(1_000);
    change();
    expect(presence.isSeen()).toBe(true);
  });

  it('in one of two modal dialogs, whichever is above', async () => {
    const [lower, upper] = [document.createElement('dialog'), document.createElement('dialog')];
    document.body.append(upper, lower);
    modals.push(upper, lower);
    parts.reached = () => shown.host.parentElement === upper;
    await wait(2_000);
    expect(presence.isSeen()).toBe(true);
    modals.length = 0;
    parts.reached = () => shown.host.parentElement === documentElement;
    await wait(2_000);
    expect(presence.isSeen()).toBe(true);
    expect(interfered).not.toHaveBeenCalled();
    upper.remove();
    lower.remove();
  });

  it('is told of where it is dead for good', async () => {
    parts.reached = () => false;
    await wait(2_000);
    expect(interfered).toHaveBeenCalledTimes(1);
  });

  it('is not what was covered from one look to just before the next', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    presence.stop();
    shown.host.remove();
    const started = start();
    [shown, presence] = [started, started];
    await wait(2 * 480 - 20);
    parts.reached = () => false;
    await wait(490);
    delete parts.reached;
    await wait(50);
    expect(presence.isSeen()).toBe(false);
    await wait(600);
    expect(presence.isSeen()).toBe(true);
  });

  it.each([
    ['in its middle', 100, 100, false],
    ['at its first pixel', 10, 10, false],
    ['at its last pixel', 386, 510, false],
    ['left of it', 9, 100, true],
    ['right of it', 387, 100, true],
    ['above it', 100, 9, true],
    ['below it', 100, 511, true],
  ])('where something else was pressed %s', async (_where, clientX, clientY, isSeen) => {
    await wait(1_000);
    pressOver('pointerdown', clientX, clientY);
    expect(presence.isSeen()).toBe(isSeen);
    await wait(600);
    expect(presence.isSeen()).toBe(true);
  });

  it('is not what lay below a question of ours a moment ago', async () => {
    await wait(1_000);
    const question = start(2);
    expect(presence.isSeen()).toBe(false);
    question.stop();
    question.host.remove();
    expect(presence.isSeen()).toBe(false);
    await wait(600);
    expect(presence.isSeen()).toBe(true);
  });

  it('is not what a single look did not find', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    presence.stop();
    shown.host.remove();
    const started = start();
    [shown, presence] = [started, started];
    await wait(2 * 480 - 5);
    parts.reached = () => false;
    await wait(10);
    delete parts.reached;
    await wait(515);
    expect(presence.isSeen()).toBe(false);
    await wait(200);
    expect(presence.isSeen()).toBe(true);
  });
});
