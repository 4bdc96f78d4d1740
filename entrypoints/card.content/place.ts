/** Where the card may stand: never over the button that buys. */

/** Words of buy and cart buttons in the languages the shops speak most. */
const buys =
  /\b(?:buy|add to (?:cart|basket|bag)|checkout|kaufen|warenkorb|acheter|panier|comprar|carrito|acquista|carrello|kopen|winkelwagen|kup|koszyk|satın|sepet)\b|구매|장바구니|购买|购物车|カート|購入|купить|корзин/i;

const controls = 'button, a, [role="button"]';

const isBuyButton = (element: Element): boolean => {
  const words = element.textContent?.trim() ?? '';
  return words.length > 0 && words.length < 60 && buys.test(words);
};

const middleOfBoth = (one: DOMRect, other: DOMRect) => {
  const left = Math.max(one.left, other.left);
  const right = Math.min(one.right, other.right);
  const top = Math.max(one.top, other.top);
  const bottom = Math.min(one.bottom, other.bottom);
  return left < right && top < bottom
    ? { x: (left + right) / 2, y: (top + bottom) / 2 }
    : undefined;
};

/** A buy button under the rectangle. Boxes first: what is under a point costs most. */
export const buyButtonUnder = (rect: DOMRect, page: Document): Element | undefined => {
  for (const control of page.querySelectorAll(controls)) {
    const at = middleOfBoth(control.getBoundingClientRect(), rect);
    if (!at || !isBuyButton(control)) continue;
    if (page.elementsFromPoint(at.x, at.y).some((one) => control.contains(one))) return control;
  }
  return undefined;
};

const isStuck = (element: Element): boolean => {
  const { position } = getComputedStyle(element);
  return position === 'fixed' || position === 'sticky';
};

/** Height of the bar below that holds the buy button; 0 where the button scrolls with the page. */
export const barUnder = (button: Element): number => {
  for (let at: Element | null = button; at; at = at.parentElement)
    if (isStuck(at))
      return Math.min(160, Math.max(0, innerHeight - at.getBoundingClientRect().top));
  return 0;
};
