import type { Hazard } from '../../lib/core/hazard.ts';
import { type ChosenText, chooseText } from '../../lib/locales/choose-text.ts';

/** The first product that has a name; a notice may know one by its number only. */
export const hazardName = ({ products }: Hazard, language: string): ChosenText | undefined => {
  for (const { names } of products) {
    const name = chooseText(names, language);
    if (name) return name;
  }
  const brand = products.flatMap(({ brands }) => brands)[0];
  return brand === undefined ? undefined : { text: brand, language: '', isWanted: true };
};
