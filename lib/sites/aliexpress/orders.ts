import { at, listAt } from '../json-scan.ts';
import { inlineObjectsWith } from '../page-data.ts';
import { clean } from '../page-text.ts';
import type { Ordered, OrderPages } from '../site.ts';
import { globalId } from './address.ts';

const maxObjects = 4000;
const maxDepth = 12;

/** `orderLines` in the list, `productVOList` in the detail (2025, 2026); components get renamed. */
export const orderedIn = (data: object): Ordered[] => {
  const ordered: Ordered[] = [];
  let budget = maxObjects;
  let created = '';
  const walk = (value: unknown, level: number): void => {
    if (typeof value !== 'object' || value === null || level > maxDepth || --budget < 0) return;
    created ||= clean(at(value, 'orderCreatTime'), 60);
    const day = clean(at(value, 'orderDateText'), 60);
    for (const line of [...listAt(value, 'orderLines'), ...listAt(value, 'productVOList')]) {
      const id = clean(at(line, 'productId'), 20);
      const title = clean(at(line, 'itemTitle'));
      if (/^\d{8,19}$/.test(id))
        ordered.push({
          id: globalId(id),
          ...(title && { title }),
          ...(day && { day }),
        });
    }
    for (const child of Object.values(value)) walk(child, level + 1);
  };
  walk(data, 0);
  return ordered.map((one) => (created && !one.day ? { ...one, day: created } : one));
};

export const aliexpressOrders: OrderPages = {
  site: 'aliexpress',
  // The second is the Russian front end (`RedOrderList_OrderItem__…`).
  boxes: '[class*="order-item" i], [class*="OrderItem"]',
  recommended:
    '[class*="recommend" i], [id*="recommend" i], [class*="more-to-love" i], [class*="moretolove" i], [id*="moretolove" i], [data-spm*="recommend" i], .search-card-item',
  ordered: (doc) =>
    inlineObjectsWith(doc, '"orderLines"', '"productVOList"').flatMap((data) => orderedIn(data)),
};
