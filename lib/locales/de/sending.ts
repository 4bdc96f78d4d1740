import type { PageWords } from '../words.ts';

export const sending: PageWords['sending'] = {
  title: 'Diesen Bericht senden?',
  settledTitle: 'Dieser Bericht',
  lead: 'Bisher ist er nur auf diesem Gerät. Prüfer der unten genannten Stelle lesen, was gesendet wird; was sie bestätigen, wird als Warnung für alle veröffentlicht.',
  loading: 'Bericht wird geöffnet …',
  gone: 'Dieser Bericht ist nicht mehr auf diesem Gerät',
  goneBody: 'Er wurde gelöscht, hier oder auf einer anderen Seite.',
  failed:
    'Der Bericht ließ sich nicht öffnen. Schließen Sie andere Fenster von Cart Canary und versuchen Sie es noch einmal.',

  what: 'Alles, was gesendet würde',
  whatHint:
    'Sonst nichts: kein Name, kein Konto, keine Gerätenummer, keine Cookies. Die Stelle sieht wie jeder Server die Netzadresse des Absenders. Das Programm, das Cart Canary für solche Stellen hat, speichert sie nicht.',
  raw: 'Genau so wird es gesendet',
  secret: '(eine Zufallszahl für diesen Bericht; mit ihr können Sie ihn später löschen)',
  field: {
    kind: 'Art des Berichts',
    reason: 'Grund',
    site: 'Shop',
    title: 'Produkt, wie die Seite es nennt',
    listingId: 'Produktnummer',
    url: 'Adresse des Produkts',
    sellerName: 'Verkäufer',
    sellerId: 'Nummer des Verkäufers',
    brand: 'Marke',
    model: 'Modell',
    hazard: 'Meldung, um die es geht',
    note: 'Ihre Notiz',
    harm: 'Geschehener Schaden',
    picture: 'Bild',
    found: 'Was gelesen werden konnte',
    region: 'Land oder Region',
    language: 'Sprache',
    createdAt: 'Erstellt (auf die Minute)',
    appVersion: 'Version von Cart Canary',
    id: 'Zufallszahl dieses Berichts',
  },
  pictureSize: (size) => `1 Bild, ${size}`,

  add: 'Etwas ergänzen (muss nicht sein)',
  note: 'Notiz',
  noteHint:
    'Was geschehen ist oder was Ihnen verdächtig vorkam. Lassen Sie Namen, Adressen und Telefonnummern weg.',
  left: (count) => `noch ${count} Zeichen`,

  harm: {
    consent: 'Geschehenen Schaden angeben',
    why: 'Ob jemand verletzt oder krank wurde, ist eine Gesundheitsangabe. Sie wird nur mit Ihrer Einwilligung gesendet, hilft den Prüfern, die Gefahr einzuschätzen, wird von niemandem sonst gelesen und früher gelöscht als der Rest. Schreiben Sie nicht, wer es war.',
    kind: 'Was geschehen ist',
    choose: 'Bitte wählen',
    kinds: {
      'near-miss': 'Beinahe passiert',
      damage: 'Etwas wurde beschädigt',
      injury: 'Jemand wurde verletzt',
      illness: 'Jemand wurde krank',
    },
    treatment: 'Behandlung (muss nicht sein)',
    noTreatment: 'Keine Angabe',
    treatments: {
      none: 'Keine',
      'first-aid': 'Erste Hilfe',
      doctor: 'Beim Arzt',
      hospital: 'Im Krankenhaus',
    },
    date: 'Wann (muss nicht sein)',
    text: 'In Ihren Worten (muss nicht sein)',
    refused:
      'Der Browser hat die Erlaubnis für Gesundheitsangaben nicht gegeben, es wurde nichts ergänzt.',
  },

  picture: {
    title: 'Bild',
    hint: 'Vom Produkt oder seinem Etikett. Es wird hier neu gezeichnet, Ort, Zeit und Gerät stehen also nicht darin.',
    choose: 'Bild wählen',
    shot: 'Bild der Seite',
    shotTaken:
      'Bild der Seite, aus dem Fenster des Symbolleistenknopfs. Schneiden Sie ab, was nicht gesendet werden soll.',
    crop: 'Wählen Sie den Teil, der gesendet wird: mit der Maus ziehen oder die Ränder verschieben.',
    area: 'Bild mit dem Teil, der gesendet wird',
    left: 'Linker Rand',
    top: 'Oberer Rand',
    right: 'Rechter Rand',
    bottom: 'Unterer Rand',
    whole: 'Ganzes Bild',
    use: 'Diesen Teil anfügen',
    cancel: 'Kein Bild anfügen',
    remove: 'Bild entfernen',
    added: 'Das Bild geht mit dem Bericht.',
    unreadable: 'Diese Datei ließ sich nicht als Bild lesen.',
    tooLarge: 'Diese Datei ist zu groß. Bis zu 30 MB sind lesbar.',
    shotFailed: 'Der Browser hat kein Bild dieser Seite erlaubt.',
  },

  receiver: 'Wer ihn bekäme',
  noInbox:
    'In dieser Ausgabe ist keine Stelle eingebaut. Geben Sie die Adresse einer Stelle ein, der Sie vertrauen; ihr Betreiber kann sie Ihnen nennen.',
  address: 'Adresse der Stelle',
  change: 'Andere Adresse benutzen',
  ask: 'Wer betreibt sie?',
  asking: 'Wird gefragt …',
  askHint: 'Der Browser fragt zuerst nach der Erlaubnis für diese Adresse.',
  run: (name, country) => `${name}, ${country}`,
  contact: 'Kontakt',
  privacy: 'Datenschutzhinweis',
  retention: (days) => `Berichte werden spätestens nach ${days} Tagen gelöscht.`,
  noOperator:
    'Die Adresse sagte nicht, wer sie betreibt. Vielleicht ist sie gerade nicht in Betrieb oder keine Empfangsstelle.',

  choice: 'Was möchten Sie?',
  always: 'Berichte ab jetzt senden',
  alwaysHint:
    'Diesen und die künftigen, je 15 Sekunden nachdem Sie ihn gemacht haben. Jederzeit zu beenden.',
  once: 'Nur diesen senden',
  onceHint: 'Der nächste Bericht bleibt wieder auf diesem Gerät.',
  keep: 'Auf diesem Gerät behalten',
  keepHint: 'Nichts wird gesendet.',
  badAddress:
    'Die Adresse muss mit https:// beginnen und darf weder „?“ noch „#“ noch einen Benutzernamen enthalten.',
  refused: 'Der Browser hat die Erlaubnis nicht gegeben, es wurde nichts gesendet.',
  broken: 'Das hat nicht geklappt. Versuchen Sie es noch einmal.',

  shotButton: 'Mit einem Bild dieser Seite senden …',
  kept: 'Auf diesem Gerät gespeichert. Nichts wurde gesendet.',
  now: 'Jetzt senden',
  done: 'Gesendet. Unter „Meine Berichte“ sehen Sie, was daraus wird, und können ihn löschen.',
  refusedBy: (words) => `Die Stelle hat ihn nicht angenommen: ${words}`,
  notYet:
    'Die Stelle war nicht erreichbar. Es wird von selbst wieder versucht, auch nach einem Neustart.',
  myReports: 'Meine Berichte',

  row: {
    waiting: 'Wartet auf das Senden',
    kept: 'Auf diesem Gerät gespeichert',
    send: 'Senden …',
    tryNow: 'Jetzt versuchen',
    keep: 'Behalten',
    nextTry: (when) => `Nächster Versuch ${when}`,
    deleteIn: (when) => `Wird ${when} gelöscht, auch bei der Stelle`,
    trouble: {
      unreachable: 'Die Stelle war nicht erreichbar.',
      busy: 'Die Stelle ist ausgelastet.',
      server: 'Bei der Stelle trat ein Fehler auf.',
      stranger:
        'An ihrer Stelle antwortete etwas anderes, etwa die Anmeldeseite eines öffentlichen Netzes.',
    },
    deleted: 'Der Bericht wird in 15 Sekunden auch bei der Stelle gelöscht.',
    deletedAll: 'Alle Berichte werden in 15 Sekunden gelöscht, gesendete auch bei der Stelle.',
    refused:
      'Der Browser hat die Erlaubnis nicht gegeben, die Stelle zu fragen, es wurde nichts gelöscht.',
    forbidden: (host) =>
      `Der Browser erlaubt keine Anfragen an ${host} mehr, dorthin wird nichts gesendet.`,
    allow: 'Wieder erlauben',
  },

  options: {
    title: 'Berichte senden',
    off: 'Berichte bleiben auf diesem Gerät',
    offHint: 'Nach jedem Bericht können Sie ansehen, was gesendet würde, und ihn senden.',
    on: 'Berichte werden gesendet',
    onHint: 'Jeder Bericht wird 15 Sekunden, nachdem Sie ihn gemacht haben, gesendet.',
    turnOn: 'Berichte ab jetzt senden',
    turnOff: 'Nicht mehr senden',
    change: 'Diese Adresse benutzen',
    barred: 'Wer diesen Browser verwaltet, lässt Berichte auf dem Gerät.',
    turnedOff:
      'Das Senden ist aus. Es wird nichts mehr gesendet, und die Erlaubnis wurde zurückgegeben, außer wenn die Liste von derselben Adresse kommt. Früher gesendete Berichte können Sie unter „Meine Berichte“ löschen.',
    forbidden: 'Der Browser erlaubt keine Anfragen an diese Adresse mehr, es wird nichts gesendet.',
    allow: 'Wieder erlauben',
  },
};
