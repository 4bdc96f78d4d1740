import { pluralFor } from '../plural.ts';
import type { PageWords } from '../words.ts';
import { warning } from './warning.ts';

const plural = pluralFor('de');

const yearFirst = 'Schreiben Sie das Jahr zuerst: 2025, 2025-03 oder 2025-03-14.';

export const watch: PageWords['watch'] = {
  title: warning.own.things,
  intro:
    'Nur auf diesem Gerät gemerkt, damit Sie davon erfahren, wenn eine Meldung etwas davon nennt.',

  off: {
    title: 'Erfahren, wenn etwas zurückgerufen wird, das Sie besitzen?',
    points: [
      'Seiten Ihrer Bestellungen bei AliExpress und Temu werden gelesen, wenn Sie sie öffnen. Gemerkt werden je Produkt Nummer, Titel und Tag, sonst nichts.',
      'Jedes andere Produkt nehmen Sie mit „Das besitze ich“ auf, in der Warnung oder im Fenster des Symbolleistenknopfs.',
      'Alles bleibt auf diesem Gerät: höchstens 2.000 Produkte, jedes drei Jahre lang. In privaten Fenstern wird nichts gemerkt.',
      'Nennt eine Aktualisierung der Liste eines davon, erfahren Sie es einmal und können nachsehen, ob Ihres betroffen ist.',
    ],
    notify: 'Auch eine Benachrichtigung zeigen',
    notifyHint:
      'Der Browser fragt Sie vorher. Ohne sie zeigt der Knopf in der Symbolleiste eine Zahl.',
    turnOn: 'Beobachtung einschalten',
  },
  inviteHint:
    'Erfahren, wenn etwas zurückgerufen wird, das Sie besitzen. Gemerkt nur auf diesem Gerät.',
  invite: 'Was sie tut',
  open: 'Öffnen',

  on: 'Die Beobachtung ist an',
  isOff: 'Die Beobachtung ist aus',
  notifies: 'Sie erfahren es mit einer Benachrichtigung.',
  marks: 'Sie erfahren es mit einer Zahl auf dem Knopf in der Symbolleiste.',
  allow: 'Benachrichtigungen zeigen',
  refused:
    'Der Browser hat die Erlaubnis nicht gegeben. Der Knopf in der Symbolleiste zeigt stattdessen eine Zahl.',
  turnOff: 'Ausschalten',
  offKept:
    'Es wird nichts mehr gemerkt oder nachgeschlagen. Was gemerkt wurde, bleibt, bis Sie es löschen.',
  updatesOff:
    'Die Aktualisierung der Liste ist aus, Sie erfahren nur von Meldungen, die mit einer neuen Version der Erweiterung kommen.',
  openUpdates: 'Aktualisierung einschalten',

  count: (count) => `${count} ${plural(count, { one: 'Produkt', other: 'Produkte' })}`,
  namedTitle: 'In einer Meldung genannt',
  othersTitle: 'Nicht in der Liste',
  none: (date) =>
    `Kein Treffer in der Liste vom ${date}. Auch ein Produkt, das niemand genannt hat, kann mangelhaft sein.`,
  loading: 'Ihre Sachen werden nachgeschlagen …',
  empty: 'Noch ist nichts gemerkt',
  emptyBody:
    'Öffnen Sie die Seite Ihrer Bestellungen bei AliExpress oder Temu, oder drücken Sie auf einer Produktseite „Das besitze ich“ im Fenster des Symbolleistenknopfs.',
  ordered: (date) => `bestellt ${date}`,
  marked: (date) => `vermerkt ${date}`,
  seen: (date) => `in Ihren Bestellungen, gesehen ${date}`,
  noTitle: (site, id) => `${site}-Artikel ${id}`,

  takeOut: 'Entfernen',
  takeOutOne: (title) => `${title} entfernen`,
  takenOut:
    'Entfernt. Die Nummer bleibt gemerkt, damit Ihre Bestellungen es nicht wiederbringen; „Alle löschen“ vergisst auch das.',
  erase: 'Alle löschen',
  eraseConfirm: (count) =>
    count === 1
      ? 'Das Produkt der Beobachtung löschen?'
      : `Alle ${count} Produkte der Beobachtung löschen?`,
  eraseYes: 'Alle löschen',
  eraseNo: 'Behalten',
  erased: 'Alles in der Beobachtung wurde gelöscht.',
  undo: 'Rückgängig',
  export: 'Exportieren',
  import: 'Importieren',
  imported: (count) =>
    count === 0
      ? 'Die Datei enthielt nichts Neues.'
      : `${count} ${plural(count, { one: 'Produkt wurde', other: 'Produkte wurden' })} aufgenommen.`,
  unreadable: (count) =>
    `${count} ${plural(count, { one: 'Eintrag war', other: 'Einträge waren' })} nicht lesbar.`,
  badFile: 'Das ist keine Datei der Beobachtung. Es wurde nichts geändert.',
  failed: 'Das hat nicht geklappt. Versuchen Sie es noch einmal.',

  check: warning.own.check,
  question: (index, count) => `Frage ${index} von höchstens ${count}`,
  ask: {
    variant: 'Welche Variante haben Sie?',
    models: 'Welche Modellnummer steht darauf?',
    gtins: 'Welche Nummer steht unter dem Strichcode?',
    lots: 'Welche Chargen- oder Losnummer steht darauf?',
    serials: 'Wie lautet die Seriennummer?',
    manufactured: 'Wann wurde es hergestellt?',
  },
  askDate: {
    best_before: 'Welches Mindesthaltbarkeitsdatum steht darauf?',
    use_by: 'Welches Verbrauchsdatum steht darauf?',
    expiry: 'Welches Ablaufdatum steht darauf?',
    other: 'Welches Datum steht darauf?',
  },
  where: {
    variant: 'Farbe, Duft oder Größe, wie Ihre Bestellung sie zeigt.',
    models: 'Auf dem Etikett oder Typenschild, auf der Verpackung oder in der Anleitung.',
    gtins: 'Unter den Strichen auf der Verpackung: 8, 12, 13 oder 14 Ziffern.',
    lots: 'Beim Datum, auf der Unterseite, an einer Naht oder auf der Verpackung. Oft nach „LOT“ oder „L“.',
    serials: 'Auf dem Etikett oder Typenschild, oft nach „S/N“.',
    manufactured: `Bei der Chargennummer, oft nach „MFG“. ${yearFirst}`,
    dateMark: `Auf der Verpackung oder der Unterseite. ${yearFirst}`,
  },
  next: 'Weiter',
  cannotFind: 'Ich finde es nicht',
  anotherVariant: 'Eine andere',
  unknownVariant: 'Ich weiß es nicht',
  again: 'Von vorn',
  mistake: {
    empty: 'Geben Sie ein, was darauf steht, oder wählen Sie „Ich finde es nicht“.',
    gtin: 'Diese Ziffern sind keine Strichcodenummer. Vergleichen Sie sie noch einmal.',
    date: yearFirst,
  },
  result: {
    affected: { title: 'Ihres ist betroffen', body: 'Es gehört zu denen, die die Meldung meint.' },
    'not-among': {
      title: 'Ihres ist nicht unter den genannten',
      body: 'Jede Nummer, nach der die Meldung geht, wurde verglichen, und Ihre weichen ab. Prüfen Sie, ob Sie richtig abgelesen haben. Die Meldung kann erweitert werden, und auch ein Produkt, das niemand genannt hat, kann mangelhaft sein.',
    },
    'cannot-tell': {
      title: 'Es lässt sich nicht sagen, ob Ihres betroffen ist',
      body: 'Behandeln Sie es bis dahin als betroffen.',
    },
  },
  reason: {
    'no-marks': 'Die Meldung sagt nicht, woran man betroffene Stücke erkennt.',
    incomplete:
      'Die Nummern der Meldung sind vielleicht nicht vollständig, Ihres kann also betroffen sein, ohne darunter zu sein.',
    unanswered: 'Eine Nummer, nach der die Meldung geht, fehlt.',
    unclear: 'Ihre Eingabe ist einer Nummer der Meldung ähnlich oder lässt sich auch anders lesen.',
    variant: 'Die Meldung nennt eine andere Variante und sagt nichts über Ihre.',
    'unsure-product':
      'Es ist nicht gewiss, dass die Meldung dieses Produkt meint. Vergleichen Sie ihre Bilder mit Ihrem.',
  },

  stepsTitle: 'Was Sie jetzt tun können',
  stopUsing: ['Benutzen Sie es ab sofort nicht mehr', 'und halten Sie es von Kindern fern.'],
  untilKnown: ['Benutzen Sie es nicht, bis Sie es wissen.', 'Halten Sie es von Kindern fern.'],
  keepProof: ['Heben Sie Produkt, Verpackung und Bestellung auf,', 'bis alles geklärt ist.'],
  askSeller: [
    'Fragen Sie den Verkäufer oder Hersteller,',
    'ob Ihres betroffen ist, mit einem Foto des Etiketts.',
  ],
  harm: 'Verletzung oder Schaden melden',

  popup: {
    own: warning.own.button,
    owned: 'Gehört zu Ihren Sachen.',
    news: (count) =>
      count === 1
        ? 'Etwas, das Sie besitzen, wird in einer Meldung genannt.'
        : `${count} Ihrer Sachen werden in Meldungen genannt.`,
    turnOn: 'Erfahren, wenn etwas von Ihnen zurückgerufen wird',
    open: 'Ansehen, was',
  },
};
