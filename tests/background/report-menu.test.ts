import { describe, expect, it, vi } from 'vitest';
import type { browser } from 'wxt/browser';
import { createReportMenu } from '../../lib/background/report-menu.ts';

type Clicked = (info: { menuItemId: string }, tab: object | undefined) => void;

function fakeMenus() {
  const listeners: Clicked[] = [];
  const calls: unknown[] = [];
  const menus = {
    onClicked: { addListener: (listener: Clicked) => void listeners.push(listener) },
    removeAll: async () => void calls.push('removeAll'),
    create: (entry: object) => void calls.push(entry),
  } as unknown as typeof browser.contextMenus;
  return { listeners, calls, menus };
}

describe('the entry of the context menu', () => {
  it('stands once, on the shops’ pages, and hands over the tab that it was clicked in', async () => {
    const { listeners, calls, menus } = fakeMenus();
    const clicked = vi.fn();
    const menu = createReportMenu(['https://*.shop.example/*'], clicked, menus);
    await menu.create('Report');
    expect(calls).toMatchObject([
      'removeAll',
      { id: 'report', title: 'Report', documentUrlPatterns: ['https://*.shop.example/*'] },
    ]);
    listeners[0]?.({ menuItemId: 'other' }, { id: 1, url: 'https://a', incognito: false });
    listeners[0]?.({ menuItemId: 'report' }, undefined);
    expect(clicked).not.toHaveBeenCalled();
    listeners[0]?.({ menuItemId: 'report' }, { id: 1, url: 'https://a', incognito: true, more: 1 });
    expect(clicked).toHaveBeenCalledExactlyOnceWith({ id: 1, url: 'https://a', incognito: true });
  });

  it('is not missed where the browser has no context menus', async () => {
    const menu = createReportMenu([], vi.fn(), undefined);
    await expect(menu.create('Report')).resolves.toBeUndefined();
  });
});
