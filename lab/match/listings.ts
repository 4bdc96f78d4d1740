import { optionsOf } from '../../scripts/command.ts';
import { needCorpus } from '../corpus/rows.ts';
import {
  allHazards,
  createTally,
  indexOf,
  listingOf,
  listingRows,
  publicRows,
} from './parts/world.ts';

/**
 * `npm run -C lab match:listings`: every real listing of the corpus against the whole list. Ordinary goods:
 * each warning is a question. `--show` prints danger and caution one a line, for judging by hand;
 * `--public` takes the product names of the public matching sets instead, which no rule was made on.
 */
needCorpus('match:listings');
const options = optionsOf({ show: false, public: false });
const index = indexOf(await allHazards());
const rows = options.public ? publicRows() : listingRows();
const tally = createTally(index);
for (const [at, row] of rows.entries()) tally.add(listingOf(row, at));
console.log(`${rows.length} listings against ${index.hazards} hazards (${index.keys} keys)`);
tally.print(options.show);
