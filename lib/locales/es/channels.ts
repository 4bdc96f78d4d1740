import type { ChannelWords } from '../../reports/channels/channel.ts';

/** What the official ways to report are called, what they are for and what they ask for. */
export const channels: ChannelWords = {
  'kr-safetykorea': {
    name: 'Centro coreano de información sobre seguridad de productos',
    about:
      'Accidentes con productos y productos ilegales. No para alimentos, medicamentos, productos sanitarios, vajilla o coches, ni solo por la calidad.',
    asks: ['Producto, marca y modelo', 'Dónde se vende', 'Qué es peligroso o qué ocurrió'],
  },
  'kr-ciss': {
    name: 'Sistema de vigilancia de accidentes de consumo (Korea Consumer Agency)',
    about: 'Lesiones y accidentes evitados por poco, con cualquier producto.',
    asks: ['Producto', 'Cómo ocurrió', 'Lesión y parte del cuerpo', 'Sus datos', 'Fotos'],
  },
  'kr-1372': {
    name: '1372, centro de atención al consumidor (Corea)',
    about: 'Consejo sobre reembolsos y vendedores que no responden.',
    asks: ['Vendedor y pedido', 'Qué solicita'],
  },
  'eu-safety-gateway': {
    name: 'Consumer Safety Gateway (UE)',
    about:
      'Informa a la autoridad de su país sobre un producto peligroso o un accidente. Se accede desde el portal Safety Gate.',
    asks: [
      'Producto, marca y modelo',
      'Dónde y cuándo se compró',
      'Qué es peligroso o qué ocurrió',
    ],
  },
  'us-saferproducts': {
    name: 'SaferProducts.gov (CPSC, EE. UU.)',
    about:
      'Los informes de daños o de riesgo de daños se envían al fabricante y se publican. Las quejas solo por precio o calidad, no.',
    asks: [
      'Descripción del producto',
      'Fabricante o marca blanca',
      'El daño o su riesgo',
      'Fecha del incidente o de cuando lo supo',
      'En calidad de qué informa (consumidor…)',
      'Su nombre y dirección postal',
      'Que es verdadero y exacto',
      'Si puede publicarse',
    ],
  },
  'ca-health-canada': {
    name: 'Health Canada: informar de un incidente',
    about:
      'Para incidentes con un producto de consumo. No hace falta si el producto ya está retirado.',
    asks: [
      'Cómo contactarle',
      'Fecha y tipo del incidente, y qué ocurrió',
      'Dónde se obtuvo el producto',
      'Marca, nombre y descripción; número de serie, modelo y UPC si los tiene',
      'Lesión y tratamiento',
      'Fotos',
    ],
  },
  'au-accc': {
    name: 'ACCC Product Safety (Australia)',
    about: 'Tiene una página para informar de un producto peligroso, desde la página de inicio.',
    asks: ['Marca y modelo', 'Fecha y lugar de compra', 'Lesiones', 'Si se avisó al proveedor'],
  },
  'gb-citizens-advice': {
    name: 'Citizens Advice, atención al consumidor (Reino Unido)',
    about:
      'Transmite los informes a Trading Standards. La base de datos de la OPSS es solo para autoridades.',
    asks: ['Producto y vendedor', 'Qué es peligroso o qué ocurrió', 'Cómo contactarle'],
  },
  aliexpress: {
    name: 'AliExpress: denunciar este artículo',
    about:
      'La página de denuncia que enlaza la página del producto. Hay un formulario sin cuenta al pie del sitio.',
    asks: [
      'Número de artículo',
      'Por qué el artículo es peligroso o ilegal',
      'Número de la alerta oficial',
    ],
  },
  temu: {
    name: 'Temu: «Denunciar este artículo»',
    about:
      'En la propia página del producto. La página de ayuda explica cómo se tratan las denuncias; personas las revisan todas.',
    asks: ['Motivo', 'Qué es peligroso, con sus palabras', 'Número de la alerta oficial'],
  },
  'eu-dsa-16': {
    name: 'Notificación según el artículo 16 del Reglamento de Servicios Digitales (DSA)',
    about:
      'Qué poner en el formulario de la plataforma para que tenga que confirmar la notificación y comunicarle su decisión.',
    asks: [
      'Por qué es ilegal, con suficiente detalle',
      'La dirección exacta del anuncio',
      'Su nombre y correo electrónico',
      'Que cree de buena fe que lo que dice es exacto y completo',
    ],
  },
};
