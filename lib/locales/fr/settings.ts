import { pluralFor } from '../plural.ts';
import type { PageWords } from '../words.ts';

const plural = pluralFor('fr');

export const settings: PageWords['settings'] = {
  sections: 'Sections',
  surfaces: 'Sur les pages des boutiques',
  general: 'Langue et région',
  fixed: 'Le gestionnaire de ce navigateur en a décidé.',
  lost: 'Ce choix n’a pas pu être gardé. Réessayez.',

  sensitivity: {
    title: 'De quoi avertir',
    hint: 'Quel que soit votre choix, le bouton de la barre d’outils dit quand quelque chose est omis.',
    danger: 'Danger seulement',
    dangerHint: 'Une autorité a désigné exactement ce produit.',
    caution: 'Danger et prudence',
    cautionHint: 'Aussi quand deux indices concordent sans être une preuve.',
    advice: 'Danger, prudence et conseil',
    adviceHint:
      'Aussi les constats sur un type de produit, qui ne jugent jamais le vendeur ni le produit.',
  },

  sources: {
    title: 'Sources',
    hint: 'De quels avis vous êtes averti. Les sources désactivées restent dans la liste et peuvent être cherchées.',
    count: (text, newest) => `${text} dans la liste, le plus récent du ${newest}`,
    countOnly: (text) => `${text} dans la liste`,
    allOff: 'Toutes les sources sont désactivées\u202f: aucun produit ne donne d’avertissement.',
    allOn: 'Tout activer',
    loading: 'Lecture de la liste…',
    none: 'Il n’y a pas de liste sur cet appareil.',
    failed: 'La liste n’a pas pu être lue.',
  },

  data: {
    title: 'Vos données',
    hint: 'Choix, signalements avec leurs images et ce que vous avez dit ne pas être ce produit, dans un fichier à vous. Il ne contient jamais la liste.',
    export: 'Exporter vers un fichier',
    import: 'Importer un fichier…',
    withOwned: 'Aussi mes objets',
    exported: 'Le fichier a été remis au navigateur.',
    leftOut: (count) =>
      `${count} ${plural(count, { one: 'image n’est', other: 'images ne sont' })} pas dans le fichier, qui serait trop grand.`,
    previewTitle: 'Ce que contient le fichier',
    from: (date) => `Écrit le ${date}`,
    reports: (fresh, known) => `Signalements\u202f: ${fresh} nouveaux, ${known} déjà ici`,
    silenced: (fresh, known) =>
      `«\u202fPas ce produit\u202f»\u202f: ${fresh} nouveaux, ${known} déjà ici`,
    owned: (fresh, known) => `Vos objets\u202f: ${fresh} nouveaux, ${known} déjà ici`,
    ownedOff: 'Le suivi est désactivé ici\u202f: vos objets sont gardés mais pas recherchés.',
    settings: (count) => `Choix qui changeraient\u202f: ${count}`,
    keeps:
      'Rien de ce qui est ici n’est supprimé. Les signalements arrivent tels quels\u202f; aucun n’est envoyé par là.',
    apply: 'Importer ceci',
    cancel: 'Laisser',
    applied: 'Importé.',
    failed: 'L’importation a échoué et rien n’a été changé. Réessayez.',
    exportFailed: 'Le fichier n’a pas pu être créé. Réessayez.',
    problem: {
      'too-large': 'Le fichier est plus grand que tous ceux exportés ici.',
      'not-json': 'Ce n’est pas un fichier exporté ici\u202f: il est illisible.',
      'not-ours': 'Ce n’est pas un fichier exporté ici.',
      newer:
        'Le fichier vient d’une version plus récente de Cart Canary. Mettez d’abord l’extension à jour.',
      broken: (where) =>
        `Le fichier est abîmé ou modifié à la main, à «\u202f${where}\u202f». Rien n’a été importé.`,
    },
  },

  erase: {
    title: 'Tout effacer',
    hint: 'Vide tout ce que Cart Canary garde sur cet appareil, la liste aussi.',
    button: 'Tout effacer…',
    question: 'Tout effacer définitivement\u202f? Il n’y a pas de retour possible.',
    goes: (reports, silenced) => [
      `${reports} signalements, envoyés compris`,
      `${silenced} fois «\u202fpas ce produit\u202f»`,
      'vos objets suivis',
      'tous les choix et les autorisations données',
      'la liste des produits dangereux\u202f: elle revient au prochain démarrage du navigateur, ou quand vous le dites',
    ],
    exportFirst: 'Exporter d’abord',
    yes: 'Tout effacer',
    no: 'Tout conserver',
    working: 'Effacement…',
    erased: 'Tout a été effacé. Tant que la liste n’est pas revenue, aucun produit n’est vérifié.',
    load: 'Recharger la liste fournie',
    loaded: 'La liste fournie est revenue.',
    failed: 'Cela n’a pas fonctionné. Fermez les autres fenêtres de Cart Canary et réessayez.',
  },

  diagnostics: {
    title: 'Diagnostic',
    hint: 'Pour signaler une panne. Il ne contient ni produit, ni page, ni rien sur vous.',
    copy: 'Copier',
    copied: 'Copié',
    copyFailed: 'Copie impossible. Sélectionnez le texte et copiez-le vous-même.',
    text: 'Texte du diagnostic',
  },

  hidden: (count) =>
    `À cause de vos options, ${count} ${plural(count, { one: 'avis correspondant n’est pas affiché', other: 'avis correspondants ne sont pas affichés' })}.`,
  hiddenTitle: 'Un avis n’est pas affiché',
};
