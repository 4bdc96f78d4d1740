import type { ReportTextWords } from '../../reports/report-text.ts';

/** A report as text for an official form. */
export const reportText: ReportTextWords = {
  intro: {
    suspect: 'Quiero informar de un producto que puede ser peligroso.',
    'still-for-sale': 'Un producto que figura en una alerta oficial sigue a la venta.',
    'not-this-product': 'Se mostró un aviso para un producto que es otro.',
    'page-unreadable': 'Esta página de producto no se pudo leer.',
  },
  reason: {
    unsafe: 'parece peligroso',
    recalled: 'fue retirado',
    'injury-or-damage': 'alguien resultó herido o algo dañado',
    'no-safety-marks': 'faltan marcas de seguridad o advertencias',
    'same-as-warned': 'es igual que un producto con aviso',
    other: 'otro motivo',
  },
  address: 'Dirección',
  number: 'Número de artículo',
  product: 'Producto, según la página',
  brand: 'Marca',
  model: 'Modelo',
  seller: 'Vendedor',
  why: 'Motivo',
  notice: 'Alerta oficial',
  noticeLink: 'Alerta en',
  note: 'Qué ocurrió',
  seen: 'Visto (UTC)',
  yours: 'Añada, por favor: qué ocurrió y cómo contactarle, si el formulario lo pide.',
};
