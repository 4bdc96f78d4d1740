import { pluralFor } from '../plural.ts';
import type { PageWords } from '../words.ts';

const plural = pluralFor('es');

export const settings: PageWords['settings'] = {
  sections: 'Secciones',
  surfaces: 'En las páginas de las tiendas',
  general: 'Idioma y región',
  fixed: 'Lo ha decidido quien administra este navegador.',
  lost: 'Esa elección no se pudo guardar. Inténtelo de nuevo.',

  sensitivity: {
    title: 'De qué avisar',
    hint: 'Elija lo que elija, el botón de la barra de herramientas dice cuándo se omite algo.',
    danger: 'Solo peligro',
    dangerHint: 'Una autoridad ha señalado exactamente este producto.',
    caution: 'Peligro y precaución',
    cautionHint: 'También cuando dos indicios coinciden y ninguno es una prueba.',
    advice: 'Peligro, precaución y consejo',
    adviceHint:
      'También hallazgos sobre un tipo de producto, que nunca juzgan al vendedor ni el producto.',
  },

  sources: {
    title: 'Fuentes',
    hint: 'De qué alertas se le avisa. Las desactivadas siguen en la lista y se pueden buscar.',
    count: (text, newest) => `${text} en la lista, la más reciente del ${newest}`,
    countOnly: (text) => `${text} en la lista`,
    allOff: 'Todas las fuentes están desactivadas: no se avisa de ningún producto.',
    allOn: 'Activar todas',
    loading: 'Leyendo la lista…',
    none: 'No hay lista en este dispositivo.',
    failed: 'No se pudo leer la lista.',
  },

  data: {
    title: 'Sus datos',
    hint: 'Opciones, informes con sus imágenes y lo que marcó como «no es este producto», en un archivo suyo. Nunca contiene la lista.',
    export: 'Exportar a un archivo',
    import: 'Importar de un archivo…',
    withOwned: 'También mis cosas',
    exported: 'El archivo se entregó al navegador.',
    leftOut: (count) =>
      `${count} ${plural(count, { one: 'imagen no está', other: 'imágenes no están' })} en el archivo, que sería demasiado grande.`,
    previewTitle: 'Qué contiene el archivo',
    from: (date) => `Escrito el ${date}`,
    reports: (fresh, known) => `Informes: ${fresh} nuevos, ${known} ya están`,
    silenced: (fresh, known) => `«No es este producto»: ${fresh} nuevos, ${known} ya están`,
    owned: (fresh, known) => `Sus cosas: ${fresh} nuevas, ${known} ya están`,
    ownedOff: 'Aquí el seguimiento está desactivado: sus cosas se guardan pero no se consultan.',
    settings: (count) => `Opciones que cambiarían: ${count}`,
    keeps:
      'No se borra nada de lo que hay. Los informes llegan como están; por ello no se envía ninguno.',
    apply: 'Importar esto',
    cancel: 'Dejarlo',
    applied: 'Importado.',
    failed: 'La importación falló y no se cambió nada. Inténtelo de nuevo.',
    exportFailed: 'No se pudo crear el archivo. Inténtelo de nuevo.',
    problem: {
      'too-large': 'El archivo es mayor que cualquiera exportado aquí.',
      'not-json': 'No es un archivo exportado aquí: no se puede leer.',
      'not-ours': 'No es un archivo exportado aquí.',
      newer: 'El archivo es de una versión más nueva de Cart Canary. Actualice antes la extensión.',
      broken: (where) =>
        `El archivo está dañado o se cambió a mano, en «${where}». No se importó nada.`,
    },
  },

  erase: {
    title: 'Borrar todo',
    hint: 'Vacía todo lo que Cart Canary guarda en este dispositivo, también la lista.',
    button: 'Borrar todo…',
    question: '¿Borrar todo para siempre? No hay vuelta atrás.',
    goes: (reports, silenced) => [
      `${reports} informes, también los enviados`,
      `${silenced} veces «no es este producto»`,
      'las cosas suyas en seguimiento',
      'todas las opciones y los permisos que dio',
      'la lista de productos peligrosos: vuelve al reiniciar el navegador o cuando usted lo diga',
    ],
    exportFirst: 'Exportar antes',
    yes: 'Borrar todo',
    no: 'Conservar todo',
    working: 'Borrando…',
    erased: 'Se borró todo. Hasta que vuelva la lista, no se comprueba ningún producto.',
    load: 'Cargar de nuevo la lista incluida',
    loaded: 'La lista incluida ha vuelto.',
    failed: 'No ha funcionado. Cierre otras ventanas de Cart Canary e inténtelo de nuevo.',
  },

  diagnostics: {
    title: 'Diagnóstico',
    hint: 'Para informar de un fallo. No contiene productos, páginas ni nada sobre usted.',
    copy: 'Copiar',
    copied: 'Copiado',
    copyFailed: 'No se pudo copiar. Seleccione el texto y cópielo usted.',
    text: 'Texto del diagnóstico',
  },

  hidden: (count) =>
    `Por sus opciones no ${plural(count, { one: 'se muestra', other: 'se muestran' })} ${count} ${plural(count, { one: 'alerta que coincide', other: 'alertas que coinciden' })} con este producto.`,
  hiddenTitle: 'Una alerta no se muestra',
};
