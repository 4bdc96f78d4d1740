import type { Words } from '../words.ts';

export const shopping: Words['shopping'] = {
  marks: {
    region: 'Cart Canary: productos de esta página que figuran en una alerta',
    name: (levelWord, title) => `${levelWord}: ${title}`,
    untitled: 'producto sin título',
    listing: 'Abrir el anuncio',
    close: 'Cerrar',
  },
  purchase: {
    title: 'Una autoridad ha señalado este producto',
    stay: 'No comprar',
    goOn: 'Continuar de todos modos',
    goOnHint: 'Si continúa, esta página no vuelve a preguntar.',
  },
};
