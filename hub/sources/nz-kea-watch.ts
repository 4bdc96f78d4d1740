import * as z from 'zod/mini';
import type { Hazard } from '../../lib/core/hazard.ts';
import { dayOf } from './reading/dates.ts';
import { hazardFrom, noticeAt, productFrom, scopeOf, selectorOf } from './reading/facts.ts';
import { findingsOf } from './reading/findings/findings-of.ts';
import { gtinsAnnounced } from './reading/gtins.ts';
import { listingIds, sitesNamed } from './reading/listing-ids.ts';
import { actionsInWords, remediesInWords } from './reading/measures.ts';
import { risksInWords } from './reading/risks.ts';
import { addressIn, oneLine, textIn } from './reading/words.ts';
import { ask, expectRow, type Source, SourceRefused } from './source.ts';

/** Kea Goods Watch: one JSON file of all notices, with models and barcodes as fields. */
const name = 'nz-kea-watch';
const feed = 'https://kea.example/notices.json';

const Answer = z.union([
  z.object({ notices: z.array(z.unknown()) }),
  z.object({ error: z.string() }),
]);
const Notice = z.object({
  number: z.string().check(z.minLength(1)),
  address: z.string(),
  date: z.string(),
  goods: z.string().check(z.minLength(1)),
  group: z.enum(['goods', 'food', 'vehicles']),
  danger: z.string(),
  brand: z.optional(z.string()),
  models: z.optional(z.array(z.string())),
  barcode: z.optional(z.string()),
  soldBy: z.optional(z.string()),
  whatToDo: z.optional(z.string()),
});

function hazardOf(notice: z.infer<typeof Notice>): Hazard {
  const { goods, danger, soldBy = '', whatToDo = '' } = notice;
  const gtins = gtinsAnnounced(`barcode ${notice.barcode ?? ''}`);
  const identification = selectorOf({ models: notice.models, gtins });
  return hazardFrom(source, {
    reference: notice.number,
    link: noticeAt(addressIn(notice.address)),
    published: dayOf(notice.date),
    products: [
      productFrom({
        names: textIn('en', goods, 300),
        brands: [oneLine(notice.brand)].filter(Boolean),
        identification,
        scope: scopeOf(identification),
        listings: listingIds(soldBy).listings,
        sellers: sitesNamed(soldBy).map((site) => ({ site })),
      }),
    ],
    risks: risksInWords(danger),
    ...findingsOf(danger, 'en', goods),
    countries: ['NZ'],
    actions: actionsInWords(whatToDo),
    remedies: remediesInWords(whatToDo),
  });
}

const source: Source = {
  name,
  authority: { name: { en: 'Kea Goods Watch', ko: '뉴질랜드 케아 상품감시원' }, country: 'NZ' },
  licence: 'CC-BY-4.0',
  attribution: '© Kea Goods Watch, CC BY 4.0',
  terms: 'https://kea.example/terms',
  status: 'shape only',
  brings: 'everything',
  async *fetchHazards(fetch) {
    const answer = await ask(Answer, fetch(feed), { source: name, record: 'file' });
    if ('error' in answer) throw new SourceRefused(`${name}: ${answer.error}`);
    yield { holds: answer.notices.length };
    for (const [at, row] of answer.notices.entries()) {
      const where = { source: name, field: 'number', place: at + 1, label: 'notice' };
      const notice = expectRow(Notice, row, where);
      if (notice.group === 'goods') yield hazardOf(notice);
      else
        yield {
          reference: notice.number,
          leftOut: notice.group === 'food' ? 'food' : 'vehicle',
        };
    }
  },
};
export default source;
