// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isOnTop, isVisible, mayAct } from '../../entrypoints/card.content/is-shown.ts';

/** happy-dom lays nothing out: rectangles and hits are given by hand. */

const rect = (left: number, top: number, width: number, height: number) => () =>
  ({ left, top, width, height, right: left + width, bottom: top + height }) as DOMRect;

let host: HTMLElement;
let card: HTMLElement;
let button: HTMLButtonElement;
let hits: Element[];

beforeEach(() => {
  host = document.createElement('div');
  card = document.createElement('div');
  button = document.createElement('button');
  card.append(button);
  host.attachShadow({ mode: 'open' }).append(card);
  document.documentElement.append(host);
  card.getBoundingClientRect = rect(500, 100, 376, 500);
  button.getBoundingClientRect = rect(520, 500, 100, 40);
  hits = [host];
  document.elementsFromPoint = () => hits;
});

afterEach(() => {
  host.remove();
  document.documentElement.removeAttribute('style');
  vi.restoreAllMocks();
});

const clickOn = (isTrusted: boolean, path: Element[] = [button]): Event => {
  const event = new MouseEvent('click');
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  vi.spyOn(event, 'composedPath').mockReturnValue([...path, card, host, document]);
  return event;
};

describe('who may act', () => {
  it('a person on a card that lies in the open', () => {
    expect(mayAct(clickOn(true), host, card)).toBe(true);
  });

  it('a person whose mouse meets the sign on a button, or the dot of a choice', () => {
    const sign = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const stroke = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    sign.append(stroke);
    button.append(sign);
    sign.getBoundingClientRect = rect(560, 515, 10, 10);
    stroke.getBoundingClientRect = rect(562, 517, 6, 6);
    expect(mayAct(clickOn(true, [stroke, sign, button]), host, card)).toBe(true);

    const label = document.createElement('label');
    const dot = document.createElement('input');
    label.append(dot);
    card.append(label);
    label.getBoundingClientRect = rect(520, 400, 200, 32);
    dot.getBoundingClientRect = rect(524, 408, 16, 16);
    expect(mayAct(clickOn(true, [dot, label]), host, card)).toBe(true);
  });

  it('never a script', () => {
    expect(mayAct(clickOn(false), host, card)).toBe(false);
  });

  it('not through an overlay', () => {
    hits = [document.body, host];
    expect(mayAct(clickOn(true), host, card)).toBe(false);
  });

  it('not when only the button peeps out', () => {
    document.elementsFromPoint = (_x, y) => (y > 480 ? [host] : [document.body, host]);
    expect(mayAct(clickOn(true), host, card)).toBe(false);
  });

  it('not below a later sibling that lets clicks through', () => {
    const veil = document.createElement('div');
    veil.style.pointerEvents = 'none';
    veil.getBoundingClientRect = rect(0, 0, 1000, 700);
    document.documentElement.append(veil);
    expect(mayAct(clickOn(true), host, card)).toBe(false);
    veil.style.display = 'none';
    expect(mayAct(clickOn(true), host, card)).toBe(true);
    veil.remove();
  });

  it('not below a popover or a dialog of the page', () => {
    const popover = document.createElement('div');
    popover.getBoundingClientRect = rect(0, 0, 1000, 700);
    popover.matches = (() => false) as never;
    const all = document.querySelectorAll.bind(document);
    vi.spyOn(document, 'querySelectorAll').mockImplementation(((selector: string) =>
      selector.includes(':popover-open') ? [popover] : all(selector)) as never);
    expect(mayAct(clickOn(true), host, card)).toBe(false);
    popover.getBoundingClientRect = rect(0, 0, 50, 50);
    expect(mayAct(clickOn(true), host, card)).toBe(true);
  });
});

describe('what counts as visible', () => {
  it.each([
    ['opacity', '0.2'],
    ['display', 'none'],
    ['visibility', 'hidden'],
    ['filter', 'opacity(0)'],
    ['clip-path', 'inset(50%)'],
  ])('not with %s: %s on <html>', (property, value) => {
    document.documentElement.style.setProperty(property, value);
    expect(isVisible(card)).toBe(false);
  });

  it('faint on faint is too faint', () => {
    card.style.opacity = '0.5';
    expect(isVisible(card)).toBe(true);
    document.documentElement.style.opacity = '0.5';
    expect(isVisible(card)).toBe(false);
  });

  it('a dark-mode filter is no attack', () => {
    document.documentElement.style.filter = 'invert(1) hue-rotate(180deg)';
    expect(isVisible(card)).toBe(true);
  });

  it.each([
    ['pushed out on the right', rect(5000, 100, 376, 500)],
    ['pushed out at the top', rect(500, -900, 376, 500)],
    ['shrunk to a point', rect(500, 100, 2, 2)],
  ])('not %s', (_how, where) => {
    card.getBoundingClientRect = where;
    expect(isVisible(card)).toBe(false);
  });

  it('not outside the document', () => {
    host.remove();
    hits = [];
    expect(isOnTop(host, { x: 600, y: 300 })).toBe(false);
  });
});
