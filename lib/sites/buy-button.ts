import { shops } from './facts.ts';

const named = shops.flatMap(({ buys }) => buys ?? []).join();

const controls = 'button, a, input, [role="button"]';

/** Whole labels: "Buy 2, get 5 % off" buys nothing. What follows "add to cart" does not matter. */
const buys = new RegExp(
  `^(?:${[
    'buy(?: it| this)?(?: now)?',
    'add to (?:cart|basket|bag)\\b.*',
    '(?:go to |proceed to )?checkout',
    '(?:jetzt |sofort-?)?(?:kaufen|bestellen)',
    'in den (?:warenkorb|einkaufswagen)\\b.*',
    'acheter(?: maintenant)?',
    'ajouter au panier\\b.*',
    'comprar(?: ahora| agora| ya| já)?',
    '(?:añadir|agregar|adicionar) (?:al|a la|ao) (?:carrito|cesta|carrinho)\\b.*',
    '(?:acquista|compra)(?: ora| adesso| subito)?',
    'aggiungi al carrello\\b.*',
    '(?:nu )?kopen',
    '(?:toevoegen aan|in) winkelwagen\\b.*',
    'kup(?: teraz)?',
    'dodaj do koszyka.*',
    '(?:hemen |şimdi )?(?:satın )?al',
    'sepete ekle.*',
    '(?:바로|지금|즉시)? ?구매(?:하기)?',
    '장바구니(?:에)? ?(?:담기|추가|넣기).*',
    '立即购买|马上购买|立刻购买|加入购物车.*',
    'カートに(?:追加|入れる).*',
    '(?:今すぐ)?(?:購入|買う)(?:する)?',
    'купить(?: сейчас)?',
    '(?:добавить )?в корзину.*',
  ].join('|')})$`,
  'i',
);

const longestLabel = 80;
const mostLevels = 8;

const labelOf = (control: Element): string =>
  (
    control.getAttribute('aria-label') ||
    control.textContent.trim() ||
    control.getAttribute('value') ||
    ''
  )
    .replace(/\s+/g, ' ')
    .trim();

const isBuying = (control: Element): boolean => {
  const label = labelOf(control);
  return label.length <= longestLabel && buys.test(label);
};

/** What an event at `target` presses, if that buys. `elsewhere`: cards with their own buttons. */
export const buyControlAt = (target: Element, elsewhere: string): Element | undefined => {
  if (target.closest(elsewhere)) return undefined;
  let at: Element | null = target;
  for (let level = 0; at && level < mostLevels; level += 1, at = at.parentElement) {
    if (at.matches(named)) return at;
    // The nearest control is what is pressed.
    if (at.matches(controls)) return isBuying(at) ? at : (at.closest(named) ?? undefined);
  }
  return undefined;
};
