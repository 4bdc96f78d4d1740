import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { Hazard } from '../../../lib/core/hazard.ts';

const file = join(import.meta.dirname, '../../../public/seed/hazards.ndjson');

/** The hazards of the list that ships in the package, as the extension will read them. */
export const packagedHazards = (): Hazard[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => z.parse(Hazard, JSON.parse(line)));
