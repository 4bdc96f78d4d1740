import type { ChannelWords } from '../../reports/channels/channel.ts';

/** What the official ways to report are called, what they are for and what they ask for. */
export const channels: ChannelWords = {
  'kr-safetykorea': {
    name: 'Centre coréen d’information sur la sécurité des produits',
    about:
      'Accidents et produits illégaux. Pas pour les aliments, médicaments, dispositifs médicaux, vaisselle ou voitures, ni pour la seule qualité.',
    asks: [
      'Produit, marque et modèle',
      'Où il est vendu',
      'Ce qui est dangereux ou ce qui s’est passé',
    ],
  },
  'kr-ciss': {
    name: 'Système de surveillance des accidents de consommation (Korea Consumer Agency)',
    about: 'Blessures et accidents évités de justesse, avec tout produit.',
    asks: [
      'Produit',
      'Comment c’est arrivé',
      'Blessure et partie du corps',
      'Vos coordonnées',
      'Photos',
    ],
  },
  'kr-1372': {
    name: '1372, conseil aux consommateurs (Corée)',
    about: 'Conseils sur les remboursements et les vendeurs qui ne répondent pas.',
    asks: ['Vendeur et commande', 'Ce que vous demandez'],
  },
  'eu-safety-gateway': {
    name: 'Consumer Safety Gateway (UE)',
    about:
      'Informe l’autorité de votre pays d’un produit dangereux ou d’un accident. Accessible depuis le portail Safety Gate.',
    asks: [
      'Produit, marque et modèle',
      'Où et quand il a été acheté',
      'Ce qui est dangereux ou ce qui s’est passé',
    ],
  },
  'us-saferproducts': {
    name: 'SaferProducts.gov (CPSC, États-Unis)',
    about:
      'Les signalements d’un dommage ou d’un risque sont transmis au fabricant et publiés. Les plaintes sur le seul prix ou la seule qualité ne le sont pas.',
    asks: [
      'Description du produit',
      'Fabricant ou marque de distributeur',
      'Le dommage ou son risque',
      'Date de l’incident ou du jour où vous l’avez appris',
      'À quel titre vous signalez (consommateur…)',
      'Votre nom et votre adresse postale',
      'Que c’est vrai et exact',
      'Si cela peut être publié',
    ],
  },
  'ca-health-canada': {
    name: 'Santé Canada : signaler un incident',
    about:
      'Pour les incidents avec un produit de consommation. Inutile pour un produit déjà rappelé.',
    asks: [
      'Comment vous joindre',
      'Date et type de l’incident, et ce qui s’est passé',
      'D’où vient le produit',
      'Marque, nom et description ; numéro de série, modèle et CUP si vous les avez',
      'Blessure et soins',
      'Photos',
    ],
  },
  'au-accc': {
    name: 'ACCC Product Safety (Australie)',
    about: 'Propose une page pour signaler un produit dangereux, depuis la page d’accueil.',
    asks: [
      'Marque et modèle',
      'Date et lieu d’achat',
      'Blessures',
      'Si le fournisseur a été prévenu',
    ],
  },
  'gb-citizens-advice': {
    name: 'Citizens Advice, conseil aux consommateurs (Royaume-Uni)',
    about:
      'Transmet les signalements à Trading Standards. La base de données de l’OPSS est réservée aux autorités.',
    asks: [
      'Produit et vendeur',
      'Ce qui est dangereux ou ce qui s’est passé',
      'Comment vous joindre',
    ],
  },
  aliexpress: {
    name: 'AliExpress : signaler cet article',
    about:
      'La page de signalement indiquée sur la page du produit. Un formulaire sans compte se trouve en bas du site.',
    asks: [
      'Numéro d’article',
      'Pourquoi l’article est dangereux ou illégal',
      'Numéro de l’avis officiel',
    ],
  },
  temu: {
    name: 'Temu : « Signaler cet article »',
    about:
      'Sur la page du produit. La page d’aide explique le traitement des signalements ; des personnes les examinent tous.',
    asks: ['Motif', 'Ce qui est dangereux, avec vos mots', 'Numéro de l’avis officiel'],
  },
  'eu-dsa-16': {
    name: 'Notification selon l’article 16 du règlement sur les services numériques (DSA)',
    about:
      'Ce qu’il faut mettre dans le formulaire de la plateforme pour qu’elle doive accuser réception et vous communiquer sa décision.',
    asks: [
      'Pourquoi c’est illégal, avec assez de détails',
      'L’adresse exacte de l’annonce',
      'Votre nom et votre adresse e-mail',
      'Que vous pensez de bonne foi que vos indications sont exactes et complètes',
    ],
  },
};
