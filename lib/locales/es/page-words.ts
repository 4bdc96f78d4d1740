import type { PageWords } from '../words.ts';
import { hazards } from './hazards.ts';
import { updates, welcome } from './list.ts';
import { pages } from './pages.ts';
import { sending } from './sending.ts';
import { settings } from './settings.ts';
import { watch } from './watch.ts';

export const pageWords: PageWords = {
  ...pages,
  hazards,
  settings,
  updates,
  welcome,
  sending,
  watch,
};
