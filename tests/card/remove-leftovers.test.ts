// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHost } from '../../entrypoints/card.content/host.ts';
import { removeLeftovers } from '../../entrypoints/shop.content/watch-shop.ts';
import { stubBrowserParts } from './browser-parts.ts';

const { documentElement } = document;

/** A host of an earlier instance; the layer of markers and the question name their root otherwise. */
const left = (place: Element, className = 'cc shop bottom') => {
  const { host } = createHost(document, '', className);
  place.append(host);
  return host;
};

const ofTheShop = (...inside: string[]) => {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  for (const [at, className] of inside.entries())
    shadow.append(Object.assign(document.createElement(at === 0 ? 'style' : 'div'), { className }));
  documentElement.append(host);
  return host;
};

beforeEach(() => void stubBrowserParts());
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const one of [...documentElement.querySelectorAll(':scope > div')]) one.remove();
  document.body.replaceChildren();
});

describe('what an earlier instance left', () => {
  it.each([
    ['the card', 'cc shop'],
    ['the markers', 'cc marks'],
    ['the question', 'cc'],
  ])('goes: %s', (_name, className) => {
    const host = left(documentElement, className);
    removeLeftovers(document);
    expect(host.isConnected).toBe(false);
  });

  it('goes out of a dialog of the shop’s, too', () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    const host = left(dialog, 'cc');
    removeLeftovers(document);
    expect(host.isConnected).toBe(false);
    expect(dialog.isConnected).toBe(true);
  });

  it('goes from a page whose elements go by the names of the document’s members', () => {
    const host = left(documentElement, 'cc shop');
    Object.defineProperty(document, 'querySelectorAll', { value: {}, configurable: true });
    try {
      removeLeftovers(document);
    } finally {
      Reflect.deleteProperty(document, 'querySelectorAll');
    }
    expect(host.isConnected).toBe(false);
  });

  it.each([
    ['with another root', ['', 'shop']],
    ['with more than ours', ['', 'cc', 'more']],
    ['with less', ['']],
    ['with nothing', []],
  ])('a host of the shop’s own stays: %s', (_name, inside) => {
    const host = ofTheShop(...inside);
    removeLeftovers(document);
    expect(host.isConnected).toBe(true);
  });
});
