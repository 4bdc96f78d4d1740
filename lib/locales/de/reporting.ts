import type { Words } from '../words.ts';

export const reporting: Words['reporting'] = {
  kind: {
    suspect: 'Verdächtiges Produkt',
    'still-for-sale': 'Genanntes Produkt noch im Verkauf',
    'not-this-product': 'Falscher Treffer',
    'page-unreadable': 'Seite nicht lesbar',
  },
  reason: {
    unsafe: 'Es sieht gefährlich aus',
    recalled: 'Es wurde zurückgerufen',
    'injury-or-damage': 'Verletzung oder Schaden',
    'no-safety-marks': 'Sicherheitskennzeichen fehlen',
    'same-as-warned': 'Dasselbe wie ein Produkt mit Warnung',
    other: 'Anderer Grund',
  },
  state: {
    queued: 'Auf diesem Gerät gespeichert',
    sending: 'Wird gesendet',
    sent: 'Gesendet',
    refused: 'Nicht angenommen',
    listed: 'Jetzt in der Liste',
    named: 'In der Liste, von einer Behörde genannt',
    withdrawn: 'Wieder aus der Liste genommen',
    deleting: 'Wird gelöscht',
  },

  saved: {
    title: 'Ihr Bericht ist auf diesem Gerät gespeichert',
    asKind: (label) => `Gespeichert als: ${label}`,
    undo: 'Rückgängig',
    undone: 'Der Bericht wurde gelöscht.',
    sendTitle: 'Ihr Bericht wird gesendet',
    sendBody:
      'In 15 Sekunden, wie Sie es gewählt haben. Bis dahin können Sie es rückgängig machen.',
    look: 'Senden oder ergänzen …',
    lookAgain: 'Ansehen, was gesendet wird …',
    why: 'Warum melden Sie es? (muss nicht sein)',
    back: 'Zurück zur Warnung',
    done: 'Fertig',
  },

  privateWindow: {
    title: 'Privates Fenster: nichts wird gespeichert',
    body: 'Kopieren Sie den Text unten und nutzen Sie ihn an einer dieser Stellen.',
  },

  official: {
    title: 'Sagen Sie es denen, die handeln können',
    body: 'Wir melden nie in Ihrem Namen. Kopieren Sie den Text, dann öffnen Sie das Formular oder rufen Sie an.',
    form: 'Formular öffnen',
    home: 'Website öffnen',
    asks: (fields) => `Gefragt wird nach: ${fields}`,
    call: (phone) => `${phone} anrufen`,
    copy: 'Text kopieren',
    copied: 'Kopiert',
    copyFailed: 'Kopieren ging nicht. Markieren Sie den Text und kopieren Sie ihn selbst.',
    text: 'Text des Berichts',
    checked: (date) => `Adresse geprüft ${date}`,
    none: 'Für Ihre Region kennen wir noch keine amtliche Stelle.',
  },
};
