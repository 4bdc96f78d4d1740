import { pluralFor } from '../plural.ts';
import type { PageWords } from '../words.ts';
import { warning } from './warning.ts';

const plural = pluralFor('fr');

const yearFirst = 'Écrivez d’abord l’année\u202f: 2025, 2025-03 ou 2025-03-14.';

export const watch: PageWords['watch'] = {
  title: warning.own.things,
  intro:
    'Gardés en mémoire sur cet appareil uniquement, pour que vous sachiez quand un avis en cite un.',

  off: {
    title: 'Savoir quand un objet que vous possédez est rappelé\u202f?',
    points: [
      'Les pages de vos commandes sur AliExpress et Temu sont lues quand vous les ouvrez. De chaque produit sont gardés le numéro, le titre et le jour. Rien d’autre.',
      'Tout autre produit s’ajoute avec «\u202fJe le possède\u202f», dans l’avertissement ou dans la fenêtre du bouton de la barre d’outils.',
      'Tout reste sur cet appareil\u202f: 2 000 produits au plus, chacun pendant trois ans. En fenêtre privée, rien n’est gardé.',
      'Quand une mise à jour de la liste en cite un, vous êtes averti une fois et pouvez voir si le vôtre est concerné.',
    ],
    notify: 'Afficher aussi une notification',
    notifyHint:
      'Le navigateur vous demande d’abord. Sans elle, le bouton de la barre d’outils affiche un nombre.',
    turnOn: 'Activer le suivi',
  },
  inviteHint:
    'Savoir quand un objet que vous possédez est rappelé. Gardé en mémoire sur cet appareil uniquement.',
  invite: 'Ce qu’il fait',
  open: 'Ouvrir',

  on: 'Le suivi est activé',
  isOff: 'Le suivi est désactivé',
  notifies: 'Vous êtes averti par une notification.',
  marks: 'Vous êtes averti par un nombre sur le bouton de la barre d’outils.',
  allow: 'Afficher des notifications',
  refused:
    'Le navigateur n’a pas donné l’autorisation. Le bouton de la barre d’outils affiche un nombre à la place.',
  turnOff: 'Désactiver',
  offKept:
    'Plus rien n’est mémorisé ni recherché. Ce qui l’a été reste jusqu’à ce que vous l’effaciez.',
  updatesOff:
    'La mise à jour de la liste est désactivée, vous ne connaîtrez que les avis apportés par une nouvelle version de l’extension.',
  openUpdates: 'Activer la mise à jour',

  count: (count) => `${count} ${plural(count, { one: 'produit', other: 'produits' })}`,
  namedTitle: 'Cité dans un avis',
  othersTitle: 'Pas dans la liste',
  none: (date) =>
    `Aucune correspondance dans la liste du ${date}. Un produit que personne n’a désigné peut aussi être défectueux.`,
  loading: 'Recherche de vos objets…',
  empty: 'Rien n’est encore en mémoire',
  emptyBody:
    'Ouvrez la page de vos commandes sur AliExpress ou Temu, ou appuyez sur «\u202fJe le possède\u202f» dans la fenêtre du bouton de la barre d’outils sur une page de produit.',
  ordered: (date) => `commandé le ${date}`,
  marked: (date) => `marqué le ${date}`,
  seen: (date) => `dans vos commandes, vu le ${date}`,
  noTitle: (site, id) => `Article ${site} ${id}`,

  takeOut: 'Retirer',
  takeOutOne: (title) => `Retirer ${title}`,
  takenOut:
    'Retiré. Son numéro est conservé pour que vos commandes ne le ramènent pas\u202f; «\u202fTout effacer\u202f» l’oublie aussi.',
  erase: 'Tout effacer',
  eraseConfirm: (count) =>
    count === 1
      ? 'Effacer le produit du suivi\u202f?'
      : `Effacer les ${count} produits du suivi\u202f?`,
  eraseYes: 'Tout effacer',
  eraseNo: 'Conserver',
  erased: 'Tout le suivi a été effacé.',
  undo: 'Annuler',
  export: 'Exporter',
  import: 'Importer',
  imported: (count) =>
    count === 0
      ? 'Le fichier ne contenait rien de nouveau.'
      : `${count} ${plural(count, { one: 'produit ajouté', other: 'produits ajoutés' })}.`,
  unreadable: (count) =>
    `${count} ${plural(count, { one: 'entrée illisible', other: 'entrées illisibles' })}.`,
  badFile: 'Ce n’est pas un fichier du suivi. Rien n’a été changé.',
  failed: 'Cela n’a pas fonctionné. Réessayez.',

  check: warning.own.check,
  question: (index, count) => `Question ${index} sur ${count} au plus`,
  ask: {
    variant: 'Quelle variante avez-vous\u202f?',
    models: 'Quel numéro de modèle y est imprimé\u202f?',
    gtins: 'Quel numéro figure sous le code-barres\u202f?',
    lots: 'Quel numéro de lot y est imprimé\u202f?',
    serials: 'Quel est son numéro de série\u202f?',
    manufactured: 'Quand a-t-il été fabriqué\u202f?',
  },
  askDate: {
    best_before: 'Quelle date de durabilité minimale y est imprimée\u202f?',
    use_by: 'Quelle date limite de consommation y est imprimée\u202f?',
    expiry: 'Quelle date d’expiration y est imprimée\u202f?',
    other: 'Quelle date y est imprimée\u202f?',
  },
  where: {
    variant: 'La couleur, le parfum ou la taille, comme dans votre commande.',
    models: 'Sur l’étiquette ou la plaque signalétique, sur l’emballage ou dans la notice.',
    gtins: 'Sous les barres de l’emballage\u202f: 8, 12, 13 ou 14 chiffres.',
    lots: 'Près de la date, dessous, sur une couture ou sur l’emballage. Souvent après «\u202fLOT\u202f» ou «\u202fL\u202f».',
    serials: 'Sur l’étiquette ou la plaque signalétique, souvent après «\u202fS/N\u202f».',
    manufactured: `Près du numéro de lot, souvent après «\u202fMFG\u202f». ${yearFirst}`,
    dateMark: `Sur l’emballage ou dessous. ${yearFirst}`,
  },
  next: 'Suivant',
  cannotFind: 'Je ne le trouve pas',
  anotherVariant: 'Une autre',
  unknownVariant: 'Je ne sais pas',
  again: 'Recommencer',
  mistake: {
    empty: 'Saisissez ce qui est imprimé ou choisissez «\u202fJe ne le trouve pas\u202f».',
    gtin: 'Ces chiffres ne sont pas un code-barres. Comparez-les encore une fois.',
    date: yearFirst,
  },
  result: {
    affected: { title: 'Le vôtre est concerné', body: 'Il fait partie de ceux que vise l’avis.' },
    'not-among': {
      title: 'Le vôtre n’est pas parmi ceux cités',
      body: 'Tous les numéros sur lesquels se fonde l’avis ont été comparés et les vôtres diffèrent. Vérifiez que vous les avez bien lus. L’avis peut être étendu, et un produit que personne n’a désigné peut aussi être défectueux.',
    },
    'cannot-tell': {
      title: 'On ne peut pas dire si le vôtre est concerné',
      body: 'Tant que vous ne le savez pas, considérez-le comme concerné.',
    },
  },
  reason: {
    'no-marks': 'L’avis ne dit pas comment reconnaître les exemplaires concernés.',
    incomplete:
      'Les numéros de l’avis ne sont peut-être pas complets\u202f; le vôtre peut être concerné sans y figurer.',
    unanswered: 'Il manque un numéro sur lequel se fonde l’avis.',
    unclear: 'Votre saisie ressemble à un numéro de l’avis ou peut se lire autrement.',
    variant: 'L’avis cite une autre variante et ne dit rien de la vôtre.',
    'unsure-product':
      'Il n’est pas certain que l’avis vise ce produit. Comparez ses images avec le vôtre.',
  },

  stepsTitle: 'Que faire maintenant',
  stopUsing: ['Cessez tout de suite de l’utiliser', 'et tenez-le hors de portée des enfants.'],
  untilKnown: [
    'Tant que vous ne le savez pas, ne l’utilisez pas.',
    'Tenez-le hors de portée des enfants.',
  ],
  keepProof: ['Gardez le produit, son emballage et la commande', 'jusqu’à ce que ce soit réglé.'],
  askSeller: [
    'Demandez au vendeur ou au fabricant',
    'si le vôtre est concerné, avec une photo de l’étiquette.',
  ],
  harm: 'Signaler une blessure ou un dommage',

  popup: {
    own: warning.own.button,
    owned: 'Parmi vos objets.',
    news: (count) =>
      count === 1
        ? 'Un objet que vous possédez est cité dans un avis.'
        : `${count} de vos objets sont cités dans des avis.`,
    turnOn: 'Savoir quand un de vos objets est rappelé',
    open: 'Voir lesquels',
  },
};
