import type { ToolbarWords } from '../words.ts';

export const toolbar: ToolbarWords = {
  idle: 'Cart Canary',
  title: {
    danger: 'Cart Canary: peligro, una autoridad ha señalado este producto',
    caution: 'Cart Canary: precaución, puede ser un producto de una alerta',
    advice: 'Cart Canary: consejo sobre este tipo de producto',
    none: 'Cart Canary: sin coincidencias en la lista',
    unknown: 'Cart Canary: este producto no se ha comprobado',
  },
  tampered: 'Cart Canary: esta página interfiere con el aviso',
  named: 'Cart Canary: productos de esta página que figuran en una alerta:',
  hidden: 'Cart Canary: una alerta no se muestra por sus opciones',
  reportMenu: 'Informar de este producto a Cart Canary',
  reported: 'Su informe se guarda en este dispositivo',
  notReported: 'No hay ningún producto del que informar en esta página',
  watch: {
    one: 'Algo que usted tiene figura en una alerta',
    many: '{count} productos suyos figuran en alertas',
    more: 'y {count} más',
    open: 'Vea si el suyo está afectado y qué hacer.',
  },
};
