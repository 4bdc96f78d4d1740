import { hazardId } from '../../lib/core/hazard.ts';
import { writeAtomically } from '../atomic-write.ts';
import { ndjson } from '../canonical.ts';
import { type Command, stateFolder } from '../command.ts';
import { readHazardFile } from '../hazard-file.ts';
import { fetchPhotos, photosInWords } from '../photos/fetch-photos.ts';
import { withHashes } from '../photos/hash-photos.ts';

export const photos: Command = {
  summary: 'gives the notices’ pictures their hashes, for publish',
  usage: ['photos --from <hazards.ndjson> [--out <file>] [--most 1000] [--state .hub]'],
  async run(args, terminal) {
    const from = args.needed('from');
    const folder = stateFolder(args);
    const hazards = readHazardFile(from);
    const fetched = await fetchPhotos(hazards, folder, args.wholeNumber('most', 1000), terminal);
    const hashed = hazards.map((hazard) => withHashes(hazard, fetched.records));
    writeAtomically(args.text('out') ?? from, ndjson(hashed, hazardId));
    terminal.out(photosInWords(fetched));
  },
};
