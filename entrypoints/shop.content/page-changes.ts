/** When the cards of a page are to be looked through again. */

interface Changing {
  window: Window;
  /**
   * Beside a product: cards stand far below it, so that a page that is not scrolled costs nothing.
   * What changes without scrolling is noticed after the next.
   */
  isBeside: boolean;
  signal: AbortSignal;
  /** `recycled`: elements that may stand for another listing now, as far as that is known. */
  changed(recycled: Iterable<Element>): void;
}

/** What scrolling has called for arrives a little later, in milliseconds. */
const arrivalTime = 1_500;

function onScrolled({ window, signal, changed }: Changing): void {
  let later: number | undefined;
  const scrolled = () => {
    changed([]);
    window.clearTimeout(later);
    later = window.setTimeout(() => changed([]), arrivalTime);
  };
  window.addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => window.clearTimeout(later));
}

export function onPageChange(changing: Changing): void {
  if (changing.isBeside) {
    onScrolled(changing);
    return;
  }
  const { window, signal, changed } = changing;
  const mutations = new MutationObserver((records) => {
    const recycled = new Set<Element>();
    for (const { type, target } of records)
      if (type === 'attributes') recycled.add(target as Element);
    changed(recycled);
  });
  mutations.observe(window.document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['href', 'data-tooltip'],
  });
  signal.addEventListener('abort', () => mutations.disconnect());
}
