import type { ChannelWords } from '../../reports/channels/channel.ts';

/** What the official ways to report are called, what they are for and what they ask for. */
export const channels: ChannelWords = {
  'kr-safetykorea': {
    name: 'Korea Product Safety Information Center',
    about:
      'Product accidents and illegal products. Not for food, medicine, medical devices, tableware or cars, nor for quality alone.',
    asks: ['Product, brand and model', 'Where it is sold', 'What is dangerous, or what happened'],
  },
  'kr-ciss': {
    name: 'Consumer Injury Surveillance System (Korea Consumer Agency)',
    about: 'Injuries and near accidents with any product.',
    asks: ['Product', 'How it happened', 'Injury and part of the body', 'Your details', 'Photos'],
  },
  'kr-1372': {
    name: '1372 Consumer Counselling Center',
    about: 'Advice on refunds, and on sellers who do not answer.',
    asks: ['Seller and order', 'What you ask for'],
  },
  'eu-safety-gateway': {
    name: 'Consumer Safety Gateway (EU)',
    about:
      'Tells the authority of your country about a dangerous product or an accident. It is reached from the Safety Gate portal.',
    asks: [
      'Product, brand and model',
      'Where and when it was bought',
      'What is dangerous, or what happened',
    ],
  },
  'us-saferproducts': {
    name: 'SaferProducts.gov (US CPSC)',
    about:
      'Reports of harm or of a risk of harm are sent to the maker and published. Complaints about cost or quality alone are not.',
    asks: [
      'Description of the product',
      'Manufacturer or private labeller',
      'The harm, or the risk of it',
      'Date of the incident, or when you became aware',
      'What kind of submitter you are (consumer …)',
      'Your name and mailing address',
      'That it is true and accurate',
      'Whether it may be published',
    ],
  },
  'ca-health-canada': {
    name: 'Health Canada: report an incident',
    about:
      'For incidents with a consumer product. Not needed for a product that is already recalled.',
    asks: [
      'How to reach you',
      'Date and type of the incident, and what happened',
      'Where the product was obtained',
      'Brand, name and description; serial, model and UPC if you have them',
      'Injury and treatment',
      'Photos',
    ],
  },
  'au-accc': {
    name: 'ACCC Product Safety (Australia)',
    about: 'Has a page to report an unsafe product, found from the home page.',
    asks: [
      'Brand and model',
      'Date and place it was bought',
      'Injuries',
      'Whether the supplier was told',
    ],
  },
  'gb-citizens-advice': {
    name: 'Citizens Advice consumer service (UK)',
    about:
      'Passes reports on to Trading Standards. The product safety database of OPSS is for authorities only.',
    asks: ['Product and seller', 'What is dangerous, or what happened', 'How to reach you'],
  },
  aliexpress: {
    name: 'AliExpress: report this item',
    about:
      'The report page that the product page links to. A notice tool without an account stands in the footer of the site.',
    asks: ['Item number', 'Why the item is dangerous or illegal', 'Number of the official notice'],
  },
  temu: {
    name: 'Temu: “Report this item”',
    about:
      'On the product page itself. The help page tells how notices are handled; people review all of them.',
    asks: ['Reason', 'What is dangerous, in your words', 'Number of the official notice'],
  },
  'eu-dsa-16': {
    name: 'Notice under Article 16 of the Digital Services Act',
    about:
      'What to put into the platform’s own form so that it has to confirm the notice and tell you its decision.',
    asks: [
      'Why it is illegal, with enough detail',
      'The exact address of the listing',
      'Your name and e-mail address',
      'That you believe in good faith that what you say is accurate and complete',
    ],
  },
};
