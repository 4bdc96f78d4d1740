import { browser } from 'wxt/browser';

/** "Report this product" in the context menu of the shops' pages, with or without a warning. */
export interface ReportMenu {
  /** Call after install, update and a change of language: the browser keeps the entry itself. */
  create(title: string): Promise<void>;
}

const menuId = 'report';

export function createReportMenu(
  matches: string[],
  onClick: (tab: { id: number; url: string | undefined; incognito: boolean }) => void,
): ReportMenu {
  // Firefox on Android has no context menus: the button in the menu of the browser does the same.
  const menus = browser.contextMenus as typeof browser.contextMenus | undefined;
  if (!menus) return { create: async () => undefined };
  menus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId !== menuId || tab?.id === undefined) return;
    onClick({ id: tab.id, url: tab.url, incognito: tab.incognito });
  });
  return {
    async create(title) {
      await menus.removeAll();
      menus.create({
        id: menuId,
        title,
        documentUrlPatterns: matches,
        contexts: ['page', 'selection', 'image', 'link'],
      });
    },
  };
}
