import { pluralFor } from '../plural.ts';
import type { PageWords } from '../words.ts';

const plural = pluralFor('fr');

export const updates: PageWords['updates'] = {
  title: 'Mise à jour de la liste des produits dangereux',
  off: 'La mise à jour est désactivée',
  on: 'La mise à jour est activée',
  failed: 'La dernière mise à jour a échoué',
  late: 'La liste a dépassé sa date',
  offHint:
    'La liste de cet appareil est utilisée telle quelle. Rien n’est demandé pour elle sur le réseau.',
  promise:
    'Toutes les six heures environ, la liste signée est prise à cette seule adresse. Tout le monde demande les mêmes fichiers\u202f: pas de cookies, pas de numéros qui vous distinguent, rien sur les pages que vous voyez.',
  noPublisher:
    'Aucune adresse d’éditeur n’est intégrée à cette copie. Saisissez l’adresse d’une liste de l’éditeur auquel cette copie se fie.',
  address: 'Adresse de la liste',
  turnOn: 'Activer la mise à jour',
  turnOff: 'Désactiver la mise à jour',
  asks: 'Votre navigateur demande alors l’autorisation pour cette adresse et aucune autre.',
  change: 'Utiliser cette adresse',
  now: 'Mettre à jour',
  stop: 'Arrêter',
  forbidden: 'Le gestionnaire de ce navigateur a désactivé la mise à jour.',
  refused: 'Le navigateur n’a pas donné l’autorisation, rien n’a donc été changé.',
  badAddress:
    'L’adresse doit commencer par https:// et ne contenir ni «\u202f?\u202f», ni «\u202f#\u202f», ni nom d’utilisateur.',
  broken: 'Cela n’a pas fonctionné. Réessayez.',
  withdrawn: 'Le navigateur n’autorise plus de demandes à cette adresse, rien n’est donc pris.',
  allow: 'Autoriser à nouveau',
  turnedOff:
    'La mise à jour est désactivée. La liste n’est plus demandée et l’autorisation a été rendue, sauf si les signalements vont à la même adresse. La liste prise jusqu’ici reste utilisée sur cet appareil jusqu’à ce qu’une nouvelle version de l’extension en apporte une plus récente.',
  age: (days) =>
    days === 0
      ? 'La liste est d’aujourd’hui.'
      : `La liste a ${days} ${plural(days, { one: 'jour', other: 'jours' })}.`,
  expired:
    'La liste a dépassé la date garantie par son éditeur. Jusqu’à l’arrivée d’une mise à jour, un produit qui n’y figure pas compte comme non vérifié.',
  savingData:
    'Votre navigateur économise les données, la liste n’est donc prise que si vous appuyez sur «\u202fMettre à jour\u202f».',
  checking: 'Vérification…',
  progress: (done, total) => `${done} sur ${total} reçus`,
  kept: 'La dernière bonne liste reste utilisée.',
  status: (code) => `(${code})`,
  problem: {
    offline: 'L’adresse n’a pas pu être jointe.',
    server: 'Le serveur a répondu par une erreur.',
    slow: 'Le serveur a été trop lent.',
    untrusted: 'Ce qui est arrivé n’était pas ce que l’éditeur a signé et a été jeté.',
    expired: 'L’éditeur ne s’est pas porté garant de la liste récemment.',
    clock: 'L’horloge de cet appareil est décalée de plus d’un jour.',
    storage: 'L’appareil n’a pas pu enregistrer la liste. Le disque est peut-être plein.',
  },
  fact: {
    version: 'Version',
    date: 'Créée le',
    count: 'Entrées',
    size: 'Taille',
    checked: 'Dernière vérification',
    confirmed: 'Dernière confirmation comme la plus récente',
    problem: 'Dernière erreur',
  },
  notYet: 'pas encore',
};

export const welcome: PageWords['welcome'] = {
  title: 'Cart Canary est prêt',
  lead: 'Ouvrez un produit sur AliExpress ou Temu. Si une autorité l’a désigné, une carte dit ce qui a été constaté, par qui, et que faire maintenant.',
  toolbar:
    'Le canari à côté de la barre d’adresse dit la même chose sur chaque page, même si une page cache la carte. S’il n’est pas visible, ouvrez la pièce de puzzle (sur téléphone\u202f: le menu, Extensions) et épinglez-le.',
  staysTitle: 'Ce qui reste sur cet appareil',
  stays: [
    'Les pages sont comparées ici avec la liste. Aucune page, aucun produit, aucune recherche ne quitte l’appareil.',
    'Les signalements sont gardés ici et envoyés seulement si vous le dites.',
    'Pas de compte, pas de statistiques, pas de publicité.',
  ],
  limitsTitle: 'Ce qu’elle ne peut pas dire',
  limits:
    '«\u202fAucune correspondance\u202f» veut dire qu’aucune autorité de la liste n’a désigné le produit. Un produit que personne n’a testé peut aussi être défectueux.',
  updatesTitle: 'Garder la liste à jour\u202f?',
  list: (count, date) =>
    `La liste fournie avec l’extension compte ${count} entrées et date du ${date}. Elle fonctionne sans réseau.`,
  later: 'Vous pouvez activer ou désactiver la mise à jour dans les options à tout moment.',
  options: 'Ouvrir les options',
};
