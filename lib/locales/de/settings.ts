import { pluralFor } from '../plural.ts';
import type { PageWords } from '../words.ts';

const plural = pluralFor('de');

export const settings: PageWords['settings'] = {
  sections: 'Abschnitte',
  surfaces: 'Auf den Seiten der Shops',
  general: 'Sprache und Region',
  fixed: 'Wer diesen Browser verwaltet, hat das festgelegt.',
  lost: 'Diese Wahl ließ sich nicht speichern. Versuchen Sie es noch einmal.',

  sensitivity: {
    title: 'Wovor gewarnt wird',
    hint: 'Was Sie auch wählen: Der Knopf in der Symbolleiste sagt, wenn etwas weggelassen wird.',
    danger: 'Nur Gefahr',
    dangerHint: 'Eine Behörde hat genau dieses Produkt genannt.',
    caution: 'Gefahr und Vorsicht',
    cautionHint: 'Auch wo zwei Anhaltspunkte passen und keiner ein Beweis ist.',
    advice: 'Gefahr, Vorsicht und Hinweis',
    adviceHint: 'Auch Befunde zu einer Art von Ware, die nie über Verkäufer oder Produkt urteilen.',
  },

  sources: {
    title: 'Quellen',
    hint: 'Vor wessen Meldungen Sie gewarnt werden. Ausgeschaltete bleiben in der Liste und lassen sich suchen.',
    count: (text, newest) => `${text} in der Liste, die neueste vom ${newest}`,
    countOnly: (text) => `${text} in der Liste`,
    allOff: 'Alle Quellen sind aus: Vor keinem Produkt wird gewarnt.',
    allOn: 'Alle einschalten',
    loading: 'Liste wird gelesen …',
    none: 'Auf diesem Gerät gibt es keine Liste.',
    failed: 'Die Liste ließ sich nicht lesen.',
  },

  data: {
    title: 'Ihre Daten',
    hint: 'Einstellungen, Berichte mit ihren Bildern und was Sie „nicht dieses Produkt“ nannten, in einer Datei von Ihnen. Die Liste ist nie darin.',
    export: 'In eine Datei exportieren',
    import: 'Aus einer Datei importieren …',
    withOwned: 'Auch meine Sachen',
    exported: 'Die Datei wurde dem Browser übergeben.',
    leftOut: (count) =>
      `${count} ${plural(count, { one: 'Bild ist', other: 'Bilder sind' })} nicht in der Datei, sie würde zu groß.`,
    previewTitle: 'Was die Datei enthält',
    from: (date) => `Geschrieben am ${date}`,
    reports: (fresh, known) => `Berichte: ${fresh} neu, ${known} schon hier`,
    silenced: (fresh, known) => `„Nicht dieses Produkt“: ${fresh} neu, ${known} schon hier`,
    owned: (fresh, known) => `Ihre Sachen: ${fresh} neu, ${known} schon hier`,
    ownedOff:
      'Die Beobachtung ist hier aus: Ihre Sachen werden aufbewahrt, aber nicht nachgesehen.',
    settings: (count) => `Einstellungen, die sich ändern würden: ${count}`,
    keeps:
      'Nichts, was hier ist, wird gelöscht. Berichte kommen, wie sie sind; gesendet wird dadurch keiner.',
    apply: 'Das importieren',
    cancel: 'Lassen',
    applied: 'Importiert.',
    failed: 'Der Import schlug fehl, es wurde nichts geändert. Versuchen Sie es noch einmal.',
    exportFailed: 'Die Datei ließ sich nicht erstellen. Versuchen Sie es noch einmal.',
    problem: {
      'too-large': 'Die Datei ist größer als jede, die hier exportiert wurde.',
      'not-json': 'Das ist keine hier exportierte Datei: Sie ist nicht lesbar.',
      'not-ours': 'Das ist keine hier exportierte Datei.',
      newer:
        'Die Datei stammt aus einer neueren Version von Cart Canary. Aktualisieren Sie zuerst die Erweiterung.',
      broken: (where) =>
        `Die Datei ist beschädigt oder von Hand geändert, bei „${where}“. Es wurde nichts importiert.`,
    },
  },

  erase: {
    title: 'Alles löschen',
    hint: 'Leert alles, was Cart Canary auf diesem Gerät speichert, auch die Liste.',
    button: 'Alles löschen …',
    question: 'Alles endgültig löschen? Es gibt keinen Weg zurück.',
    goes: (reports, silenced) => [
      `${reports} Berichte, auch die gesendeten`,
      `${silenced} Mal „nicht dieses Produkt“`,
      'Ihre beobachteten Sachen',
      'alle Einstellungen und die Erlaubnisse, die Sie gaben',
      'die Gefahrenliste: Sie kommt beim nächsten Start des Browsers wieder, oder wenn Sie es sagen',
    ],
    exportFirst: 'Zuerst exportieren',
    yes: 'Alles löschen',
    no: 'Alles behalten',
    working: 'Wird gelöscht …',
    erased: 'Alles wurde gelöscht. Bis die Liste wieder da ist, wird kein Produkt geprüft.',
    load: 'Mitgelieferte Liste wieder laden',
    loaded: 'Die mitgelieferte Liste ist wieder da.',
    failed:
      'Das hat nicht geklappt. Schließen Sie andere Fenster von Cart Canary und versuchen Sie es noch einmal.',
  },

  diagnostics: {
    title: 'Diagnose',
    hint: 'Für einen Bericht über einen Fehler. Darin steht kein Produkt, keine Seite und nichts über Sie.',
    copy: 'Kopieren',
    copied: 'Kopiert',
    copyFailed: 'Kopieren ging nicht. Markieren Sie den Text und kopieren Sie ihn selbst.',
    text: 'Text der Diagnose',
  },

  hidden: (count) =>
    `Wegen Ihrer Einstellungen ${plural(count, { one: 'wird', other: 'werden' })} ${count} ${plural(count, { one: 'passende Meldung', other: 'passende Meldungen' })} nicht gezeigt.`,
  hiddenTitle: 'Eine Meldung wird nicht gezeigt',
};
