/** Where the card may stand: never over the button that buys. */

/** Words of buy and cart buttons in the languages the shops speak most. */
const buys =
  /\b(?:buy|add to (?:cart|basket|bag)|checkout|kaufen|warenkorb|acheter|panier|comprar|carrito|acquista|carrello|kopen|winkelwagen|kup|koszyk|satın|sepet)\b|구매|장바구니|购买|购物车|カート|購入|купить|корзин/i;

/** A grid that no button slips through: they are wide, and hardly lower than this. */
const columns = 3;
const rowHeight = 36;

const controlAt = (element: Element): Element | null =>
  element.closest('button, a, [role="button"]');

const isBuyButton = (element: Element): boolean => {
  const words = element.textContent?.trim() ?? '';
  return words.length > 0 && words.length < 60 && buys.test(words);
};

/** A buy button somewhere under the rectangle; the card itself is looked through. */
export const buyButtonUnder = (rect: DOMRect, host: Element): Element | undefined => {
  const page = host.ownerDocument;
  for (let y = rect.top + 4; y < rect.bottom; y += rowHeight)
    for (let column = 0; column < columns; column += 1) {
      const x = rect.left + (rect.width * (column + 0.5)) / columns;
      for (const element of page.elementsFromPoint(x, y)) {
        const control = element === host ? null : controlAt(element);
        if (control && isBuyButton(control)) return control;
      }
    }
  return undefined;
};

const isStuck = (element: Element): boolean => {
  const { position } = getComputedStyle(element);
  return position === 'fixed' || position === 'sticky';
};

/**
 * Height of the bar at the bottom of a phone's screen that holds the buy button, so that the sheet
 * can stand on it; 0 where the button scrolls with the page.
 */
export const barUnder = (button: Element): number => {
  for (let at: Element | null = button; at; at = at.parentElement)
    if (isStuck(at))
      return Math.min(160, Math.max(0, innerHeight - at.getBoundingClientRect().top));
  return 0;
};
