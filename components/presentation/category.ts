import type { Locale } from '../../lib/locales/locale.ts';

type Code = keyof Locale['names']['category'];

/** The categories of Safety Gate, OPSS, Health Canada and the Korean feeds, by words of theirs. */
const categories: [RegExp, Code][] = [
  [/lighting ?chains?/, 'lighting_chains'],
  [/lighting|lamps?\b/, 'lighting'],
  [/cigarette|e-liquid|vaping/, 'ecigarettes'],
  [/childcare|children.?s equipment|baby|nursery|infant|유아|어린이/, 'childcare'],
  [/toys?\b|games|완구|jouet/, 'toys'],
  [/cosmetic|화장품|hygiene|beaut/, 'cosmetics'],
  [/laser/, 'laser'],
  [/lighters?\b/, 'lighters'],
  [/batter(?:y|ies)|배터리/, 'batteries'],
  [/communication|media equipment/, 'communication'],
  [/gas appliance|가스/, 'gas'],
  [/pressure/, 'pressure'],
  [/electr|전기|appareils|appliances/, 'electrical'],
  [/jewell?ery|장신구|bijou/, 'jewellery'],
  [/cloth|footwear|textile|fashion|apparel|의류|섬유|vêtement/, 'clothing'],
  [/protective|보호구/, 'protective'],
  [/생활화학|household chemical/, 'household_chemicals'],
  [/chemical|화학|chimique/, 'chemicals'],
  [/machinery|기계/, 'machinery'],
  [/\btools?\b|outil/, 'tools'],
  [/pyrotechnic|firework/, 'fireworks'],
  [/furniture|가구|mobilier|meuble/, 'furniture'],
  [/decorat/, 'decoration'],
  [/kitchen|cooking|주방|cuisine/, 'kitchen'],
  [/construction|building/, 'construction'],
  [/recreational craft|watercraft/, 'watercraft'],
  [/stationery|문구|학용품|papeterie/, 'stationery'],
  [/measuring/, 'measuring'],
  [/gadget/, 'gadgets'],
  [/hobby|sport|outdoor|camping|스포츠|loisir/, 'sports'],
  [/household/, 'household'],
  [/explosive/, 'explosive'],
  [/^other|^autres|products$/, 'other'],
];

/** A source's own category in the reader's language; English readers keep one that we do not know. */
export function categoryOf(category: string, { names, language }: Locale): string | undefined {
  const bare = category.toLowerCase().replaceAll(/[-_]/g, ' ');
  const code = categories.find(([pattern]) => pattern.test(bare))?.[1];
  if (code) return names.category[code];
  return language === 'en' && /^[ -~]+$/.test(category) ? category : undefined;
}
