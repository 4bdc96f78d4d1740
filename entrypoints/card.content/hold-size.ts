/**
 * More facts may add a line to an open card, which stands on the bottom of the page: its header would
 * jump up under the shopper's eyes, and count as a layout shift of the shop's page. So it keeps the
 * height that it has, and the new line is scrolled to, until the shopper does something with the card.
 */
const name = '--held';

export const holdSize = (root: HTMLElement): void => {
  const card = root.querySelector<HTMLElement>('.card');
  if (card) root.style.setProperty(name, `${card.offsetHeight}px`);
};

/** True where there was something to let go. */
export const releaseSize = (root: HTMLElement): boolean => {
  const isHeld = root.style.getPropertyValue(name) !== '';
  if (isHeld) root.style.removeProperty(name);
  return isHeld;
};
