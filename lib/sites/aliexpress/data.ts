import type { Draft } from '../draft.ts';
import { at, listAt } from '../json-scan.ts';
import { clean } from '../page-text.ts';

/** Modules get renamed, facts do not: found by name, nearest first. Lists are of other products. */
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

/** As the page's site numbers it. */
export const productOf = (facts: object): string =>
  /^\d{8,19}$/.exec(clean(at(facts, 'productId') ?? at(facts, 'idStr'), 20))?.[0] ?? '';

/** The same in every language (2020 to 2022). */
const brandNumber = 2;
const modelNumber = 3;

const addAttributes = (facts: object, draft: Draft): void => {
  for (const row of ['props', 'specs', 'showedProps'].flatMap((name) => listAt(facts, name))) {
    const value = at(row, 'attrValue');
    const number = at(row, 'attrNameId');
    if (number === brandNumber) draft.set('brand', value);
    if (number === modelNumber) draft.set('model', value);
    draft.addAttribute(at(row, 'attrName'), value);
  }
};

/** Without the two that every path begins with (number 0). */
const crumbsIn = (facts: object): string =>
  [...listAt(facts, 'breadCrumbPathList'), ...listAt(facts, 'pathList')]
    .filter((crumb) => at(crumb, 'cateId') !== 0)
    .map((crumb) => clean(at(crumb, 'name'), 100))
    .filter(Boolean)
    .join(' > ');

/** Where a page is a shell's, a note in HTML links to the shop that sells (`COMPLIANCE_PC`, 2026). */
const addSeller = (facts: object, draft: Draft): void => {
  const notes = listAt(facts, 'complianceList').map((note) => at(note, 'content'));
  const [, number, name] =
    /showcredential[^>]*storeNum=(\d+)[^>]*>([^<]*)/.exec(notes.join()) ?? [];
  draft.set('sellerName', number ? name : at(facts, 'storeName'));
  const numbers = ['storeNum', 'sellerAdminSeq', 'adminSeq'].map((one) => at(facts, one));
  for (const one of number ? [number] : numbers) draft.add('sellerIds', one);
};

export const readFacts = (facts: object, draft: Draft): void => {
  for (const name of ['subject', 'seoTitle']) draft.add('titles', at(facts, name));
  addSeller(facts, draft);
  addAttributes(facts, draft);
  for (const address of listAt(facts, 'imagePathList').slice(0, 60)) draft.addPicture(address);
  draft.set('category', crumbsIn(facts) || at(facts, 'categoryId'));
};
