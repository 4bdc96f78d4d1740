import { packagedHazards as read } from '../../../hub/list/packaged.ts';
import type { Hazard } from '../../../lib/core/hazard.ts';

const hazards = await read();

/** The hazards of the list that ships in the package, as the extension will read them. */
export const packagedHazards = (): Hazard[] => hazards;
