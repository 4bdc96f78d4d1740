import {
  type Backup,
  type BackupChoices,
  type BackupParts,
  entryOf,
  previewOf,
  readBackup,
  writeBackup,
} from '../../lib/extension/backup.ts';
import {
  adviceSetting,
  cautionSetting,
  getSurfaces,
  languageSetting,
  regionSetting,
  sourcesOffSetting,
  surfacesSetting,
} from '../../lib/extension/settings.ts';
import { isLanguage } from '../../lib/locales/languages.ts';
import { bringIn } from '../../lib/store/bring-in.ts';
import type { Open } from '../../lib/store/database.ts';
import { createOutbox } from '../../lib/store/outbox.ts';
import { createSilenced } from '../../lib/store/silenced.ts';

/** What the shopper has made here: as it is kept, as a file, and out of a file again. */

const readChoices = async (): Promise<BackupChoices> => ({
  language: await languageSetting.getValue(),
  region: await regionSetting.getValue(),
  caution: await cautionSetting.getValue(),
  advice: await adviceSetting.getValue(),
  surfaces: await getSurfaces(),
  sourcesOff: await sourcesOffSetting.getValue(),
});

const readOwnData = async (open: Open): Promise<BackupParts> => ({
  choices: await readChoices(),
  reports: await createOutbox(open).list(),
  silenced: await createSilenced(open).list(),
});

export const exportOwnData = async (open: Open, now: Date): Promise<string> =>
  writeBackup(await readOwnData(open), now.toISOString());

export const readOwnFile = async (open: Open, text: string) => {
  const read = readBackup(text);
  if (!read.ok) return read;
  return { ...read, preview: previewOf(read.backup, await readOwnData(open)) };
};

/** A language that this version does not speak is left as it is here. */
async function choose(choices: BackupChoices): Promise<void> {
  const { language, region, caution, advice, surfaces, sourcesOff } = choices;
  if (language === 'auto' || isLanguage(language)) await languageSetting.setValue(language);
  if (region !== undefined) await regionSetting.setValue(region);
  if (caution !== undefined) await cautionSetting.setValue(caution);
  if (advice !== undefined) await adviceSetting.setValue(advice);
  if (surfaces !== undefined) await surfacesSetting.setValue(surfaces);
  if (sourcesOff !== undefined) await sourcesOffSetting.setValue(sourcesOff);
}

/** Reports and pairs come in together or not at all, and before any choice changes. */
export async function importOwnData(open: Open, backup: Backup): Promise<void> {
  await bringIn(open, backup.reports.map(entryOf), backup.silenced);
  await choose(backup.choices);
}
