import type { Hazard } from '../../lib/core/hazard.ts';
import { type ChosenText, chooseText } from '../../lib/locales/choose-text.ts';
import { asOpening } from '../presentation/opening.ts';

/** The first product that has a name; a notice may know one by its number only. */
export const hazardName = (
  { products, about }: Hazard,
  language: string,
): ChosenText | undefined => {
  for (const { names } of products) {
    const name = chooseText(names, language);
    // What kind of goods it is stands as a heading.
    if (name) return about === 'kind' ? { ...name, text: asOpening(name.text) } : name;
  }
  const brand = products.flatMap(({ brands }) => brands)[0];
  return brand === undefined ? undefined : { text: brand, language: '', isWanted: true };
};
