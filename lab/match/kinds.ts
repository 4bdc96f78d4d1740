import { withGoods } from '../../hub/goods/goods-of.ts';
import { kindSummaries } from '../../hub/goods/kind-summaries.ts';
import { table } from '../../hub/table.ts';
import { type Hazard, hazardId } from '../../lib/core/hazard.ts';
import { judge } from '../../lib/core/judge.ts';
import { Listing } from '../../lib/core/listing.ts';
import { optionsOf } from '../../scripts/command.ts';
import { corpusUrl, needCorpus, rows } from '../corpus/rows.ts';
import { createRandom } from '../random.ts';
import {
  candidatesOf,
  indexOf,
  listingOf,
  listingRows,
  publicRows,
  seedHazards,
} from './parts/dataset.ts';

/**
 * `npm run -C lab match:kinds`: the kinds of goods that the list's notices give advice about, each with
 * its figures and the number of visible listings that get the advice; the share of listings that get any; and
 * the share of the pairs labelled G (unbranded goods) that get advice or a warning. `--draw 200` prints so many
 * of these listings, drawn at random with `--seed`. Summaries are made anew from the packaged list.
 */
needCorpus('match:kinds');
const options = optionsOf({ draw: 0, seed: 1, today: new Date().toISOString().slice(0, 10) });
const { today } = options;
const entered = seedHazards()
  .filter(({ counted }) => !counted)
  .map(withGoods);
const summaries = kindSummaries(entered, today);
const index = indexOf([...entered, ...summaries]);

const advisedKinds = (listing: Listing): Hazard[] =>
  judge(listing, candidatesOf(index, listing), { today })
    .matches.filter(({ level }) => level === 'advice')
    .map(({ hazard }) => hazard);
const goodsOf = ({ products }: Hazard): string => products[0]?.goods ?? '';

const visible = [...listingRows(), ...publicRows()];
const advised = visible.flatMap((row, at) => {
  const hazards = advisedKinds(listingOf(row, at));
  return hazards.length === 0 ? [] : [{ row, kinds: [...new Set(hazards.map(goodsOf))] }];
});
const isShop = ({ platform }: { platform: string }) =>
  platform === 'aliexpress' || platform === 'temu';
const share = (part: number, all: number) =>
  `${part} of ${all} (${((100 * part) / all).toFixed(2)} %)`;

const lines = [...summaries]
  .sort((one, other) => (other.counted?.notices ?? 0) - (one.counted?.notices ?? 0))
  .map((hazard) => {
    const { by, notices, since, until, share: part } = hazard.counted ?? {};
    const [finding] = hazard.findings;
    const cause = finding?.cause ?? finding?.substance ?? hazard.risks[0];
    const listings = advised.filter(({ kinds }) => kinds.includes(goodsOf(hazard))).length;
    const where = `${hazard.countries.slice(0, 3).join(' ')} of ${hazard.countries.length}`;
    return [goodsOf(hazard), by, notices, `${since}-${until}`, where, cause, part, listings].map(
      (one) => String(one ?? ''),
    );
  });
console.log(
  table([['kind', 'by', 'notices', 'years', 'countries', 'main cause', '%', 'listings'], ...lines]),
);
const byHand = advised.filter(
  ({ kinds }) => !kinds.some((kind) => summaries.some((one) => goodsOf(one) === kind)),
);
console.log(`only by findings entered by hand: ${byHand.length} listings`);
console.log(`with advice: ${share(advised.length, visible.length)} of all visible listings`);
const ofShops = visible.filter(isShop).length;
console.log(
  `with advice: ${share(advised.filter(({ row }) => isShop(row)).length, ofShops)} of AliExpress and Temu`,
);

const pairs = rows<{ title: string; hazard: string; label: string }>(
  corpusUrl,
  'matching/real-pairs/pairs.ndjson',
).filter(({ label }) => label === 'G');
const matched = pairs.filter(({ title, hazard }) => {
  const listing = Listing.parse({ site: 'other', id: 'pair', titles: [title] });
  const { matches } = judge(listing, candidatesOf(index, listing), { today });
  return matches.some((one) => one.level === 'advice' || hazardId(one.hazard) === hazard);
});
console.log(`G pairs with advice or a warning: ${share(matched.length, pairs.length)}`);

const random = createRandom(options.seed);
const drawn = advised.map((one) => ({ one, at: random.next() })).sort((a, b) => a.at - b.at);
for (const { one } of drawn.slice(0, options.draw))
  console.log(`${one.kinds.join(', ')} | ${one.row.title.slice(0, 150)}`);
