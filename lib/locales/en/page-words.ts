import { hazards } from './hazards.ts';
import { updates, welcome } from './list.ts';
import { pages } from './pages.ts';

export const pageWords = { ...pages, hazards, updates, welcome };
