import { all } from './own-members.ts';
import type { Card, Site } from './site.ts';

const mostLevels = 5;
const mostCards = 12;

/** Whether what stands in `box` is this listing, and no other. */
const holdsOnly = (box: Element, id: string, site: Site, url: URL): boolean => {
  let count = 0;
  for (const element of all(box, site.cardSelector)) {
    count += 1;
    const card = count > mostCards ? undefined : site.cardAt(element, url);
    if (card?.id !== id) return false;
  }
  return true;
};

/**
 * The largest box around a card's element that holds no other listing: a link on the picture, one on
 * the title and a container that names the same listing are one card to a shopper.
 */
export const cardBox = ({ id, element }: Card, site: Site, url: URL): Element => {
  let box = element;
  for (let level = 0; level < mostLevels; level += 1) {
    const around = box.parentElement;
    if (!around || around.matches('html, body, main, [role="main"]')) break;
    if (!holdsOnly(around, id, site, url)) break;
    box = around;
  }
  return box;
};
