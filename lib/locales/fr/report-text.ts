import type { ReportTextWords } from '../../reports/report-text.ts';

/** A report as text for an official form. */
export const reportText: ReportTextWords = {
  intro: {
    suspect: 'Je souhaite signaler un produit qui peut être dangereux.',
    'still-for-sale': 'Un produit cité dans un avis officiel est encore en vente.',
    'not-this-product': 'Un avertissement a été affiché pour un produit différent.',
    'page-unreadable': 'Cette page de produit n’a pas pu être lue.',
  },
  reason: {
    unsafe: 'il semble dangereux',
    recalled: 'il a été rappelé',
    'injury-or-damage': 'quelqu’un a été blessé ou quelque chose endommagé',
    'no-safety-marks': 'il manque des marquages de sécurité ou des mises en garde',
    'same-as-warned': 'c’est le même qu’un produit signalé par un avertissement',
    other: 'un autre motif',
  },
  address: 'Adresse',
  number: 'Numéro d’article',
  product: 'Produit, selon la page',
  brand: 'Marque',
  model: 'Modèle',
  seller: 'Vendeur',
  why: 'Motif',
  notice: 'Avis officiel',
  noticeLink: 'Avis à l’adresse',
  note: 'Ce qui s’est passé',
  seen: 'Vu (UTC)',
  yours: 'À compléter : ce qui s’est passé et comment vous joindre, si le formulaire le demande.',
};
