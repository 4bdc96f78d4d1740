import { pluralFor } from '../plural.ts';
import type { Words } from '../words.ts';

const plural = pluralFor('fr');
type Warning = Words['warning'];

const level: Warning['level'] = {
  danger: { word: 'Danger', meaning: 'désigné par une autorité' },
  caution: { word: 'Prudence', meaning: 'correspond peut-être à un avis' },
  advice: { word: 'Conseil', meaning: 'ce type de produit' },
  none: { word: 'Pas dans la liste', meaning: 'aucune correspondance' },
  unknown: { word: 'Non vérifié', meaning: 'n’a pas pu être recherché' },
};

const clue: Warning['how']['clue'] = {
  'listing-id': 'Cette annonce est citée dans l’avis',
  gtin: 'Même code-barres que dans l’avis',
  'brand-model': 'Même marque et même modèle que dans l’avis',
  certificate: 'Même numéro de certificat KC que dans l’avis',
  'alias-id': 'Un autre numéro de cette annonce est cité dans l’avis',
  'model-number': 'L’avis donne le numéro de cette annonce comme numéro de modèle',
  'seller-product': 'Même vendeur, produit semblable',
  'image-key': 'Même image que dans l’avis',
  brand: 'Même marque',
  model: 'Même numéro de modèle',
  name: 'Nom de produit semblable',
  photo: 'Photo semblable',
  kind: 'Ce type de produit a été testé',
};

const communityClue: Warning['how']['communityClue'] = {
  'listing-id': 'Cette annonce a été signalée',
  'alias-id': 'Un autre numéro de cette annonce a été signalé',
  gtin: 'Même code-barres que le produit signalé',
  'brand-model': 'Même marque et même modèle que le produit signalé',
  certificate: 'Même numéro de certificat KC que le produit signalé',
  'image-key': 'Même image que le produit signalé',
};

const doubt: Warning['how']['doubt'] = {
  'other-brand': 'La marque sur cette page est différente.',
  'other-model': 'Le modèle sur cette page est différent.',
  'other-kind': 'Cette page semble proposer un autre type de produit.',
  'other-variant': 'Vous regardez peut-être une autre variante de cette annonce.',
  'title-differs':
    'Le titre diffère de l’avis. Il arrive que des vendeurs réutilisent une annonce.',
  'old-notice': 'L’avis date de plusieurs années.',
  community:
    'Aucune autorité ne l’a désigné. Des acheteurs l’ont signalé et un vérificateur a confirmé.',
};

const measure: Warning['fact']['measures'] = {
  recall: 'rappelé',
  withdrawal: 'retiré du marché',
  sales_ban: 'vente interdite',
  listing_removed: 'retiré de la vente en ligne',
  import_rejected: 'refusé à l’importation',
  destruction: 'à détruire',
  corrective_action: 'à corriger',
  warning: 'consommateurs avertis',
  other: 'autre mesure',
};

const action: Warning['step']['action'] = {
  stop_using: ['Vous l’avez déjà\u202f? Cessez tout de suite de l’utiliser.', ''],
  do_not_eat: ['Ne le mangez pas et ne le buvez pas.', ''],
  do_not_drive: ['Ne conduisez pas avec.', ''],
  park_outside: ['Gardez-le à l’extérieur,', 'loin des bâtiments.'],
  keep_away_from_children: ['Tenez-le hors de portée des enfants.', ''],
  contact_firm: ['Contactez le fabricant', 'cité dans l’avis.'],
  contact_retailer: ['Contactez le vendeur.', ''],
  contact_dealer: ['Contactez le revendeur.', ''],
  return_to_store: ['Rapportez-le', 'là où vous l’avez acheté.'],
  dispose: ['Jetez-le', 'comme l’avis l’indique.'],
  get_repair: ['Faites-le réparer', 'avant de l’utiliser à nouveau.'],
  check_with_doctor: ['Utilisé et vous vous sentez mal\u202f?', 'Consultez un médecin.'],
};

/** Objects of « Demandez au vendeur … »; `none` stands alone. */
const remedy: Warning['step']['remedy'] = {
  refund: 'un remboursement',
  replacement: 'un échange',
  repair: 'une réparation',
  instructions_or_label: 'une nouvelle notice ou étiquette',
  other: 'la solution indiquée dans l’avis',
  none: 'L’avis ne propose pas de solution.',
};

export const warning: Warning = {
  level,
  communityMeaning: 'signalé par des acheteurs',

  headline: {
    risk: (risks) => `Une autorité a constaté un risque ${risks}`,
    looksLike: (risks) => `Ressemble à un produit présentant un risque ${risks}`,
    looksLikeBare: 'Ressemble à un produit cité dans l’avis d’une autorité',
    kindRisk: (risks) => `Un risque ${risks} a été constaté sur des produits de ce type`,
    kindBare: 'Une autorité a mis en garde contre des produits de ce type',
    namedListing: 'Une autorité a désigné cette annonce',
    namedProduct: 'Une autorité a désigné ce produit',
    community: 'Des acheteurs ont signalé ce produit',
    communityRisk: (risks) => `Des acheteurs ont signalé un risque ${risks}`,
  },
  notRecorded: 'Notre liste ne précise pas ce qui a été constaté.',
  noticeSays: 'L’avis indique',
  reportsSay: 'Les signalements indiquent',
  inLanguage: (language) => `(${language})`,

  how: {
    title: 'Comment nous le savons',
    clue,
    communityClue,
    doubt,
    agree: (count) =>
      count === 1
        ? 'Un indice concorde, ce n’est pas une preuve'
        : count === 2
          ? 'Deux indices concordent, aucun n’est une preuve'
          : `${count} indices concordent, aucun n’est une preuve`,
    noJudgement: 'Aucun jugement sur ce vendeur ni sur ce produit',
    community: 'Signalé par des acheteurs, non par une autorité',
    itemNumber: (site, id) => `Article ${site} ${id}`,
    onPage: 'Page',
    inNotice: 'Avis',
    variant: (variant) => `L’avis désigne la variante «\u202f${variant}\u202f».`,
    variants: (count) => `L’avis désigne ${count} variantes`,
    missing: {
      brand: 'Aucune marque indiquée sur cette page.',
      model: 'Aucun modèle indiqué sur cette page.',
    },
  },

  measured: {
    title: 'Mesuré',
    limit: (limit) => `limite ${limit}`,
    times: (times) => `${times} fois la limite`,
    moreThan: (value) => `plus de ${value}`,
    upTo: (value) => `jusqu’à ${value}`,
    about: (value) => `environ ${value}`,
    more: (count) =>
      `${count} ${plural(count, { one: 'autre valeur mesurée', other: 'autres valeurs mesurées' })} dans l’avis`,
  },

  fact: {
    title: 'Détails',
    authority: 'Autorité',
    notice: 'Avis',
    reports: 'Signalements',
    risk: 'Risque',
    affected: 'Concerne',
    printed: 'À vérifier',
    measure: 'Mesure',
    applies: 'S’applique dans',
    place: (name, country) => `${name} (${country})`,
    notifiedBy: (name, country) => `${name}, notifié par ${country}`,
    updated: (date) => `mis à jour le ${date}`,
    noDate: 'date non enregistrée',
    serious: 'grave',
    allUnits: 'Tous les exemplaires',
    notStated: 'Non indiqué',
    otherUnits: 'D’autres exemplaires peuvent être concernés.',
    model: 'Modèle',
    batch: 'Lot',
    serial: 'N° de série',
    barcode: 'Code-barres',
    made: (range) => `Fabriqué ${range}`,
    dated: (range) => `Date marquée ${range}`,
    since: (from) => `à partir de ${from}`,
    until: (to) => `jusqu’à ${to}`,
    startsWith: (prefix) => `${prefix}…`,
    moreCodes: (count) => `et ${count} de plus`,
    moreCountries: (count) => `et ${count} de plus`,
    measures: measure,
    searchLink: 'Aucune adresse enregistrée\u202f: le lien ouvre la recherche de l’autorité.',
  },

  step: {
    title: 'Que faire maintenant',
    action,
    remedy,
    askSeller: (remedies) => ['Demandez au vendeur', `${remedies}.`],
    doNotBuy: ['Ne l’achetez pas.', 'S’il est dans votre panier, retirez-le.'],
    stopUsing: [
      'Vous l’avez déjà\u202f? Cessez tout de suite de l’utiliser',
      'et tenez-le hors de portée des enfants.',
    ],
    askRefund: ['Demandez au vendeur', 'un remboursement.'],
    compare: ['Comparez', 'la photo, la marque et le numéro de modèle avec l’avis.'],
    ifSame: ['Si c’est le même,', 'ne l’achetez pas et ne l’utilisez pas.'],
    ifUnsure: ['En cas de doute,', 'demandez au vendeur la marque, le modèle et le certificat.'],
    checkMarks: [
      'Avant d’acheter, cherchez',
      'un numéro de certificat (KC en Corée), la matière et un fabricant nommé.',
    ],
    askMaker: ['S’ils manquent,', 'interrogez le vendeur ou choisissez un autre produit.'],
    inAuthorityWords: 'Selon les mots de l’autorité',
  },

  pager: {
    position: (index, count) => `Avis ${index} sur ${count}`,
    more: (count) => `${count} ${plural(count, { one: 'autre avis', other: 'autres avis' })}`,
    previous: 'Avis précédent',
    next: 'Avis suivant',
  },

  button: {
    report: 'Signaler cette annonce',
    notice: 'Lire l’avis',
    kindNotice: 'Lire le constat',
    search: 'Chercher l’avis',
    newTab: 's’ouvre dans un nouvel onglet',
    more: 'Tous les détails',
    notThis: 'Ce n’est pas ce produit',
    notThisKind: 'Ce n’est pas ce type de produit',
    hide: 'Masquer sur cette page',
    fold: 'Réduire',
    unfold: 'Afficher l’avertissement',
  },

  silenced: {
    title: 'Vous ne serez plus averti de cet avis sur cette annonce.',
    undo: 'Annuler',
    tellUs: 'Signaler une erreur',
    told: 'Merci. L’erreur figure dans vos signalements.',
    close: 'Fermer',
  },

  own: {
    button: 'Je le possède',
    offer:
      'Le suivi est désactivé. Activé, il retient vos objets et ceux de vos pages de commandes, sur cet appareil seulement.',
    turnOn: 'Activer et retenir',
    notNow: 'Pas maintenant',
    kept: 'Retenu sur cet appareil.',
    known: 'Il est déjà parmi vos objets.',
    undone: 'Il n’est plus retenu.',
    stillOn: 'Le suivi reste activé.',
    check: 'Le mien est-il concerné\u202f?',
    things: 'Mes objets',
  },

  foot: {
    list: (date) => `Liste du ${date}`,
    local: 'vérifié sur cet appareil uniquement',
  },

  card: {
    label: (levelWord) => `Cart Canary\u202f: ${levelWord}`,
    announce: (levelWord, headline) => `${levelWord}. ${headline}`,
  },

  trouble: {
    covered:
      'Un élément de la page recouvre cet avertissement. Utilisez le bouton Cart Canary de la barre d’outils.',
    failed: 'Cela n’a pas fonctionné. Rechargez la page et réessayez.',
  },
};
