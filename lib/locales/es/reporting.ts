import type { Words } from '../words.ts';

export const reporting: Words['reporting'] = {
  kind: {
    suspect: 'Producto sospechoso',
    'still-for-sale': 'Producto señalado aún a la venta',
    'not-this-product': 'Coincidencia errónea',
    'page-unreadable': 'Página ilegible',
  },
  reason: {
    unsafe: 'Parece peligroso',
    recalled: 'Fue retirado',
    'injury-or-damage': 'Lesión o daño',
    'no-safety-marks': 'Faltan marcas de seguridad',
    'same-as-warned': 'Igual que un producto con aviso',
    other: 'Otro motivo',
  },
  state: {
    queued: 'Guardado en este dispositivo',
    sending: 'Enviándose',
    sent: 'Enviado',
    refused: 'No aceptado',
    listed: 'Ya en la lista',
    named: 'En la lista, señalado por una autoridad',
    withdrawn: 'Retirado de la lista',
    deleting: 'Borrándose',
  },

  saved: {
    title: 'Su informe se guarda en este dispositivo',
    asKind: (label) => `Guardado como: ${label}`,
    undo: 'Deshacer',
    undone: 'El informe se ha borrado.',
    sendTitle: 'Su informe se enviará',
    sendBody: 'Dentro de 15 segundos, como eligió. Hasta entonces puede deshacerlo.',
    look: 'Enviar o completar…',
    lookAgain: 'Ver qué se envía o completar…',
    why: '¿Por qué informa? (opcional)',
    back: 'Volver al aviso',
    done: 'Listo',
  },

  privateWindow: {
    title: 'Ventana privada: no se guarda nada',
    body: 'Copie el texto de abajo y úselo en uno de estos lugares.',
  },

  official: {
    title: 'Avise a quien puede actuar',
    body: 'Nunca informamos en su nombre. Copie el texto y abra el formulario o llame.',
    form: 'Abrir el formulario',
    home: 'Abrir el sitio web',
    asks: (fields) => `Pide: ${fields}`,
    call: (phone) => `Llamar al ${phone}`,
    copy: 'Copiar el texto',
    copied: 'Copiado',
    copyFailed: 'No se pudo copiar. Seleccione el texto y cópielo usted.',
    text: 'Texto del informe',
    checked: (date) => `dirección comprobada el ${date}`,
    none: 'Todavía no conocemos ningún lugar oficial para su región.',
  },
};
