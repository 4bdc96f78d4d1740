import type { ToolbarWords } from '../words.ts';

export const toolbar: ToolbarWords = {
  idle: 'Cart Canary',
  title: {
    danger: 'Cart Canary: Gefahr, eine Behörde nennt dieses Produkt',
    caution: 'Cart Canary: Vorsicht, vielleicht ein gemeldetes Produkt',
    advice: 'Cart Canary: Hinweis zu dieser Art von Produkt',
    none: 'Cart Canary: kein Treffer in der Liste',
    unknown: 'Cart Canary: dieses Produkt wurde nicht geprüft',
  },
  tampered: 'Cart Canary: diese Seite stört die Warnung',
  reportMenu: 'Dieses Produkt an Cart Canary melden',
  reported: 'Ihre Meldung ist auf diesem Gerät gespeichert',
  notReported: 'Auf dieser Seite gibt es kein Produkt zu melden',
};
