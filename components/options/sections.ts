import type { ComponentChildren } from 'preact';
import type { PageWords } from '../../lib/locales/words.ts';
import type { OptionsSection } from './options-page.tsx';

/** The options' sections as they stand on the page; each has the address `options.html#id`. */
const titles = {
  general: ({ settings }) => settings.general,
  sensitivity: ({ settings }) => settings.sensitivity.title,
  sources: ({ settings }) => settings.sources.title,
  surfaces: ({ settings }) => settings.surfaces,
  updates: ({ updates }) => updates.title,
  sending: ({ sending }) => sending.options.title,
  watch: ({ watch }) => watch.title,
  data: ({ settings }) => settings.data.title,
  erase: ({ settings }) => settings.erase.title,
  diagnostics: ({ settings }) => settings.diagnostics.title,
} as const satisfies Record<string, (words: PageWords) => string>;

export type SectionId = keyof typeof titles;

const ids = Object.keys(titles) as SectionId[];

/** Whoever draws the options fills every section: none is left out, none stands elsewhere. */
export const optionsSections = (
  words: PageWords,
  contents: Record<SectionId, ComponentChildren>,
): OptionsSection[] => ids.map((id) => ({ id, title: titles[id](words), content: contents[id] }));
