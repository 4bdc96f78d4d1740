import type { ToolbarWords } from '../words.ts';

export const toolbar: ToolbarWords = {
  idle: 'Cart Canary',
  title: {
    danger: 'Cart Canary : danger, une autorité a désigné ce produit',
    caution: 'Cart Canary : prudence, ce produit figure peut-être dans un avis',
    advice: 'Cart Canary : conseil sur ce type de produit',
    none: 'Cart Canary : aucune correspondance dans la liste',
    unknown: 'Cart Canary : ce produit n’a pas été vérifié',
  },
  tampered: 'Cart Canary : cette page gêne l’avertissement',
  named: 'Cart Canary\u202f: produits de cette page cités dans un avis\u202f:',
  hidden: 'Cart Canary\u202f: un avis n’est pas affiché à cause de vos options',
  reportMenu: 'Signaler ce produit à Cart Canary',
  reported: 'Votre signalement est gardé sur cet appareil',
  notReported: 'Aucun produit à signaler sur cette page',
  watch: {
    one: 'Un produit que vous possédez est cité dans un avis',
    many: '{count} de vos produits sont cités dans des avis',
    more: 'et {count} de plus',
    open: 'Voyez si le vôtre est concerné et que faire.',
  },
};
