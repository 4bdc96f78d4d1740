import { dayOf } from './reading/dates.ts';
import type { XmlNode } from './reading/xml.ts';
import { childOf, childrenOf, parseXml, textOf, textsIn } from './reading/xml.ts';
import { readAlert, safetyGate, safetyGateOrigin } from './safety-gate/alert.ts';
import { alertOfWeekly, WeeklyAlert } from './safety-gate/weekly.ts';
import type { Fetch, Source } from './source.ts';
import { expectShape, SourceDrift } from './source.ts';

/**
 * EU Safety Gate's weekly reports: documented XML, one file a week since 2005, no key. They come up to a week
 * after the alert and lack corrections, but three hundred requests give six years. The hazards have the same
 * ids as those of the detail call, and complement them.
 */
const name = 'eu-safety-gate-weekly';
const list = `${safetyGate}/api/download/weeklyReport/list/xml/en`;
const firstYear = 2020;

/** `dd/mm/yyyy` → `yyyy-mm-dd`. */
const europeanDay = (text: string): string | undefined =>
  dayOf(text.replace(/^\s*(\d{2})\/(\d{2})\/(\d{4}).*$/s, '$3-$2-$1'));

const rootOf = (xml: Record<string, XmlNode>): XmlNode | undefined =>
  Object.entries(xml).find(([tag]) => !tag.startsWith('?'))?.[1];

async function reports(fetch: Fetch) {
  const xml = parseXml(await (await fetch(list)).text(), { source: name, record: 'list' });
  const reports = childrenOf(rootOf(xml), 'weeklyReport').map((node) => {
    const reference = textOf(node, 'reference');
    const published = europeanDay(textOf(node, 'publicationDate'));
    const url = textOf(node, 'URL');
    if (!published || !url.startsWith(`${safetyGate}/`))
      throw new SourceDrift(`${name}: list: ${reference}: publicationDate or URL: unexpected`);
    return { reference, published, url };
  });
  if (reports.length === 0) throw new SourceDrift(`${name}: list: no reports`);
  return reports.sort((one, other) => (one.published < other.published ? -1 : 1));
}

const rowOf = (node: XmlNode): Record<string, unknown> => ({
  ...textsIn(node),
  pictures: childrenOf(childOf(node, 'pictures'), 'picture').filter(
    (picture) => typeof picture === 'string',
  ),
});

const source: Source = {
  ...safetyGateOrigin,
  name,
  status: 'recorded',
  brings: 'changes',
  async *fetchHazards(fetch, since, run) {
    const from =
      since?.toISOString().slice(0, 10) ?? `${run.settings.SAFETY_GATE_WEEKLY_FROM ?? firstYear}`;
    for (const { reference, published, url } of await reports(fetch)) {
      if (published < from) continue;
      const at = { source: name, record: reference };
      const xml = parseXml(await (await fetch(url)).text(), at);
      for (const [place, node] of childrenOf(rootOf(xml), 'notifications').entries()) {
        const record = textOf(node, 'caseNumber') || `${reference}, alert ${place + 1}`;
        const row = expectShape(WeeklyAlert, rowOf(node), { source: name, record });
        yield readAlert(alertOfWeekly(row, published));
      }
    }
  },
};
export default source;
