import { pluralFor } from '../plural.ts';
import type { PageWords } from '../words.ts';
import { warning } from './warning.ts';

const plural = pluralFor('es');

const yearFirst = 'Escriba primero el año: 2025, 2025-03 o 2025-03-14.';

export const watch: PageWords['watch'] = {
  title: warning.own.things,
  intro: 'Se recuerdan solo en este dispositivo, para que sepa si una alerta señala alguna.',

  off: {
    title: '¿Saber cuándo se retira algo que usted tiene?',
    points: [
      'Las páginas de sus pedidos en AliExpress y Temu se leen cuando las abre. De cada producto se guardan número, título y día. Nada más del pedido.',
      'Cualquier otro producto se añade con «Lo tengo», en el aviso o en la ventana del botón de la barra de herramientas.',
      'Todo se queda en este dispositivo: como máximo 2000 productos, cada uno tres años. En ventanas privadas no se guarda nada.',
      'Cuando una actualización de la lista señala alguno, se le avisa una vez y puede ver si el suyo está afectado.',
    ],
    notify: 'Mostrar también una notificación',
    notifyHint:
      'El navegador pregunta antes. Sin ella, el botón de la barra de herramientas muestra un número.',
    turnOn: 'Activar el seguimiento',
  },
  inviteHint: 'Saber cuándo se retira algo que usted tiene. Se recuerda solo en este dispositivo.',
  invite: 'Qué hace',
  open: 'Abrir',

  on: 'El seguimiento está activado',
  isOff: 'El seguimiento está desactivado',
  notifies: 'Se le avisa con una notificación.',
  marks: 'Se le avisa con un número en el botón de la barra de herramientas.',
  allow: 'Mostrar notificaciones',
  refused:
    'El navegador no dio el permiso. El botón de la barra de herramientas muestra un número en su lugar.',
  turnOff: 'Desactivar',
  offKept: 'Ya no se recuerda ni se consulta nada. Lo recordado se queda hasta que lo borre.',
  updatesOff:
    'La actualización de la lista está desactivada, así que solo sabrá de las alertas que lleguen con una versión nueva de la extensión.',
  openUpdates: 'Activar la actualización',

  count: (count) => `${count} ${plural(count, { one: 'producto', other: 'productos' })}`,
  namedTitle: 'Figura en una alerta',
  othersTitle: 'No está en la lista',
  none: (date) =>
    `Sin coincidencias en la lista del ${date}. Un producto que nadie ha señalado también puede ser defectuoso.`,
  loading: 'Consultando sus cosas…',
  empty: 'Todavía no se recuerda nada',
  emptyBody:
    'Abra la página de sus pedidos en AliExpress o Temu, o pulse «Lo tengo» en la ventana del botón de la barra de herramientas en una página de producto.',
  ordered: (date) => `pedido el ${date}`,
  marked: (date) => `marcado el ${date}`,
  seen: (date) => `en sus pedidos, visto el ${date}`,
  noTitle: (site, id) => `artículo de ${site} ${id}`,

  takeOut: 'Quitar',
  takeOutOne: (title) => `Quitar ${title}`,
  takenOut:
    'Quitado. Su número se conserva para que sus pedidos no lo devuelvan; «Borrar todo» también olvida eso.',
  erase: 'Borrar todo',
  eraseConfirm: (count) =>
    count === 1
      ? '¿Borrar el producto del seguimiento?'
      : `¿Borrar los ${count} productos del seguimiento?`,
  eraseYes: 'Borrar todo',
  eraseNo: 'Conservar',
  erased: 'Se borró todo el seguimiento.',
  undo: 'Deshacer',
  export: 'Exportar',
  import: 'Importar',
  imported: (count) =>
    count === 0
      ? 'El archivo no contenía nada nuevo.'
      : `${count} ${plural(count, { one: 'producto añadido', other: 'productos añadidos' })}.`,
  unreadable: (count) =>
    `${count} ${plural(count, { one: 'entrada ilegible', other: 'entradas ilegibles' })}.`,
  badFile: 'Este no es un archivo del seguimiento. No se cambió nada.',
  failed: 'No ha funcionado. Inténtelo de nuevo.',

  check: warning.own.check,
  question: (index, count) => `Pregunta ${index} de ${count} como máximo`,
  ask: {
    variant: '¿Qué variante tiene?',
    models: '¿Qué número de modelo lleva impreso?',
    gtins: '¿Qué número figura bajo el código de barras?',
    lots: '¿Qué número de lote lleva impreso?',
    serials: '¿Cuál es su número de serie?',
    manufactured: '¿Cuándo se fabricó?',
  },
  askDate: {
    best_before: '¿Qué fecha de consumo preferente lleva impresa?',
    use_by: '¿Qué fecha límite de consumo lleva impresa?',
    expiry: '¿Qué fecha de caducidad lleva impresa?',
    other: '¿Qué fecha lleva impresa?',
  },
  where: {
    variant: 'El color, el aroma o la talla, como los muestra su pedido.',
    models: 'En la etiqueta o placa de características, en el envase o en el manual.',
    gtins: 'Bajo las barras del envase: 8, 12, 13 o 14 cifras.',
    lots: 'Cerca de la fecha, en la base, en una costura o en el envase. A menudo tras «LOT» o «L».',
    serials: 'En la etiqueta o placa de características, a menudo tras «S/N».',
    manufactured: `Cerca del número de lote, a menudo tras «MFG». ${yearFirst}`,
    dateMark: `En el envase o en la base. ${yearFirst}`,
  },
  next: 'Siguiente',
  cannotFind: 'No lo encuentro',
  anotherVariant: 'Otra',
  unknownVariant: 'No lo sé',
  again: 'Empezar de nuevo',
  mistake: {
    empty: 'Escriba lo que lleva impreso o elija «No lo encuentro».',
    gtin: 'Esas cifras no son un código de barras. Compárelas otra vez.',
    date: yearFirst,
  },
  result: {
    affected: { title: 'El suyo está afectado', body: 'Es uno de los que señala la alerta.' },
    'not-among': {
      title: 'El suyo no está entre los señalados',
      body: 'Se compararon todos los números por los que se guía la alerta y los suyos difieren. Compruebe que los ha leído bien. La alerta puede ampliarse, y un producto que nadie ha señalado también puede ser defectuoso.',
    },
    'cannot-tell': {
      title: 'No se puede saber si el suyo está afectado',
      body: 'Hasta que lo sepa, trátelo como afectado.',
    },
  },
  reason: {
    'no-marks': 'La alerta no dice cómo distinguir las unidades afectadas.',
    incomplete:
      'Puede que los números de la alerta no estén completos, así que el suyo puede estar afectado sin figurar entre ellos.',
    unanswered: 'Falta un número por el que se guía la alerta.',
    unclear: 'Lo que escribió se parece a un número de la alerta o puede leerse de otro modo.',
    variant: 'La alerta señala otra variante y no dice nada de la suya.',
    'unsure-product':
      'Puede que la alerta no se refiera a este producto. Compare sus imágenes con el suyo.',
  },

  stepsTitle: 'Qué hacer ahora',
  stopUsing: ['Deje de usarlo ahora', 'y manténgalo fuera del alcance de los niños.'],
  untilKnown: ['No lo use hasta que lo sepa.', 'Manténgalo fuera del alcance de los niños.'],
  keepProof: ['Guarde el producto, su envase y el pedido', 'hasta que se resuelva.'],
  askSeller: [
    'Pregunte al vendedor o al fabricante',
    'si el suyo está afectado, con una foto de la etiqueta.',
  ],
  harm: 'Informar de lesiones o daños',

  popup: {
    own: warning.own.button,
    owned: 'Está entre sus cosas.',
    news: (count) =>
      count === 1
        ? 'Algo que usted tiene figura en una alerta.'
        : `${count} de sus cosas figuran en alertas.`,
    turnOn: 'Saber cuándo se retira algo suyo',
    open: 'Ver cuáles',
  },
};
