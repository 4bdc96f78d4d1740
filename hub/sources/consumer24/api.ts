import { childOf, childrenOf, parseXml, textOf, type XmlNode } from '../reading/xml.ts';
import { type Fetch, type RecordPlace, SourceDrift, SourceRefused } from '../source.ts';

const pageSize = 100;

const faults: Record<string, string> = {
  '30': 'the key is not registered, or not for this address',
  '40': 'a parameter is missing',
  '41': 'a parameter is wrong',
  '50': 'the server failed',
  '51': 'the server failed',
};

type Rows = Exclude<XmlNode, string>[];
interface Page {
  total: number;
  rows: Rows;
}

/** `<…><channel><return><allCnt/><content/>…`; a fault arrives as HTTP 200, with `return` higher up. */
function readPage(text: string, at: RecordPlace): Page {
  const where = `${at.source}: ${at.record}`;
  const xml = Object.entries(parseXml(text, at));
  const root = xml.find(([tag]) => !tag.startsWith('?'))?.[1];
  const answer = childOf(childOf(root, 'channel'), 'return') ?? childOf(root, 'return');
  if (answer === undefined) throw new SourceDrift(`${where}: channel.return: missing`);
  const code = textOf(answer, 'code') || '00';
  if (Number(code) !== 0)
    throw new SourceRefused(`${where}: code ${code} (${faults[code] ?? 'unknown'})`);
  const total = Number(textOf(answer, 'allCnt'));
  if (!Number.isInteger(total)) throw new SourceDrift(`${where}: allCnt: not a number`);
  const rows = childrenOf(answer, 'content').filter((row) => typeof row === 'object');
  return { total, rows };
}

/** Pages of one of Consumer24's services, until everything it says to hold was read. */
export async function* fetchConsumer24(
  fetch: Fetch,
  service: string,
  query: Record<string, string>,
  at: RecordPlace,
): AsyncIterable<Page> {
  const address = `https://www.consumer.go.kr/openapi/${service}`;
  for (let pageNo = 1, read = 0; ; pageNo++) {
    const paging = { pageNo: String(pageNo), cntPerPage: String(pageSize) };
    const response = await fetch(`${address}?${new URLSearchParams({ ...query, ...paging })}`);
    const page = readPage(await response.text(), at);
    yield page;
    read += page.rows.length;
    if (page.rows.length === 0 || read >= page.total) return;
  }
}
