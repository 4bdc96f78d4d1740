import * as z from 'zod/mini';
import { contradictsItself } from './cpsc/contradiction.ts';
import type { CpscNotice } from './cpsc/notice.ts';
import { cpscOrigin, hazardOfNotice, releaseNumber } from './cpsc/notice.ts';
import { isVehicle } from './cpsc/wording.ts';
import { dayOf } from './reading/dates.ts';
import { addressIn, noticeAddress, oneLine, unique } from './reading/words.ts';
import type { Fetch, Source } from './source.ts';
import { expectRows, readJson, SourceDrift } from './source.ts';

/**
 * US Consumer Product Safety Commission, Recall API (guide v1.4). No key and no paging: one answer
 * holds everything asked for, so a first run is one request of some 30 MB. `LastPublishDate` moves
 * when a notice is edited; one client found queries by it rejected, then `RecallDateStart` is asked.
 */
const name = 'us-cpsc';
const api = 'https://www.saferproducts.gov/RestWebServices/Recall?format=json';

const text = () => z.nullish(z.string());
const nameList = z.array(z.object({ Name: text() }));
const Recall = z.object({
  RecallID: z.number(),
  RecallNumber: z.string().check(z.minLength(1)),
  RecallDate: z.string(),
  Description: text(),
  URL: z.string(),
  Title: z.string().check(z.minLength(1)),
  LastPublishDate: text(),
  Products: z.array(z.object({ Name: text(), Model: text() })),
  Inconjunctions: z.array(z.object({ URL: text() })),
  Images: z.array(z.object({ URL: text() })),
  Retailers: nameList,
  ProductUPCs: z.array(z.object({ UPC: text() })),
  Hazards: nameList,
  Remedies: nameList,
  RemedyOptions: z.array(z.object({ Option: text() })),
});
type Recall = z.infer<typeof Recall>;

const present = (values: (string | null | undefined)[]): string[] =>
  values.map(oneLine).filter((value) => value !== '');

function noticeOfRecall(recall: Recall): CpscNotice {
  const models = present(recall.Products.map((product) => product.Model));
  return {
    reference: releaseNumber(recall.RecallNumber),
    title: recall.Title,
    url: addressIn(recall.URL),
    names: unique(present(recall.Products.map((product) => product.Name))),
    description: [
      oneLine(recall.Description),
      ...models.map((model) => `Model numbers ${model}.`),
    ].join(' '),
    hazard: present(recall.Hazards.map((hazard) => hazard.Name)).join(' '),
    remedy: present(recall.Remedies.map((remedy) => remedy.Name)).join(' '),
    remedyOptions: present(recall.RemedyOptions.map((option) => option.Option)),
    published: dayOf(recall.RecallDate),
    updated: dayOf(recall.LastPublishDate),
    retailers: present(recall.Retailers.map((retailer) => retailer.Name)).join(' '),
    upcs: present(recall.ProductUPCs.map((upc) => upc.UPC)),
    images: recall.Images.flatMap(({ URL: address }) => addressIn(address) ?? []),
    related: unique(recall.Inconjunctions.flatMap((joint) => noticeAddress(joint.URL))),
    isWarning: false,
  };
}

const ask = async (fetch: Fetch, query: string): Promise<unknown> =>
  readJson(await fetch(`${api}${query}`), { source: name, record: 'answer' });

/** Asks by the date of editing, and falls back to the date of the recall where the API rejects that. */
async function askSince(fetch: Fetch, since: Date | undefined): Promise<unknown> {
  if (!since) return ask(fetch, '');
  const day = since.toISOString().slice(0, 10);
  const edited = await ask(fetch, `&LastPublishDateStart=${day}`).catch(() => undefined);
  return Array.isArray(edited) ? edited : ask(fetch, `&RecallDateStart=${day}`);
}

const source: Source = {
  ...cpscOrigin,
  name,
  status: 'recorded',
  brings: 'changes',
  async *fetchHazards(fetch, since) {
    const answer = await askSince(fetch, since);
    if (!Array.isArray(answer))
      throw new SourceDrift(`${name}: answer: expected a list of recalls`);
    const from = { source: name, field: 'RecallNumber', label: 'recall' };
    for (const recall of expectRows(Recall, answer, from)) {
      const notice = noticeOfRecall(recall);
      if (notice.names.every(isVehicle) && notice.names.length > 0)
        yield { reference: notice.reference, leftOut: 'vehicle' };
      else if (contradictsItself(notice))
        yield { reference: notice.reference, leftOut: 'contradicts itself' };
      else yield hazardOfNotice(notice);
    }
  },
};
export default source;
