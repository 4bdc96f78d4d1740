/**
 * Which files of a language's folder are loaded together. Nobody needs all of them: the card gets the
 * first bundle, our own pages the first two, the background the third.
 */
export const bundles = {
  card: ['card', 'findings', 'names', 'report-text'],
  pages: ['pages'],
  background: ['toolbar', 'report-text'],
} as const;

export type Bundle = keyof typeof bundles;
