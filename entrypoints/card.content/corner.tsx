import { type ComponentChildren, options, render } from 'preact';
import { LocaleProvider } from '../../components/shared/locale.tsx';
import type { Language } from '../../lib/locales/languages.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import { createHost, type Host, speak } from './host.ts';
import { type Presence, present } from './presence.ts';

/** Effects wait for a frame by default: each would be one more that the shop's page has to draw. */
options.requestAnimationFrame = (run) => void setTimeout(run);

export interface TabWorld {
  page: Document;
  css: string;
  localeOf(language: Language): Locale;
  /** The page would not let what is ours stand, or put another document in place of its own. */
  tampered(isReplaced?: true): void;
}

export const drawIn = (
  { root }: Host,
  { localeOf }: Pick<TabWorld, 'localeOf'>,
  language: Language,
  content: ComponentChildren,
): void => {
  speak(root, language);
  render(<LocaleProvider value={localeOf(language)}>{content}</LocaleProvider>, root);
};

export interface Corner extends Host {
  presence: Presence;
  /** Aborted when it is removed. */
  signal: AbortSignal;
  remove(): void;
}

interface CornerOptions {
  className: string;
  rank: number;
  faces(root: HTMLElement): Element[];
}

/** A corner of ours that is kept on the page until it is removed. */
export const openCorner = (
  { page, css, tampered }: TabWorld,
  { className, rank, faces }: CornerOptions,
): Corner => {
  const fresh = createHost(page, css, className);
  const { host, root } = fresh;
  root.popover = 'manual';
  const ended = new AbortController();
  const presence = present({
    ...fresh,
    rank,
    faces: () => faces(root),
    layers: () => [root],
    interfered: tampered,
  });
  return {
    ...fresh,
    presence,
    signal: ended.signal,
    remove() {
      ended.abort();
      presence.stop();
      render(null, root);
      host.remove();
    },
  };
};
