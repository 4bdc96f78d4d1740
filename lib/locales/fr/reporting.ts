import type { Words } from '../words.ts';

export const reporting: Words['reporting'] = {
  kind: {
    suspect: 'Produit suspect',
    'still-for-sale': 'Produit désigné encore en vente',
    'not-this-product': 'Erreur de correspondance',
    'page-unreadable': 'Page illisible',
  },
  reason: {
    unsafe: 'Il semble dangereux',
    recalled: 'Il a été rappelé',
    'injury-or-damage': 'Blessure ou dommage',
    'no-safety-marks': 'Pas de marquage de sécurité',
    'same-as-warned': 'Identique à un produit signalé',
    other: 'Autre motif',
  },
  state: {
    queued: 'Gardé sur cet appareil',
    sending: 'En cours d’envoi',
    sent: 'Envoyé',
    refused: 'Non accepté',
    listed: 'Désormais dans la liste',
    named: 'Dans la liste, désigné par une autorité',
    withdrawn: 'Retiré de la liste',
    deleting: 'En cours de suppression',
  },

  saved: {
    title: 'Votre signalement est gardé sur cet appareil',
    asKind: (label) => `Gardé comme\u202f: ${label}`,
    undo: 'Annuler',
    undone: 'Le signalement a été supprimé.',
    sendTitle: 'Votre signalement va être envoyé',
    sendBody: 'Dans 15 secondes, comme vous l’avez choisi. D’ici là, vous pouvez annuler.',
    look: 'L’envoyer ou le compléter…',
    lookAgain: 'Voir ce qui est envoyé ou compléter…',
    why: 'Pourquoi le signalez-vous\u202f? (facultatif)',
    back: 'Retour à l’avertissement',
    done: 'Terminé',
  },

  privateWindow: {
    title: 'Fenêtre privée\u202f: rien n’est gardé',
    body: 'Copiez le texte ci-dessous et utilisez-le à l’un de ces endroits.',
  },

  official: {
    title: 'Prévenez ceux qui peuvent agir',
    body: 'Nous ne signalons jamais en votre nom. Copiez le texte, puis ouvrez le formulaire ou appelez.',
    form: 'Ouvrir le formulaire',
    home: 'Ouvrir le site',
    asks: (fields) => `Il demande\u202f: ${fields}`,
    call: (phone) => `Appeler le ${phone}`,
    copy: 'Copier le texte',
    copied: 'Copié',
    copyFailed: 'Copie impossible. Sélectionnez le texte et copiez-le vous-même.',
    text: 'Texte du signalement',
    checked: (date) => `adresse vérifiée le ${date}`,
    none: 'Nous ne connaissons pas encore d’instance officielle pour votre région.',
  },
};
