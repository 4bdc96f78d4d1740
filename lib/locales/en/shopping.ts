/** Words of the markers on cards, and of the question before a purchase. */
export const shopping = {
  marks: {
    /** What a screen reader calls all markers of a page. */
    region: 'Cart Canary: products on this page that a notice names',
    name: (levelWord: string, title: string) => `${levelWord}: ${title}`,
    untitled: 'product without a title',
    listing: 'Open the listing',
    close: 'Close',
  },
  purchase: {
    title: 'An authority has named this product',
    stay: 'Do not buy',
    /** Beside the shop's own button, which is the way on. */
    goOn: 'To go on anyway, press the shop’s button once more. After that, this page does not ask again.',
    toButton: 'To the shop’s button',
  },
};
