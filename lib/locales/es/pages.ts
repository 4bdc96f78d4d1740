import type { pages as shape } from '../en/pages.ts';
import { pluralFor } from '../plural.ts';

const plural = pluralFor('es');

export const pages: typeof shape = {
  name: 'Cart Canary',

  popup: {
    none: (date) => `Sin coincidencias en la lista del ${date}`,
    noneBody: () =>
      'Solo dice eso: un producto que ninguna autoridad ha señalado también puede ser defectuoso.',
    unknownTitle: 'Este producto no se ha comprobado',
    unknown: {
      'no-list':
        'No se pudo abrir la lista de productos peligrosos, así que este producto no se consultó.',
      'list-expired': 'La lista ha caducado, así que «sin coincidencias» diría poco.',
      unreadable: 'No se pudo leer esta página.',
    },
    noListing: 'No hay ningún producto en esta página',
    noListingBody:
      'Abra una página de producto en AliExpress o Temu y la respuesta aparecerá aquí.',
    cards: {
      named: (count) =>
        `Una alerta señala ${count} ${plural(count, { one: 'producto', other: 'productos' })} de esta página`,
      none: (looked) =>
        looked === 1
          ? 'El único producto consultado no está en la lista'
          : `Ninguno de los ${looked} productos consultados está en la lista`,
      looked: (count) =>
        `${count} ${plural(count, { one: 'producto consultado', other: 'productos consultados' })} en esta página hasta ahora.`,
      waiting: 'Aún no se ha consultado ningún producto de esta página',
      waitingBody:
        'Los productos se consultan a medida que aparecen; los que figuran en una alerta se marcan.',
      off: 'Las marcas están desactivadas en este tipo de página',
      offBody: 'En esta página no se consulta nada.',
      openOptions: 'Cambiarlo en las opciones',
      more: (count) => `y ${count} más`,
    },
    otherSite: 'No es una tienda que leamos',
    otherSiteBody: 'Cart Canary lee páginas de producto de AliExpress y Temu, y nada más.',
    reading: 'Leyendo la página…',
    readingBody: 'La respuesta aparecerá aquí enseguida.',
    unreadableTitle: 'Solo se pudo leer el número de este producto',
    unreadableBody:
      'Se consultó solo por ese número. Puede que la tienda haya cambiado sus páginas: un informe sin ningún contenido nos ayuda a arreglarlo.',
    reportUnreadable: 'Informar: página ilegible',
    tampered: 'Esta página interfiere con el aviso',
    tamperedBody: 'Quitó, tapó o cambió la tarjeta. Lo que está aquí queda fuera de su alcance.',
    report: 'Informar de este producto',
    myReports: (count) => (count === 0 ? 'Mis informes' : `Mis informes (${count})`),
    privateWindow: 'Ventana privada: no se guarda nada.',
    silenced: (count) =>
      `Usted dijo que ${count} ${plural(count, { one: 'alerta no es', other: 'alertas no son' })} de este producto.`,
    unsilence: 'Volver a avisar',
  },

  list: {
    title: 'Lista de productos peligrosos',
    count: (text, count) => `${text} ${plural(count, { one: 'entrada', other: 'entradas' })}`,
    of: (date) => `lista del ${date}`,
    age: (days) =>
      days === 0 ? 'de hoy' : `de hace ${days} ${plural(days, { one: 'día', other: 'días' })}`,
    seed: 'venía con la extensión',
    network: 'actualizada por la red',
    none: 'No hay ninguna lista legible en este dispositivo.',
  },

  language: { label: 'Idioma', region: 'País o región', auto: 'Como en el navegador' },

  reports: {
    title: 'Mis informes',
    intro:
      'Estos informes se guardan en este dispositivo. Puede borrarlos o llevárselos cuando quiera.',
    empty: 'Todavía no hay informes',
    emptyBody:
      'En una página de producto, pulse «Informar de este anuncio» en el aviso o el botón de Cart Canary en la barra de herramientas. El informe se guarda aquí.',
    count: (count) => `${count} ${plural(count, { one: 'informe', other: 'informes' })}`,
    product: 'Producto',
    kind: 'Tipo',
    reason: 'Motivo',
    state: 'Estado',
    date: 'Fecha',
    actions: 'Acciones',
    noTitle: (site, id) => `artículo de ${site} ${id}`,
    noReason: 'No se indica',
    delete: 'Borrar',
    deleteOne: (title) => `Borrar el informe sobre ${title}`,
    deleteAll: 'Borrar todos',
    confirmAll: (count) => (count === 1 ? '¿Borrar el informe?' : `¿Borrar los ${count} informes?`),
    confirmYes: 'Borrar todos',
    confirmNo: 'Conservarlos',
    deleted: 'Informe borrado.',
    deletedAll: 'Todos los informes borrados.',
    undo: 'Deshacer',
    exportJson: 'Exportar JSON',
    exportCsv: 'Exportar CSV',
    loading: 'Abriendo sus informes…',
    failed:
      'No se pudieron abrir sus informes. Cierre otras ventanas de Cart Canary e inténtelo de nuevo.',
  },

  options: {
    title: 'Opciones',
    languageHint: 'Para los avisos y estas páginas.',
    regionHint: 'Decide qué autoridades y teléfonos se ofrecen tras un informe.',
    regionAuto: 'Como indica el idioma del navegador',
    surfaces: {
      cards: {
        title: 'Marcas en páginas de búsqueda y de tienda',
        hint: 'Marca los productos que figuran en una alerta en páginas de búsqueda, categoría, tienda e inicio.',
      },
      purchase: {
        title: 'Una pregunta antes de comprar',
        hint: 'Si una autoridad ha señalado el producto, los botones de compra y carrito preguntan una vez más.',
      },
      lines: {
        title: 'Marcas en el carrito y los pedidos',
        hint: 'Marca los productos que figuran en una alerta en su carrito y sus pedidos. Con esto no se guarda nada.',
      },
    },
    pictures: 'Comparar imágenes de productos',
    picturesHint:
      'Compara en este dispositivo las imágenes de un producto con las de las alertas. El navegador preguntará si se pueden usar los servidores de imágenes de las tiendas. Una imagen parecida por sí sola nunca da un aviso.',
  },
};
