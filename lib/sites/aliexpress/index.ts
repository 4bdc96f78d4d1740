import type { Listing } from '../../core/listing.ts';
import { draftOf, runStrategies, withFallback } from '../draft.ts';
import { first, titleOf } from '../own-members.ts';
import { meta } from '../page-data.ts';
import { clean, inOrder, isHidden } from '../page-text.ts';
import type { Site } from '../site.ts';
import { tileReader } from '../tiles.ts';
import { aliexpressPage, globalId } from './address.ts';
import { aliexpress as facts } from './facts.ts';
import { ofAddress, ofDialog, ofProduct, productIn, reportLink } from './strategies.ts';

/**
 * True for a captcha or error page at a product's address. Every product page names the app's link.
 */
const isNoProduct = (doc: Document): boolean =>
  !meta(doc, 'al:android:url') &&
  (/^404 page$/i.test(clean(meta(doc, 'og:title') || titleOf(doc))) ||
    first(doc, '#baxia-punish, punish-component, form[action*="_____tmd_____"]') !== null);

const dialogs = '.pdp-mini-wrap, .comet-v2-modal, [role="dialog"]';
/** Recognised also before its report link is loaded. */
const productDialog = `.pdp-mini-wrap, :is(.comet-v2-modal, [role="dialog"]) :is(h1, ${reportLink})`;
const messageLink = 'a[href*="productId="]';

const openDialog = (doc: Document): { root: ParentNode; id: string | undefined } | undefined => {
  const visible = (selector: string) =>
    inOrder(doc, [selector])
      .filter((node) => !isHidden(node))
      .at(-1);
  const sign = visible(productDialog) ?? visible(reportLink);
  if (!sign) return undefined;
  const root = sign.closest(dialogs) ?? doc;
  const [id] = inOrder(root, [reportLink, messageLink]).flatMap(
    (link) => productIn(link.getAttribute('href')) ?? [],
  );
  return { root, id };
};

const readBundle = (
  doc: Document,
  url: URL,
  { ids, aliases }: { ids: string[]; aliases: string[] },
  off?: readonly string[],
) => {
  const dialog = openDialog(doc);
  const id = dialog ? dialog.id : ids[0];
  if (!id) return undefined;
  const place = { doc, url, id, root: dialog?.root ?? doc, aliases: id === ids[0] ? aliases : [] };
  return runStrategies(dialog ? ofDialog : ofAddress, place, draftOf(facts, id), off);
};

const site: Site = {
  ...facts,
  data: ['_d_c_', 'runParams', '"orderLines"', '"productVOList"'],
  read(doc, url, _previous, off): Listing | undefined {
    const page = aliexpressPage(url);
    if (page?.kind === 'bundle')
      return withFallback(undefined, () => readBundle(doc, url, page, off));
    if (page?.kind !== 'product' || withFallback(false, () => isNoProduct(doc))) return undefined;
    const { id, aliases } = page;
    return runStrategies(ofProduct, { doc, url, root: doc, id, aliases }, draftOf(facts, id), off);
  },
  ...tileReader({
    selector: 'a[href*="/item/"], a[href*="productIds="], .productContainer[id]',
    imageKey: facts.pictures.key,
    idsOf(element, address) {
      // Skips links of the product opened in a campaign page's dialog.
      if (element.closest('.pdp-mini-wrap')) return undefined;
      const page = address && aliexpressPage(address);
      if (page?.kind === 'product') return { id: page.id, aliases: page.aliases };
      if (page?.kind === 'bundle' && page.ids[0]) return { id: page.ids[0], aliases: page.aliases };
      return /^\d{8,19}$/.test(element.id) ? { id: globalId(element.id), aliases: [] } : undefined;
    },
  }),
};
export default site;
