import type { Words } from '../words.ts';

export const shopping: Words['shopping'] = {
  marks: {
    region: 'Cart Canary\u202f: produits de cette page cités dans un avis',
    name: (levelWord, title) => `${levelWord}\u202f: ${title}`,
    untitled: 'produit sans titre',
    listing: 'Ouvrir l’annonce',
    close: 'Fermer',
  },
  purchase: {
    title: 'Une autorité a désigné ce produit',
    stay: 'Ne pas acheter',
    goOn: 'Pour continuer quand même, appuyez encore une fois sur le bouton de la boutique. Ensuite, cette page ne demandera plus.',
    toButton: 'Au bouton de la boutique',
  },
};
