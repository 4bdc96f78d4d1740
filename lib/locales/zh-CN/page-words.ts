import type { PageWords } from '../words.ts';
import { updates, welcome } from './list.ts';
import { pages } from './pages.ts';

export const pageWords: PageWords = { ...pages, updates, welcome };
