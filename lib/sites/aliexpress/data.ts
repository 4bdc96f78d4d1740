import type { Draft } from '../draft.ts';
import { at, listAt } from '../json-scan.ts';
import { clean } from '../page-text.ts';

/**
 * Facts by name, the nearest level first: modules are renamed, facts are not. Arrays are skipped:
 * they hold other products.
 */
const maxObjects = 4000;
const maxDepth = 7;

export const factsIn = (data: object): Record<string, unknown> => {
  const facts: Record<string, unknown> = Object.create(null);
  let level: object[] = [data];
  let seen = 0;
  for (let depth = 0; depth < maxDepth && level.length > 0; depth++) {
    const next: object[] = [];
    for (const object of level)
      for (const [name, value] of Object.entries(object)) {
        if (value !== null && value !== '') facts[name] ??= value;
        const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
        if (isObject && ++seen < maxObjects) next.push(value);
      }
    level = next;
  }
  return facts;
};

/** The product's number as this site of the shop numbers it. */
export const productOf = (facts: object): string =>
  /^\d{8,19}$/.exec(clean(at(facts, 'productId') ?? at(facts, 'idStr'), 20))?.[0] ?? '';

/**
 * If a shell store shows the offer of another shop, a note in HTML links to the real seller
 * (`COMPLIANCE_PC`, 2026).
 */
const addSeller = (facts: object, draft: Draft): void => {
  const notes = JSON.stringify(listAt(facts, 'complianceList'));
  const [, number, name] = /[?&]storeNum=(\d+)[^>]*>([^<]+)/.exec(notes) ?? [];
  for (const id of ['storeNum', 'sellerAdminSeq', 'adminSeq'])
    draft.add('sellerIds', number ?? at(facts, id));
  draft.set('sellerName', name ?? at(facts, 'storeName'));
};

export const readFacts = (facts: object, draft: Draft): void => {
  for (const name of ['subject', 'seoTitle']) draft.add('titles', at(facts, name));
  addSeller(facts, draft);
  for (const row of ['props', 'specs', 'showedProps'].flatMap((name) => listAt(facts, name)))
    draft.addAttribute(at(row, 'attrName'), at(row, 'attrValue'));
  for (const address of listAt(facts, 'imagePathList').slice(0, 60)) draft.addPicture(address);
  draft.set('category', at(facts, 'categoryId'));
};
