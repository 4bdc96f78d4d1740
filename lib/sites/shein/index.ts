import { cardReader } from '../cards.ts';
import { draftOf, runStrategies, type Strategy } from '../draft.ts';
import { at, listAt } from '../json-scan.ts';
import { readLinkedData } from '../linked-data.ts';
import { titleOf } from '../own-members.ts';
import { headAddresses, inlineObjects, meta } from '../page-data.ts';
import { clean, firstText } from '../page-text.ts';
import type { Site } from '../site.ts';
import { goodsIn } from './address.ts';
import { shein as facts } from './facts.ts';

interface Place {
  doc: Document;
  url: URL;
  id: string;
}

const isHeadOf = ({ doc, url, id }: Place): boolean => {
  const ids = headAddresses(doc, url).flatMap((address) => goodsIn(address) ?? []);
  return ids.length === 0 || ids.includes(id);
};

/** Known from programs that read such pages, not from a page. */
const marker = 'goodsDetailv2SsrData';

const data: Strategy<Place> = ({ doc, id }, draft) => {
  for (const object of inlineObjects(doc, marker)) {
    const detail = at(object, 'productIntroData.detail');
    if (clean(at(detail, 'goods_id'), 20) !== id) continue;
    draft.add('titles', at(detail, 'goods_name'));
    draft.add('aliases', clean(at(detail, 'goods_sn'), 30).toLowerCase());
    draft.set('sellerName', at(object, 'productIntroData.storeInfo.title'));
    for (const row of listAt(detail, 'productDetails').slice(0, 100))
      draft.addAttribute(at(row, 'attr_name'), at(row, 'attr_value'));
    draft.addPicture(at(detail, 'original_img'));
  }
};

const linkedData: Strategy<Place> = (place, draft) =>
  readLinkedData(place, draft, {
    isHead: () => isHeadOf(place),
    idIn: goodsIn,
    addTitle: (title) => draft.add('titles', title),
  });

const content: Strategy<Place> = ({ doc }, draft) => draft.add('shown', firstText(doc, ['h1']));

const head: Strategy<Place> = (place, draft) => {
  if (!isHeadOf(place)) return;
  for (const title of [meta(place.doc, 'og:title'), titleOf(place.doc)])
    draft.add('titles', clean(title).replace(/\s*[|-]\s*SHEIN\b.*$/i, ''));
  draft.addPicture(meta(place.doc, 'og:image'));
};

const site: Site = {
  ...facts,
  data: [marker],
  read(doc, url) {
    const id = goodsIn(url);
    const strategies = [data, linkedData, content, head];
    return id ? runStrategies(strategies, { doc, url, id }, draftOf(facts, id)) : undefined;
  },
  ...cardReader({
    selector: 'a[href*="-p-"]',
    imageKey: facts.pictures.key,
    idsOf(_element, address) {
      const id = goodsIn(address);
      return id ? { id, aliases: [] } : undefined;
    },
  }),
};
export default site;
