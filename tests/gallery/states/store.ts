import { languages } from '../../../lib/locales/languages.ts';
import { levels, popup, ring, type Shot, shot } from './shot.ts';

/** What the stores take: 1280 × 800 pixels, light, in the order of docs/store/README.md. */
const whole = { width: 1280, height: 800, scale: 1 } as const;
/** The same size, a quarter larger. */
const near = { width: 1024, height: 640, scale: 1.25 } as const;

/** States as elsewhere, framed for the stores; `check:looks` sees them there. */
export const storeShots: readonly Shot[] = languages.flatMap((language) => {
  const framed = (
    name: string,
    { width, height, scale }: Pick<Shot, 'width' | 'height'> & { scale: number },
    { surface, ...more }: Pick<Shot, 'surface'> & Partial<Shot>,
  ): Shot =>
    shot(
      `${name}-${language}`,
      { surface, width, height },
      { ...more, language, scale, isForStore: true },
    );
  const danger = language === 'ko' ? levels.danger : ring;
  return [
    framed('1-warning', whole, { surface: 'card', isInShop: true, ...danger }),
    framed('2-question', near, { surface: 'question', isInShop: true, ...danger }),
    framed('3-popup', { ...popup, scale: 1 }, { ...popup, ...danger }),
    framed('4-reports', near, { surface: 'reports', isWell: true }),
    framed('5-updates', near, {
      ...{ surface: 'options', scrollTo: 'updates', status: 'on', delivery: 'on' },
    }),
  ];
});
