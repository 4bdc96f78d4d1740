import type { pages as shape } from '../en/pages.ts';
import { pluralFor } from '../plural.ts';

const plural = pluralFor('de');

export const pages: typeof shape = {
  name: 'Cart Canary',

  popup: {
    none: (date) => `Kein Treffer in der Liste vom ${date}`,
    noneBody: () =>
      'Mehr heißt das nicht: Auch ein Produkt, das keine Behörde genannt hat, kann mangelhaft sein.',
    unknownTitle: 'Dieses Produkt wurde nicht geprüft',
    unknown: {
      'no-list':
        'Die Gefahrenliste ließ sich nicht öffnen, das Produkt wurde nicht nachgeschlagen.',
      'list-expired': 'Die Gefahrenliste ist abgelaufen, „kein Treffer“ würde wenig bedeuten.',
      unreadable: 'Diese Seite war nicht lesbar.',
    },
    noListing: 'Kein Produkt auf dieser Seite',
    noListingBody:
      'Öffnen Sie eine Produktseite bei AliExpress oder Temu, dann steht hier die Antwort.',
    cards: {
      named: (count) =>
        `Eine Meldung nennt ${count} ${plural(count, { one: 'Produkt', other: 'Produkte' })} auf dieser Seite`,
      none: (looked) =>
        looked === 1
          ? 'Das eine nachgesehene Produkt steht nicht in der Liste'
          : `Keines der ${looked} nachgesehenen Produkte steht in der Liste`,
      looked: (count) =>
        `Auf dieser Seite bisher ${count} ${plural(count, { one: 'Produkt', other: 'Produkte' })} nachgesehen.`,
      waiting: 'Auf dieser Seite noch kein Produkt nachgesehen',
      waitingBody:
        'Produkte werden nachgesehen, sobald sie in Sicht kommen; was eine Meldung nennt, wird markiert.',
      off: 'Auf solchen Seiten sind Markierungen aus',
      offBody: 'Auf dieser Seite wird nichts nachgesehen.',
      openOptions: 'In den Einstellungen ändern',
      more: (count) => `und ${count} weitere`,
    },
    otherSite: 'Kein Shop, den wir lesen',
    otherSiteBody: 'Cart Canary liest Produktseiten bei AliExpress und Temu und sonst nichts.',
    reading: 'Seite wird gelesen …',
    readingBody: 'Die Antwort steht gleich hier.',
    unreadableTitle: 'Nur die Nummer des Produkts war lesbar',
    unreadableBody:
      'Nur nach dieser Nummer wurde gesucht. Vielleicht hat der Shop seine Seiten geändert: Ein Bericht ganz ohne Inhalt hilft uns, das zu beheben.',
    reportUnreadable: 'Melden: Seite nicht lesbar',
    tampered: 'Diese Seite stört die Warnung',
    tamperedBody:
      'Sie hat die Karte entfernt, verdeckt oder verändert. Was hier steht, kann sie nicht erreichen.',
    report: 'Dieses Produkt melden',
    myReports: (count) => (count === 0 ? 'Meine Berichte' : `Meine Berichte (${count})`),
    privateWindow: 'Privates Fenster: nichts wird gespeichert.',
    silenced: (count) =>
      `Sie sagten: ${count} ${plural(count, { one: 'Meldung gilt', other: 'Meldungen gelten' })} nicht diesem Produkt.`,
    unsilence: 'Wieder warnen',
  },

  list: {
    title: 'Gefahrenliste',
    count: (text, count) => `${text} ${plural(count, { one: 'Eintrag', other: 'Einträge' })}`,
    of: (date) => `Liste vom ${date}`,
    age: (days) =>
      days === 0 ? 'von heute' : `${days} ${plural(days, { one: 'Tag', other: 'Tage' })} alt`,
    seed: 'mit der Erweiterung gekommen',
    network: 'über das Netz aktualisiert',
    none: 'Auf diesem Gerät gibt es keine lesbare Liste.',
  },

  language: { label: 'Sprache', region: 'Land oder Region', auto: 'Wie im Browser' },

  reports: {
    title: 'Meine Berichte',
    intro:
      'Diese Berichte sind auf diesem Gerät gespeichert. Sie können sie jederzeit löschen oder mitnehmen.',
    empty: 'Noch keine Berichte',
    emptyBody:
      'Drücken Sie auf einer Produktseite in der Warnung auf „Angebot melden“ oder auf den Knopf von Cart Canary in der Symbolleiste. Der Bericht wird hier gespeichert.',
    count: (count) => `${count} ${plural(count, { one: 'Bericht', other: 'Berichte' })}`,
    product: 'Produkt',
    kind: 'Art',
    reason: 'Grund',
    state: 'Stand',
    date: 'Datum',
    actions: 'Aktionen',
    noTitle: (site, id) => `${site}-Artikel ${id}`,
    noReason: 'Nicht angegeben',
    delete: 'Löschen',
    deleteOne: (title) => `Den Bericht über ${title} löschen`,
    deleteAll: 'Alle löschen',
    confirmAll: (count) =>
      count === 1 ? 'Den Bericht löschen?' : `Alle ${count} Berichte löschen?`,
    confirmYes: 'Alle löschen',
    confirmNo: 'Behalten',
    deleted: 'Bericht gelöscht.',
    deletedAll: 'Alle Berichte gelöscht.',
    undo: 'Rückgängig',
    exportJson: 'JSON exportieren',
    exportCsv: 'CSV exportieren',
    loading: 'Ihre Berichte werden geöffnet …',
    failed:
      'Ihre Berichte ließen sich nicht öffnen. Schließen Sie andere Fenster von Cart Canary und versuchen Sie es noch einmal.',
  },

  options: {
    title: 'Einstellungen',
    languageHint: 'Für Warnungen und diese Seiten.',
    regionHint: 'Bestimmt, welche Behörden und Rufnummern nach einem Bericht angeboten werden.',
    regionAuto: 'Wie die Sprache des Browsers sagt',
    surfaces: {
      cards: {
        title: 'Zeichen auf Such- und Shopseiten',
        hint: 'Kennzeichnet auf Such-, Kategorie-, Shop- und Startseiten Produkte, die eine Meldung nennt.',
      },
      purchase: {
        title: 'Eine Frage vor dem Kauf',
        hint: 'Hat eine Behörde das Produkt genannt, fragen die Knöpfe für Kauf und Warenkorb noch einmal nach.',
      },
      lines: {
        title: 'Zeichen in Warenkorb und Bestellungen',
        hint: 'Kennzeichnet im Warenkorb und auf Bestellseiten Produkte, die eine Meldung nennt. Dabei wird nichts gespeichert.',
      },
    },
    pictures: 'Produktbilder vergleichen',
    picturesHint:
      'Vergleicht die Bilder eines Produkts auf diesem Gerät mit denen in Meldungen. Der Browser fragt, ob die Bildserver der Shops benutzt werden dürfen. Ein ähnliches Bild allein gibt nie eine Warnung.',
  },
};
