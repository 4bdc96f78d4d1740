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
  named: 'Cart Canary: Produkte auf dieser Seite, die eine Meldung nennt:',
  hidden: 'Cart Canary: Wegen Ihrer Einstellungen wird eine Meldung nicht gezeigt',
  reportMenu: 'Dieses Produkt an Cart Canary melden',
  reported: 'Ihr Bericht ist auf diesem Gerät gespeichert',
  notReported: 'Auf dieser Seite gibt es kein Produkt zu melden',
  watch: {
    one: 'Etwas, das Sie besitzen, wird in einer Meldung genannt',
    many: '{count} Ihrer Produkte werden in Meldungen genannt',
    more: 'und {count} weitere',
    open: 'Sehen Sie, ob Ihres betroffen ist und was zu tun ist.',
  },
};
