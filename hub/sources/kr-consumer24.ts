import { fetchConsumer24 } from './consumer24/api.ts';
import { readReason, variantsOf } from './consumer24/prose.ts';
import {
  Consumer24Record,
  consumer24Origin,
  hazardOfRecord,
  menuNames,
  reasonOf,
} from './consumer24/record.ts';
import { textOf, textsIn, type XmlNode } from './reading/xml.ts';
import type { Fetch, Run, Source, SourceEntry } from './source.ts';
import { expectShape, SourceRefused } from './source.ts';

/**
 * Consumer24 (Korea Fair Trade Commission): thirteen ministries' recalls in one shape, XML, one key
 * for each menu. Errors arrive as HTTP 200 with a code. Menu 0401 gives exact listing addresses and
 * has no dates, so it is always read whole; menu 0501 holds some 99,000 foreign recalls.
 *
 * CONSUMER24_KEYS is one key for every menu, or `0401=…,0501=…`; menus without a key are not asked.
 */
const name = 'kr-consumer24';
const service = 'recall/contents/index.do';

/** Menus of goods that a shop on the internet may sell; cars, food and medicine are not asked for. */
const menus = ['0401', '0501', '0101', '0205', '0206', '0208', '0405'] as const;
const undated = new Set(['0401']);

const keysOf = (run: Run): Map<string, string> => {
  const setting = run.settings.CONSUMER24_KEYS ?? '';
  const pairs = [...setting.matchAll(/(\d{4})\s*[=:]\s*([^\s,;]+)/g)].map(
    ([, menu, key]): [string, string] => [menu ?? '', key ?? ''],
  );
  return new Map(
    pairs.length > 0 ? pairs : menus.map((menu): [string, string] => [menu, setting.trim()]),
  );
};

function recordOf(menu: string, node: XmlNode, at: number): Consumer24Record {
  const record = `menu ${menu}, ${textOf(node, 'recallSn') || `record ${at + 1}`}`;
  return { ...expectShape(Consumer24Record, textsIn(node), { source: name, record }), menu };
}

async function* menuRecords(
  fetch: Fetch,
  menu: string,
  key: string,
  since: Date | undefined,
): AsyncIterable<Consumer24Record | { total: number }> {
  const from = undated.has(menu) ? undefined : since?.toISOString().slice(0, 10);
  const query = {
    ...{ serviceKey: key, cntntsId: menu },
    ...(from && { recallPublictBgnde: from.replaceAll('-', '') }),
  };
  const at = { source: name, record: `menu ${menu}` };
  let read = 0;
  for await (const { total, rows } of fetchConsumer24(fetch, service, query, at)) {
    if (read === 0) yield { total };
    for (const row of rows) yield recordOf(menu, row, read++);
  }
}

/** Several records may share one listing, one for each variant, whose names differ. */
function* withVariants(records: Consumer24Record[]): Iterable<SourceEntry> {
  const groups = Map.groupBy(records, (record) => {
    const listing = readReason(reasonOf(record)).listings[0];
    return listing ? `${listing.site}:${listing.id}` : record.recallSn;
  });
  for (const [listing, group] of groups) {
    const variants =
      listing === group[0]?.recallSn ? [] : variantsOf(group.map((record) => record.productNm));
    for (const [at, record] of group.entries()) yield hazardOfRecord(record, variants[at]);
  }
}

const source: Source = {
  ...consumer24Origin,
  terms: 'https://www.consumer.go.kr',
  status: 'shape only',
  brings: 'changes',
  needs: ['CONSUMER24_KEYS'],
  async *fetchHazards(fetch, since, run) {
    let holds = 0;
    for (const [menu, key] of keysOf(run)) {
      if (!(menu in menuNames))
        throw new SourceRefused(`${name}: CONSUMER24_KEYS: no menu ${menu}`);
      const records: Consumer24Record[] = [];
      for await (const record of menuRecords(fetch, menu, key, since)) {
        if ('total' in record) holds += record.total;
        else records.push(record);
      }
      yield* withVariants(records);
    }
    if (!since) yield { holds };
  },
};
export default source;
