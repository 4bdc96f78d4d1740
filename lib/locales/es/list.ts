import { pluralFor } from '../plural.ts';
import type { PageWords } from '../words.ts';

const plural = pluralFor('es');

export const updates: PageWords['updates'] = {
  title: 'Actualización de la lista de productos peligrosos',
  off: 'La actualización está desactivada',
  on: 'La actualización está activada',
  failed: 'La última actualización falló',
  late: 'La lista ha caducado',
  offHint:
    'La lista de este dispositivo se usa tal como está. No se pide nada para ella por la red.',
  promise:
    'Cada seis horas aproximadamente se obtiene la lista firmada de esta única dirección. Todos piden los mismos archivos: sin cookies, sin números que le distingan, nada sobre las páginas que ve.',
  noPublisher:
    'Esta copia no lleva incorporada la dirección de un editor. Escriba la dirección de una lista del editor en el que confía esta copia.',
  address: 'Dirección de la lista',
  turnOn: 'Activar la actualización',
  turnOff: 'Desactivar la actualización',
  asks: 'El navegador pide entonces permiso para esta dirección y ninguna otra.',
  change: 'Usar esta dirección',
  now: 'Actualizar ahora',
  stop: 'Detener',
  forbidden: 'Quien administra este navegador ha desactivado la actualización.',
  refused: 'El navegador no dio el permiso, así que no se cambió nada.',
  badAddress: 'La dirección debe empezar por https:// y no contener «?», «#» ni nombre de usuario.',
  broken: 'No ha funcionado. Inténtelo de nuevo.',
  withdrawn: 'El navegador ya no permite peticiones a esta dirección, así que no se obtiene nada.',
  allow: 'Permitir de nuevo',
  turnedOff:
    'La actualización está desactivada. La lista ya no se pide y el permiso se ha devuelto, salvo si los informes van a la misma dirección. La lista obtenida hasta ahora sigue en uso en este dispositivo hasta que una versión nueva de la extensión traiga otra más reciente.',
  age: (days) =>
    days === 0
      ? 'La lista es de hoy.'
      : `La lista tiene ${days} ${plural(days, { one: 'día', other: 'días' })}.`,
  expired:
    'La lista ha superado la fecha que garantizaba su editor. Hasta que llegue una actualización, un producto que no esté en ella cuenta como no comprobado.',
  savingData:
    'Su navegador ahorra datos, así que la lista solo se obtiene al pulsar «Actualizar ahora».',
  checking: 'Comprobando…',
  progress: (done, total) => `Obtenidos ${done} de ${total}`,
  kept: 'La última lista válida sigue en uso.',
  status: (code) => `(${code})`,
  problem: {
    offline: 'No se pudo acceder a la dirección.',
    server: 'El servidor respondió con un error.',
    slow: 'El servidor fue demasiado lento.',
    untrusted: 'Lo que llegó no era lo que firmó el editor, así que se descartó.',
    expired: 'El editor no ha avalado la lista últimamente.',
    clock: 'El reloj de este dispositivo se desvía más de un día.',
    storage: 'El dispositivo no pudo guardar la lista. Puede que el disco esté lleno.',
  },
  fact: {
    version: 'Versión',
    date: 'Creada el',
    count: 'Entradas',
    size: 'Tamaño',
    checked: 'Última comprobación',
    confirmed: 'Última confirmación de que es la más reciente',
    problem: 'Último error',
  },
  notYet: 'todavía no',
};

export const welcome: PageWords['welcome'] = {
  title: 'Cart Canary está listo',
  lead: 'Abra un producto en AliExpress o Temu. Si una autoridad lo ha señalado, una tarjeta dice qué se detectó, quién lo detectó y qué hacer ahora.',
  toolbar:
    'El canario junto a la barra de direcciones dice lo mismo en cada página, también cuando una página oculta la tarjeta. Si no lo ve, abra la pieza de rompecabezas (en el teléfono: el menú, Extensiones) y fíjelo.',
  staysTitle: 'Qué se queda en este dispositivo',
  stays: [
    'Las páginas se comparan aquí con la lista. Ninguna página, producto ni búsqueda sale del dispositivo.',
    'Los informes se guardan aquí y solo se envían si usted lo dice.',
    'Sin cuenta, sin estadísticas, sin publicidad.',
  ],
  limitsTitle: 'Qué no puede decir',
  limits:
    '«Sin coincidencias» significa que ninguna autoridad de la lista ha señalado el producto. Un producto que nadie ha analizado también puede ser defectuoso.',
  updatesTitle: '¿Mantener la lista al día?',
  list: (count, date) =>
    `La lista que venía con la extensión tiene ${count} entradas y es del ${date}. Funciona sin red.`,
  later: 'Puede activar o desactivar la actualización en las opciones cuando quiera.',
  options: 'Abrir las opciones',
};
