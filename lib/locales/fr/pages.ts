import type { pages as shape } from '../en/pages.ts';
import { pluralFor } from '../plural.ts';

const plural = pluralFor('fr');

export const pages: typeof shape = {
  name: 'Cart Canary',

  popup: {
    none: (date) => `Aucune correspondance dans la liste du ${date}`,
    noneBody: () =>
      'Cela ne dit rien de plus\u202f: un produit qu’aucune autorité n’a désigné peut aussi être défectueux.',
    unknownTitle: 'Ce produit n’a pas été vérifié',
    unknown: {
      'no-list':
        'La liste des produits dangereux n’a pas pu être ouverte, ce produit n’a donc pas été recherché.',
      'list-expired':
        'La liste a dépassé sa date, «\u202faucune correspondance\u202f» ne voudrait pas dire grand-chose.',
      unreadable: 'Cette page n’a pas pu être lue.',
    },
    noListing: 'Aucun produit sur cette page',
    noListingBody: 'Ouvrez une page de produit sur AliExpress ou Temu, et la réponse apparaît ici.',
    cards: {
      named: (count) =>
        `Un avis cite ${count} ${plural(count, { one: 'produit', other: 'produits' })} de cette page`,
      none: (looked) =>
        looked === 1
          ? 'Le seul produit recherché n’est pas dans la liste'
          : `Aucun des ${looked} produits recherchés n’est dans la liste`,
      looked: (count) =>
        `${count} ${plural(count, { one: 'produit recherché', other: 'produits recherchés' })} sur cette page jusqu’ici.`,
      waiting: 'Aucun produit de cette page recherché pour l’instant',
      waitingBody:
        'Les produits sont recherchés à mesure qu’ils apparaissent\u202f; ceux qu’un avis cite sont marqués.',
      off: 'Les marques sont désactivées sur ce type de page',
      offBody: 'Rien n’est recherché sur cette page.',
      openOptions: 'Changer dans les options',
      more: (count) => `et ${count} de plus`,
    },
    otherSite: 'Ce n’est pas une boutique que nous lisons',
    otherSiteBody:
      'Cart Canary lit les pages de produits d’AliExpress et de Temu, et rien d’autre.',
    reading: 'Lecture de la page…',
    readingBody: 'La réponse apparaît ici dans un instant.',
    unreadableTitle: 'Seul le numéro de ce produit a pu être lu',
    unreadableBody:
      'Il a été recherché par ce seul numéro. La boutique a peut-être changé ses pages\u202f: un signalement sans aucun contenu nous aide à corriger cela.',
    reportUnreadable: 'Signaler\u202f: page illisible',
    tampered: 'Cette page gêne l’avertissement',
    tamperedBody:
      'Elle a retiré, recouvert ou modifié la carte. Ce qui est ici est hors de sa portée.',
    report: 'Signaler ce produit',
    myReports: (count) => (count === 0 ? 'Mes signalements' : `Mes signalements (${count})`),
    privateWindow: 'Fenêtre privée\u202f: rien n’est gardé.',
    silenced: (count) =>
      `Vous avez dit que ${count} avis ne ${plural(count, { one: 'concerne', other: 'concernent' })} pas ce produit.`,
    unsilence: 'M’avertir à nouveau',
  },

  list: {
    title: 'Liste des produits dangereux',
    count: (text, count) => `${text} ${plural(count, { one: 'entrée', other: 'entrées' })}`,
    of: (date) => `liste du ${date}`,
    age: (days) =>
      days === 0 ? 'd’aujourd’hui' : `${days} ${plural(days, { one: 'jour', other: 'jours' })}`,
    seed: 'fournie avec l’extension',
    network: 'mise à jour par le réseau',
    none: 'Il n’y a pas de liste lisible sur cet appareil.',
  },

  language: { label: 'Langue', region: 'Pays ou région', auto: 'Comme le navigateur' },

  reports: {
    title: 'Mes signalements',
    intro:
      'Ces signalements sont gardés sur cet appareil. Vous pouvez les supprimer ou les emporter à tout moment.',
    empty: 'Pas encore de signalement',
    emptyBody:
      'Sur une page de produit, appuyez sur «\u202fSignaler cette annonce\u202f» dans l’avertissement, ou sur le bouton Cart Canary de la barre d’outils. Le signalement est gardé ici.',
    count: (count) => `${count} ${plural(count, { one: 'signalement', other: 'signalements' })}`,
    product: 'Produit',
    kind: 'Type',
    reason: 'Motif',
    state: 'État',
    date: 'Date',
    actions: 'Actions',
    noTitle: (site, id) => `Article ${site} ${id}`,
    noReason: 'Non indiqué',
    delete: 'Supprimer',
    deleteOne: (title) => `Supprimer le signalement sur ${title}`,
    deleteAll: 'Tout supprimer',
    confirmAll: (count) =>
      count === 1
        ? 'Supprimer le signalement\u202f?'
        : `Supprimer les ${count} signalements\u202f?`,
    confirmYes: 'Tout supprimer',
    confirmNo: 'Les conserver',
    deleted: 'Signalement supprimé.',
    deletedAll: 'Tous les signalements sont supprimés.',
    undo: 'Annuler',
    exportJson: 'Exporter en JSON',
    exportCsv: 'Exporter en CSV',
    loading: 'Ouverture de vos signalements…',
    failed:
      'Vos signalements n’ont pas pu être ouverts. Fermez les autres fenêtres de Cart Canary et réessayez.',
  },

  options: {
    title: 'Options',
    languageHint: 'Pour les avertissements et ces pages.',
    regionHint: 'Détermine les autorités et numéros proposés après un signalement.',
    regionAuto: 'Selon la langue du navigateur',
    surfaces: {
      cards: {
        title: 'Repères sur les pages de recherche et de boutique',
        hint: 'Marque les produits cités dans un avis sur les pages de recherche, de catégorie, de boutique et d’accueil.',
      },
      purchase: {
        title: 'Une question avant l’achat',
        hint: 'Quand une autorité a désigné le produit, les boutons d’achat et de panier posent encore une question.',
      },
      lines: {
        title: 'Repères dans le panier et les commandes',
        hint: 'Marque les produits cités dans un avis dans votre panier et vos commandes. Rien n’est gardé pour cela.',
      },
    },
    pictures: 'Comparer les images des produits',
    picturesHint:
      'Compare sur cet appareil les images d’un produit avec celles des avis. Le navigateur demandera si les serveurs d’images des boutiques peuvent être utilisés. Une image semblable seule ne donne jamais d’avertissement.',
  },
};
