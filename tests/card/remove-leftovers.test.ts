// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { removeLeftovers } from '../../entrypoints/shop.content/observe-shop.ts';
import { hostOfOurs } from './browser-parts.ts';

const { documentElement } = document;

/** A host of an earlier instance; what it is for is in the name of its layer. */
const left = (place: Element, className = 'cc layer open') => {
  const host = hostOfOurs(className);
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

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const one of [...documentElement.querySelectorAll(':scope > div')]) one.remove();
  document.body.replaceChildren();
});

describe('what an earlier instance left', () => {
  it.each([
    ['the card', 'cc layer'],
    ['the markers', 'cc markers'],
    ['the ring of the question', 'cc ring'],
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
    const host = left(documentElement);
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
