import type { ReportTextWords } from '../../reports/report-text.ts';

/** A report as text for an official form. */
export const reportText: ReportTextWords = {
  intro: {
    suspect: 'Ich möchte ein Produkt melden, das gefährlich sein kann.',
    'still-for-sale': 'Ein in einer amtlichen Meldung genanntes Produkt wird noch verkauft.',
    'not-this-product': 'Es wurde vor einem Produkt gewarnt, das ein anderes ist.',
    'page-unreadable': 'Diese Produktseite konnte nicht gelesen werden.',
  },
  reason: {
    unsafe: 'es sieht gefährlich aus',
    recalled: 'es wurde zurückgerufen',
    'injury-or-damage': 'jemand wurde verletzt oder etwas beschädigt',
    'no-safety-marks': 'Sicherheitskennzeichen oder Warnhinweise fehlen',
    'same-as-warned': 'es ist dasselbe wie ein Produkt mit Warnung',
    other: 'ein anderer Grund',
  },
  address: 'Adresse',
  number: 'Artikelnummer',
  product: 'Produkt, wie die Seite es nennt',
  brand: 'Marke',
  model: 'Modell',
  seller: 'Verkäufer',
  why: 'Grund',
  notice: 'Amtliche Meldung',
  noticeLink: 'Meldung unter',
  note: 'Was geschehen ist',
  seen: 'Gesehen (UTC)',
  yours:
    'Bitte ergänzen: was geschehen ist und wie man Sie erreicht, wo das Formular danach fragt.',
};
