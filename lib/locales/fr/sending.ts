import type { PageWords } from '../words.ts';

export const sending: PageWords['sending'] = {
  title: 'Envoyer ce signalement\u202f?',
  settledTitle: 'Ce signalement',
  lead: 'Pour l’instant, il n’est que sur cet appareil. Les vérificateurs de la boîte ci-dessous lisent ce qui est envoyé\u202f; ce qu’ils confirment est publié comme avertissement pour tous.',
  loading: 'Ouverture du signalement…',
  gone: 'Ce signalement n’est plus sur cet appareil',
  goneBody: 'Il a été supprimé, ici ou sur une autre page.',
  failed:
    'Le signalement n’a pas pu être ouvert. Fermez les autres fenêtres de Cart Canary et réessayez.',

  what: 'Tout ce qui serait envoyé',
  whatHint:
    'Rien d’autre\u202f: ni nom, ni compte, ni numéro d’appareil, ni cookies. Comme tout serveur, la boîte voit l’adresse réseau de l’expéditeur. Le programme de boîte de Cart Canary ne la garde pas.',
  raw: 'Exactement comme il est envoyé',
  secret:
    '(un nombre aléatoire créé pour ce signalement\u202f; il permet de le supprimer plus tard)',
  field: {
    kind: 'Type de signalement',
    reason: 'Motif',
    site: 'Boutique',
    title: 'Produit, selon la page',
    listingId: 'Numéro du produit',
    url: 'Adresse du produit',
    sellerName: 'Vendeur',
    sellerId: 'Numéro du vendeur',
    brand: 'Marque',
    model: 'Modèle',
    hazard: 'Avis concerné',
    note: 'Votre note',
    harm: 'Dommage survenu',
    picture: 'Image',
    found: 'Ce qui a pu être lu',
    region: 'Pays ou région',
    language: 'Langue',
    createdAt: 'Créé (à la minute)',
    appVersion: 'Version de Cart Canary',
    id: 'Nombre aléatoire de ce signalement',
  },
  pictureSize: (size) => `1 image, ${size}`,

  add: 'Ajouter quelque chose (facultatif)',
  note: 'Note',
  noteHint:
    'Ce qui s’est passé ou ce qui vous a semblé suspect. Sans noms, adresses ni numéros de téléphone.',
  left: (count) => `encore ${count} caractères`,

  harm: {
    consent: 'Ajouter un dommage survenu',
    why: 'Savoir si quelqu’un a été blessé ou malade est une donnée de santé. Elle n’est envoyée qu’avec votre accord, aide les vérificateurs à juger du danger, n’est lue par personne d’autre et est supprimée plus tôt que le reste. N’écrivez pas de qui il s’agit.',
    kind: 'Ce qui s’est passé',
    choose: 'Veuillez choisir',
    kinds: {
      'near-miss': 'Évité de justesse',
      damage: 'Quelque chose a été endommagé',
      injury: 'Quelqu’un a été blessé',
      illness: 'Quelqu’un est tombé malade',
    },
    treatment: 'Soins (facultatif)',
    noTreatment: 'Non précisé',
    treatments: {
      none: 'Aucun',
      'first-aid': 'Premiers secours',
      doctor: 'Un médecin',
      hospital: 'Un hôpital',
    },
    date: 'Quand (facultatif)',
    text: 'Avec vos mots (facultatif)',
    refused:
      'Le navigateur n’a pas donné l’autorisation pour les données de santé, rien n’a donc été ajouté.',
  },

  picture: {
    title: 'Image',
    hint: 'Du produit ou de son étiquette. Elle est redessinée ici\u202f: ni lieu, ni heure, ni appareil n’y figurent.',
    choose: 'Choisir une image',
    shot: 'Image de la page',
    shotTaken:
      'Image de la page, prise depuis la fenêtre du bouton. Coupez ce qui ne doit pas être envoyé.',
    crop: 'Choisissez la partie à envoyer\u202f: tracez avec la souris ou déplacez les bords.',
    area: 'Image avec la partie à envoyer',
    left: 'Bord gauche',
    top: 'Bord supérieur',
    right: 'Bord droit',
    bottom: 'Bord inférieur',
    whole: 'Image entière',
    use: 'Ajouter cette partie',
    cancel: 'Ne pas ajouter d’image',
    remove: 'Retirer l’image',
    added: 'L’image accompagne le signalement.',
    unreadable: 'Ce fichier n’a pas pu être lu comme image.',
    tooLarge: 'Ce fichier est trop grand. 30 Mo au plus peuvent être lus.',
    shotFailed: 'Le navigateur n’a pas permis d’image de cette page.',
  },

  receiver: 'Qui le recevrait',
  noInbox:
    'Aucune boîte n’est intégrée à cette copie. Saisissez l’adresse d’une boîte de confiance\u202f; son exploitant peut vous la donner.',
  address: 'Adresse de la boîte',
  change: 'Utiliser une autre adresse',
  ask: 'Qui l’exploite\u202f?',
  asking: 'Demande en cours…',
  askHint: 'Votre navigateur demande d’abord l’autorisation pour cette adresse.',
  run: (name, country) => `${name}, ${country}`,
  contact: 'Contact',
  privacy: 'Information sur la vie privée',
  retention: (days) => `Les signalements sont supprimés après ${days} jours au plus tard.`,
  noOperator:
    'L’adresse n’a pas dit qui l’exploite. Elle est peut-être hors service, ou ce n’est pas une boîte.',

  choice: 'Que souhaitez-vous\u202f?',
  always: 'Envoyer les signalements dorénavant',
  alwaysHint:
    'Celui-ci et les suivants, chacun 15 secondes après l’avoir fait. Vous pouvez arrêter à tout moment.',
  once: 'Envoyer seulement celui-ci',
  onceHint: 'Le prochain signalement restera à nouveau sur cet appareil.',
  keep: 'Le garder sur cet appareil',
  keepHint: 'Rien n’est envoyé.',
  badAddress:
    'L’adresse doit commencer par https:// et ne contenir ni «\u202f?\u202f», ni «\u202f#\u202f», ni nom d’utilisateur.',
  refused: 'Le navigateur n’a pas donné l’autorisation, rien n’a donc été envoyé.',
  broken: 'Cela n’a pas fonctionné. Réessayez.',

  shotButton: 'Envoyer avec une image de cette page…',
  kept: 'Gardé sur cet appareil. Rien n’a été envoyé.',
  now: 'Envoyer maintenant',
  done: 'Envoyé. Dans «\u202fMes signalements\u202f», vous voyez ce qu’il devient et pouvez le supprimer.',
  refusedBy: (words) => `La boîte ne l’a pas accepté\u202f: ${words}`,
  notYet:
    'La boîte n’a pas pu être jointe. Un nouvel essai se fait tout seul, même après un redémarrage.',
  myReports: 'Mes signalements',

  row: {
    waiting: 'En attente d’envoi',
    kept: 'Gardé sur cet appareil',
    send: 'Envoyer…',
    tryNow: 'Essayer maintenant',
    keep: 'Conserver',
    nextTry: (when) => `Prochain essai ${when}`,
    deleteIn: (when) => `Supprimé ${when}, dans la boîte aussi`,
    trouble: {
      unreachable: 'La boîte n’a pas pu être jointe.',
      busy: 'La boîte est occupée.',
      server: 'La boîte a eu une erreur.',
      stranger: 'Autre chose a répondu à sa place, comme la page de connexion d’un réseau public.',
    },
    deleted: 'Le signalement est supprimé dans la boîte aussi, dans 15 secondes.',
    deletedAll:
      'Tous les signalements sont supprimés dans 15 secondes, dans la boîte aussi pour ceux envoyés.',
    refused:
      'Le navigateur n’a pas donné l’autorisation d’interroger la boîte, rien n’a donc été supprimé.',
    forbidden: (host) =>
      `Le navigateur n’autorise plus de demandes à ${host}, rien n’y est donc envoyé.`,
    allow: 'Autoriser à nouveau',
  },

  options: {
    title: 'Envoi des signalements',
    off: 'Les signalements restent sur cet appareil',
    offHint: 'Après chaque signalement, vous pouvez voir ce qui serait envoyé, et l’envoyer.',
    on: 'Les signalements sont envoyés',
    onHint: 'Chaque signalement est envoyé 15 secondes après que vous l’avez fait.',
    turnOn: 'Envoyer les signalements dorénavant',
    turnOff: 'Ne plus envoyer',
    change: 'Utiliser cette adresse',
    barred: 'L’organisme qui gère ce navigateur garde les signalements sur l’appareil.',
    turnedOff:
      'L’envoi est désactivé. Plus rien n’est envoyé et l’autorisation a été rendue, sauf si la liste vient de la même adresse. Les signalements déjà envoyés peuvent être supprimés dans «\u202fMes signalements\u202f».',
    forbidden: 'Le navigateur n’autorise plus de demandes à cette adresse, rien n’est donc envoyé.',
    allow: 'Autoriser à nouveau',
  },
};
