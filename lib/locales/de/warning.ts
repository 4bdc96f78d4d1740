import { pluralFor } from '../plural.ts';
import type { Words } from '../words.ts';

const plural = pluralFor('de');
type Warning = Words['warning'];

const level: Warning['level'] = {
  danger: { word: 'Gefahr', meaning: 'von einer Behörde genannt' },
  caution: { word: 'Vorsicht', meaning: 'passt vielleicht zu einer Meldung' },
  advice: { word: 'Hinweis', meaning: 'diese Art von Produkt' },
  none: { word: 'Nicht in der Liste', meaning: 'kein Treffer' },
  unknown: { word: 'Nicht geprüft', meaning: 'konnte nicht nachgeschlagen werden' },
};

const clue: Warning['how']['clue'] = {
  'listing-id': 'Dieses Angebot steht in der Meldung',
  gtin: 'Gleicher Strichcode wie in der Meldung',
  'brand-model': 'Gleiche Marke und gleiches Modell wie in der Meldung',
  certificate: 'Gleiche KC-Zertifikatsnummer wie in der Meldung',
  'alias-id': 'Eine andere Nummer dieses Angebots steht in der Meldung',
  'model-number': 'Die Meldung führt die Nummer dieses Angebots als Modellnummer',
  'seller-product': 'Gleicher Verkäufer, ähnliches Produkt',
  'image-key': 'Gleiches Bild wie in der Meldung',
  brand: 'Gleiche Marke',
  model: 'Gleiche Modellnummer',
  name: 'Ähnlicher Produktname',
  photo: 'Ähnliches Foto',
  kind: 'Diese Art von Produkt wurde geprüft',
};

const communityClue: Warning['how']['communityClue'] = {
  'listing-id': 'Dieses Angebot wurde gemeldet',
  'alias-id': 'Eine andere Nummer dieses Angebots wurde gemeldet',
  gtin: 'Gleicher Strichcode wie beim gemeldeten Produkt',
  'brand-model': 'Gleiche Marke und gleiches Modell wie beim gemeldeten Produkt',
  certificate: 'Gleiche KC-Zertifikatsnummer wie beim gemeldeten Produkt',
  'image-key': 'Gleiches Bild wie beim gemeldeten Produkt',
};

const doubt: Warning['how']['doubt'] = {
  'other-brand': 'Die Marke auf dieser Seite ist eine andere.',
  'other-model': 'Das Modell auf dieser Seite ist ein anderes.',
  'other-kind': 'Diese Seite bietet offenbar eine andere Art von Produkt an.',
  'other-variant': 'Vielleicht sehen Sie eine andere Variante dieses Angebots.',
  'title-differs':
    'Der Titel weicht von der Meldung ab. Verkäufer verwenden Angebote manchmal neu.',
  'old-notice': 'Die Meldung ist mehrere Jahre alt.',
  community:
    'Keine Behörde hat es genannt. Käufer haben es gemeldet, und ein Prüfer hat zugestimmt.',
};

const measure: Warning['fact']['measures'] = {
  recall: 'Rückruf',
  withdrawal: 'vom Markt genommen',
  sales_ban: 'Verkauf verboten',
  listing_removed: 'aus dem Online-Verkauf entfernt',
  import_rejected: 'Einfuhr abgelehnt',
  destruction: 'zu vernichten',
  corrective_action: 'nachzubessern',
  warning: 'Verbraucher gewarnt',
  other: 'andere Maßnahme',
};

const action: Warning['step']['action'] = {
  stop_using: ['Haben Sie es schon? Benutzen Sie es ab sofort nicht mehr.', ''],
  do_not_eat: ['Nicht essen oder trinken.', ''],
  do_not_drive: ['Nicht damit fahren.', ''],
  park_outside: ['Im Freien aufbewahren,', 'fern von Gebäuden.'],
  keep_away_from_children: ['Von Kindern fernhalten.', ''],
  contact_firm: ['Wenden Sie sich an den Hersteller,', 'der in der Meldung steht.'],
  contact_retailer: ['Wenden Sie sich an den Verkäufer.', ''],
  contact_dealer: ['Wenden Sie sich an den Händler.', ''],
  return_to_store: ['Bringen Sie es zurück,', 'wo Sie es gekauft haben.'],
  dispose: ['Entsorgen Sie es', 'so, wie die Meldung es beschreibt.'],
  get_repair: ['Lassen Sie es reparieren,', 'bevor Sie es wieder benutzen.'],
  check_with_doctor: ['Benutzt und unwohl?', 'Gehen Sie zum Arzt.'],
};

/** Objects of „Bitten Sie den Verkäufer um …“; `none` stands alone. */
const remedy: Warning['step']['remedy'] = {
  refund: 'Erstattung',
  replacement: 'Ersatz',
  repair: 'Reparatur',
  instructions_or_label: 'eine neue Anleitung oder Kennzeichnung',
  other: 'die Abhilfe aus der Meldung',
  none: 'Die Meldung bietet keine Abhilfe.',
};

export const warning: Warning = {
  level,
  communityMeaning: 'von Käufern gemeldet',

  headline: {
    risk: (risks) => `Gefahr laut Behörde: ${risks}`,
    looksLike: (risks) => `Sieht aus wie ein Produkt mit dieser Gefahr: ${risks}`,
    looksLikeBare: 'Sieht aus wie ein Produkt aus einer Behördenmeldung',
    kindRisk: (risks) => `Bei solchen Produkten wurde eine Gefahr festgestellt: ${risks}`,
    kindBare: 'Eine Behörde hat vor solchen Produkten gewarnt',
    namedListing: 'Eine Behörde hat dieses Angebot genannt',
    namedProduct: 'Eine Behörde hat dieses Produkt genannt',
    community: 'Käufer haben dieses Produkt gemeldet',
    communityRisk: (risks) => `Käufer haben eine Gefahr gemeldet: ${risks}`,
  },
  notRecorded: 'Was festgestellt wurde, steht nicht in unserer Liste.',
  noticeSays: 'In der Meldung steht',
  reportsSay: 'In den Berichten steht',
  inLanguage: (language) => `(${language})`,

  how: {
    title: 'Woher wir das wissen',
    clue,
    communityClue,
    doubt,
    agree: (count) =>
      count === 1
        ? 'Ein Anhaltspunkt passt, das ist kein Beweis'
        : count === 2
          ? 'Zwei Anhaltspunkte passen, keiner ist ein Beweis'
          : `${count} Anhaltspunkte passen, keiner ist ein Beweis`,
    noJudgement: 'Kein Urteil über diesen Verkäufer oder dieses Produkt',
    community: 'Von Käufern gemeldet, nicht von einer Behörde',
    itemNumber: (site, id) => `${site}-Artikel ${id}`,
    onPage: 'Seite',
    inNotice: 'Meldung',
    variant: (variant) => `Die Meldung meint die Variante „${variant}“.`,
    variants: (count) => `Die Meldung meint ${count} Varianten`,
    missing: {
      brand: 'Auf dieser Seite steht keine Marke.',
      model: 'Auf dieser Seite steht kein Modell.',
    },
  },

  measured: {
    title: 'Gemessen',
    limit: (limit) => `Grenzwert ${limit}`,
    times: (times) => `das ${times}-Fache des Grenzwerts`,
    moreThan: (value) => `mehr als ${value}`,
    upTo: (value) => `bis zu ${value}`,
    about: (value) => `etwa ${value}`,
    more: (count) =>
      `${count} ${plural(count, { one: 'weiterer Messwert', other: 'weitere Messwerte' })} in der Meldung`,
  },

  fact: {
    title: 'Einzelheiten',
    authority: 'Behörde',
    notice: 'Meldung',
    reports: 'Berichte',
    risk: 'Gefahr',
    affected: 'Betroffen',
    printed: 'Achten Sie auf',
    measure: 'Maßnahme',
    applies: 'Gilt in',
    place: (name, country) => `${name} (${country})`,
    notifiedBy: (name, country) => `${name}, gemeldet von ${country}`,
    updated: (date) => `geändert ${date}`,
    noDate: 'Datum nicht erfasst',
    serious: 'ernst',
    allUnits: 'Alle Stücke',
    notStated: 'Nicht angegeben',
    otherUnits: 'Auch andere Stücke können betroffen sein.',
    model: 'Modell',
    batch: 'Charge',
    serial: 'Seriennr.',
    barcode: 'Strichcode',
    made: (range) => `Hergestellt ${range}`,
    dated: (range) => `Datumsangabe ${range}`,
    since: (from) => `ab ${from}`,
    until: (to) => `bis ${to}`,
    startsWith: (prefix) => `${prefix}…`,
    moreCodes: (count) => `und ${count} weitere`,
    moreCountries: (count) => `und ${count} weitere`,
    measures: measure,
    searchLink: 'Keine Adresse erfasst: Der Link öffnet die Suchseite der Behörde.',
  },

  step: {
    title: 'Was Sie jetzt tun können',
    action,
    remedy,
    askSeller: (remedies) => ['Bitten Sie den Verkäufer', `um ${remedies}.`],
    doNotBuy: ['Nicht kaufen.', 'Liegt es im Warenkorb, nehmen Sie es heraus.'],
    stopUsing: [
      'Haben Sie es schon? Benutzen Sie es ab sofort nicht mehr',
      'und halten Sie es von Kindern fern.',
    ],
    askRefund: ['Bitten Sie den Verkäufer', 'um Erstattung.'],
    compare: ['Vergleichen Sie', 'Bild, Marke und Modellnummer mit der Meldung.'],
    ifSame: ['Ist es dasselbe,', 'kaufen und benutzen Sie es nicht.'],
    ifUnsure: ['Im Zweifel', 'fragen Sie den Verkäufer nach Marke, Modell und Zertifikat.'],
    checkMarks: [
      'Achten Sie vor dem Kauf',
      'auf Zertifikatsnummer (KC in Korea), Material und Hersteller.',
    ],
    askMaker: ['Fehlt das,', 'fragen Sie den Verkäufer oder wählen Sie ein anderes Produkt.'],
    inAuthorityWords: 'In den Worten der Behörde',
  },

  pager: {
    position: (index, count) => `Meldung ${index} von ${count}`,
    more: (count) =>
      `${count} ${plural(count, { one: 'weitere Meldung', other: 'weitere Meldungen' })}`,
    previous: 'Vorige Meldung',
    next: 'Nächste Meldung',
  },

  button: {
    report: 'Angebot melden',
    notice: 'Meldung lesen',
    kindNotice: 'Befund lesen',
    search: 'Meldung suchen',
    newTab: 'öffnet einen neuen Tab',
    more: 'Alle Einzelheiten',
    notThis: 'Nicht dieses Produkt',
    notThisKind: 'Nicht diese Art von Produkt',
    hide: 'Auf dieser Seite ausblenden',
    fold: 'Einklappen',
    unfold: 'Warnung zeigen',
  },

  silenced: {
    title: 'Bei diesem Angebot werden Sie vor dieser Meldung nicht mehr gewarnt.',
    undo: 'Rückgängig',
    tellUs: 'Falschen Treffer melden',
    told: 'Danke. Der falsche Treffer steht in Ihren Berichten.',
    close: 'Schließen',
  },

  own: {
    button: 'Das besitze ich',
    offer:
      'Die Beobachtung ist aus. Eingeschaltet merkt sie sich, was Sie besitzen und was auf Ihren Bestellseiten steht, nur auf diesem Gerät.',
    turnOn: 'Einschalten und merken',
    notNow: 'Jetzt nicht',
    kept: 'Auf diesem Gerät gemerkt.',
    known: 'Es gehört schon zu Ihren Sachen.',
    undone: 'Nicht mehr gemerkt.',
    stillOn: 'Die Beobachtung bleibt an.',
    check: 'Ist meines betroffen?',
    things: 'Meine Sachen',
  },

  foot: {
    list: (date) => `Liste vom ${date}`,
    local: 'nur auf diesem Gerät geprüft',
  },

  card: {
    label: (levelWord) => `Cart Canary: ${levelWord}`,
    announce: (levelWord, headline) => `${levelWord}. ${headline}`,
  },

  trouble: {
    covered:
      'Etwas auf der Seite verdeckt diese Warnung. Nutzen Sie den Knopf von Cart Canary in der Symbolleiste.',
    failed: 'Das hat nicht geklappt. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  },
};
