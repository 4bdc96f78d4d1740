import type { Words } from '../words.ts';

export const shopping: Words['shopping'] = {
  marks: {
    region: 'Cart Canary: Produkte auf dieser Seite, die eine Meldung nennt',
    name: (levelWord, title) => `${levelWord}: ${title}`,
    untitled: 'Produkt ohne Titel',
    listing: 'Angebot öffnen',
    close: 'Schließen',
  },
  purchase: {
    title: 'Eine Behörde hat dieses Produkt genannt',
    stay: 'Nicht kaufen',
    goOn: 'Um trotzdem weiterzugehen, drücken Sie die Schaltfläche des Shops noch einmal. Danach fragt diese Seite nicht mehr.',
    toButton: 'Zur Schaltfläche des Shops',
  },
};
