import { pluralFor } from '../plural.ts';
import type { PageWords } from '../words.ts';

const plural = pluralFor('de');

export const updates: PageWords['updates'] = {
  title: 'Aktualisierung der Gefahrenliste',
  off: 'Aktualisierung ist aus',
  on: 'Aktualisierung ist an',
  failed: 'Die letzte Aktualisierung schlug fehl',
  late: 'Die Liste ist abgelaufen',
  offHint:
    'Die Liste auf diesem Gerät wird benutzt, wie sie ist. Für sie wird über das Netz nichts angefragt.',
  promise:
    'Etwa alle sechs Stunden wird die signierte Liste von dieser einen Adresse geholt. Alle fragen nach denselben Dateien: keine Cookies, keine Kennungen, nichts über die Seiten, die Sie sehen.',
  noPublisher:
    'In dieser Ausgabe ist keine Adresse eines Herausgebers eingebaut. Geben Sie die Adresse einer Liste des Herausgebers ein, dem diese Ausgabe vertraut.',
  address: 'Adresse der Liste',
  turnOn: 'Aktualisierung einschalten',
  turnOff: 'Aktualisierung ausschalten',
  asks: 'Der Browser fragt dann nach der Erlaubnis für diese Adresse und keine andere.',
  change: 'Diese Adresse benutzen',
  now: 'Jetzt aktualisieren',
  stop: 'Anhalten',
  forbidden: 'Wer diesen Browser verwaltet, hat die Aktualisierung ausgeschaltet.',
  refused: 'Der Browser hat die Erlaubnis nicht gegeben, es wurde nichts geändert.',
  badAddress:
    'Die Adresse muss mit https:// beginnen und darf weder „?“ noch „#“ noch einen Benutzernamen enthalten.',
  broken: 'Das hat nicht geklappt. Versuchen Sie es noch einmal.',
  withdrawn: 'Der Browser erlaubt keine Anfragen an diese Adresse mehr, es wird nichts geholt.',
  allow: 'Wieder erlauben',
  turnedOff:
    'Die Aktualisierung ist aus. Die Liste wird nicht mehr angefragt, und die Erlaubnis wurde zurückgegeben, außer wenn Berichte an dieselbe Adresse gehen. Die bisher geholte Liste bleibt auf diesem Gerät in Gebrauch, bis eine neue Version der Erweiterung eine neuere bringt.',
  age: (days) =>
    days === 0
      ? 'Die Liste ist von heute.'
      : `Die Liste ist ${days} ${plural(days, { one: 'Tag', other: 'Tage' })} alt.`,
  expired:
    'Die Liste ist über den Tag hinaus, für den ihr Herausgeber einstand. Bis eine Aktualisierung kommt, gilt ein Produkt, das nicht darin steht, als nicht geprüft.',
  savingData:
    'Ihr Browser spart Daten, deshalb wird die Liste nur geholt, wenn Sie „Jetzt aktualisieren“ drücken.',
  checking: 'Wird geprüft …',
  progress: (done, total) => `${done} von ${total} geholt`,
  kept: 'Die letzte gute Liste bleibt in Gebrauch.',
  status: (code) => `(${code})`,
  problem: {
    offline: 'Die Adresse war nicht erreichbar.',
    server: 'Der Server antwortete mit einem Fehler.',
    slow: 'Der Server war zu langsam.',
    untrusted: 'Was ankam, war nicht das, was der Herausgeber signiert hat, und wurde verworfen.',
    expired: 'Der Herausgeber hat sich zuletzt nicht für die Liste verbürgt.',
    clock: 'Die Uhr dieses Geräts geht um mehr als einen Tag falsch.',
    storage: 'Das Gerät konnte die Liste nicht speichern. Vielleicht ist die Festplatte voll.',
  },
  fact: {
    version: 'Version',
    date: 'Erstellt am',
    count: 'Einträge',
    size: 'Größe',
    checked: 'Zuletzt geprüft',
    confirmed: 'Zuletzt als neueste bestätigt',
    problem: 'Letzter Fehler',
  },
  notYet: 'noch nicht',
};

export const welcome: PageWords['welcome'] = {
  title: 'Cart Canary ist bereit',
  lead: 'Öffnen Sie ein Produkt bei AliExpress oder Temu. Hat eine Behörde es genannt, sagt eine Karte, was festgestellt wurde, von wem und was Sie jetzt tun können.',
  toolbar:
    'Der Kanarienvogel neben der Adresszeile sagt auf jeder Seite dasselbe, auch wo eine Seite die Karte verdeckt. Sehen Sie ihn nicht, öffnen Sie dort das Puzzleteil (am Telefon: Menü, Erweiterungen) und heften Sie ihn an.',
  staysTitle: 'Was auf diesem Gerät bleibt',
  stays: [
    'Seiten werden hier mit der Liste verglichen. Keine Seite, kein Produkt und keine Suche verlässt das Gerät.',
    'Berichte werden hier gespeichert und nur gesendet, wenn Sie es sagen.',
    'Kein Konto, keine Statistik, keine Werbung.',
  ],
  limitsTitle: 'Was sie nicht sagen kann',
  limits:
    '„Kein Treffer“ heißt, dass keine Behörde der Liste das Produkt genannt hat. Ein Produkt, das niemand geprüft hat, kann trotzdem mangelhaft sein.',
  updatesTitle: 'Soll die Liste frisch bleiben?',
  list: (count, date) =>
    `Die mitgelieferte Liste hat ${count} Einträge und ist vom ${date}. Sie braucht kein Netz.`,
  later: 'Sie können die Aktualisierung jederzeit in den Einstellungen ein- oder ausschalten.',
  options: 'Einstellungen öffnen',
};
