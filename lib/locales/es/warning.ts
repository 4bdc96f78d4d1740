import { pluralFor } from '../plural.ts';
import type { Words } from '../words.ts';

const plural = pluralFor('es');
type Warning = Words['warning'];

const level: Warning['level'] = {
  danger: { word: 'Peligro', meaning: 'señalado por una autoridad' },
  caution: { word: 'Precaución', meaning: 'puede coincidir con una alerta' },
  advice: { word: 'Consejo', meaning: 'este tipo de producto' },
  none: { word: 'No está en la lista', meaning: 'sin coincidencias' },
  unknown: { word: 'Sin comprobar', meaning: 'no se pudo consultar' },
};

const clue: Warning['how']['clue'] = {
  'listing-id': 'Este anuncio figura en la alerta',
  gtin: 'Mismo código de barras que en la alerta',
  'brand-model': 'Misma marca y modelo que en la alerta',
  certificate: 'Mismo número de certificado KC que en la alerta',
  'alias-id': 'Otro número de este anuncio figura en la alerta',
  'model-number': 'La alerta da el número de este anuncio como número de modelo',
  'seller-product': 'Mismo vendedor, producto parecido',
  'image-key': 'Misma imagen que en la alerta',
  brand: 'Misma marca',
  model: 'Mismo número de modelo',
  name: 'Nombre de producto parecido',
  photo: 'Foto parecida',
  kind: 'Se analizó este tipo de producto',
};

const communityClue: Warning['how']['communityClue'] = {
  'listing-id': 'Se ha informado de este anuncio',
  'alias-id': 'Se ha informado de otro número de este anuncio',
  gtin: 'Mismo código de barras que el producto del que se informó',
  'brand-model': 'Misma marca y modelo que el producto del que se informó',
  certificate: 'Mismo número de certificado KC que el producto del que se informó',
  'image-key': 'Misma imagen que el producto del que se informó',
};

const doubt: Warning['how']['doubt'] = {
  'other-brand': 'La marca de esta página es distinta.',
  'other-model': 'El modelo de esta página es distinto.',
  'other-kind': 'Esta página parece ofrecer otro tipo de producto.',
  'other-variant': 'Puede que esté viendo otra variante de este anuncio.',
  'title-differs':
    'El título no coincide con la alerta. A veces los vendedores reutilizan un anuncio.',
  'old-notice': 'La alerta tiene varios años.',
  community:
    'Ninguna autoridad lo ha señalado. Lo comunicaron compradores y un revisor lo confirmó.',
};

const measure: Warning['fact']['measures'] = {
  recall: 'retirado y recuperado de los consumidores',
  withdrawal: 'retirado del mercado',
  sales_ban: 'venta prohibida',
  listing_removed: 'retirado de la venta en línea',
  import_rejected: 'rechazado en la importación',
  destruction: 'debe destruirse',
  corrective_action: 'debe corregirse',
  warning: 'consumidores advertidos',
  other: 'otra medida',
};

const action: Warning['step']['action'] = {
  stop_using: ['¿Ya lo tiene? Deje de usarlo ahora.', ''],
  do_not_eat: ['No lo coma ni lo beba.', ''],
  do_not_drive: ['No conduzca con él.', ''],
  park_outside: ['Guárdelo al aire libre,', 'lejos de edificios.'],
  keep_away_from_children: ['Manténgalo fuera del alcance de los niños.', ''],
  contact_firm: ['Póngase en contacto con el fabricante', 'que figura en la alerta.'],
  contact_retailer: ['Póngase en contacto con el vendedor.', ''],
  contact_dealer: ['Póngase en contacto con el distribuidor.', ''],
  return_to_store: ['Devuélvalo', 'donde lo compró.'],
  dispose: ['Deséchelo', 'como indica la alerta.'],
  get_repair: ['Hágalo reparar', 'antes de volver a usarlo.'],
  check_with_doctor: ['¿Lo ha usado y se encuentra mal?', 'Consulte a un médico.'],
};

/** Objects of «Pida al vendedor …»; `none` stands alone. */
const remedy: Warning['step']['remedy'] = {
  refund: 'el reembolso',
  replacement: 'un cambio',
  repair: 'la reparación',
  instructions_or_label: 'nuevas instrucciones o etiqueta',
  other: 'la solución que indica la alerta',
  none: 'La alerta no ofrece ninguna solución.',
};

export const warning: Warning = {
  level,
  communityMeaning: 'comunicado por compradores',

  headline: {
    risk: (risks) => `Una autoridad detectó un riesgo de ${risks}`,
    looksLike: (risks) => `Se parece a un producto con riesgo de ${risks}`,
    looksLikeBare: 'Se parece a un producto de la alerta de una autoridad',
    kindRisk: (risks) => `Se detectó un riesgo de ${risks} en productos de este tipo`,
    kindBare: 'Una autoridad advirtió sobre productos de este tipo',
    namedListing: 'Una autoridad ha señalado este anuncio',
    namedProduct: 'Una autoridad ha señalado este producto',
    community: 'Los compradores han informado de este producto',
    communityRisk: (risks) => `Los compradores informaron de un riesgo de ${risks}`,
  },
  notRecorded: 'Nuestra lista no recoge qué se detectó.',
  noticeSays: 'La alerta dice',
  reportsSay: 'Los informes dicen',
  inLanguage: (language) => `(${language})`,

  how: {
    title: 'Cómo lo sabemos',
    clue,
    communityClue,
    doubt,
    agree: (count) =>
      count === 1
        ? 'Un indicio coincide, y no es una prueba'
        : count === 2
          ? 'Dos indicios coinciden, ninguno es una prueba'
          : `${count} indicios coinciden, ninguno es una prueba`,
    noJudgement: 'No es un juicio sobre este vendedor ni este producto',
    community: 'Comunicado por compradores, no por una autoridad',
    itemNumber: (site, id) => `artículo de ${site} ${id}`,
    onPage: 'Página',
    inNotice: 'Alerta',
    variant: (variant) => `La alerta se refiere a la variante «${variant}».`,
    variants: (count) => `La alerta se refiere a ${count} variantes`,
    missing: {
      brand: 'Esta página no muestra ninguna marca.',
      model: 'Esta página no muestra ningún modelo.',
    },
  },

  measured: {
    title: 'Medición',
    limit: (limit) => `límite ${limit}`,
    times: (times) => `${times} veces el límite`,
    moreThan: (value) => `más de ${value}`,
    upTo: (value) => `hasta ${value}`,
    about: (value) => `unos ${value}`,
    more: (count) =>
      `${count} ${plural(count, { one: 'valor medido más', other: 'valores medidos más' })} en la alerta`,
  },

  fact: {
    title: 'Detalles',
    authority: 'Autoridad',
    notice: 'Alerta',
    reports: 'Informes',
    risk: 'Riesgo',
    affected: 'Afecta a',
    printed: 'Busque',
    measure: 'Medida',
    applies: 'Se aplica en',
    place: (name, country) => `${name} (${country})`,
    notifiedBy: (name, country) => `${name}, notificado por ${country}`,
    updated: (date) => `actualizado el ${date}`,
    noDate: 'fecha no registrada',
    serious: 'grave',
    allUnits: 'Todas las unidades',
    notStated: 'No se indica',
    otherUnits: 'Otras unidades también pueden estar afectadas.',
    model: 'Modelo',
    batch: 'Lote',
    serial: 'N.º de serie',
    barcode: 'Código de barras',
    made: (range) => `Fabricado ${range}`,
    dated: (range) => `Fecha marcada ${range}`,
    since: (from) => `desde ${from}`,
    until: (to) => `hasta ${to}`,
    startsWith: (prefix) => `${prefix}…`,
    moreCodes: (count) => `y ${count} más`,
    moreCountries: (count) => `y ${count} más`,
    measures: measure,
    searchLink: 'No hay dirección registrada: el enlace abre el buscador de la autoridad.',
  },

  step: {
    title: 'Qué hacer ahora',
    action,
    remedy,
    askSeller: (remedies) => ['Pida al vendedor', `${remedies}.`],
    doNotBuy: ['No lo compre.', 'Si está en su carrito, quítelo.'],
    stopUsing: [
      '¿Ya lo tiene? Deje de usarlo ahora',
      'y manténgalo fuera del alcance de los niños.',
    ],
    askRefund: ['Pida al vendedor', 'el reembolso.'],
    compare: ['Compare', 'la imagen, la marca y el número de modelo con la alerta.'],
    ifSame: ['Si es el mismo,', 'no lo compre ni lo use.'],
    ifUnsure: [
      'Si no está claro,',
      'pregunte al vendedor por la marca, el modelo y el certificado.',
    ],
    checkMarks: [
      'Antes de comprar, busque',
      'un número de certificado (KC en Corea), el material y un fabricante con nombre.',
    ],
    askMaker: ['Si faltan,', 'pregunte al vendedor o elija otro producto.'],
    inAuthorityWords: 'En palabras de la autoridad',
  },

  pager: {
    position: (index, count) => `Alerta ${index} de ${count}`,
    more: (count) => `${count} ${plural(count, { one: 'alerta más', other: 'alertas más' })}`,
    previous: 'Alerta anterior',
    next: 'Alerta siguiente',
  },

  button: {
    report: 'Informar de este anuncio',
    notice: 'Leer la alerta',
    kindNotice: 'Leer el hallazgo',
    search: 'Buscar la alerta',
    newTab: 'se abre en una pestaña nueva',
    more: 'Todos los detalles',
    notThis: 'No es este producto',
    notThisKind: 'No es este tipo de producto',
    hide: 'Ocultar en esta página',
    fold: 'Plegar',
    unfold: 'Mostrar el aviso',
  },

  silenced: {
    title: 'Ya no se le avisará de esta alerta en este anuncio.',
    undo: 'Deshacer',
    tellUs: 'Informar de un error',
    told: 'Gracias. El error figura en sus informes.',
    close: 'Cerrar',
  },

  own: {
    button: 'Lo tengo',
    offer:
      'El seguimiento está desactivado. Activado, recuerda lo que usted tiene y lo que figura en sus páginas de pedidos, solo en este dispositivo.',
    turnOn: 'Activar y recordar',
    notNow: 'Ahora no',
    kept: 'Recordado en este dispositivo.',
    known: 'Ya está entre sus cosas.',
    undone: 'Ya no se recuerda.',
    stillOn: 'El seguimiento sigue activado.',
    check: '¿Está afectado el mío?',
    things: 'Mis cosas',
  },

  foot: {
    list: (date) => `Lista del ${date}`,
    local: 'comprobado solo en este dispositivo',
  },

  card: {
    label: (levelWord) => `Cart Canary: ${levelWord}`,
    announce: (levelWord, headline) => `${levelWord}. ${headline}`,
  },

  trouble: {
    covered:
      'Algo en la página tapa este aviso. Use el botón de Cart Canary en la barra de herramientas.',
    failed: 'No ha funcionado. Recargue la página e inténtelo de nuevo.',
  },
};
