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
    goOn: 'Para continuar de todos modos, pulse otra vez el botón de la tienda. Después, esta página no vuelve a preguntar.',
    toButton: 'Al botón de la tienda',
  },
};
