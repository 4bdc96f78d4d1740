import { all } from '../../lib/sites/own-members.ts';

/** Finds buy buttons, which the card must never cover. */

/** Words of buy and cart buttons in the languages the shops speak most. */
const buyWords =
  /\b(?:buy|add to (?:cart|basket|bag)|checkout|kaufen|warenkorb|acheter|panier|comprar|carrito|acquista|carrello|kopen|winkelwagen|kup|koszyk|satın|sepet)\b|구매|장바구니|购买|购物车|カート|購入|купить|корзин/i;

/** Queried one by one: a list of selectors would be tested on every element. A form's fields can replace its members. */
const controls = ['button', 'a', '[role="button"]:not(form)'];

const isBuyButton = (element: Element): boolean => {
  const words = element.textContent.trim();
  return words.length < 60 && buyWords.test(words);
};

/** A buy button under the rectangle. Boxes are compared first: `elementsFromPoint` costs most. */
export const buyButtonUnder = (rect: DOMRect, page: Document): Element | undefined => {
  const { left, right, top, bottom } = rect;
  for (const control of controls.flatMap((one) => [...all(page, one)])) {
    const box = control.getBoundingClientRect();
    if (box.top >= bottom || box.bottom <= top || box.left >= right || box.right <= left) continue;
    if (!isBuyButton(control)) continue;
    const x = (Math.max(left, box.left) + Math.min(right, box.right)) / 2;
    const y = (Math.max(top, box.top) + Math.min(bottom, box.bottom)) / 2;
    if (page.elementsFromPoint(x, y).some((one) => control.contains(one))) return control;
  }
  return undefined;
};

/**
 * Height of the bar at the bottom that holds the buy button; 0 if the button scrolls with the page.
 */
export const barUnder = (button: Element): number => {
  for (let at: Element | null = button; at; at = at.parentElement)
    if (/fixed|sticky/.test(getComputedStyle(at).position))
      return Math.min(160, Math.max(0, innerHeight - at.getBoundingClientRect().top));
  return 0;
};
