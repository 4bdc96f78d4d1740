import type { Level } from '../../core/verdict.ts';

const title: Record<Level, string> = {
  danger: 'Cart Canary: danger, an authority has named this product',
  caution: 'Cart Canary: caution, this may be a product in a notice',
  advice: 'Cart Canary: advice about this kind of product',
  none: 'Cart Canary: no match in the list',
  unknown: 'Cart Canary: this product was not checked',
};

/** Words of the browser's own surfaces: toolbar button and context menu. */
export const toolbar = {
  idle: 'Cart Canary',
  title,
  tampered: 'Cart Canary: this page is interfering with the warning',
  /** Followed by their number. */
  named: 'Cart Canary: products on this page that a notice names:',
  hidden: 'Cart Canary: a notice is not shown because of your options',
  reportMenu: 'Report this product to Cart Canary',
  reported: 'Your report is kept on this device',
  notReported: 'No product to report on this page',
  watch: {
    one: 'Something you own is named in a notice',
    many: '{count} things you own are named in notices',
    more: 'and {count} more',
    open: 'See whether yours is affected and what to do.',
  },
};
