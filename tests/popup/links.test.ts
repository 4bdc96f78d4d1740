// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openLinksHere } from '../../lib/popup/use-page.ts';

/** Not on the web: happy-dom follows links in earnest, whatever is prevented. */
const notice = 'about:blank#notice';
const create = vi.fn(async (_tab: { url: string }) => undefined);
const opened = vi.fn();
let life: AbortController;

beforeEach(() => {
  life = new AbortController();
  create.mockClear();
  opened.mockClear();
  document.body.innerHTML = `<a target="_blank" href="${notice}"><i>Notice</i></a>
    <a class="phone" href="tel:1670">Call</a><button>Report</button>`;
  openLinksHere(document, { create }, life.signal, opened);
});
afterEach(() => life.abort());

/** Whether the browser is kept from following the link by itself. */
const isOurs = (selector: string, kind: 'click' | 'auxclick', button: number): boolean => {
  const event = new MouseEvent(kind, { button, bubbles: true, cancelable: true });
  document.querySelector(selector)?.dispatchEvent(event);
  return event.defaultPrevented;
};

it.each([
  ['a click', 'click', 0],
  ['the middle button', 'auxclick', 1],
] as const)('a link is opened by %s as a tab of this window', async (_name, kind, button) => {
  expect(isOurs('i', kind, button)).toBe(true);
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: notice });
  await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce());
});

it('the menu of a link and everything else are left alone', () => {
  expect(isOurs('i', 'auxclick', 2)).toBe(false);
  expect(isOurs('button', 'click', 0)).toBe(false);
  expect(isOurs('.phone', 'auxclick', 1)).toBe(false);
  life.abort();
  expect(isOurs('i', 'click', 0)).toBe(false);
  expect(create).not.toHaveBeenCalled();
});
