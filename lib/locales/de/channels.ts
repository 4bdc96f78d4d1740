import type { ChannelWords } from '../../reports/channels/channel.ts';

/** What the official ways to report are called, what they are for and what they ask for. */
export const channels: ChannelWords = {
  'kr-safetykorea': {
    name: 'Koreanisches Informationszentrum für Produktsicherheit',
    about:
      'Unfälle mit Produkten und illegale Produkte. Nicht für Lebensmittel, Arzneimittel, Medizinprodukte, Geschirr oder Autos, auch nicht für bloße Qualitätsmängel.',
    asks: [
      'Produkt, Marke und Modell',
      'Wo es verkauft wird',
      'Was gefährlich ist oder was geschehen ist',
    ],
  },
  'kr-ciss': {
    name: 'Erfassung von Verbraucherunfällen (Korea Consumer Agency)',
    about: 'Verletzungen und Beinahe-Unfälle mit jedem Produkt.',
    asks: ['Produkt', 'Wie es geschah', 'Verletzung und Körperteil', 'Ihre Angaben', 'Fotos'],
  },
  'kr-1372': {
    name: '1372 Verbraucherberatung (Korea)',
    about: 'Rat zu Erstattungen und zu Verkäufern, die nicht antworten.',
    asks: ['Verkäufer und Bestellung', 'Was Sie verlangen'],
  },
  'eu-safety-gateway': {
    name: 'Consumer Safety Gateway (EU)',
    about:
      'Informiert die Behörde Ihres Landes über ein gefährliches Produkt oder einen Unfall. Erreichbar über das Portal Safety Gate.',
    asks: [
      'Produkt, Marke und Modell',
      'Wo und wann es gekauft wurde',
      'Was gefährlich ist oder was geschehen ist',
    ],
  },
  'us-saferproducts': {
    name: 'SaferProducts.gov (CPSC, USA)',
    about:
      'Berichte über Schäden oder Schadensrisiken gehen an den Hersteller und werden veröffentlicht. Beschwerden nur über Preis oder Qualität nicht.',
    asks: [
      'Beschreibung des Produkts',
      'Hersteller oder Handelsmarke',
      'Der Schaden oder das Risiko',
      'Datum des Vorfalls oder wann Sie davon erfuhren',
      'In welcher Rolle Sie melden (Verbraucher …)',
      'Ihr Name und Ihre Postanschrift',
      'Dass es wahr und genau ist',
      'Ob es veröffentlicht werden darf',
    ],
  },
  'ca-health-canada': {
    name: 'Health Canada: Vorfall melden',
    about:
      'Für Vorfälle mit einem Verbraucherprodukt. Nicht nötig, wenn das Produkt schon zurückgerufen ist.',
    asks: [
      'Wie man Sie erreicht',
      'Datum und Art des Vorfalls und was geschah',
      'Woher das Produkt kommt',
      'Marke, Name und Beschreibung, Serien- und Modellnummer und UPC, falls vorhanden',
      'Verletzung und Behandlung',
      'Fotos',
    ],
  },
  'au-accc': {
    name: 'ACCC Product Safety (Australien)',
    about: 'Hat eine Seite, um ein gefährliches Produkt zu melden, zu finden über die Startseite.',
    asks: [
      'Marke und Modell',
      'Datum und Ort des Kaufs',
      'Verletzungen',
      'Ob der Anbieter informiert wurde',
    ],
  },
  'gb-citizens-advice': {
    name: 'Citizens Advice, Verbraucherberatung (Vereinigtes Königreich)',
    about:
      'Gibt Meldungen an Trading Standards weiter. Die Datenbank des OPSS ist nur für Behörden.',
    asks: [
      'Produkt und Verkäufer',
      'Was gefährlich ist oder was geschehen ist',
      'Wie man Sie erreicht',
    ],
  },
  aliexpress: {
    name: 'AliExpress: Artikel melden',
    about:
      'Die Meldeseite, auf die die Produktseite verweist. Ein Formular ohne Konto steht ganz unten auf der Website.',
    asks: [
      'Artikelnummer',
      'Warum der Artikel gefährlich oder illegal ist',
      'Nummer der amtlichen Meldung',
    ],
  },
  temu: {
    name: 'Temu: „Artikel melden“',
    about:
      'Auf der Produktseite selbst. Die Hilfeseite erklärt, wie Meldungen behandelt werden; Menschen prüfen sie alle.',
    asks: ['Grund', 'Was gefährlich ist, in Ihren Worten', 'Nummer der amtlichen Meldung'],
  },
  'eu-dsa-16': {
    name: 'Meldung nach Artikel 16 des Gesetzes über digitale Dienste (DSA)',
    about:
      'Was Sie in das Formular der Plattform schreiben, damit sie den Eingang bestätigen und Ihnen ihre Entscheidung mitteilen muss.',
    asks: [
      'Warum es illegal ist, ausreichend genau',
      'Die genaue Adresse des Angebots',
      'Ihr Name und Ihre E-Mail-Adresse',
      'Dass Sie in gutem Glauben von der Richtigkeit und Vollständigkeit überzeugt sind',
    ],
  },
};
