interface Tabs {
  create(tab: { url: string }): Promise<unknown>;
}

/**
 * Opens the popup's links as tabs of the window it stands over, also with the middle button. Chromium
 * by itself would follow them in a normal window, with its cookies and into its history. Ends with
 * `signal`.
 */
export const openLinksHere = (
  document: Document,
  tabs: Tabs,
  signal: AbortSignal,
  opened: () => void = close,
): void => {
  const open = (event: MouseEvent) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[target]') : null;
    if (!link || event.button > 1) return;
    event.preventDefault();
    tabs.create({ url: link.href }).then(opened, () => undefined);
  };
  for (const kind of ['click', 'auxclick'] as const)
    document.addEventListener(kind, open, { signal });
};
